import fc from 'fast-check'
import { ours } from '../../policy/sourced'
import { lint, paymentMethods, presets, type UnitPolicy } from '../policy'
import { priceSheet } from './priceSheet'

const home = { label: '3幢1802', total: 123_456_789, state: 'forSale' } as const
const sheet = (policy: UnitPolicy, total: number = home.total) => {
  const answer = priceSheet({ ...home, total }, policy)
  if (!answer.ok) throw new Error(answer.refusal.say)
  return answer.value
}

test('one unit under each method of payment, to the fen', () => {
  // 1,234,567.89 yuan: 2% is 24,691.3578, so 24,691.36; 1% is 12,345.6789, so 12,345.68
  expect(sheet(presets.rota).outcome).toEqual([
    { method: 'full', saved: 2_469_136, price: 120_987_653, first: 120_987_653, rest: 0 },
    // 30% of 1,234,567.89 is 370,370.367
    { method: 'mortgage', saved: 0, price: 123_456_789, first: 37_037_037, rest: 86_419_752 },
    // half of 1,222,222.21 is 611,111.105: half a fen goes up
    { method: 'installments', saved: 1_234_568, price: 122_222_221, first: 61_111_111, rest: 61_111_110 },
  ])
})

test('the sheet cites its article, and the numbers are the project’s own', () => {
  expect(sheet(presets.case).because.map(({ rule }) => rule)).toEqual(['SERVICE-2', 'ours'])
})

test('every line adds up, whatever the price and the shares', () => {
  const share = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), share, share, (total, discount, first) => {
      const policy = { payment: ours([{ method: 'mortgage' as const, discount, first }]) }
      return sheet(policy, total).outcome.every(
        (line) =>
          line.saved + line.first + line.rest === total &&
          line.price === line.first + line.rest &&
          Math.min(line.saved, line.first, line.rest) >= 0,
      )
    }),
  )
})

test.each([
  ['no price', { ...home, total: 0 }, 'BAD_INPUT'],
  ['a part of a fen', { ...home, total: 0.5 }, 'BAD_INPUT'],
  ['a sold unit', { ...home, state: 'sold' as const }, 'CONFLICT'],
])('%s is refused, naming the unit', (_, unit, code) => {
  const answer = priceSheet(unit, presets.rota)
  expect(answer.ok ? null : answer.refusal).toMatchObject({ code, say: expect.stringContaining('3幢1802') })
})

test.each<[string, UnitPolicy['payment']['value'], number]>([
  ['nothing', [], 1],
  [
    'a method twice',
    paymentMethods.flatMap(() => [{ method: 'mortgage' as const, discount: 0, first: 3_000 }]),
    2,
  ],
  ['a price of nothing', [{ method: 'mortgage', discount: 10_000, first: 3_000 }], 1],
  ['a full payment in parts', [{ method: 'full', discount: 0, first: 9_999 }], 1],
  ['parts that are all', [{ method: 'installments', discount: 0, first: 10_000 }], 1],
  ['nothing wrong', [{ method: 'full', discount: 9_999, first: 10_000 }], 0],
])('the linter finds %s', (_, payment, count) =>
  expect(lint({ payment: ours(payment) }).map(({ field }) => field)).toEqual(
    Array.from({ length: count }, () => 'unit.payment'),
  ),
)
