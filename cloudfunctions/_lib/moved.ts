/** The event of a customer who changed hands, or is nobody's any more, and whose inboxes it is in. */
import { type Address, type Happened, toRole } from '@shared/inbox/model'
import type { Moved } from '@shared/pool/move'

export type How = 'expired' | 'pooled' | 'claimed' | 'assigned' | 'handedOver'

/** @param by who did it, who need not be told. */
export function movedHappened(
  how: How,
  { customer, from, ownership, at }: Moved,
  by: string | null,
): Happened {
  const { outcome, because } = ownership
  const owner = outcome.kind === 'owned' ? outcome.owner : null
  const concerned = [...new Set([from, owner])].flatMap((who): Address[] =>
    who === null || who === by ? [] : [`employee:${who}`],
  )
  const managers: Address[] =
    how === 'expired' || how === 'claimed' ? [toRole(customer.projectId, 'manager')] : []
  // Of a hand-over its beginning and its end are told, not each of hundreds of customers.
  const silent =
    how === 'handedOver' || (how === 'expired' && outcome.kind === 'owned' && outcome.next !== 'closer')
  return {
    type: 'customer.moved',
    subject: customer._id,
    facts: {
      ...{ how, standing: outcome.kind, from, owner, since: at },
      awaits: outcome.kind === 'manager' ? outcome.awaits : null,
    },
    because,
    to: silent ? [] : [...concerned, ...managers],
  }
}
