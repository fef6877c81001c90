import type { WorkCalendar } from '../calendar/model'
import { naturalFrame } from '../calendar/rules/running'
import type { HistoryEvent, StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { FullPolicy } from '../policy/full'
import { soundHistory } from '../register/rules/soundHistory'
import { Circles } from './circles'
import { Commissions, isDeal } from './commission'
import type { Replay } from './model'
import { compareOverdue } from './overdue'
import { compareOwners } from './ownership'
import { Tally } from './tally'

/** The same history under two policies: whose ownership, commission and overdue work would have been otherwise. */
export function replay(
  history: readonly HistoryEvent[],
  a: FullPolicy,
  b: FullPolicy,
  staff: readonly StaffId[],
  calendar: WorkCalendar,
  now: Instant,
  /** Told how many events are done, from time to time. */
  progress: (done: number) => void = () => undefined,
): Result<Replay> {
  if (a.project !== b.project)
    return refuse('BAD_INPUT', `“${b.project}”的制度不能用来重演“${a.project}”的历史`)
  const sound = soundHistory(history, now)
  if (!sound.ok) return sound
  const events = sound.value
  const frame = naturalFrame(calendar)
  const [ownership, commission, overdue] = [new Tally(), new Commissions(), new Tally()]
  const circles = new Circles(events)
  let done = 0
  for (const batch of circles.batches()) {
    const together = circles.together(batch)
    const owners = compareOwners(ownership, together, a, b, now)
    if (!owners.ok) return owners
    const late = compareOverdue(overdue, together, a, b, frame, now)
    if (!late.ok) return late
    for (const circle of batch) {
      if (circle.some((place) => isDeal(events[place]))) commission.add(circles.alone(circle), a, b, staff)
      done += circle.length
    }
    progress(done)
  }
  return ok({
    events: events.length,
    ownership: ownership.result(),
    commission: commission.result(),
    overdue: overdue.result(),
  })
}
