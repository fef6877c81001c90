/** The sample project 云栖里: the spreadsheets of an office, made from a seed and the day on which it is looked at. */
import { addDays, type Day } from '@shared/kernel/time'
import { chanceOf } from './chance'
import { contactSheet } from './contacts'
import { unitSheet } from './homes'
import { customerSheet, makePeople, makeStanding, type Person, type Standing } from './people'
import { dealSheets, makeSales } from './sales'
import { siteSheets } from './site'
import { namesIn, staffSheet } from './staff'
import type { Sample } from './table'

export const sampleName = '云栖里'
export const sampleCompany = '云岫置业'

export function generate(seed: number, today: Day): Sample {
  // One stream of chance for each part, so that a change of one part does not turn over the others.
  const part = (number: number) => chanceOf(seed * 16 + number)
  const people = [...makePeople(part(1))]
  const sales = makeSales(part(2), today, people)
  const standings = enterTwice(people, standingsOf(part(3), today, people, sales))
  const site = siteSheets(part(4), today, namesIn('工程'))
  return {
    staff: [staffSheet],
    units: [unitSheet(new Set(sales.map(({ unit }) => unit)))],
    customers: [customerSheet(part(5), people, standings)],
    deals: dealSheets(part(6), today, sales),
    followups: [contactSheet(part(7), today, people, standings)],
    construction: site.sheets,
    photos: site.photos,
  }
}

/** One customer is in the register twice, with another number: 合并档案 has something to find. */
function enterTwice(
  people: Person[],
  standings: ReadonlyMap<Person, Standing>,
): ReadonlyMap<Person, Standing> {
  const open = (person: Person) => standings.get(person)?.status === '跟进中' && person.consultant !== ''
  const first = people.find(open)
  const at = people.findIndex(
    (person) => person !== first && open(person) && person.consultant === first?.consultant,
  )
  const second = people[at]
  const standing = second && standings.get(second)
  if (!first || !second || !standing) return standings
  const twin: Person = { ...second, name: first.name, gender: first.gender }
  people[at] = twin
  return new Map(standings).set(twin, standing)
}

/** Buyers came before they subscribed; everybody else stands as chance has it. */
function standingsOf(
  chance: ReturnType<typeof chanceOf>,
  today: Day,
  people: readonly Person[],
  sales: ReturnType<typeof makeSales>,
): ReadonlyMap<Person, Standing> {
  const standings = new Map<Person, Standing>()
  for (const { buyers, subscribed } of sales) {
    for (const buyer of buyers) {
      if (standings.has(buyer)) continue
      standings.set(buyer, {
        status: '已成交',
        level: 'nearDeal',
        tier: 'A',
        registered: addDays(subscribed, -chance.whole(3, 40)),
        lastContact: subscribed,
        next: '',
      })
    }
  }
  const places = new Map<string, number>()
  for (const person of people) {
    if (standings.has(person)) continue
    const place = places.get(person.consultant) ?? 0
    places.set(person.consultant, place + 1)
    standings.set(person, makeStanding(chance, today, place))
  }
  return standings
}
