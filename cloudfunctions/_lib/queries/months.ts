/** The report of a month, the bundles of its files, and what they are counted from. */
import { fieldsOfDetails } from '@shared/customer/details'
import { monthMark } from '@shared/customer/marks'
import type { StaffId } from '@shared/history/model'
import { keyFrom } from '@shared/kernel/key'
import { dayOf, endOfDay, type Instant, startOfDay } from '@shared/kernel/time'
import { type Bundle, bundlesOf } from '@shared/month/bundle'
import { firstDay, lastDay, type Month } from '@shared/month/calendar'
import { type DealOfMonth, daysCounted } from '@shared/month/count'
import { mostFiles } from '@shared/month/view'
import { expression, find, findGrouped, findProjected, is } from '../sdk'
import { detailsFound, visitorPages } from './files'

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

/** The files of whoever came or was registered in a month, of the whole project, page by page. Index `project_terms`. */
export const filesOfMonth = (projectId: string, month: Month) => {
  const from = startOfDay(firstDay(month))
  return visitorPages({ projectId, terms: monthMark(month) }, { from, until: from })
}

/** Those of one consultant, the last registered first. Index `owner_terms`. */
export const ownFilesOfMonth = (projectId: string, ownerId: StaffId, month: Month) =>
  detailsFound({ projectId, ownerId, terms: monthMark(month) }, mostFiles)

/** Files by their ids. */
export const filesById = (ids: readonly string[]) =>
  find('customers', {
    where: { _id: is.in([...ids]) },
    limit: ids.length,
    fields: [...fieldsOfDetails, '_id', 'projectId', 'ownerId', 'merged'],
  })

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
export const dealsOf = (projectId: string, month: Month, now: Instant): Promise<readonly DealOfMonth[]> => {
  const days = daysCounted(month, now)
  return days.length === 0
    ? Promise.resolve([])
    : findProjected('deals', {
        where: { projectId, 'steps.done': is.in([...days]) },
        limit: mostDeals,
        fields: ['consultantId', 'steps.kind', 'steps.done'],
      })
}

/** The bundles of a month. Index `month`. */
export const bundlesOfMonth = (projectId: string, month: Month): Promise<readonly Bundle[]> =>
  find('bundles', {
    where: { of: bundlesOf(projectId, month) },
    limit: 1000,
    fields: ['_id', 'who', 'handedIn', 'answer'],
  })
