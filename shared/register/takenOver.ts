/**
 * A customer whom the office already had when the project was opened: what its own book says, as a history. The book's entry founds nothing
 * by itself, since nobody knows any more how it was made; that the customer is this consultant's on the day of opening is
 * the office's word, as an assignment is (ours). So nobody loses a customer on the first day, and everybody keeps one by the adopted
 * regulation from then on.
 */
import type { Customer } from '../customer/model'
import type { HistoryEvent } from '../history/model'
import type { Instant } from '../kernel/time'
import type { Policies } from '../policy/model'
import { ownerWith } from './decide'
import { slotsOf } from './rules/slots'

/** The id of the entry that stands for the office's own book. */
export const bookEntry = (customer: string) => `${customer}-book`

type Known = Pick<Customer, '_id' | 'projectId' | 'phones' | 'ownerId' | 'status' | 'registeredAt'>
type TakenOver = Pick<Customer, 'slots' | 'history' | 'ownership' | 'register'>

/** @param taken the slots of the files before this one. */
export function takenOver(
  customer: Known,
  policies: Policies,
  openedAt: Instant,
  taken?: ReadonlySet<string>,
): TakenOver {
  const { _id, projectId, phones } = customer
  const history = bookOf(customer, Math.max(openedAt, customer.registeredAt))
  const decided = ownerWith({ _id, history }, [], policies, Math.max(openedAt, customer.registeredAt))
  return {
    slots: slotsOf({ projectId, customer: _id, phones }, taken),
    history,
    ownership: decided.ok ? decided.value.outcome : { kind: 'new' },
    register: [],
  }
}

function bookOf({ _id, ownerId, status, registeredAt }: Known, openedAt: Instant): readonly HistoryEvent[] {
  const of = { customer: _id, by: ownerId ?? 'office' }
  const entry: HistoryEvent = {
    ...of,
    type: 'registered',
    id: bookEntry(_id),
    at: registeredAt,
    channel: 'company',
    complete: ownerId !== null,
  }
  if (ownerId === null) return [entry]
  const taken: HistoryEvent[] = [
    entry,
    { ...of, type: 'approved', id: `${_id}-taken`, at: openedAt, what: 'reassigned', to: ownerId },
  ]
  if (status === 'bought')
    taken.push({
      type: 'contracted',
      id: `${_id}-bought`,
      at: openedAt,
      customer: _id,
      unit: 'before',
      closedBy: ownerId,
    })
  return taken
}
