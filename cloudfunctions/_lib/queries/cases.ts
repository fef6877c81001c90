/** Cases of complaint and repair. */
import type { SortKey } from '@shared/kernel/key'
import type { Instant } from '@shared/kernel/time'
import type { Case } from '@shared/service/model'
import { find, is } from '../sdk'
import { lastKey, type Page, page, pageSize } from './page'

/** The cases of a buyer's files, newest first. Index `customer_opened`. */
export async function casesOf(
  customerIds: readonly string[],
  before: SortKey | undefined,
): Promise<Page<Case>> {
  const rows = await find('cases', {
    where: { customerId: is.in([...customerIds]), openedKey: is.lt(before ?? lastKey) },
    order: ['openedKey', 'desc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ openedKey }) => openedKey)
}

/** The cases of a project that the staff still owe a step, the next clock first. Index `project_pending`. */
export async function pendingCases(projectId: string, after: SortKey | undefined): Promise<Page<Case>> {
  const rows = await find('cases', {
    where: { projectId, pending: true, queueKey: is.gt(after ?? '') },
    order: ['queueKey', 'asc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ queueKey }) => queueKey)
}

/** Cases with a clock that ran out before `now`, the oldest first. Index `clock`. */
export const overdueCases = (now: Instant, limit: number) =>
  find('cases', {
    where: { nextClockAt: is.gt(0).and(is.lt(now)) },
    order: ['nextClockAt', 'asc'],
    limit,
  })
