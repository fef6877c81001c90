/**
 * Somebody other than the owner took the deposit or signed. In this order:
 * - ROTA-5.2      they knew whose customer it is: all to the owner
 * - ROTA-3.15     the customer only sought a discount through them: all stays the owner's
 * - CONFIRM-4.11  on the day of the deposit they received as a duty: no share
 * - ROTA-4.1      the owner only ever spoke by phone: the result is theirs who received and closed, the commission by effort
 * - else the stand-in's share as the policy has it ({@link standIn})
 */
import { type DealFacts, type Mover, staff } from '../model'
import type { CommissionPolicy } from '../schema'
import { allToOwner, decline, give, type Verdict } from './award'
import { bySetShare } from './setShare'
import { standIn } from './standIn'

/** The verdicts on one mover: the last one gives, those before it were looked at in vain. */
export function mover(facts: DealFacts, who: Mover, policy: CommissionPolicy['split']): readonly Verdict[] {
  const seen = { owner: facts.owner, other: who.who, event: who.event }
  const { knowing, discountSought, depositDay, phoneOnly } = policy
  const passed: Verdict[] = []
  if (who.poached) {
    const about = { ...seen, field: 'split.knowing', choice: knowing.value }
    if (knowing.value === 'owner') return [give(knowing.source, allToOwner(facts), about)]
    passed.push(decline(knowing.source, '本制度对明知是他人客户不另作处理', about))
  }
  if (who.discountSought) {
    const about = { ...seen, field: 'split.discountSought', choice: discountSought.value }
    if (discountSought.value === 'owner')
      return [...passed, give(discountSought.source, allToOwner(facts), about)]
    passed.push(decline(discountSought.source, '本制度对客户找人要折扣不另作处理', about))
  }
  if (who.as === 'duty' && who.sameDay) {
    const about = { ...seen, field: 'split.depositDay', choice: depositDay.value }
    if (depositDay.value === 'none') return [...passed, give(depositDay.source, allToOwner(facts), about)]
    passed.push(decline(depositDay.source, '本制度对当天值班代收没有单独规定，按一般代接处理', about))
  }
  if (facts.phoneOnly && who.did === 'contract') {
    const about = { ...seen, field: 'split.phoneOnly', choice: phoneOnly.value }
    if (phoneOnly.value === 'byEffort')
      return [...passed, bySetShare(facts, phoneOnly.source, staff(who.who), who.who, about)]
    passed.push(decline(phoneOnly.source, '首次接听电话也算首次接触', about))
  }
  return [...passed, ...standIn(facts, who, policy)]
}
