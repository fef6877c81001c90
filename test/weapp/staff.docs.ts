/** More customers for the consultant of the small world: one due today, one soon, and as many as a test asks for. */
import type { Customer } from '@shared/customer/model'
import { withKeys } from '@shared/deal/model'
import type { HistoryEvent } from '@shared/history/model'
import { toRole } from '@shared/inbox/model'
import { keyAt } from '@shared/kernel/key'
import { openCase } from '@shared/service/decide'
import { publishedCalendar } from '../../cloudfunctions/_lib/calendar'
import { customer, world as docs, now, policies } from '../world/docs'
import type { World } from '../world/world'

/** An instant in +08:00. */
const at = (written: string) => Date.parse(`${written}+08:00`)

/**
 * 林芳, high intent, spoken to on Friday the 20th, with a plan for Sunday the 22nd (SALES-10: by the end of that day). The
 * floor of her level, 5 days (SALES-13), would be the end of the 25th.
 */
const dueToday: Partial<Customer> = {
  name: '林芳',
  phones: ['13800138001'],
  level: 'highIntent',
  preferredMethod: 'wechat',
  taboo: '前夫',
  needs: { layout: '三房', budget: '三百万以内' },
  contacts: [
    {
      id: 'contact-1',
      at: at('2026-11-20T16:00'),
      byId: 'e-consultant',
      byName: '王敏',
      method: 'phone',
      content: '问了首付，想再看看样板间',
      feedback: 'keen',
    },
  ],
  plan: { day: '2026-11-22', goal: '约看样板间' },
}

/** 马超, tier A, registered on Saturday at 15:00: a second touch within 48 hours (CRM-1.3). */
const dueSoon: Partial<Customer> = {
  name: '马超',
  phones: ['13800138002'],
  tier: 'A',
  registeredAt: at('2026-11-21T15:00'),
}

export const insertCustomers = ({ cloud }: World) =>
  cloud.db.insertMany(
    'customers',
    [customer('today', dueToday), customer('soon', dueSoon)].map((doc) => ({ ...doc })),
  )

/** So many customers like 林芳, all due today: a full page of the queue and more. */
export const insertMany = ({ cloud }: World, count: number) =>
  cloud.db.insertMany(
    'customers',
    Array.from({ length: count }, (_, i) => ({
      ...customer(`many-${String(i).padStart(2, '0')}`, {
        ...dueToday,
        name: `客户第 ${i + 1} 位`,
        phones: [`1380014${String(i).padStart(4, '0')}`],
      }),
    })),
  )

/** So many deals like the first of the world. */
export const insertDeals = ({ cloud }: World, count: number) =>
  cloud.db.insertMany(
    'deals',
    docs.deals.slice(0, 1).flatMap((deal) =>
      Array.from({ length: count }, (_, i) => {
        const _id = `d-many-${i}`
        return { ...withKeys({ ...deal, _id, unitId: `u-8-${i}`, unitLabel: `8幢${1000 + i}` }) }
      }),
    ),
  )

/** So many complaints with as much text as people write, and for each a message to the officers. */
export async function insertCases({ cloud }: World, count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, i) => `case-many-${i}`)
  const texts = { unitLabel: '3幢1802', text: '厨房的墙一直渗水，靠近水槽的那一面已经鼓包。'.repeat(10) }
  const facts = { projectId: 'p1', kind: 'complaint', dealId: 'd-3-1802', customerId: 'c-buyer' } as const
  const rulebook = { policies, calendar: publishedCalendar(2026) }
  const opened = (_id: string) => {
    const open = openCase({ _id, photos: [], ...texts, ...facts }, rulebook, now)
    if (!open.ok) throw new Error(open.refusal.say)
    return open.value.case
  }
  await cloud.db.insertMany(
    'cases',
    ids.map((_id) => ({ ...opened(_id) })),
  )
  await cloud.db.insertMany(
    'events',
    ids.map((subject) => ({
      _id: `event-${subject}`,
      ...{ projectId: 'p1', type: 'case.opened', subject, at: now, key: keyAt(now, subject) },
      ...{ facts: { kind: 'complaint', unit: '3幢1802', round: 1, clocks: '' }, because: [], by: 'c-buyer' },
      to: [toRole('p1', 'service')],
      receipt: { hash: '', answer: null },
    })),
  )
}

/** So many who came this morning and were registered: a full page of the day's list. */
export const insertVisitors = ({ cloud }: World, count: number) =>
  cloud.db.insertMany(
    'customers',
    Array.from({ length: count }, (_, i) => {
      const id = `came-${String(i).padStart(2, '0')}`
      const registered: HistoryEvent = {
        ...{
          type: 'registered',
          id: `${id}-r`,
          at: now - (i + 1) * 60_000,
          customer: `c-${id}`,
          by: 'e-consultant',
        },
        ...{ channel: 'visit', complete: true },
      }
      return {
        ...customer(id, {
          name: `来访第 ${i + 1} 位`,
          phones: [`1362${String(i).padStart(7, '0')}`],
          registeredAt: registered.at,
          history: [registered],
        }),
      }
    }),
  )

/** So many more people of the office. */
export const insertPeople = ({ cloud }: World, count: number) =>
  cloud.db.insertMany(
    'employees',
    Array.from({ length: count }, (_, index) => ({
      ...{ _id: `e-more${index}`, projectId: 'p1', name: `同事${index}`, roles: ['planner', 'finance'] },
      ...{ phone: `1391000${String(index).padStart(4, '0')}`, active: true, inboxSeenAt: 0, version: 1 },
    })),
  )
