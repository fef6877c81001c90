/**
 * CREDIT-16: 50 days from receipt; then 0.02% of the debt for each day beyond, cumulative, deducted from next year's rebate.
 *
 * Readings (ours): a day counts once it has begun; what is owed on a day is what was owed when it began, so a payment works from the
 * day after; the fee adds up and bears no fee itself; each debt's fee is summed exactly and rounded half up to the fen, once.
 */
import type { Fen } from '../../kernel/money'
import type { Decision } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import { addDays, type Day, dayOf, daysBetween, type Instant, isDay } from '../../kernel/time'
import type { Debt } from '../model'
import type { AccountPolicy } from '../schema'

export interface DebtFee {
  readonly id: string
  /** Days beyond the period on which something was owed. */
  readonly lateDays: number
  readonly fee: Fen
}

export interface LateFee {
  readonly fee: Fen
  readonly debts: readonly DebtFee[]
  /** The year from whose rebate it is deducted. */
  readonly deductedFrom: number
}

export function lateFee(
  debts: readonly Debt[],
  { late }: Pick<AccountPolicy, 'late'>,
  now: Instant,
): Result<Decision<LateFee>> {
  const today = dayOf(now)
  const wrong = debts
    .map((debt, index) => refusalOf(debt, debts.slice(0, index), today))
    .find((say) => say !== null)
  if (wrong) return refuse('BAD_INPUT', wrong)
  const { periodDays, feePerDay } = late
  const fees = debts.map((debt) => feeOf(debt, periodDays.value, feePerDay.value, today))
  return ok({
    outcome: {
      fee: fees.reduce((sum, { fee }) => sum + fee, 0),
      debts: fees,
      deductedFrom: Number(today.slice(0, 4)) + 1,
    },
    because: fees
      .filter(({ lateDays }) => lateDays > 0)
      .map(({ id, lateDays, fee }) => ({
        rule: feePerDay.source,
        facts: {
          field: 'late.feePerDay',
          debt: id,
          days: periodDays.value,
          share: feePerDay.value,
          lateDays,
          fee,
        },
      })),
    rejected: fees
      .filter(({ lateDays }) => lateDays === 0)
      .map(({ id }) => ({
        rule: periodDays.source,
        facts: { field: 'late.periodDays', debt: id, days: periodDays.value },
        why: `没有超过 ${periodDays.value} 天`,
      })),
  })
}

function feeOf(
  { id, amount, receivedOn, payments }: Debt,
  period: number,
  perDay: number,
  today: Day,
): DebtFee {
  const steps = [...payments].sort((a, b) => a.on.localeCompare(b.on))
  let owed = amount
  let counted = addDays(receivedOn, period)
  let exact = 0n
  let lateDays = 0
  for (const { on, amount: paid } of [...steps, { on: today, amount: 0 }]) {
    const days = Math.max(0, daysBetween(counted, on))
    if (owed > 0) {
      exact += BigInt(owed) * BigInt(days) * BigInt(perDay)
      lateDays += days
    }
    if (days > 0) counted = on
    owed -= paid
  }
  return { id, lateDays, fee: Number((exact + 5_000n) / 10_000n) }
}

function refusalOf(
  { id, amount, receivedOn, payments }: Debt,
  before: readonly Debt[],
  today: Day,
): string | null {
  if (before.some((each) => each.id === id)) return `欠款 ${id} 写了两次`
  if (!isDay(receivedOn)) return `欠款 ${id} 的收货日 ${receivedOn} 不是日期`
  if (receivedOn > today) return `欠款 ${id} 的收货日 ${receivedOn} 在将来`
  const amounts = [amount, ...payments.map((payment) => payment.amount)]
  if (amounts.some((each) => !Number.isSafeInteger(each) || each < 0))
    return `欠款 ${id} 的金额必须是不小于 0 的整数分`
  const odd = payments.find(({ on }) => !isDay(on) || on < receivedOn || on > today)
  if (odd) return `欠款 ${id} 的付款日 ${odd.on} 不在收货日与今天之间`
  const paid = payments.reduce((sum, payment) => sum + payment.amount, 0)
  return paid > amount ? `欠款 ${id} 付的比欠的多` : null
}
