/**
 * Result and commission of one deal, apart: ROTA-4.1 to 4.6, 3.15, 3.17, 5.1 to 5.3, RECEPTION-3, CONFIRM-3, 4.11. The first rule that
 * gives decides: a complaint about the owner, a unit handed over, somebody else's part in the deal, else the owner. The shares sum to
 * the commission exactly.
 *
 * A deal is split by the policy in force when it was signed; a penalty that touches it, by the one in force at the deed.
 */
import type { Decision, Rejected } from '../../kernel/reason'
import { type DealFacts, type Split, staff } from '../model'
import { type CommissionPolicy, type RulesAt, rulesAtOf } from '../schema'
import { afterwards } from './afterwards'
import type { Given, Verdict } from './award'
import { complaint } from './complaint'
import { divide } from './divide'
import { handedOver } from './handedOver'
import { mover } from './mover'

export function split(facts: DealFacts, policy: CommissionPolicy | RulesAt): Decision<Split> {
  const rulesAt = rulesAtOf(policy)
  const { given, rejected } = choose(facts, rulesAt(facts.signedAt))
  const { award, because, praise = null } = given
  const open = award.kind === 'toBeSet'
  const shares = open ? [] : divide(facts.commission, staff(facts.owner), award.ownerShare, award.rest)
  const found = afterwards(facts, rulesAt, { result: award.result, shares, because, rejected })
  const why = { because: found.because, rejected: found.rejected }
  const { result } = found
  // What befalls a share befalls it once it is set.
  if (open) return { outcome: { kind: 'toBeSet', result, between: award.between, praise }, ...why }
  return { outcome: { kind: 'split', result, shares: found.shares.filter(isSome), praise }, ...why }
}

const isSome = ({ fen }: { readonly fen: number }) => fen > 0

function choose(facts: DealFacts, { split: policy }: CommissionPolicy) {
  const verdicts = [
    complaint(facts, policy),
    handedOver(facts, policy),
    ...(policy.base.value === 'owner' ? movers(facts, policy) : []),
    base(facts, policy),
  ]
  const given = verdicts.flatMap((verdict) => (verdict && 'given' in verdict ? [verdict.given] : []))
  const [first = base(facts, policy).given, ...later] = given
  const decided = first.because[0]
  const rejected = verdicts.flatMap((verdict) => (verdict && 'rejected' in verdict ? [verdict.rejected] : []))
  return {
    given: first,
    rejected: [
      ...rejected,
      ...later.flatMap(({ because }) =>
        because.map((reason): Rejected => ({ ...reason, why: `先适用${nameOf(decided?.facts['field'])}` })),
      ),
    ],
  }
}

/** Of two others the one whom a rule gives something goes first: whoever has nothing takes nothing from a third. */
function movers(facts: DealFacts, policy: CommissionPolicy['split']): readonly Verdict[] {
  const each = facts.movers.map((who) => mover(facts, who, policy))
  return [...each.filter(hasShare), ...each.filter((verdicts) => !hasShare(verdicts))].flat()
}

const hasShare = (verdicts: readonly Verdict[]): boolean =>
  verdicts.some((verdict) => {
    if (!verdict || !('given' in verdict)) return false
    const { award } = verdict.given
    return award.kind === 'toBeSet' || award.ownerShare < 10_000
  })

/** ROTA-4.1, RECEPTION-3: where nobody else has a claim, the owner has both; or whoever signs always has. */
function base({ owner, closer }: DealFacts, { base: choice }: CommissionPolicy['split']): { given: Given } {
  const who = choice.value === 'owner' ? owner : closer
  return {
    given: {
      award: {
        kind: 'shares',
        result: staff(who),
        ownerShare: choice.value === 'owner' ? 10_000 : 0,
        rest: staff(who),
      },
      because: [{ rule: choice.source, facts: { field: 'split.base', choice: choice.value, owner: who } }],
    },
  }
}

const names: Readonly<Record<string, string>> = {
  'split.complaint': '投诉换人的规定',
  'split.handedOver': '房号让给他人的规定',
  'split.knowing': '明知是他人客户的规定',
  'split.discountSought': '客户找人要折扣的规定',
  'split.depositDay': '交定当天值班代收的规定',
  'split.phoneOnly': '只有电话接触的规定',
  'split.standIn': '代接人分成的规定',
}
const nameOf = (field: unknown): string => names[String(field)] ?? '更具体的规定'
