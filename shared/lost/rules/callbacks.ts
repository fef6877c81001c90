/**
 * The clocks after a loss.
 * - LOST-3.1  every lost customer is called back: by the 30th that follows, in February by its last day
 * - LOST-6    on the 30th the showroom manager files the month's analysis
 * - LOST-5.2  a complaint that came up is closed in time
 * - LOST-5.3  and every one is revisited after closing
 */
import type { WorkCalendar } from '../../calendar/model'
import { naturalFrame, type Running, readAll, type Started } from '../../calendar/rules/running'
import type { Decision } from '../../kernel/reason'
import { type Result, refuse } from '../../kernel/result'
import { addDays, addMonths, type Day, dayOf, daysBetween, type Instant, startOfDay } from '../../kernel/time'
import type { LostPolicy } from '../policy'

export interface Complaint {
  readonly openedAt: Instant
  readonly closedAt?: Instant
  readonly revisitedAt?: Instant
}

export interface LostFacts {
  /** When the customer was lost, and called back. */
  readonly lostAt?: Instant
  readonly calledAt?: Instant
  readonly complaints?: readonly Complaint[]
  /** The month whose analysis is asked for, by any of its days. */
  readonly month?: Day
  readonly analysisAt?: Instant
}

/** The policy's day of a month, or the last day of a month that is shorter. */
export function monthDayOf(day: Day, monthDay: number): Day {
  const first = `${day.slice(0, 8)}01`
  const last = addDays(addMonths(first, 1), -1)
  return addDays(first, Math.min(monthDay - 1, daysBetween(first, last)))
}

/** The first such day that is not before a day. */
export function nextMonthDay(day: Day, monthDay: number): Day {
  const here = monthDayOf(day, monthDay)
  return day <= here ? here : monthDayOf(addMonths(`${day.slice(0, 8)}01`, 1), monthDay)
}

export function lostClocks(
  facts: LostFacts,
  policy: LostPolicy,
  calendar: WorkCalendar,
  now: Instant,
): Result<Decision<readonly Running[]>> {
  const { lostAt, calledAt, complaints = [] } = facts
  const starts = [lostAt ?? now, ...complaints.map(({ openedAt }) => openedAt)]
  if (starts.some((at) => at > now)) return refuse('BAD_INPUT', '战败或投诉的时间在未来，请核对。')
  const started: Started[] = []
  if (lostAt !== undefined) {
    const until = nextMonthDay(dayOf(lostAt), policy.monthDay.value)
    started.push({
      name: 'callback',
      rule: 'LOST-3.1',
      number: policy.monthDay.source,
      who: 'callbackOfficer',
      startAt: lostAt,
      allowance: { measure: 'days', days: daysBetween(dayOf(lostAt), until) },
      warnMinutes: policy.warnMinutes.value,
      metAt: calledAt ?? null,
      facts: { day: until },
    })
  }
  started.push(
    ...complaints.flatMap((complaint) => ofComplaint(complaint, policy)),
    ...analysis(facts, policy),
  )
  return readAll(started, naturalFrame(calendar), now)
}

function ofComplaint({ openedAt, closedAt, revisitedAt }: Complaint, policy: LostPolicy): Started[] {
  const of = { who: 'callbackOfficer', warnMinutes: policy.warnMinutes.value } as const
  const closing: Started = {
    ...of,
    name: 'closeComplaint',
    rule: 'LOST-5.2',
    number: policy.closeWorkingDays.source,
    startAt: openedAt,
    allowance: { measure: 'workingDays', days: policy.closeWorkingDays.value },
    metAt: closedAt ?? null,
    facts: { workingDays: policy.closeWorkingDays.value },
  }
  if (closedAt === undefined) return [closing]
  return [
    closing,
    {
      ...of,
      name: 'revisitComplaint',
      rule: 'LOST-5.3',
      number: policy.revisitWorkingDays.source,
      startAt: closedAt,
      allowance: { measure: 'workingDays', days: policy.revisitWorkingDays.value },
      metAt: revisitedAt ?? null,
      facts: { workingDays: policy.revisitWorkingDays.value },
    },
  ]
}

function analysis({ month, analysisAt }: LostFacts, { monthDay, warnMinutes }: LostPolicy): Started[] {
  if (month === undefined) return []
  const first = `${month.slice(0, 8)}01`
  const until = monthDayOf(month, monthDay.value)
  return [
    {
      name: 'analysis',
      rule: 'LOST-6',
      number: monthDay.source,
      who: 'showroomManager',
      startAt: startOfDay(first),
      allowance: { measure: 'days', days: daysBetween(first, until) },
      warnMinutes: warnMinutes.value,
      metAt: analysisAt ?? null,
      facts: { day: until },
      upcoming: true,
    },
  ]
}
