/**
 * ROTA-4.3: a unit number given over by a leader's special approval: commission half and half, result to the receiver of the unit.
 * Where the text is silent, the manager splits (ours).
 */
import { type DealFacts, staff } from '../model'
import type { CommissionPolicy } from '../schema'
import { decline, give, type Verdict } from './award'
import { bySetShare } from './setShare'

export function handedOver(facts: DealFacts, { handedOver: choice }: CommissionPolicy['split']): Verdict {
  if (!facts.handedOver) return null
  const { to, event } = facts.handedOver
  const { value, source } = choice
  const seen = { field: 'split.handedOver', choice: value.is, event, owner: facts.owner, to }
  if (to === facts.owner) return decline(source, '房号给的就是原接待人，没有分成', seen)
  const result = staff(to)
  if (value.is === 'managerSplits') return bySetShare(facts, source, result, to, seen)
  const { ownerShare } = value
  return give(
    ownerShare.source,
    { kind: 'shares', result, ownerShare: ownerShare.value, rest: result },
    { ...seen, share: ownerShare.value },
  )
}
