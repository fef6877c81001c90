/** CREDIT-2: an account buys the main products; an occasional buyer of fixed assets or materials is none; subsidiaries likewise. */
import type { Decision } from '../../kernel/reason'

export interface Buyer {
  readonly buys: 'mainProducts' | 'fixedAssets' | 'materials'
  /** A subsidiary of the company sells; the rule is the same. */
  readonly fromSubsidiary: boolean
}

export const isAccount = ({ buys, fromSubsidiary }: Buyer): Decision<{ readonly account: boolean }> => ({
  outcome: { account: buys === 'mainProducts' },
  because: [{ rule: 'CREDIT-2', facts: { field: 'account', buys, fromSubsidiary } }],
  rejected: [],
})
