/**
 * SERVICE-2: what a loan of the price sheet costs month by month, by equal instalments 等额本息 or equal principal 等额本金.
 * Rounding (ours): a month's interest and the equal instalment are exact fractions rounded half up to the fen, the equal principal is
 * rounded down, and the last instalment pays what is left with its interest, so that the parts of principal sum to the loan.
 */
import type { Fen } from '../../kernel/money'

export const repayments = ['equalInstalment', 'equalPrincipal'] as const
export type Repayment = (typeof repayments)[number]

/** Parts per million a year: 3.5% is 35000, and a month's rate is a twelfth of it. */
export type YearlyRate = number

export interface Instalment {
  readonly principal: Fen
  readonly interest: Fen
}

/** One month's rate is the yearly one over this. */
const whole = 12_000_000n

const halfUp = (above: bigint, below: bigint): bigint => (above * 2n + below) / (below * 2n)

/** P·r·(1 + r)ⁿ / ((1 + r)ⁿ − 1), worked out as one fraction of whole numbers and rounded once. */
export function equalInstalment(loan: Fen, rate: YearlyRate, months: number): Fen {
  const grown = (whole + BigInt(rate)) ** BigInt(months)
  const still = whole ** BigInt(months)
  return Number(
    rate === 0
      ? halfUp(BigInt(loan), BigInt(months))
      : halfUp(BigInt(loan) * BigInt(rate) * grown, whole * (grown - still)),
  )
}

/** Every month's instalment, the first one first. */
export function repay(
  loan: Fen,
  rate: YearlyRate,
  months: number,
  repayment: Repayment,
): readonly Instalment[] {
  const level = repayment === 'equalInstalment' ? equalInstalment(loan, rate, months) : null
  const share = Math.floor(loan / months)
  const instalments: Instalment[] = []
  let left = loan
  for (let month = 1; month <= months; month += 1) {
    const interest = Number(halfUp(BigInt(left) * BigInt(rate), whole))
    // A loan of a few fen can be paid off early by rounded instalments.
    const principal = month === months ? left : Math.min(left, level === null ? share : level - interest)
    instalments.push({ principal, interest })
    left -= principal
  }
  return instalments
}
