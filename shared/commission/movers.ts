/** Who other than the owner took the deposit or signed the contract of a deal, and how they came to it. */
import type { Contracted, Deposited, HistoryEvent, Received, StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant } from '../kernel/time'
import type { Mover } from './model'

/** Whoever signed comes first, then whoever took the deposit. `before` is the customer's history up to the contract. */
export function moversOf(
  before: readonly HistoryEvent[],
  contract: Contracted,
  owner: StaffId,
  history: readonly HistoryEvent[],
): Result<readonly Mover[]> {
  const deposit = before.findLast(
    (event): event is Deposited => event.type === 'deposited' && event.unit === contract.unit,
  )
  const movers: Mover[] = []
  const deeds = [
    { event: contract, did: 'contract' as const, who: contract.closedBy },
    ...(deposit && deposit.receivedBy !== contract.closedBy
      ? [{ event: deposit, did: 'deposit' as const, who: deposit.receivedBy }]
      : []),
  ]
  for (const { event, did, who } of deeds) {
    if (who === owner) continue
    const receptions = receptionsOf(before, who).filter(({ at }) => at <= event.at)
    const last = receptions.at(-1)
    const first = receptions[0]
    if (!first || !last) return refuse('CONFLICT', `${event.id} 由 ${who} 办理，但此前没有 ${who} 接待的记录`)
    movers.push({
      who,
      event: event.id,
      did,
      as: last.as,
      poached: receptions.some(poached) || reported(before, who),
      sameDay: dayOf(last.at) === dayOf(event.at),
      ownerAway: awayAt(history, owner, last.at),
      // Whoever took the deposit themselves moved it, also where they signed later.
      depositBefore: deposit !== undefined && deposit.receivedBy !== who && deposit.at <= first.at,
      discountSought: before.some((each) => each.type === 'soughtDiscount' && each.from === who),
    })
  }
  return ok(movers)
}

type Reception = Pick<Received, 'at' | 'as' | 'knowing' | 'consent'>

/** Every reception by somebody; a registered visit is one, unless a reception of the same moment says more. */
function receptionsOf(before: readonly HistoryEvent[], who: StaffId): readonly Reception[] {
  const received = before.filter((event) => event.type === 'received' && event.by === who)
  const registered = before.flatMap((event): Reception[] =>
    event.type === 'registered' &&
    event.channel === 'visit' &&
    event.by === who &&
    !received.some(({ at }) => at === event.at)
      ? [{ at: event.at, as: 'own' }]
      : [],
  )
  return [...registered, ...received.filter((event) => event.type === 'received')].sort((a, b) => a.at - b.at)
}

/** Helpers are assigned and duty is a duty: only who takes the customer as own or stands in unasked can poach. */
const poached = ({ as, knowing, consent }: Reception): boolean =>
  (as === 'own' || as === 'standIn') && knowing === true && consent !== true

const reported = (before: readonly HistoryEvent[], who: StaffId): boolean =>
  before.some((event) => event.type === 'misconduct' && event.who === who && event.what === 'workedAnothers')

function awayAt(history: readonly HistoryEvent[], who: StaffId, at: Instant): Mover['ownerAway'] {
  const last = history.findLast((event) => event.type === 'staff' && event.who === who && event.at <= at)
  if (last?.type !== 'staff') return null
  return last.state === 'trip' || last.state === 'leave' ? last.state : null
}
