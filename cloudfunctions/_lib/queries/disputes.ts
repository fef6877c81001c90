/** Disputes, which live in the customers' files. */
import type { Customer } from '@shared/customer/model'
import { type DisputeList, disputePrefix } from '@shared/dispute/model'
import type { Event } from '@shared/inbox/model'
import type { SortKey } from '@shared/kernel/key'
import { find, findJoined, is } from '../sdk'
import { lastKey, type Page, page, pageSize } from './page'

/**
 * The disputes of a project, or of one who is a party: open ones, the oldest first; or those that are over, the last one first. Index
 * `project_dispute` or `party_dispute`.
 */
export async function disputesOf(
  { projectId, who }: { readonly projectId: string; readonly who: string | null },
  list: DisputeList,
  after: SortKey | undefined,
): Promise<Page<Customer>> {
  const [first, last] = [disputePrefix[list], `${disputePrefix[list]}${lastKey}`]
  const rows = await find('customers', {
    where: {
      projectId,
      ...(who !== null && { 'dispute.who': who }),
      'dispute.key':
        list === 'open' ? is.gt(after ?? first).and(is.lt(last)) : is.gt(first).and(is.lt(after ?? last)),
    },
    order: ['dispute.key', list === 'open' ? 'asc' : 'desc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ dispute }) => dispute?.key ?? null)
}

export interface DisputedFile {
  readonly customer: Customer
  /** What happened with the file, apart from it; none where it was not asked for. */
  readonly events: readonly Event[]
}

type Joined = Customer & { readonly events?: Event[] }

/** One file, and where the register is to be checked with its events. By id; `subject` of events. */
export async function disputedFile(id: string, withEvents: boolean): Promise<DisputedFile | null> {
  const [found] = await findJoined<Joined>('customers', {
    where: { _id: id },
    limit: 1,
    joins: withEvents ? [{ from: 'events', localField: '_id', foreignField: 'subject', as: 'events' }] : [],
  })
  if (!found) return null
  const { events = [], ...customer } = found
  return { customer, events }
}
