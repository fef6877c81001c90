/** The reports of two months, a file of this one, and a bundle that was handed in: for the operations on them. */
import { minute } from '@shared/kernel/time'
import { type Bundle, blankBundle } from '@shared/month/bundle'
import type { Month } from '@shared/month/calendar'
import { blankMonth, type MonthReport, type PersonFigures } from '@shared/month/model'
import { customer, now } from '../world/docs'
import type { World } from '../world/world'

export const thisMonth = '2026-11'
export const lastMonth = '2026-10'

/** Came this month, two days ago. */
export const cameThisMonth = (id: string, ownerId = 'e-consultant') => {
  const at = now - 2 * 24 * 60 * minute
  const file = customer(id, {
    name: '罗莎',
    phones: [`1370003${String(id.length).padStart(4, '0')}`],
    ownerId,
  })
  return customer(id, {
    ...file,
    registeredAt: at,
    history: [
      {
        ...{ type: 'registered', id: `entry-${id}`, at, customer: file._id, by: ownerId },
        ...{ channel: 'visit', complete: true },
      },
    ],
  })
}

const person = (who: string, change: Partial<PersonFigures>): PersonFigures => ({
  ...{ who, visits: 0, firstVisits: 0, calls: 0, leads: 0, followups: 0, subscribed: 0, signed: 0 },
  ...{ files: 0, complete: 0, overdue: 0, late: 0, unmet: 0 },
  ...change,
})

/** As the timer left it in the night before. */
export const reportOf = (month: Month, change: Partial<MonthReport> = {}): MonthReport => ({
  ...blankMonth('p1', month, now),
  ...{ version: 2, countedAt: now - 9 * 60 * minute, nextClockAt: now + 14 * 60 * minute },
  figures: {
    days: [{ day: `${month}-20`, visits: 1, calls: 0 }],
    sources: { walkIn: 1, event: 0, online: 0, referral: 0, other: 0 },
    levels: { potential: 0, interested: 1, highIntent: 0, nearDeal: 0 },
    people: [
      person('e-colleague', { followups: 3, calls: 1 }),
      person('e-consultant', { visits: 1, firstVisits: 1, followups: 6, signed: 1, files: 1, unmet: 1 }),
    ],
  },
  files: [{ who: 'e-consultant', ids: ['c-sorted'] }],
  ...change,
})

/** Of so many consultants, each of whose files may be drawn. */
export const busyMonth = (consultants: number): MonthReport => {
  const { figures } = reportOf(thisMonth)
  const numbers = Array.from({ length: consultants }, (_, index) => index)
  return reportOf(thisMonth, {
    figures: figures && {
      ...figures,
      days: numbers.map((index) => ({
        day: `${thisMonth}-${String(index + 1).padStart(2, '0')}`,
        visits: 9,
        calls: 3,
      })),
      people: numbers.map((index) =>
        person(`e-person${index}`, {
          visits: 30,
          calls: 12,
          followups: 140,
          signed: 2,
          files: 28,
          complete: 20,
        }),
      ),
    },
    files: numbers.map((index) => ({
      who: `e-person${index}`,
      ids: ['c-visitor', 'c-walkIn', 'c-colleague', 'c-buyer', 'c-neighbour'],
    })),
  })
}

export const handedInBundle: Bundle = {
  ...blankBundle('p1', 'e-colleague', thisMonth),
  ...{ version: 2, handedIn: { at: now - minute, by: 'e-colleague', note: '两份缺预算' } },
}

/** Came last month, and again in this one. */
function cameAgain(id: string) {
  const file = cameThisMonth(id)
  const first = file.history.map((event) => ({
    ...{ ...event, id: `${event.id}-first`, at: event.at - 30 * 24 * 60 * minute },
  }))
  return customer(id, { ...file, history: [...first, ...file.history] })
}

export async function fillMonth({ cloud }: World): Promise<void> {
  await cloud.db.insertMany('customers', [{ ...cameAgain('sorted') }])
  await cloud.db.insertMany('months', [{ ...reportOf(thisMonth) }, { ...reportOf(lastMonth) }])
  await cloud.db.insertMany('bundles', [{ ...handedInBundle }])
}
