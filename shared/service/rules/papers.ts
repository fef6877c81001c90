/**
 * The clocks of units and contracts in the system.
 * - INFO-2.2  a unit is entered by planning within X working days; a change of state, price or layout at once
 * - INFO-2.3  the scan of a signed contract is entered within X working days
 * - INFO-2.4  an overdue payment and a late delivery are handled, with the result recorded
 */
import type { WorkCalendar } from '../../calendar/model'
import type { Allowance } from '../../calendar/rules/clock'
import { naturalFrame, type Post, type Running, readAll } from '../../calendar/rules/running'
import type { Decision } from '../../kernel/reason'
import { type Result, refuse } from '../../kernel/result'
import { dayOf, type Instant, startOfDay } from '../../kernel/time'
import type { RuleId } from '../../policy/articles'
import type { Sourced } from '../../policy/sourced'
import type { ServicePolicy } from '../policy'

export const paperKinds = ['unit', 'unitChange', 'contractScan', 'overduePayment', 'lateDelivery'] as const
export type PaperKind = (typeof paperKinds)[number]

export interface PaperFacts {
  readonly kind: PaperKind
  /** When it came about: the unit, the change, the signature; of a payment or a delivery, the last day on which it was in time. */
  readonly since: Instant
  /** Entered, or handled with the result recorded. */
  readonly doneAt?: Instant
}

interface Terms {
  readonly rule: RuleId
  readonly who: Post
  readonly days: Sourced<number | null>
  readonly measure: 'workingDays' | 'days'
}

export function paperDue(
  { kind, since, doneAt }: PaperFacts,
  policy: ServicePolicy,
  calendar: WorkCalendar,
  now: Instant,
): Result<Decision<readonly Running[]>> {
  const { rule, who, days, measure } = termsOf(kind, policy.papers)
  if (days.value === null) return refuse('BAD_INPUT', '制度里的工作日数还是空白，请先补上。')
  const allowance: Allowance = { measure, days: days.value }
  // Known in advance; its window begins on the last day in time, so the first working day after it is the first that counts.
  const late = kind === 'overduePayment' || kind === 'lateDelivery'
  return readAll(
    [
      {
        name: kind,
        rule,
        number: days.source,
        who,
        startAt: late ? startOfDay(dayOf(since)) : since,
        allowance,
        warnMinutes: policy.warn.ofDays.value,
        metAt: doneAt ?? null,
        facts: { [measure]: days.value },
        ...(late ? { upcoming: true } : {}),
      },
    ],
    naturalFrame(calendar),
    now,
  )
}

function termsOf(kind: PaperKind, papers: ServicePolicy['papers']): Terms {
  switch (kind) {
    case 'unit':
      return { rule: 'INFO-2.2', who: 'planner', days: papers.unitWorkingDays, measure: 'workingDays' }
    case 'unitChange':
      return { rule: 'INFO-2.2', who: 'planner', days: papers.changeDays, measure: 'days' }
    case 'contractScan':
      return { rule: 'INFO-2.3', who: 'clerk', days: papers.scanWorkingDays, measure: 'workingDays' }
    case 'overduePayment':
      return { rule: 'INFO-2.4', who: 'finance', days: papers.handleWorkingDays, measure: 'workingDays' }
    case 'lateDelivery':
      return { rule: 'INFO-2.4', who: 'manager', days: papers.handleWorkingDays, measure: 'workingDays' }
  }
}
