/**
 * SERVICE-2: how the rest of a mortgaged price can be borrowed: a commercial loan, a loan of the housing provident fund 公积金, or, over
 * the fund's ceiling, both together 组合贷款, each repaid by either method.
 */
import type { Fen } from '../../kernel/money'
import type { Rejected } from '../../kernel/reason'
import type { UnitPolicy } from '../policy'
import { type Repayment, repay, repayments } from './repayment'

export const funds = ['commercial', 'provident', 'combined'] as const
export type Fund = (typeof funds)[number]

export interface LoanLine {
  readonly fund: Fund
  readonly repayment: Repayment
  /** What is borrowed from the fund, and what from the bank. */
  readonly provident: Fen
  readonly commercial: Fen
  readonly months: number
  readonly firstMonth: Fen
  readonly lastMonth: Fen
  readonly interest: Fen
}

export interface Loans {
  readonly lines: readonly LoanLine[]
  readonly rejected: readonly Rejected[]
}

export function loansFor(rest: Fen, { loan }: UnitPolicy): Loans {
  const cap = loan.providentCap.value
  const within = Math.min(rest, cap)
  const provided = within === rest ? 'provident' : 'combined'
  const offers = [
    { fund: 'commercial' as const, provident: 0 },
    ...(within > 0 ? [{ fund: provided as Fund, provident: within }] : []),
  ]
  return {
    lines: rest === 0 ? [] : offers.flatMap((offer) => repayments.map((by) => line(offer, rest, by, loan))),
    rejected:
      rest > cap
        ? [
            {
              rule: loan.providentCap.source,
              facts: { loan: rest, providentCap: cap },
              why: '要贷的钱超过公积金贷款的上限，不能全用公积金贷款',
            },
          ]
        : [],
  }
}

function line(
  { fund, provident }: { readonly fund: Fund; readonly provident: Fen },
  rest: Fen,
  repayment: Repayment,
  { commercialRate, providentRate, months }: UnitPolicy['loan'],
): LoanLine {
  const commercial = rest - provident
  const parts = [
    repay(provident, providentRate.value, months.value, repayment),
    repay(commercial, commercialRate.value, months.value, repayment),
  ]
  const monthly = (index: number): Fen =>
    parts.reduce((sum, part) => {
      const at = part.at(index)
      return at ? sum + at.principal + at.interest : sum
    }, 0)
  return {
    fund,
    repayment,
    provident,
    commercial,
    months: months.value,
    firstMonth: monthly(0),
    lastMonth: monthly(-1),
    interest: parts.flat().reduce((sum, { interest }) => sum + interest, 0),
  }
}
