import fc from '../../../test/properties'
import { equalInstalment, repay } from './repayment'

const principals = (all: readonly { principal: number }[]) =>
  all.reduce((sum, { principal }) => sum + principal, 0)
const interests = (all: readonly { interest: number }[]) =>
  all.reduce((sum, { interest }) => sum + interest, 0)

test('equal instalments, by hand: 12,000 yuan in 3 months at 1% a month', () => {
  // 12,000 × 0.01 × 1.030301 / 0.030301 = 4,080.2653 → 4,080.27 a month
  // 8,039.73 are left after the first month, 4,039.86 after the second; their 1% is 80.3973 and 40.3986
  expect(repay(1_200_000, 120_000, 3, 'equalInstalment')).toEqual([
    { principal: 396_027, interest: 12_000 },
    { principal: 399_987, interest: 8_040 },
    { principal: 403_986, interest: 4_040 },
  ])
})

test('equal principal, by hand: 10,000 yuan in 3 months at 1% a month', () => {
  // 3,333.33 twice, and 3,333.34 that are left; 1% of 10,000, of 6,666.67 and of 3,333.34
  expect(repay(1_000_000, 120_000, 3, 'equalPrincipal')).toEqual([
    { principal: 333_333, interest: 10_000 },
    { principal: 333_333, interest: 6_667 },
    { principal: 333_334, interest: 3_333 },
  ])
})

test('the example that every bank prints: a million yuan, 30 years, 4.9%', () => {
  expect(equalInstalment(100_000_000, 49_000, 360)).toBe(530_727)
  const [first] = repay(100_000_000, 49_000, 360, 'equalPrincipal')
  // 1,000,000 / 360 = 2,777.777…, rounded down; 1,000,000 × 4.9% / 12 = 4,083.333…
  expect(first).toEqual({ principal: 277_777, interest: 408_333 })
  // Printed: 737,041.67 yuan, give or take the rounding of each month.
  const interest = interests(repay(100_000_000, 49_000, 360, 'equalPrincipal'))
  expect(Math.abs(interest - 73_704_167)).toBeLessThan(1_000)
})

test('without interest a loan is paid in equal parts', () => {
  expect(repay(100, 0, 3, 'equalInstalment')).toEqual([
    { principal: 33, interest: 0 },
    { principal: 33, interest: 0 },
    { principal: 34, interest: 0 },
  ])
  expect(equalInstalment(101, 0, 2)).toBe(51)
})

const loans = fc.integer({ min: 1, max: 10_000_000_000 })
const rates = fc.integer({ min: 0, max: 240_000 })
const terms = fc.integer({ min: 1, max: 360 })

/** What is owed at the end (times 2·12000000ⁿ), when half a fen more or less is paid: month by month, without the closed formula. */
function owedAtEnd(loan: number, rate: number, months: number, twicePaid: bigint): bigint {
  const whole = 12_000_000n
  let owed = 2n * BigInt(loan)
  let scale = 1n
  for (let month = 0; month < months; month += 1) {
    scale *= whole
    owed = owed * (whole + BigInt(rate)) - twicePaid * scale
  }
  return owed
}

test('the equal instalment is the exact one, rounded half up: half a fen less leaves a debt, half a fen more none', () => {
  fc.assert(
    fc.property(loans, rates, terms, (loan, rate, months) => {
      const twice = 2n * BigInt(equalInstalment(loan, rate, months))
      return owedAtEnd(loan, rate, months, twice - 1n) >= 0n && owedAtEnd(loan, rate, months, twice + 1n) < 0n
    }),
  )
})

test.each(['equalInstalment', 'equalPrincipal'] as const)('%s: the principal sums to the loan', (by) => {
  fc.assert(
    fc.property(fc.oneof(loans, fc.integer({ min: 1, max: 500 })), rates, terms, (loan, rate, months) => {
      const all = repay(loan, rate, months, by)
      return (
        all.length === months &&
        principals(all) === loan &&
        all.every(({ principal, interest }) => principal >= 0 && interest >= 0)
      )
    }),
  )
})

test('equal instalments are equal but for the last, which differs by less than ten yuan', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10_000_000, max: 1_000_000_000 }),
      fc.integer({ min: 1, max: 60_000 }),
      terms,
      (loan, rate, months) => {
        const paid = repay(loan, rate, months, 'equalInstalment').map(
          (each) => each.principal + each.interest,
        )
        const level = equalInstalment(loan, rate, months)
        return (
          paid.slice(0, -1).every((each) => each === level) && Math.abs((paid.at(-1) ?? 0) - level) < 1_000
        )
      },
    ),
  )
})

test('equal principal costs no more interest than equal instalments', () => {
  const of = (by: 'equalInstalment' | 'equalPrincipal') => interests(repay(70_000_000, 35_000, 360, by))
  expect(of('equalPrincipal')).toBeLessThan(of('equalInstalment'))
})
