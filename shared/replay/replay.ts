import type { WorkCalendar } from '../calendar/model'
import type { HistoryEvent, StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { FullPolicy } from '../policy/full'
import { soundHistory } from '../register/rules/soundHistory'
import { circlesOf } from './circles'
import { Commissions } from './commission'
import type { Replay } from './model'
import { compareOverdue } from './overdue'
import { compareOwners } from './ownership'
import { Tally } from './tally'

/** About so many events at a time. */
const batchSize = 1000

/** The same history under two policies: whose ownership, commission and overdue work would have been otherwise. */
export function replay(
  history: readonly HistoryEvent[],
  a: FullPolicy,
  b: FullPolicy,
  staff: readonly StaffId[],
  calendar: WorkCalendar,
  now: Instant,
): Result<Replay> {
  if (a.project !== b.project)
    return refuse('BAD_INPUT', `“${b.project}”的制度不能用来重演“${a.project}”的历史`)
  const events = soundHistory(history, now)
  if (!events.ok) return events
  const [ownership, commission, overdue] = [new Tally(), new Commissions(), new Tally()]
  for (const batch of circlesOf(events.value, batchSize)) {
    const owners = compareOwners(ownership, batch, a, b, now)
    if (!owners.ok) return owners
    commission.add(batch, a, b, staff)
    const late = compareOverdue(overdue, batch, a, b, calendar, now)
    if (!late.ok) return late
  }
  return ok({
    events: events.value.length,
    ownership: ownership.result(),
    commission: commission.result(),
    overdue: overdue.result(),
  })
}
