/** A reception by one consultant, whatever made it theirs: helpers, whether it uses their turn up, what is registered and told, who is next. */
import type { StaffId } from '../../history/model'
import type { Decision, Reason } from '../../kernel/reason'
import type { Arriving, Reception } from '../model'
import type { ReceptionPolicy } from '../schema'
import { type FloorNow, nextAfter, skipped, skipReasons } from './floorNow'
import { partyHelpers } from './largeParty'

export interface Choice {
  readonly receiver: StaffId
  readonly as: Extract<Reception, { kind: 'receiver' }>['as']
  readonly standInFor?: StaffId
  readonly consent?: 'notNeeded' | 'given' | 'toAsk'
  readonly waits?: boolean
}

export function receive(
  on: FloorNow,
  arriving: Arriving,
  { receiver, as, standInFor, consent = 'notNeeded', waits = false }: Choice,
  passedOver: readonly StaffId[],
): Decision<Reception> {
  const { policy } = on
  const visitor = arriving.purpose === 'peer' || arriving.purpose === 'research'
  const counts = turnLeaf(policy, as, arriving, visitor, on.order.includes(receiver))
  const party = partyHelpers(on, arriving.partySize ?? 1, receiver)
  const passed = skipped(on, passedOver)
  const because: Reason[] = [...skipReasons(passed)]
  if (counts.source !== null)
    because.push({ rule: counts.source, facts: { countsAsTurn: counts.value, receiver } })
  because.push(...party.because)
  if (visitor) {
    const { statement, registered } = policy.peers
    because.push({ rule: statement.source, facts: { statement: statement.value } })
    because.push({ rule: registered.source, facts: { registered: registered.value } })
  }
  const engaged = [receiver, ...party.helpers]
  return {
    outcome: {
      kind: 'receiver',
      receiver,
      as,
      standInFor: standInFor ?? null,
      consent,
      waits,
      countsAsTurn: counts.value,
      register: !visitor || policy.peers.registered.value,
      publicOnly: visitor && policy.peers.statement.value === 'public',
      helpers: party.helpers,
      managerHelps: party.managerHelps,
      next: nextAfter(on, engaged, counts.value ? receiver : null, as === 'change'),
      skipped: passed,
    },
    because,
    rejected: [],
  }
}

/** Whether the reception uses the receiver's turn up, and the rule that says so; a new customer by turn does by itself. */
function turnLeaf(
  { countsAsTurn }: ReceptionPolicy,
  as: Choice['as'],
  arriving: Arriving,
  visitor: boolean,
  inOrder: boolean,
): { readonly value: boolean; readonly source: Reason['rule'] | null } {
  if (as === 'standIn') return countsAsTurn.standIn
  if (as === 'duty' || visitor) return countsAsTurn.duty
  if (as === 'own' || (as === 'change' && arriving.owner !== undefined)) return countsAsTurn.returning
  if (as === 'named') return countsAsTurn.named
  return { value: inOrder, source: null }
}
