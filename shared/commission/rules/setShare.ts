/** ROTA-4.6: the case manager or above sets the shares by effort; until then they are open. Nobody sets their own. */
import type { StaffId } from '../../history/model'
import type { Fact } from '../../kernel/reason'
import type { RuleId } from '../../policy/articles'
import { type DealFacts, type Payee, staff } from '../model'
import { give, type Verdict } from './award'

export function bySetShare(
  { owner, setShare }: DealFacts,
  rule: RuleId,
  result: Payee,
  other: StaffId,
  seen: Readonly<Record<string, Fact>>,
): Verdict {
  const between = [owner, other]
  if (!setShare) return give(rule, { kind: 'toBeSet', result, between }, { ...seen, set: false })
  const { by, ownerShare, event } = setShare
  const facts = { ...seen, set: !between.includes(by), by, approval: event, share: ownerShare }
  if (between.includes(by)) return give(rule, { kind: 'toBeSet', result, between }, facts)
  return give(rule, { kind: 'shares', result, ownerShare, rest: staff(other) }, facts)
}
