/** CREDIT-16: 50 days from receipt, 0.02% a day beyond, cumulative. Amounts in fen. */
import fc from '../../../test/properties'
import { addDays, daysBetween } from '../../kernel/time'
import type { Debt } from '../model'
import { presets } from '../presets'
import { lateFee } from './lateFee'

const policy = presets.steps
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`).getTime()
const debt = (more: Partial<Debt> = {}): Debt => ({
  id: 'd',
  amount: 1_000_000,
  receivedOn: '2026-01-01',
  payments: [],
  ...more,
})
const fee = (day: string, ...debts: Debt[]) => {
  const result = lateFee(debts, policy, noon(day))
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value.outcome
}

// 1 January + 50 days is 20 February. 0.02% of 1,000,000 fen is 200 fen a day.
test.each([
  ['2026-02-20', 0],
  ['2026-02-21', 200],
  ['2026-02-22', 400],
  ['2026-03-22', 6_000],
])('on %s the fee is %s fen', (day, expected) => expect(fee(day, debt()).fee).toBe(expected))

test('a payment works from the day after', () => {
  // 21 February: all of it, 200; 22 February: half of it, 100.
  const paid = debt({ payments: [{ on: '2026-02-21', amount: 500_000 }] })
  expect(fee('2026-02-21', paid).fee).toBe(200)
  expect(fee('2026-02-22', paid).fee).toBe(300)
  // Paid in full within the period: none.
  const early = debt({ payments: [{ on: '2026-02-20', amount: 1_000_000 }] })
  expect(fee('2026-06-01', early)).toMatchObject({ fee: 0, debts: [{ lateDays: 0 }] })
  // Paid in full on the first day beyond: that day.
  const late = debt({ payments: [{ on: '2026-02-21', amount: 1_000_000 }] })
  expect(fee('2026-06-01', late)).toMatchObject({ fee: 200, debts: [{ lateDays: 1 }] })
})

test('half a fen goes up, once for each debt', () => {
  // 0.02% of 2,500 fen is 0.5 fen a day: 1 after one day, 1 after two (not 2), 1.5 → 2 after three.
  expect(
    ['2026-02-21', '2026-02-22', '2026-02-23'].map((day) => fee(day, debt({ amount: 2_500 })).fee),
  ).toEqual([1, 1, 2])
  // 0.49 of a fen goes down.
  expect(fee('2026-02-21', debt({ amount: 2_499 })).fee).toBe(0)
  expect(fee('2026-02-21', debt({ amount: 2_500 }), debt({ id: 'e', amount: 2_500 })).fee).toBe(2)
})

test("it is deducted from next year's rebate, and each late debt cites the article", () => {
  const result = lateFee([debt(), debt({ id: 'new', receivedOn: '2026-02-20' })], policy, noon('2026-02-21'))
  if (!result.ok) throw new Error()
  expect(result.value.outcome.deductedFrom).toBe(2027)
  expect(result.value.because.map(({ rule, facts }) => `${rule} ${facts['debt']}`)).toEqual(['CREDIT-16 d'])
  expect(result.value.rejected.map(({ facts }) => facts['debt'])).toEqual(['new'])
})

test('the day is the one in +08:00', () => {
  // 20 February 16:00 UTC is 21 February 00:00 in +08:00.
  const result = lateFee([debt()], policy, Date.UTC(2026, 1, 20, 16))
  expect(result.ok && result.value.outcome.fee).toBe(200)
})

test.each<[string, Debt[], string]>([
  ['twice', [debt(), debt()], '欠款 d 写了两次'],
  ['received in the future', [debt({ receivedOn: '2026-03-02' })], '欠款 d 的收货日 2026-03-02 在将来'],
  ['no day', [debt({ receivedOn: '2026-02-30' })], '欠款 d 的收货日 2026-02-30 不是日期'],
  [
    'paid in the future',
    [debt({ payments: [{ on: '2026-03-02', amount: 1 }] })],
    '欠款 d 的付款日 2026-03-02 不在收货日与今天之间',
  ],
  [
    'paid before',
    [debt({ payments: [{ on: '2025-12-31', amount: 1 }] })],
    '欠款 d 的付款日 2025-12-31 不在收货日与今天之间',
  ],
  ['paid too much', [debt({ payments: [{ on: '2026-01-02', amount: 1_000_001 }] })], '欠款 d 付的比欠的多'],
  ['half a fen', [debt({ amount: 0.5 })], '欠款 d 的金额必须是不小于 0 的整数分'],
])('refused: %s', (_, debts, say) => {
  const result = lateFee(debts, policy, noon('2026-03-01'))
  expect(result.ok ? null : result.refusal.say).toBe(say)
})

test('the fee is the sum, day by day, of what was owed when the day began', () => {
  const payment = fc.record({ after: fc.nat(120), amount: fc.nat(400_000) })
  fc.assert(
    fc.property(fc.nat(120), fc.array(payment, { maxLength: 4 }), (age, paid) => {
      const receivedOn = '2026-01-01'
      const payments = paid
        .filter(({ after }) => after <= age)
        .slice(0, 2)
        .map(({ after, amount }) => ({ on: addDays(receivedOn, after), amount }))
      const today = addDays(receivedOn, age)
      let tenThousandths = 0
      for (let day = 51; day <= age; day++) {
        const gone = payments
          .filter(({ on }) => daysBetween(receivedOn, on) < day)
          .reduce((sum, { amount }) => sum + amount, 0)
        tenThousandths += (1_000_000 - gone) * 2
      }
      expect(fee(today, debt({ payments })).fee).toBe(Math.floor((tenThousandths + 5_000) / 10_000))
    }),
    { numRuns: 500 },
  )
})
