/**
 * CRM-2.3: a policy change reaches each affected buyer at least 24 hours ahead, with alternatives. The hours count back from the
 * earlier of the change and the buyer's next step that it affects. A notice without an alternative is none.
 */
import type { WorkCalendar } from '../../calendar/model'
import { naturalFrame, type Running, readAll, type Started } from '../../calendar/rules/running'
import type { CustomerId } from '../../history/model'
import type { Decision, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import { hour, type Instant } from '../../kernel/time'
import type { RiskPolicy } from '../policy'

export interface AffectedBuyer {
  readonly customer: CustomerId
  /** Their next step that the change affects. */
  readonly nextStepAt?: Instant
  readonly toldAt?: Instant
  /** What they were offered instead: a staged down payment, another bank. */
  readonly alternatives?: readonly string[]
}

export interface RiskFacts {
  /** When we learned of the change. */
  readonly knownAt: Instant
  readonly changeAt: Instant
  readonly buyers: readonly AffectedBuyer[]
}

export function noticesDue(
  { knownAt, changeAt, buyers }: RiskFacts,
  policy: RiskPolicy,
  calendar: WorkCalendar,
  now: Instant,
): Result<Decision<readonly Running[]>> {
  if (knownAt > now) return refuse('BAD_INPUT', '得知政策变化的时间在未来，请核对。')
  const early = buyers.find(({ toldAt = knownAt }) => toldAt < knownAt || toldAt > now)
  if (early) return refuse('BAD_INPUT', `告知客户 ${early.customer} 的时间早于得知变化，或者在未来，请核对。`)
  const rejected: Rejected[] = []
  const started = buyers.map((buyer): Started => {
    const { customer, nextStepAt = changeAt, toldAt, alternatives = [] } = buyer
    const from = nextStepAt >= knownAt ? Math.min(changeAt, nextStepAt) : changeAt
    const told = alternatives.length > 0 ? toldAt : undefined
    if (told !== toldAt) {
      rejected.push({ rule: 'CRM-2.3', facts: { customer }, why: '告知时没有给出替代方案，不算告知' })
    }
    return {
      name: customer,
      rule: 'CRM-2.3',
      number: policy.noticeHours.source,
      who: 'consultant',
      startAt: knownAt,
      allowance: { measure: 'until', at: from - policy.noticeHours.value * hour },
      warnMinutes: policy.warnMinutes.value,
      metAt: told ?? null,
      facts: { hours: policy.noticeHours.value, ahead: from === changeAt ? 'change' : 'nextStep' },
    }
  })
  const read = readAll(started, naturalFrame(calendar), now)
  return read.ok ? ok({ ...read.value, rejected }) : read
}
