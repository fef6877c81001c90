/**
 * Which clocks a complaint or a repair starts, and when each is due.
 * - CRM-4.1   a general complaint: response in 2 hours, solved in 24
 * - INFO-3.5  a complaint: first answer in X, final result in Y working days; beside CRM-4.1 the stricter warns first
 * - CRM-4.2   a major complaint: service manager on site in 1 hour, engineering director's plan in 2, general manager speaks with the
 *             customer in 24; side by side from receipt
 * - CRM-2.6   a repair: response in 2 hours, plan in 24, closed in 72; a major problem gets a special team
 */
import type { Pause, TimeFrame } from '../../calendar/rules/clock'
import { type Post, type Running, readAll, type Started } from '../../calendar/rules/running'
import type { Decision, Reason } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import type { Sourced } from '../../policy/sourced'
import type { ServicePolicy } from '../policy'

export interface CaseFacts {
  readonly kind: 'complaint' | 'majorComplaint' | 'repair'
  /** A leak and the like (CRM-2.6). */
  readonly majorProblem?: boolean
  readonly receivedAt: Instant
  /** The first answer; of a major complaint, the service manager's arrival. */
  readonly respondedAt?: Instant
  readonly planAt?: Instant
  /** Solved; of a major complaint, the general manager's talk with the customer. */
  readonly solvedAt?: Instant
  /** While the customer owes the answer. */
  readonly pauses?: readonly Pause[]
}

export const teamMembers = ['design', 'engineering', 'propertyManagement'] as const

export interface CaseClocks {
  readonly clocks: readonly Running[]
  /** Who is put together for a major problem; empty where nobody has to be. */
  readonly team: readonly (typeof teamMembers)[number][]
}

export function caseClocks(
  facts: CaseFacts,
  policy: ServicePolicy,
  frame: TimeFrame,
  now: Instant,
): Result<Decision<CaseClocks>> {
  if (facts.receivedAt > now) return refuse('BAD_INPUT', '受理时间在未来，请核对。')
  const started = facts.kind === 'complaint' ? complaint(facts, policy) : ok(others(facts, policy))
  if (!started.ok) return started
  const read = readAll(started.value, frame, now)
  if (!read.ok) return read
  const major = facts.kind === 'repair' && facts.majorProblem === true
  const team: readonly Reason[] = major ? [{ rule: 'CRM-2.6', facts: { majorProblem: true } }] : []
  return ok({
    ...read.value,
    outcome: { clocks: read.value.outcome, team: major ? teamMembers : [] },
    because: [...read.value.because, ...team],
  })
}

const base = (facts: CaseFacts) => ({ startAt: facts.receivedAt, pauses: facts.pauses ?? [] })

function complaint(facts: CaseFacts, { complaint: terms, warn }: ServicePolicy): Result<readonly Started[]> {
  const { inForce, firstWorkingDays, finalWorkingDays } = terms
  if (inForce.value === null) return refuse('BAD_INPUT', '制度还没有选定投诉时限按哪一条，请先补上。')
  const met = {
    respond: facts.respondedAt ?? facts.planAt ?? facts.solvedAt ?? null,
    solve: facts.solvedAt ?? null,
  }
  const crm: readonly Started[] = [
    natural(
      facts,
      'respond',
      'CRM-4.1',
      'serviceOfficer',
      terms.respondMinutes,
      met.respond,
      warn,
      terms.hours.value,
    ),
    natural(
      facts,
      'solve',
      'CRM-4.1',
      'serviceOfficer',
      terms.solveMinutes,
      met.solve,
      warn,
      terms.hours.value,
    ),
  ]
  if (inForce.value === 'crm') return ok(crm)
  const first = working(facts, 'firstAnswer', firstWorkingDays, met.respond, warn)
  const final = working(facts, 'finalResult', finalWorkingDays, met.solve, warn)
  if (!first || !final) return refuse('BAD_INPUT', '制度里投诉答复的工作日数还是空白，请先补上。')
  return ok(inForce.value === 'info' ? [first, final] : [...crm, first, final])
}

function others(facts: CaseFacts, { major, repair, warn }: ServicePolicy): readonly Started[] {
  const { respondedAt = null, planAt = null, solvedAt = null } = facts
  if (facts.kind === 'majorComplaint') {
    return [
      natural(facts, 'onSite', 'CRM-4.2', 'serviceManager', major.onSiteMinutes, respondedAt, warn),
      natural(facts, 'plan', 'CRM-4.2', 'engineeringDirector', major.planMinutes, planAt, warn),
      natural(facts, 'speak', 'CRM-4.2', 'generalManager', major.speakMinutes, solvedAt, warn),
    ]
  }
  // A plan is a response too, and what is closed needs neither any more.
  return [
    natural(
      facts,
      'respond',
      'CRM-2.6',
      'maintenance',
      repair.respondMinutes,
      respondedAt ?? planAt ?? solvedAt,
      warn,
      repair.hours.value,
    ),
    natural(
      facts,
      'plan',
      'CRM-2.6',
      'maintenance',
      repair.planMinutes,
      planAt ?? solvedAt,
      warn,
      repair.hours.value,
    ),
    natural(
      facts,
      'solve',
      'CRM-2.6',
      'maintenance',
      repair.closeMinutes,
      solvedAt,
      warn,
      repair.hours.value,
    ),
  ]
}

const natural = (
  facts: CaseFacts,
  name: string,
  rule: 'CRM-2.6' | 'CRM-4.1' | 'CRM-4.2',
  who: Post,
  { value: minutes, source }: Sourced<number>,
  metAt: Instant | null,
  warn: ServicePolicy['warn'],
  measure: 'natural' | 'office' = 'natural',
): Started => ({
  ...base(facts),
  name,
  rule,
  number: source,
  who,
  allowance: { measure, minutes },
  warnMinutes: warn.minutes.value,
  metAt,
  facts: { minutes, measure },
})

const working = (
  facts: CaseFacts,
  name: string,
  { value: days, source }: Sourced<number | null>,
  metAt: Instant | null,
  warn: ServicePolicy['warn'],
): Started | null =>
  days === null
    ? null
    : {
        ...base(facts),
        name,
        rule: 'INFO-3.5',
        number: source,
        who: 'serviceOfficer',
        allowance: { measure: 'workingDays', days },
        warnMinutes: warn.ofDays.value,
        metAt,
        facts: { workingDays: days },
      }
