/**
 * CRM-5.4: points for checking in, sharing and taking part, redeemed for the property fee or a cleaning. The balance follows from what
 * was done and redeemed, in order of time.
 */
import { inOrder } from '../../history/model'
import type { Decision } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import type { CommunityPolicy, Deed, Reward } from '../policy'

export type PointEvent =
  | { readonly id: string; readonly at: Instant; readonly did: Deed }
  | { readonly id: string; readonly at: Instant; readonly redeemed: Reward }

export type Redemption =
  | { readonly is: 'granted'; readonly left: number }
  | { readonly is: 'short'; readonly lacks: number }

/** The balance now; refused where the events contradict each other. */
export function pointsOf(
  events: readonly PointEvent[],
  { earns, costs }: CommunityPolicy,
  now: Instant,
): Result<number> {
  let balance = 0
  const seen = new Set<string>()
  for (const event of inOrder(events)) {
    if (event.at > now) return refuse('BAD_INPUT', `积分记录 ${event.id} 的时间还没有到`)
    if (seen.has(event.id)) return refuse('BAD_INPUT', `有两条积分记录都叫 ${event.id}`)
    seen.add(event.id)
    balance += 'did' in event ? earns[event.did].value : -costs[event.redeemed].value
    if (balance < 0) return refuse('BAD_INPUT', `兑换 ${event.id} 时积分不够，记录有误`)
  }
  return ok(balance)
}

/** Whether a reward can be had now. */
export function mayRedeem(
  events: readonly PointEvent[],
  reward: Reward,
  policy: CommunityPolicy,
  now: Instant,
): Result<Decision<Redemption>> {
  const balance = pointsOf(events, policy, now)
  if (!balance.ok) return balance
  const { value: cost, source } = policy.costs[reward]
  const left = balance.value - cost
  const facts = { reward, points: balance.value, cost }
  return ok({
    outcome: left >= 0 ? { is: 'granted', left } : { is: 'short', lacks: -left },
    because: [
      { rule: 'CRM-5.4', facts },
      { rule: source, facts: { pointsOfReward: cost } },
    ],
    rejected: [],
  })
}
