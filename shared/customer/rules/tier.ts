/**
 * CRM-1.3: tier A is high intent and high match, B is promising, C is watching; each with the response that goes with it.
 */
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import type { Tier } from '../model'
import { type CustomerPolicy, type Strength, strengths } from '../policy'

export interface Fit {
  readonly intent: Strength | null
  /** How well a unit of ours fits what they need. */
  readonly match: Strength | null
}

export interface TierOutcome {
  readonly tier: Tier
  readonly response: 'secondTouch' | 'weeklyPush' | 'community'
}

const responses = { A: 'secondTouch', B: 'weeklyPush', C: 'community' } as const

export function tierOf(fit: Fit, { tiers }: CustomerPolicy): Decision<TierOutcome> {
  const rejected: Rejected[] = []
  let tier: Tier = 'C'
  const because: Reason[] = []
  for (const [name, { value, source }] of [
    ['A', tiers.a],
    ['B', tiers.b],
  ] as const) {
    if (atLeast(fit.intent, value.intent) && atLeast(fit.match, value.match)) {
      tier = name
      if (source !== 'CRM-1.3') because.push({ rule: source, facts: { tier, ...value } })
      break
    }
    rejected.push({ rule: source, facts: { tier: name, ...value }, why: `意向或匹配度没有达到 ${name} 类` })
  }
  because.unshift({ rule: 'CRM-1.3', facts: { tier, intent: fit.intent, match: fit.match } })
  return { outcome: { tier, response: responses[tier] }, because, rejected }
}

const atLeast = (given: Strength | null, asked: Strength): boolean =>
  given !== null && strengths.indexOf(given) >= strengths.indexOf(asked)
