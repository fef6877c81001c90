/** What a rule gives, before it is money. A rule that looked at a deal and does not give says why. */

import type { StaffId } from '../../history/model'
import type { Fact, Reason, Rejected } from '../../kernel/reason'
import type { RuleId } from '../../policy/articles'
import { type DealFacts, type Payee, staff } from '../model'

export type Award =
  | {
      readonly kind: 'shares'
      readonly result: Payee
      /** Basis points. */
      readonly ownerShare: number
      /** Who has what the owner has not. */
      readonly rest: Payee
    }
  /** The case manager or above sets the shares. */
  | { readonly kind: 'toBeSet'; readonly result: Payee; readonly between: readonly StaffId[] }

export interface Given {
  readonly award: Award
  readonly because: readonly Reason[]
  readonly praise?: StaffId
}

/** What a rule says of a deal: it decides, it was looked at in vain, or the deal does not concern it (null). */
export type Verdict = { readonly given: Given } | { readonly rejected: Rejected } | null

type Facts = Readonly<Record<string, Fact>>

export const give = (rule: RuleId, award: Award, facts: Facts): Verdict => ({
  given: { award, because: [{ rule, facts }] },
})

export const decline = (rule: RuleId, why: string, facts: Facts): Verdict => ({
  rejected: { rule, facts, why },
})

/** Result and commission all to the owner. */
export const allToOwner = ({ owner }: DealFacts): Award => ({
  kind: 'shares',
  result: staff(owner),
  ownerShare: 10_000,
  rest: staff(owner),
})
