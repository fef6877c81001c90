import type { WorkCalendar } from '../calendar/model'
import type { HistoryEvent, StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { FullPolicy } from '../policy/full'
import { compareCommissions } from './commission'
import type { Replay } from './model'
import { compareOverdue } from './overdue'
import { compareOwners } from './ownership'

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
  const ownership = compareOwners(history, a, b, now)
  if (!ownership.ok) return ownership
  const commission = compareCommissions(history, a, b, staff)
  if (!commission.ok) return commission
  const overdue = compareOverdue(history, a, b, calendar, now)
  if (!overdue.ok) return overdue
  return ok({
    events: history.length,
    ownership: ownership.value,
    commission: commission.value,
    overdue: overdue.value,
  })
}
