/** Visits and follow-ups of the sample: what the consultants wrote down about each customer. */
import { addDays, type Day, daysBetween } from '@shared/kernel/time'
import type { Chance } from './chance'
import { type FeedbackWord, type MethodWord, sayContact, sayGoal } from './names'
import { type Person, registeredAt, type Standing } from './people'
import type { SheetOf } from './table'

const header = [
  '客户电话',
  '客户姓名',
  '置业顾问',
  '跟进时间',
  '跟进方式',
  '跟进内容',
  '客户反馈',
  '下次联系',
  '下次目标',
]

type Row = readonly string[]

export const contactSheet = (
  chance: Chance,
  today: Day,
  people: readonly Person[],
  standings: ReadonlyMap<Person, Standing>,
): SheetOf => ({
  name: '跟进记录',
  header,
  rows: people.flatMap((person, index) => {
    const standing = standings.get(person)
    return person.consultant === '' || !standing ? [] : contactsOf(chance, today, person, standing, index)
  }),
})

function contactsOf(
  chance: Chance,
  today: Day,
  person: Person,
  { registered, lastContact, status, level, next, tier }: Standing,
  index: number,
): readonly Row[] {
  const span = daysBetween(registered, lastContact)
  const most = level === 'potential' ? 2 : level === 'interested' ? 3 : 5
  const between = new Set(
    Array.from({ length: span < 2 ? 0 : chance.whole(tier === 'A' ? 1 : 0, most) }, () =>
      chance.whole(1, span - 1),
    ),
  )
  const days = [0, ...[...between].sort((a, b) => a - b), ...(span > 0 ? [span] : [])]
  const contact = (offset: number, place: number): Row => {
    const first = place === 0
    const last = place === days.length - 1
    const day = addDays(registered, offset)
    const method = methodOf(chance, first, person.source)
    const feedback = feedbackOf(chance, first, last, status)
    const following = days[place + 1]
    const plan = last ? next : following === undefined ? '' : addDays(registered, following)
    return [
      person.phone,
      person.name,
      person.consultant,
      `${day} ${first ? registeredAt(index) : timeOf(chance)}`,
      method,
      sayContact(chance, method, feedback, person.layout),
      feedback,
      plan,
      plan === '' ? '' : sayGoal(chance, feedback),
    ]
  }
  const rows = days.map(contact)
  // Somebody called since, and reached nobody: the rule counts on from the last time that they spoke.
  const since = daysBetween(lastContact, today)
  if (status !== '跟进中' || next === '' || since < 2 || !chance.happens(0.08)) return rows
  const day = addDays(lastContact, chance.whole(1, since - 1))
  const missed = sayContact(chance, '电话', '没联系上', person.layout)
  const plan = next < day ? day : next
  return [
    ...rows,
    [
      person.phone,
      person.name,
      person.consultant,
      `${day} ${timeOf(chance)}`,
      '电话',
      missed,
      '没联系上',
      plan,
      '换个时间再打',
    ],
  ]
}

const timeOf = (chance: Chance) =>
  `${String(chance.whole(9, 18)).padStart(2, '0')}:${String(chance.whole(0, 59)).padStart(2, '0')}`

function methodOf(chance: Chance, first: boolean, source: string): MethodWord {
  if (first) return source === '网络' ? chance.pick(['微信', '电话']) : '面谈'
  return chance.weighted<MethodWord>([
    ['微信', 42],
    ['电话', 38],
    ['面谈', 20],
  ])
}

function feedbackOf(chance: Chance, first: boolean, last: boolean, status: Standing['status']): FeedbackWord {
  if (last && status === '已放弃') return '暂不考虑'
  if (last && status === '已成交') return '很有兴趣'
  if (!first && !last && chance.happens(0.15)) return '没联系上'
  return chance.weighted<FeedbackWord>([
    ['还在考虑', 52],
    ['很有兴趣', 26],
    ['想来看房', 22],
  ])
}
