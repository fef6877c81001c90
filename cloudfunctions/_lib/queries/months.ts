/** The report of a month, the bundles of its files, and what they are counted from. */
import { monthMark } from '@shared/customer/marks'
import type { Customer } from '@shared/customer/model'
import type { Deal } from '@shared/deal/model'
import type { StaffId } from '@shared/history/model'
import { keyFrom } from '@shared/kernel/key'
import { dayOf, endOfDay, type Instant, startOfDay } from '@shared/kernel/time'
import { type Bundle, bundlesOf } from '@shared/month/bundle'
import { firstDay, lastDay, type Month } from '@shared/month/calendar'
import { daysCounted } from '@shared/month/count'
import { mostFiles } from '@shared/month/view'
import { expression, find, findGrouped, is } from '../sdk'

/** Those of these reports that are there already. By id. */
export const monthsThere = (ids: readonly string[]) =>
  find('months', { where: { _id: is.in([...ids]) }, limit: ids.length, fields: ['_id'] })

/** Reports that are to be counted, the longest due first. Index `clock`. */
export const monthsToCount = (now: Instant, limit: number) =>
  find('months', {
    where: { nextClockAt: is.gt(0).and(is.lte(now)) },
    order: ['nextClockAt', 'asc'],
    limit,
  })

const pageOfFiles = 100

/** The files of whoever came or was registered in a month, of the whole project, page by page. Index `project_terms`. */
export async function filesOfMonth(projectId: string, month: Month): Promise<readonly Customer[]> {
  const found: Customer[] = []
  for (let after = ''; ; ) {
    const rows = await find('customers', {
      where: { projectId, terms: monthMark(month), registeredKey: is.gt(after) },
      order: ['registeredKey', 'asc'],
      limit: pageOfFiles,
    })
    found.push(...rows)
    const last = rows.at(-1)
    if (!last || rows.length < pageOfFiles) return found
    after = last.registeredKey
  }
}

/** Those of one consultant, the last registered first. Index `owner_terms`. */
export const ownFilesOfMonth = (
  projectId: string,
  ownerId: StaffId,
  month: Month,
): Promise<readonly Customer[]> =>
  find('customers', {
    where: { projectId, ownerId, terms: monthMark(month), registeredKey: is.gt('') },
    order: ['registeredKey', 'desc'],
    limit: mostFiles,
  })

/** Files by their ids. */
export const filesById = (ids: readonly string[]): Promise<readonly Customer[]> =>
  find('customers', { where: { _id: is.in([...ids]) }, limit: ids.length })

/** How many follow-ups each recorded on the days of a month that are over. Index `type` of events. */
export async function followupsOf(projectId: string, month: Month, now: Instant) {
  const until = Math.min(endOfDay(lastDay(month)), startOfDay(dayOf(now)))
  const rows = await findGrouped<{ readonly _id: string; readonly count: number }>('events', {
    where: {
      ...{ projectId, type: 'followup.logged' },
      key: is.gte(keyFrom(startOfDay(firstDay(month)))).and(is.lt(keyFrom(until))),
    },
    by: '$by',
    sums: { count: expression.sum(1) },
  })
  return rows.map(({ _id, count }) => ({ who: _id, count }))
}

/** More deals than an office makes steps of in a month. */
const mostDeals = 1000

/** Deals with a step that was done on a day of a month. Index `project_done`. */
export const dealsOf = (projectId: string, month: Month, now: Instant): Promise<readonly Deal[]> => {
  const days = daysCounted(month, now)
  return days.length === 0
    ? Promise.resolve([])
    : find('deals', {
        where: { projectId, 'steps.done': is.in([...days]) },
        limit: mostDeals,
        fields: ['_id', 'consultantId', 'steps'],
      })
}

/** The bundles of a month. Index `month`. */
export const bundlesOfMonth = (projectId: string, month: Month): Promise<readonly Bundle[]> =>
  find('bundles', {
    where: { of: bundlesOf(projectId, month) },
    limit: 1000,
    fields: ['_id', 'who', 'handedIn', 'answer'],
  })
