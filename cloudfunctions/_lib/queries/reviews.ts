/** Reviews of rights. */

import { keyFrom } from '@shared/kernel/key'
import type { Instant } from '@shared/kernel/time'
import { countedOf } from '@shared/review/decide'
import type { Review } from '@shared/review/model'
import { expression, find, findGrouped, is } from '../sdk'

/** As many projects as a company has; the timer reads them in pages of this. */
const projectPage = 100

/** A page of all projects, by id. */
export async function projectsAfter(after: string) {
  const rows = await find('projects', {
    where: { _id: is.gt(after) },
    order: ['_id', 'asc'],
    limit: projectPage,
    fields: ['_id', 'policies'],
  })
  return { rows, next: rows.length === projectPage ? (rows.at(-1)?._id ?? null) : null }
}

/** Those of these reviews that are open or done already. By id. */
export const reviewsThere = (ids: readonly string[]) =>
  find('reviews', { where: { _id: is.in([...ids]) }, limit: projectPage, fields: ['_id'] })

/** Reviews that are overdue and have not gone up. Index `clock`. */
export const overdueReviews = (now: Instant, limit: number) =>
  find('reviews', {
    where: { nextClockAt: is.gt(0).and(is.lte(now)) },
    order: ['nextClockAt', 'asc'],
    limit,
  })

/** How often each looked at full numbers in the period before a review. Index `inbox`. */
export const revealsBefore = (review: Pick<Review, 'projectId' | 'before' | 'from'>) => {
  const [from, until] = countedOf(review)
  return findGrouped<{ readonly _id: string; readonly count: number }>('events', {
    where: { to: `reveals:${review.projectId}`, key: is.gte(keyFrom(from)).and(is.lt(keyFrom(until))) },
    by: '$by',
    sums: { count: expression.sum(1) },
  })
}
