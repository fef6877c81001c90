/**
 * Which clocks a complaint or a repair starts, and when each is due.
 * - CRM-4.1   a general complaint: response in 2 hours, solved in 24
 * - INFO-3.5  a complaint: first answer in X, final result in Y working days; beside CRM-4.1 the stricter warns first
 * - CRM-4.2   a major complaint: service manager on site in 1 hour, engineering director's plan in 2, general manager speaks with the
 *             customer in 24; side by side from receipt
 * - CRM-2.6   a repair: response in 2 hours, plan in 24, closed in 72; a major problem gets a special team
 */
import { deadlineOf, type Pause, type TimeFrame } from '../../calendar/rules/clock'
import { type Post, type Running, readAll, type Started } from '../../calendar/rules/running'
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import type { Sourced } from '../../policy/sourced'
import type { ClockName } from '../model'
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

/** What is done about a case. */
export type CaseAct = 'respondedAt' | 'planAt' | 'solvedAt'

/** The acts that meet a clock, the plainest first: a plan is a response too, and what is solved needs neither any more. */
export const metBy: Readonly<Record<ClockName, readonly CaseAct[]>> = {
  respond: ['respondedAt', 'planAt', 'solvedAt'],
  firstAnswer: ['respondedAt', 'planAt', 'solvedAt'],
  plan: ['planAt', 'solvedAt'],
  solve: ['solvedAt'],
  finalResult: ['solvedAt'],
  onSite: ['respondedAt'],
  speak: ['solvedAt'],
}

export const teamMembers = ['design', 'engineering', 'propertyManagement'] as const

export interface CaseClocks {
  readonly clocks: readonly Running<ClockName>[]
  /** Who is put together for a major problem; empty where nobody has to be. */
  readonly team: readonly (typeof teamMembers)[number][]
}

type CaseClock = Started<ClockName>

/**
 * A clock that needs a year which the working calendar does not know is among the rejected, so that it does not keep the others from
 * running; it is refused where there is no other one.
 */
export function caseClocks(
  facts: CaseFacts,
  policy: ServicePolicy,
  frame: TimeFrame,
  now: Instant,
): Result<Decision<CaseClocks>> {
  if (facts.receivedAt > now) return refuse('BAD_INPUT', '受理时间在未来，请核对。')
  const started = facts.kind === 'complaint' ? complaint(facts, policy) : ok(others(facts, policy))
  if (!started.ok) return started
  const undated = started.value.flatMap((clock) => unknownEnd(clock, frame))
  if (undated[0] && undated.length === started.value.length) return refuse('BAD_INPUT', undated[0].why)
  const names = undated.map(({ facts: { clock } }) => clock)
  const read = readAll(
    started.value.filter(({ name }) => !names.includes(name)),
    frame,
    now,
  )
  if (!read.ok) return read
  const major = facts.kind === 'repair' && facts.majorProblem === true
  const team: readonly Reason[] = major ? [{ rule: 'CRM-2.6', facts: { majorProblem: true } }] : []
  return ok({
    outcome: { clocks: read.value.outcome, team: major ? teamMembers : [] },
    because: [...read.value.because, ...team],
    rejected: undated,
  })
}

/** Without its pauses and its end, a clock can only lack the calendar. */
function unknownEnd(
  { name, rule, facts, startAt, allowance, warnMinutes }: CaseClock,
  frame: TimeFrame,
): Rejected[] {
  const end = deadlineOf({ startAt, allowance, warnMinutes }, [], frame)
  return end.ok ? [] : [{ rule, facts: { ...facts, clock: name }, why: end.refusal.say }]
}

function complaint(
  facts: CaseFacts,
  { complaint: terms, warn }: ServicePolicy,
): Result<readonly CaseClock[]> {
  const { inForce, hours, firstWorkingDays, finalWorkingDays } = terms
  if (inForce.value === null) return refuse('BAD_INPUT', '制度还没有选定投诉时限按哪一条，请先补上。')
  const of = { facts, warn, rule: 'CRM-4.1', who: 'serviceOfficer', measure: hours.value } as const
  const crm = [inMinutes(of, 'respond', terms.respondMinutes), inMinutes(of, 'solve', terms.solveMinutes)]
  if (inForce.value === 'crm') return ok(crm)
  const first = working(facts, 'firstAnswer', firstWorkingDays, warn)
  const final = working(facts, 'finalResult', finalWorkingDays, warn)
  if (!first || !final) return refuse('BAD_INPUT', '制度里投诉答复的工作日数还是空白，请先补上。')
  return ok(inForce.value === 'info' ? [first, final] : [...crm, first, final])
}

function others(facts: CaseFacts, { major, repair, warn }: ServicePolicy): readonly CaseClock[] {
  if (facts.kind === 'majorComplaint') {
    const of = { facts, warn, rule: 'CRM-4.2', measure: 'natural' } as const
    return [
      inMinutes({ ...of, who: 'serviceManager' }, 'onSite', major.onSiteMinutes),
      // Side by side: here a talk with the customer is no plan.
      {
        ...inMinutes({ ...of, who: 'engineeringDirector' }, 'plan', major.planMinutes),
        metAt: facts.planAt ?? null,
      },
      inMinutes({ ...of, who: 'generalManager' }, 'speak', major.speakMinutes),
    ]
  }
  const of = { facts, warn, rule: 'CRM-2.6', who: 'maintenance', measure: repair.hours.value } as const
  return [
    inMinutes(of, 'respond', repair.respondMinutes),
    inMinutes(of, 'plan', repair.planMinutes),
    inMinutes(of, 'solve', repair.closeMinutes),
  ]
}

const base = (facts: CaseFacts, name: ClockName) => ({
  name,
  startAt: facts.receivedAt,
  pauses: facts.pauses ?? [],
  metAt: metBy[name].map((act) => facts[act]).find((at) => at !== undefined) ?? null,
})

interface Terms {
  readonly facts: CaseFacts
  readonly rule: 'CRM-2.6' | 'CRM-4.1' | 'CRM-4.2'
  readonly who: Post
  readonly measure: 'natural' | 'office'
  readonly warn: ServicePolicy['warn']
}

/** A clock of a day or more warns as early as one of days. */
const aDay = 24 * 60

const inMinutes = (
  { facts, rule, who, measure, warn }: Terms,
  name: ClockName,
  { value: minutes, source }: Sourced<number>,
): CaseClock => ({
  ...base(facts, name),
  rule,
  number: source,
  who,
  allowance: { measure, minutes },
  warnMinutes: minutes < aDay ? warn.minutes.value : warn.ofDays.value,
  facts: { minutes, measure },
})

const working = (
  facts: CaseFacts,
  name: 'firstAnswer' | 'finalResult',
  { value: days, source }: Sourced<number | null>,
  warn: ServicePolicy['warn'],
): CaseClock | null =>
  days === null
    ? null
    : {
        ...base(facts, name),
        rule: 'INFO-3.5',
        number: source,
        who: 'serviceOfficer',
        allowance: { measure: 'workingDays', days },
        warnMinutes: warn.ofDays.value,
        facts: { workingDays: days },
      }
