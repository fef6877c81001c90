/**
 * Which entry of a register can found ownership at all, and which founds nothing whoever made it:
 * - ROTA-3.10, CONFIRM-1.1  without name and contact
 * - ROTA-3.13               a call that only asked the way, just before coming
 * - CONFIRM-4.9             a friend's entry for somebody who has never come
 * - CASE-1, 12, ROTA-3.12   whoever came for another purpose than to buy and need not be registered
 * - CASE-17, ROTA-3.5, STEPS-6  an entry in a personal register alone
 */
import type { Registered } from '../../history/model'
import type { Decision, Rejected } from '../../kernel/reason'
import type { RuleId } from '../../policy/articles'
import type { RegisterPolicy } from '../policy'
import type { Purpose } from './needsRegistration'

export type Founds = { readonly kind: 'founds' } | { readonly kind: 'nothing' }

/** Why an entry founds nothing; null when it can found ownership. */
export function foundsNothing(entry: Registered, policy: RegisterPolicy): Rejected | null {
  const said = { about: 'foundsNothing', event: entry.id, by: entry.by }
  if (!entry.complete)
    return {
      rule: policy.incomplete.source,
      facts: said,
      why: `${entry.by}没有登记姓名和联系方式，不产生归属`,
    }
  if (entry.only === 'personal' && policy.evidence.value === 'public')
    return { rule: policy.evidence.source, facts: said, why: `只记在${entry.by}的个人登记本上，不作为依据` }
  if (entry.onBehalf !== undefined && policy.proxy.value === 'void')
    return { rule: policy.proxy.source, facts: said, why: '由别人代登记，本人没有来过，登记无效' }
  if (entry.directionsOnly && entry.channel === 'call' && policy.directions.value === 'nothing')
    return { rule: policy.directions.source, facts: said, why: '来之前打电话只问了路，不产生归属' }
  if (isUnregistered(entry.purpose, policy.unregistered))
    return { rule: policy.unregistered.source, facts: said, why: '不是来买房的，不用登记，也不产生归属' }
  return null
}

/** Who does not say what they came for came to buy. */
const isUnregistered = (purpose: Purpose = 'buy', { value }: RegisterPolicy['unregistered']): boolean =>
  value.some((each) => each === purpose)

/** The rule by which a complete entry founds ownership is the ownership's; here it only passes every bar. */
export function foundsOwnership(entry: Registered, policy: RegisterPolicy): Decision<Founds> {
  const bar = foundsNothing(entry, policy)
  if (bar)
    return {
      outcome: { kind: 'nothing' },
      because: [{ rule: bar.rule, facts: bar.facts }],
      rejected: [],
    }
  const looked: readonly RuleId[] = [
    policy.incomplete.source,
    policy.evidence.source,
    policy.proxy.source,
    policy.directions.source,
  ]
  return {
    outcome: { kind: 'founds' },
    because: [{ rule: policy.evidence.source, facts: { about: 'founds', event: entry.id, by: entry.by } }],
    rejected: [...new Set(looked)]
      .filter((rule) => rule !== policy.evidence.source)
      .map((rule) => ({ rule, facts: { about: 'bar', event: entry.id }, why: '不属于这种情况' })),
  }
}
