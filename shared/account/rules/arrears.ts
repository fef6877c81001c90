/**
 * CREDIT-19, not a ladder: the case decides which of these are in place, and none has to come before another but where the article says
 * so. Over the limit: the branch is reminded. Past the period: a phone call for the cause, and a collector. Unable to pay for the short
 * term and of good standing: a repayment agreement with total, method and dates, approved. Long and ill-willed: legal action, once
 * counsel is heard.
 */
import type { Fen } from '../../kernel/money'
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { RuleId } from '../../policy/articles'
import type { AccountPolicy } from '../schema'

export interface Arrears {
  readonly owed: Fen
  readonly limit: Fen
  /** Days since the receipt of the oldest unpaid delivery. */
  readonly ageDays: number
  /** What the call found; unknown until somebody has called. */
  readonly cause: 'unknown' | 'shortTermUnable' | 'illWilled' | 'other'
  readonly goodStanding: boolean
  readonly counselHeard: boolean
}

export const arrearsSteps = [
  'remindBranch',
  'callForCause',
  'nameCollector',
  'repaymentAgreement',
  'hearCounsel',
  'legalAction',
] as const
export type ArrearsStep = (typeof arrearsSteps)[number]

const rule: RuleId = 'CREDIT-19'

export function arrears(
  { owed, limit, ageDays, cause, goodStanding, counselHeard }: Arrears,
  { late }: Pick<AccountPolicy, 'late'>,
): Result<Decision<readonly ArrearsStep[]>> {
  const wrong = Object.entries({ owed, limit, ageDays }).find(
    ([, value]) => !Number.isSafeInteger(value) || value < 0,
  )
  if (wrong) return refuse('BAD_INPUT', `${wrong[0]} 必须是不小于 0 的整数`)
  const { periodDays, longDays } = late
  const overdueDays = Math.max(0, ageDays - periodDays.value)
  const steps: ArrearsStep[] = []
  const because: Reason[] = []
  const rejected: Rejected[] = []
  const take = (facts: Reason['facts'], ...taken: readonly ArrearsStep[]) => {
    steps.push(...taken)
    because.push({ rule, facts: { ...facts, steps: taken.join('、') } })
  }
  if (owed > limit) take({ field: 'arrears.limit', owed, limit }, 'remindBranch')
  if (owed === 0 || overdueDays === 0) return ok({ outcome: steps, because, rejected })
  const age = { field: 'late.periodDays', ageDays, days: periodDays.value, cause }
  take(
    age,
    ...(cause === 'unknown' ? (['callForCause', 'nameCollector'] as const) : (['nameCollector'] as const)),
  )
  if (cause === 'shortTermUnable') {
    if (goodStanding) take({ ...age, goodStanding }, 'repaymentAgreement')
    else rejected.push({ rule, facts: { ...age, goodStanding }, why: '信誉不好，不订还款协议' })
  }
  if (cause === 'illWilled') {
    const facts = { ...age, field: 'late.longDays', overdueDays, long: longDays.value }
    if (overdueDays <= longDays.value)
      rejected.push({ rule: longDays.source, facts, why: '拖欠还不算长期，不诉讼' })
    else take({ ...facts, counselHeard }, counselHeard ? 'legalAction' : 'hearCounsel')
  }
  return ok({ outcome: steps, because, rejected })
}
