/** What was addressed to somebody. */
import type { Address, Event } from '@shared/inbox/model'
import type { SortKey } from '@shared/kernel/key'
import { find, is } from '../sdk'
import { lastKey, type Page, page, pageSize } from './page'

/** What was addressed to any of these, newest first. Index `inbox`. */
export async function inboxOf(
  addresses: readonly Address[],
  before: SortKey | undefined,
): Promise<Page<Event>> {
  const rows = await find('events', {
    where: { to: is.in([...addresses]), key: is.lt(before ?? lastKey) },
    order: ['key', 'desc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ key }) => key)
}
