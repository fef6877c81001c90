/**
 * The clocks of outside visits.
 * - VISIT-3    next month's plan is proposed on Mondays, and reviewed by the department head
 * - CREDIT-24  the plan is in at the end of the month; the report within 2 days
 * - VISIT-6    the report is in the same day
 */
import type { WorkCalendar } from '../../calendar/model'
import { naturalFrame, type Running, readAll, type Started } from '../../calendar/rules/running'
import { weekday } from '../../calendar/rules/workingDays'
import type { Decision, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import { addDays, addMonths, type Day, dayOf, daysBetween, type Instant, startOfDay } from '../../kernel/time'
import type { VisitPolicy, VisitPost } from '../policy'

export interface VisitFacts {
  /** A visit that was made, and its report. */
  readonly visitedAt?: Instant
  readonly reportedAt?: Instant
  /** The plan of the month after this one: each draft, and the plan as it went to review. */
  readonly plan?: { readonly drafts?: readonly Instant[]; readonly submittedAt?: Instant }
}

export function visitClocks(
  facts: VisitFacts,
  policy: VisitPolicy,
  calendar: WorkCalendar,
  now: Instant,
): Result<Decision<readonly Running[]>> {
  const { plan, report } = policy
  if (plan.value === null || report.value === null) {
    return refuse('BAD_INPUT', '制度还没有选定拜访计划或报告按哪一条，请先补上。')
  }
  if ((facts.visitedAt ?? now) > now) {
    return refuse('BAD_INPUT', '拜访时间在未来，请核对。')
  }
  const started: Started[] = []
  const rejected: Rejected[] = []
  if (facts.visitedAt !== undefined) {
    const { is, days } = report.value
    started.push({
      name: 'report',
      rule: report.source,
      who: 'consultant',
      startAt: facts.visitedAt,
      allowance: { measure: 'days', days },
      warnMinutes: policy.warnMinutes.value,
      metAt: facts.reportedAt ?? null,
      facts: { days },
    })
    const other = is === 'visit' ? 'CREDIT-24' : 'VISIT-6'
    rejected.push({ rule: other, facts: { days }, why: '本项目的制度选了另一条报告期限' })
  }
  if (facts.plan) {
    const today = dayOf(now)
    if (plan.value !== 'credit') started.push(draft(facts.plan.drafts ?? [], today, policy))
    if (plan.value !== 'visit') started.push(monthEnd(facts.plan.submittedAt ?? null, today, policy))
  }
  const read = readAll(started, naturalFrame(calendar), now)
  return read.ok ? ok({ ...read.value, rejected }) : read
}

/** This week's draft: Monday's, and overdue from Tuesday on. */
function draft(drafts: readonly Instant[], today: Day, { plan, warnMinutes }: VisitPolicy): Started {
  const monday = addDays(today, -weekday(today))
  return {
    name: 'planDraft',
    rule: 'VISIT-3',
    number: plan.source,
    who: 'consultant',
    startAt: startOfDay(monday),
    allowance: { measure: 'days', days: 0 },
    warnMinutes: warnMinutes.value,
    metAt: drafts.find((at) => at >= startOfDay(monday)) ?? null,
    facts: { monday },
  }
}

function monthEnd(submittedAt: Instant | null, today: Day, { plan, warnMinutes }: VisitPolicy): Started {
  const first = `${today.slice(0, 8)}01`
  const last = addDays(addMonths(first, 1), -1)
  return {
    name: 'planDeadline',
    rule: 'CREDIT-24',
    number: plan.source,
    who: 'departmentHead',
    startAt: startOfDay(first),
    allowance: { measure: 'days', days: daysBetween(first, last) },
    warnMinutes: warnMinutes.value,
    metAt: submittedAt,
    facts: { day: last },
  }
}

export interface Quota {
  readonly required: number
  readonly done: number
  readonly missing: number
}

/** VISIT-2: the number of visits is set by post. */
export function visitQuota(
  post: VisitPost,
  done: number,
  { perMonth }: VisitPolicy,
): Result<Decision<Quota>> {
  const { value, source } = perMonth[post]
  if (value === null) return refuse('BAD_INPUT', '制度里这个岗位的拜访次数还是空白，请先补上。')
  const facts = { post, required: value, done }
  return ok({
    outcome: { required: value, done, missing: Math.max(0, value - done) },
    because: [{ rule: 'VISIT-2', facts }, ...(source === 'VISIT-2' ? [] : [{ rule: source, facts }])],
    rejected: [],
  })
}
