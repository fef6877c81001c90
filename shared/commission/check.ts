/**
 * Facts that cannot have been: an event of the future, one id for two events, somebody who is not on the roster, a deed of
 * somebody who has left, two contracts for one unit, a deposit for a unit that is already under contract.
 */
import { type HistoryEvent, inOrder, type StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import { isMisconduct } from './misconduct'

/** The history in order, or a refusal that names the event. Whoever gives an approval may stand above the roster. */
export function checkHistory(
  history: readonly HistoryEvent[],
  staff: readonly StaffId[],
  now: Instant,
): Result<readonly HistoryEvent[]> {
  const events = inOrder(history)
  const ids = new Set<string>()
  const gone = new Map<StaffId, string>()
  const contracts = new Map<string, string>()
  for (const event of events) {
    const { id } = event
    if (ids.has(id)) return refuse('BAD_INPUT', `编号 ${id} 用了两次`)
    ids.add(id)
    if (event.at > now) return refuse('BAD_INPUT', `${id} 发生在将来`)
    if (event.type === 'misconduct' && !isMisconduct(event.what))
      return refuse('BAD_INPUT', `${id} 里没有“${event.what}”这种行为`)
    const accused = accusedIn(event)
    if (accused !== null && !staff.includes(accused))
      return refuse('BAD_INPUT', `${id} 里的 ${accused} 不在名单上`)
    for (const who of actingIn(event)) {
      if (!staff.includes(who)) return refuse('BAD_INPUT', `${id} 里的 ${who} 不在名单上`)
      const left = gone.get(who)
      if (left && event.type !== 'staff') return refuse('CONFLICT', `${id} 里的 ${who} 在 ${left} 已经离职`)
    }
    if (event.type === 'staff') {
      if (event.state === 'left') gone.set(event.who, id)
      else gone.delete(event.who)
    }
    if (event.type === 'contracted' || event.type === 'deposited') {
      const first = contracts.get(event.unit)
      if (first) return refuse('CONFLICT', `${id} 的房号 ${event.unit} 在 ${first} 已经签约`)
      if (event.type === 'contracted') contracts.set(event.unit, id)
    }
  }
  return ok(events)
}

/** A deed of the past may be reported, or complained about, after somebody has left. */
function accusedIn(event: HistoryEvent): StaffId | null {
  if (event.type === 'misconduct') return event.who
  return event.type === 'complained' ? event.about : null
}

function actingIn(event: HistoryEvent): readonly StaffId[] {
  switch (event.type) {
    case 'registered':
    case 'received':
    case 'followedUp':
      return [event.by]
    case 'deposited':
      return [event.receivedBy]
    case 'contracted':
      return [event.closedBy]
    case 'staff':
      return [event.who]
    default:
      return []
  }
}
