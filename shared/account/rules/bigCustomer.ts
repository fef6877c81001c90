/** CASE-23: one purchase of over 10 units (so 11), by an organisation or a person; its sales plan is approved by the branch first. */
import type { Decision } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { AccountPolicy } from '../schema'

export interface BigCustomer {
  readonly big: boolean
  /** Negotiating has to wait for the branch's approval of the sales plan. */
  readonly mayNegotiate: boolean
}

export function bigCustomer(
  { units, planApproved }: { readonly units: number; readonly planApproved: boolean },
  { bigCustomer: { overUnits } }: Pick<AccountPolicy, 'bigCustomer'>,
): Result<Decision<BigCustomer>> {
  if (!Number.isSafeInteger(units) || units < 1) return refuse('BAD_INPUT', 'units 必须是不小于 1 的整数')
  const big = units > overUnits.value
  const facts = { field: 'bigCustomer.overUnits', units, over: overUnits.value, planApproved }
  return ok({
    outcome: { big, mayNegotiate: !big || planApproved },
    because: big ? [{ rule: overUnits.source, facts }] : [],
    rejected: big ? [] : [{ rule: overUnits.source, facts, why: `没有超过 ${overUnits.value} 套` }],
  })
}
