/**
 * A clock 时限: it starts, it may stand still while the customer owes the answer, and it runs out. One reading for all of them:
 * natural hours (CRM-2.6, 4.1, 4.2), office hours, windows of days (ROTA-3.6), working days (SALES-5.1, INFO-3.5).
 *
 * A clock keeps the allowance of the policy in force when it started: a new version never rewrites what has begun.
 * "Within" includes the last instant: a clock of minutes is overdue after its due instant; a window of days is overdue from the
 * midnight after its last day.
 */
import { ok, type Result, refuse } from '../../kernel/result'
import {
  addDays,
  type Day,
  dayOf,
  endOfDay,
  endOfWindow,
  type Instant,
  minute,
  startOfDay,
} from '../../kernel/time'
import type { Versions, WorkCalendar } from '../model'
import { type OfficeHours, openSpans, type Span } from './officeHours'
import { addWorkingDays } from './workingDays'

/** How long: in minutes that always run, in minutes of opening hours, in days, or in working days. */
export type Allowance = InMinutes | InDays | Until

interface InMinutes {
  readonly measure: 'natural' | 'office'
  readonly minutes: number
}

interface InDays {
  readonly measure: 'days' | 'workingDays'
  readonly days: number
}

/** Up to and including an instant that is fixed from outside: so many hours before somebody's next step, say. */
interface Until {
  readonly measure: 'until'
  readonly at: Instant
}

/** While the customer owes the answer; without `to` they still do. */
export interface Pause {
  readonly from: Instant
  readonly to?: Instant
}

export interface Clock {
  readonly startAt: Instant
  readonly allowance: Allowance
  /** Shown as urgent when so little is left: minutes of the clock's own kind for natural and office hours, natural ones for days. */
  readonly warnMinutes: number
  readonly pauses?: readonly Pause[]
  readonly metAt?: Instant
}

/** What clocks are read against. */
export interface TimeFrame {
  readonly calendar: WorkCalendar
  readonly hours: Versions<OfficeHours>
}

/** `dueAt` is the instant shown; `overdueFrom` the first instant at which it is late. */
export interface Deadline {
  readonly dueAt: Instant
  readonly overdueFrom: Instant
  readonly warnAt: Instant
}

export type Reading =
  | (Deadline & { readonly state: 'running' | 'warning' | 'overdue' })
  | (Deadline & { readonly state: 'met' | 'metLate'; readonly metAt: Instant })
  /** It stands still until the customer answers; its due time is not known before that. */
  | { readonly state: 'paused'; readonly since: Instant }

/** Where a clock stands now. */
export function readClock(clock: Clock, frame: TimeFrame, now: Instant): Result<Reading> {
  const until = clock.metAt ?? now
  if (clock.startAt > now || until > now) {
    return refuse('BAD_INPUT', '这个时限的开始或完成在未来，请核对发生的时间。')
  }
  if (until < clock.startAt) return refuse('BAD_INPUT', '完成的时间早于开始的时间，请核对先后。')
  const pauses = pausesOf(clock, until)
  if (!pauses.ok) return pauses
  const met = clock.metAt
  // What was done while the customer still owed the answer was done at the end of that wait.
  const closed = pauses.value.flatMap(({ from, to = met }): Span[] =>
    to === undefined ? [] : [{ from, to }],
  )
  const deadline = deadlineOf(clock, closed, frame)
  if (!deadline.ok) return deadline
  const { dueAt, overdueFrom } = deadline.value
  if (met !== undefined) {
    return ok({ ...deadline.value, metAt: met, state: met < overdueFrom ? 'met' : 'metLate' })
  }
  const open = pauses.value.find(({ to }) => to === undefined)
  // An open pause stops only a clock that had not run out before it.
  if (open && open.from < overdueFrom) return ok({ state: 'paused', since: open.from })
  if (now >= overdueFrom) return ok({ ...deadline.value, state: 'overdue' })
  return ok({
    ...deadline.value,
    state: now >= deadline.value.warnAt && now <= dueAt ? 'warning' : 'running',
  })
}

/** When a clock runs out, its closed pauses left out. */
export function deadlineOf(
  { startAt, allowance, warnMinutes }: Clock,
  pauses: readonly Span[],
  frame: TimeFrame,
): Result<Deadline> {
  if ('days' in allowance) {
    const end = endOfDays(startAt, allowance, pauses, frame.calendar)
    if (!end.ok) return end
    const dueAt = end.value
    return ok({ dueAt, overdueFrom: dueAt, warnAt: Math.max(startAt, dueAt - warnMinutes * minute) })
  }
  if (allowance.measure === 'until') {
    const { at } = allowance
    return ok({ dueAt: at, overdueFrom: at + 1, warnAt: Math.max(startAt, at - warnMinutes * minute) })
  }
  const { measure, minutes } = allowance
  const spend = (length: number) =>
    measure === 'natural'
      ? ok(spendNatural(startAt, length * minute, pauses))
      : spendOffice(startAt, length * minute, pauses, frame)
  const dueAt = spend(minutes)
  if (!dueAt.ok) return dueAt
  const warnAt = spend(Math.max(0, minutes - warnMinutes))
  if (!warnAt.ok) return warnAt
  return ok({ dueAt: dueAt.value, overdueFrom: dueAt.value + 1, warnAt: warnAt.value })
}

/** A day on which the customer owed the answer from its first to its last moment does not count (ours). */
function endOfDays(
  startAt: Instant,
  { measure, days }: InDays,
  pauses: readonly Span[],
  calendar: WorkCalendar,
): Result<Instant> {
  if (measure === 'days' && pauses.length === 0) return ok(endOfWindow(startAt, days))
  const counts = (day: Day) => !pauses.some(({ from, to }) => from <= startOfDay(day) && to >= endOfDay(day))
  if (measure === 'workingDays') {
    const last = addWorkingDays(calendar, dayOf(startAt), days, counts)
    return last.ok ? ok(endOfDay(last.value)) : last
  }
  let day = dayOf(startAt)
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (counts(day)) left -= 1
  }
  return ok(endOfDay(day))
}

/** Time that runs day and night, its pauses left out. */
function spendNatural(startAt: Instant, length: number, pauses: readonly Span[]): Instant {
  let due = startAt + length
  for (const { from, to } of pauses) if (from < due) due += to - Math.max(from, startAt)
  return due
}

/** The longest that an office stays closed before a clock on its hours is given up (ours): no shifts at all, or a wrong calendar. */
const longestClosed = 60

function spendOffice(
  startAt: Instant,
  length: number,
  pauses: readonly Span[],
  { calendar, hours }: TimeFrame,
): Result<Instant> {
  if (length === 0) return ok(startAt)
  let left = length
  let closed = 0
  for (let day = dayOf(startAt); closed <= longestClosed; day = addDays(day, 1)) {
    const spans = openSpans(hours, calendar, day)
    if (!spans.ok) return spans
    closed = spans.value.length === 0 ? closed + 1 : 0
    for (const span of spans.value.flatMap((each) => without(each, pauses))) {
      const from = Math.max(span.from, startAt)
      if (from >= span.to) continue
      if (left <= span.to - from) return ok(from + left)
      left -= span.to - from
    }
  }
  return refuse('BAD_INPUT', `连续 ${longestClosed} 天没有上班时间，算不出这个期限。请核对上班时间。`)
}

/** A span with the pauses cut out of it. */
const without = (span: Span, pauses: readonly Span[]): Span[] =>
  pauses.reduce<Span[]>(
    (rest, pause) =>
      rest.flatMap(({ from, to }) =>
        pause.to <= from || pause.from >= to
          ? [{ from, to }]
          : [
              { from, to: pause.from },
              { from: pause.to, to },
            ].filter((each) => each.from < each.to),
      ),
    [span],
  )

/** The pauses in order, those of the future left out, an end of the future not known yet. Overlaps and a pause before the start are refused. */
function pausesOf({ pauses = [], startAt }: Clock, until: Instant): Result<readonly Pause[]> {
  if (pauses.length === 0) return ok(pauses)
  const known = pauses
    .filter(({ from }) => from <= until)
    .map(({ from, to }): Pause => (to === undefined || to > until ? { from } : { from, to }))
    .sort((a, b) => a.from - b.from)
  for (const [index, { from, to }] of known.entries()) {
    const next = known[index + 1]
    if (from < startAt) return refuse('BAD_INPUT', '等客户答复的时间早于时限的起点，请核对先后。')
    if (to !== undefined && to < from) return refuse('BAD_INPUT', '等客户答复的结束早于开始，请核对先后。')
    if (next && (to === undefined || next.from < to)) {
      return refuse('BAD_INPUT', '两段等客户答复的时间重叠了，请合并成一段。')
    }
  }
  return ok(known)
}
