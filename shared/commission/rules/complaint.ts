/**
 * An upheld complaint about the owner, and the customer goes to another:
 * - ROTA-4.2   the owner keeps half of the commission, the result is the successor's; who has the other half the policy says
 * - CONFIRM-3  the owner is taken off; result and commission are the later one's
 * - ours       taken off; the manager splits
 */
import { company, type DealFacts, staff } from '../model'
import type { CommissionPolicy } from '../schema'
import { decline, give, type Verdict } from './award'
import { bySetShare } from './setShare'

export function complaint(facts: DealFacts, { complaint: choice }: CommissionPolicy['split']): Verdict {
  if (!facts.complaint) return null
  const { event, successor } = facts.complaint
  const { value, source } = choice
  const seen = { field: 'split.complaint', choice: value.is, event, owner: facts.owner, successor }
  if (successor === null) return decline(source, '投诉成立，但客户没有换人，仍归原接待人', seen)
  const result = staff(successor)
  switch (value.is) {
    case 'halved':
      return give(
        value.ownerShare.source,
        {
          kind: 'shares',
          result,
          ownerShare: value.ownerShare.value,
          rest: value.rest.value === 'successor' ? result : company,
        },
        { ...seen, share: value.ownerShare.value, rest: value.rest.value },
      )
    case 'toSuccessor':
      return give(source, { kind: 'shares', result, ownerShare: 0, rest: result }, seen)
    case 'managerSplits':
      return bySetShare(facts, source, result, successor, seen)
  }
}
