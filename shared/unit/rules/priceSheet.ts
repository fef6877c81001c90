/** SERVICE-2: the price sheet of one unit under the different methods of payment. */
import type { Fen } from '../../kernel/money'
import type { Decision, Reason } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Unit } from '../model'
import type { PaymentMethod, UnitPolicy } from '../policy'
import { type LoanLine, loansFor } from './loans'

export interface PriceLine {
  readonly method: PaymentMethod
  /** What is saved against the list price. */
  readonly saved: Fen
  readonly price: Fen
  readonly first: Fen
  readonly rest: Fen
  /** How the rest can be borrowed; of a mortgage only. */
  readonly loans: readonly LoanLine[]
}

const all = 10_000n
/** A thousand million yuan: no home costs more, and all sums of its loans are exact. */
const dearest: Fen = 100_000_000_000

/** A share of an amount, rounded half up to the fen. */
const part = (amount: Fen, share: number): Fen =>
  Number((BigInt(amount) * BigInt(share) * 2n + all) / (2n * all))

/** The discount is rounded, then the first payment; the rest is what is left, so that each line adds up (ours). */
export function priceSheet(
  { label, total, state }: Pick<Unit, 'label' | 'total' | 'state'>,
  policy: UnitPolicy,
): Result<Decision<readonly PriceLine[]>> {
  const { payment } = policy
  if (!Number.isSafeInteger(total) || total <= 0) return refuse('BAD_INPUT', `${label} 的总价不是正整数分`)
  if (total > dearest) return refuse('BAD_INPUT', `${label} 的总价超过十亿元，请核对`)
  if (state === 'sold') return refuse('CONFLICT', `${label} 已经售出，不能再做比价单`)
  const lines = payment.value.map(({ method, discount, first }) => {
    const saved = part(total, discount)
    const price = total - saved
    const down = part(price, first)
    const rest = price - down
    const { lines: loans, rejected } = method === 'mortgage' ? loansFor(rest, policy) : none
    return { line: { method, saved, price, first: down, rest, loans }, rejected }
  })
  return ok({
    outcome: lines.map(({ line }) => line),
    because: [
      { rule: 'SERVICE-2', facts: { unit: label, total, methods: lines.length } },
      { rule: payment.source, facts: { unit: label, paymentMethods: lines.length } },
      ...numbersOf(
        lines.flatMap(({ line }) => line.loans),
        policy,
      ),
    ],
    rejected: lines.flatMap(({ rejected }) => rejected),
  })
}

const none = { lines: [], rejected: [] }

/** The numbers that the loans were worked out with. */
function numbersOf(lines: readonly LoanLine[], { loan }: UnitPolicy): readonly Reason[] {
  const { commercialRate, providentRate, providentCap, months } = loan
  const used = (of: 'commercial' | 'provident') => lines.some((line) => line[of] > 0)
  return [
    ...(used('commercial')
      ? [{ rule: commercialRate.source, facts: { commercialRate: commercialRate.value } }]
      : []),
    ...(used('provident')
      ? [
          { rule: providentRate.source, facts: { providentRate: providentRate.value } },
          { rule: providentCap.source, facts: { providentCap: providentCap.value } },
        ]
      : []),
    ...(lines.length > 0 ? [{ rule: months.source, facts: { loanMonths: months.value } }] : []),
  ]
}
