/**
 * What an office has on paper from the day before: two customers who came back, a contact that was put off, a sheet that was handed in
 * before its time, and the minutes of last evening. Everything was done by the program's own rules.
 */
import { createHash } from 'node:crypto'
import type { Customer } from '@shared/customer/model'
import { findable } from '@shared/customer/terms'
import { blankEvening, noteEvening } from '@shared/evening/model'
import { postpone } from '@shared/followup/postpone'
import { sundayOf } from '@shared/followup/week'
import type { StaffId } from '@shared/history/model'
import type { Event } from '@shared/inbox/model'
import { keyAt } from '@shared/kernel/key'
import type { Result } from '@shared/kernel/result'
import { addDays, type Day, dayOf, hour, minute, startOfDay } from '@shared/kernel/time'
import { registerAgain } from '@shared/register/decide'
import { handIn, noteSheet } from '@shared/sheet/decide'
import { blankSheet, type Sheet } from '@shared/sheet/model'
import { spell } from '../../cloudfunctions/_lib/spell'
import type { ProjectDocs } from '../open-project/build'

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export function withPapers(docs: ProjectDocs, today: Day): ProjectDocs {
  const [project] = docs.projects
  const manager = docs.employees.find(({ roles }) => roles.includes('manager'))
  const [first, second] = docs.employees.filter(({ roles }) => roles.includes('consultant'))
  if (!project || !manager || !first || !second) return docs
  const { policies, _id: projectId } = project
  const afternoon = startOfDay(addDays(today, -1)) + 15 * hour

  const ofFirst = docs.customers.filter(({ ownerId, status }) => ownerId === first._id && status === 'active')
  const back = ofFirst.filter(({ contacts }) => contacts.length > 2).slice(0, 2)
  const visits = back.map((customer, index) =>
    comesBack(customer, first._id, afternoon + index * 20 * minute),
  )
  const planned = ofFirst.find(
    ({ plan, _id }) => plan !== null && plan.day >= today && !back.some((each) => each._id === _id),
  )
  const putOff = planned?.plan && {
    ...{ id: 'sample-postponed', at: afternoon, by: first._id, to: addDays(planned.plan.day, 1) },
    ...{ reason: 'customerAway' as const, words: '出差，周三回来' },
  }
  const changed = [
    ...visits.map(({ customer }) => customer),
    ...(planned && putOff
      ? [findable(must(postpone(planned, putOff, policies, afternoon)).customer, spell)]
      : []),
  ]
  const byId = new Map(changed.map((customer) => [customer._id, customer]))
  return {
    ...docs,
    customers: docs.customers.map((customer) => byId.get(customer._id) ?? customer),
    events: [...docs.events, ...visits.map(({ event }) => event)],
    sheets: [sheetOf(docs, second._id, today)],
    evenings: [
      must(
        noteEvening(
          blankEvening(projectId, addDays(today, -1)),
          {
            is: 'add',
            id: 'sample-minute',
            by: manager._id,
            text: '周末来访多，明早九点前把样板间的灯换好。',
          },
          startOfDay(today) - 5 * hour,
        ),
      ),
    ],
  }

  /** A known customer comes again, and is entered in the register of visits, with the event that vouches for it. */
  function comesBack(known: Customer, by: StaffId, at: number) {
    const id = `sample-visit-${known._id}`
    const entry = {
      ...{ channel: 'visit' as const, by, phones: known.phones, name: known.name, gender: null },
      ...{ source: known.source, partySize: 2, family: '', purpose: 'buy' as const, answers: {} },
      ...{ asksFor: [], recognisedBy: null, directionsOnly: false, happenedAt: null, reception: null },
    }
    const done = must(registerAgain(known, entry, { policies, now: at, id, salt: id, hash: sha256 }))
    const customer = findable(done.customer, spell)
    const link = customer.register.at(-1)?.link
    const event: Event = {
      ...{
        _id: id,
        projectId,
        type: 'customer.registered',
        subject: customer._id,
        at,
        key: keyAt(at, id),
        by,
      },
      facts: { entry: id, number: customer.register.length, hash: link?.hash ?? '', by, channel: 'visit' },
      because: [],
      to: [],
      receipt: { hash: '', answer: null },
    }
    return { customer, event }
  }
}

/** The second consultant's sheet: two customers who mean to bring somebody, and a word to the manager; handed in last evening. */
function sheetOf({ projects: [project], customers }: ProjectDocs, who: StaffId, today: Day): Sheet {
  if (!project) throw new Error('The sample has no project.')
  const { policies, _id } = project
  // Last evening, in whichever week that was.
  const at = startOfDay(today) - 4 * hour
  const sunday = sundayOf(dayOf(at))
  const talked = customers.filter(
    ({ ownerId, contacts }) =>
      ownerId === who && contacts.some((each) => sundayOf(dayOf(each.at)) === sunday),
  )
  const texts = ['她姐姐想买三房，预算三百万，下周六一起来', '同事两家都在看，月底前要定']
  const noted = talked
    .slice(0, texts.length)
    .reduce(
      (sheet, { _id: customer }, index) =>
        must(noteSheet(sheet, { customer, text: texts[index] ?? '' }, policies, at)),
      blankSheet(_id, who, sunday),
    )
  const said = must(
    noteSheet(noted, { customer: null, text: '价格异议多，想要一份周边项目的对比表。' }, policies, at),
  )
  return must(handIn(said, true, policies, at))
}
