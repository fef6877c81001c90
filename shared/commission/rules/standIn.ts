/**
 * What another has who took the deposit or signed. Three regulations, three rules, and the policy names the one in force:
 * - `byDeed`     ROTA-4.4 unknowing deep contact, and closed: half each, result to the closer. ROTA-4.5 a helper on assignment who
 *                moved the deal: 70/30, result the owner's; the deposit was already paid: praise only. ROTA-4.6 else by effort, as
 *                the case manager or above sets it
 * - `whileAway`  RECEPTION-3: 60 owner, 40 stand-in while the owner is on a trip or on leave; else none, unless the owner agrees
 * - `none`       ours: the owner has all
 */
import { type DealFacts, type Mover, staff } from '../model'
import type { CommissionPolicy } from '../schema'
import { allToOwner, decline, give, type Verdict } from './award'
import { bySetShare } from './setShare'

type Choice = CommissionPolicy['split']['standIn']
type Of<Is extends Choice['value']['is']> = Extract<Choice['value'], { is: Is }>

export function standIn(
  facts: DealFacts,
  who: Mover,
  { standIn: { value, source } }: CommissionPolicy['split'],
): readonly Verdict[] {
  switch (value.is) {
    case 'byDeed':
      return byDeed(facts, who, value, source)
    case 'whileAway':
      return whileAway(facts, who, value, source)
    case 'none':
      return [give(source, allToOwner(facts), { ...seenOf(facts, who), choice: 'none' })]
  }
}

const seenOf = ({ owner }: DealFacts, { who, event, as }: Mover) => ({
  field: 'split.standIn',
  owner,
  other: who,
  event,
  as,
})

function byDeed(
  facts: DealFacts,
  who: Mover,
  value: Of<'byDeed'>,
  source: Choice['source'],
): readonly Verdict[] {
  const seen = { ...seenOf(facts, who), choice: 'byDeed' }
  const { unknowingOwnerShare: unknowing, assignedOwnerShare: assigned } = value
  const result = staff(facts.owner)
  if (who.as === 'helper') {
    const about = { ...seen, share: assigned.value, depositBefore: who.depositBefore }
    if (!who.depositBefore)
      return [
        give(
          assigned.source,
          { kind: 'shares', result, ownerShare: assigned.value, rest: staff(who.who) },
          about,
        ),
      ]
    return [
      {
        given: {
          award: allToOwner(facts),
          because: [{ rule: assigned.source, facts: about }],
          praise: who.who,
        },
      },
    ]
  }
  if (who.as === 'own' && who.did === 'contract' && !who.poached) {
    const closer = staff(who.who)
    return [
      give(
        unknowing.source,
        { kind: 'shares', result: closer, ownerShare: unknowing.value, rest: closer },
        { ...seen, share: unknowing.value },
      ),
    ]
  }
  return [
    decline(unknowing.source, '不是不知情的深度接待并成交', { ...seen, share: unknowing.value }),
    decline(assigned.source, '不是受指派协助', { ...seen, share: assigned.value }),
    bySetShare(facts, source, result, who.who, seen),
  ]
}

function whileAway(
  facts: DealFacts,
  who: Mover,
  value: Of<'whileAway'>,
  source: Choice['source'],
): readonly Verdict[] {
  const { ownerShare } = value
  const { setShare, owner } = facts
  const seen = { ...seenOf(facts, who), choice: 'whileAway', away: who.ownerAway }
  const result = staff(owner)
  const rest = staff(who.who)
  if (who.ownerAway)
    return [
      give(
        ownerShare.source,
        { kind: 'shares', result, ownerShare: ownerShare.value, rest },
        { ...seen, share: ownerShare.value },
      ),
    ]
  const notAway = decline(ownerShare.source, '原接待人当时没有出差或休假', {
    ...seen,
    share: ownerShare.value,
  })
  if (setShare?.by === owner)
    return [
      notAway,
      give(
        source,
        { kind: 'shares', result, ownerShare: setShare.ownerShare, rest },
        { ...seen, agreed: true, approval: setShare.event, share: setShare.ownerShare },
      ),
    ]
  return [notAway, give(source, allToOwner(facts), { ...seen, agreed: false })]
}
