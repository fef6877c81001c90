/**
 * Who receives a visitor who is somebody's customer: what a colleague may be told of them. The regulations ask for it to be known at the
 * door who the owner is, and who stands in (ROTA-1.1, 1.10, CASE-5.2, RECEPTION-2.1); nothing else of the customer is (SECRET-1).
 */
import type { CustomerId, StaffId } from '../../history/model'
import type { Reason } from '../../kernel/reason'
import type { Instant } from '../../kernel/time'
import type { ReceptionFacts } from '../../reception/model'
import { whoReceives } from '../../reception/rules/whoReceives'
import type { ReceptionPolicy } from '../../reception/schema'

export interface Receiver {
  /** `turn` whoever's turn it is; `owner` their own consultant; `contact` the owner is asked first; `manager` the manager says. */
  readonly kind: 'owner' | 'standIn' | 'turn' | 'contact' | 'manager' | 'nobody'
  readonly who: StaffId | null
  /** The owner, who is in the office, is waited for. */
  readonly waits: boolean
  readonly because: readonly Reason[]
}

export function receiverOf(
  facts: ReceptionFacts,
  customer: CustomerId,
  owner: StaffId | null,
  policy: ReceptionPolicy,
  now: Instant,
): Receiver | null {
  const decided = whoReceives(facts, { customer, ...(owner !== null && { owner }) }, policy, now)
  if (!decided.ok) return null
  const { outcome, because } = decided.value
  switch (outcome.kind) {
    case 'receiver': {
      const { as, receiver, waits, standInFor } = outcome
      const kind = standInFor !== null ? 'standIn' : as === 'own' ? 'owner' : 'turn'
      return { kind, who: receiver, waits, because }
    }
    case 'contactOwner':
      return { kind: 'contact', who: outcome.owner, waits: false, because }
    case 'assigned':
      return { kind: 'manager', who: null, waits: false, because }
    case 'nobody':
      return { kind: 'nobody', who: null, waits: false, because }
  }
}
