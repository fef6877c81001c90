/** SERVICE-2: the price sheet of one unit under the different methods of payment. */
import type { Fen } from '../../kernel/money'
import type { Decision } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Unit } from '../model'
import type { PaymentMethod, UnitPolicy } from '../policy'

export interface PriceLine {
  readonly method: PaymentMethod
  /** What is saved against the list price. */
  readonly saved: Fen
  readonly price: Fen
  readonly first: Fen
  readonly rest: Fen
}

const all = 10_000n

/** A share of an amount, rounded half up to the fen. */
const part = (amount: Fen, share: number): Fen =>
  Number((BigInt(amount) * BigInt(share) * 2n + all) / (2n * all))

/** The discount is rounded, then the first payment; the rest is what is left, so that each line adds up (ours). */
export function priceSheet(
  { label, total, state }: Pick<Unit, 'label' | 'total' | 'state'>,
  { payment }: UnitPolicy,
): Result<Decision<readonly PriceLine[]>> {
  if (!Number.isSafeInteger(total) || total <= 0) return refuse('BAD_INPUT', `${label} 的总价不是正整数分`)
  if (state === 'sold') return refuse('CONFLICT', `${label} 已经售出，不能再做比价单`)
  const lines = payment.value.map(({ method, discount, first }): PriceLine => {
    const saved = part(total, discount)
    const price = total - saved
    const down = part(price, first)
    return { method, saved, price, first: down, rest: price - down }
  })
  return ok({
    outcome: lines,
    because: [
      { rule: 'SERVICE-2', facts: { unit: label, total, methods: lines.length } },
      { rule: payment.source, facts: { unit: label, paymentMethods: lines.length } },
    ],
    rejected: [],
  })
}
