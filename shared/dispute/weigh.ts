/** What the rules come to in a dispute: the proposed ruling (ownership/rules/ruling) over the customer's history as it was then. */
import type { Customer } from '../customer/model'
import type { HistoryEvent, StaffId } from '../history/model'
import type { Decision } from '../kernel/reason'
import type { Result } from '../kernel/result'
import type { Instant } from '../kernel/time'
import { proposeRuling, type Ruling } from '../ownership/rules/ruling'
import { type Policies, policyAt } from '../policy/model'
import type { Dispute } from './model'

type File = Pick<Customer, '_id' | 'history'>

/** The history as whoever ruled had it: without the ruling itself and all that followed. */
export function historyOf({ history }: File, { ruling }: Dispute): readonly HistoryEvent[] {
  if (!ruling) return history
  const place = history.findIndex(({ id }) => id === ruling.id)
  return place < 0 ? history : history.slice(0, place)
}

export function weigh(
  file: File,
  dispute: Dispute,
  claimants: readonly StaffId[],
  policies: Policies,
  now: Instant,
): Result<Decision<Ruling>> {
  const events = historyOf(file, dispute)
  // The clocks of two machines differ: nothing is asked before what has happened already.
  const at = events.reduce((latest, event) => Math.max(latest, event.at), dispute.ruling?.at ?? now)
  return proposeRuling(events, file._id, claimants, (then) => policyAt(policies, then), at)
}
