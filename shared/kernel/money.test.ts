import fc from '../../test/properties'
import { parseYuan, priceOf, sayArea, sayMoney, sayWan } from './money'

test.each([
  ['1234.5', 123_450],
  ['1,234.50 元', 123_450],
  ['￥1，234', 123_400],
  ['12.340', 1_234],
  ['12.345', null],
  ['-1', null],
  ['一万', null],
  ['', null],
  ['1e5', null],
])('the amount %s is %s fen', (text, fen) => expect(parseYuan(text)).toBe(fen))

test('an area at a price is rounded half up to the fen', () => {
  // 89.56 m² × 12,345.67 元 = 1,105,678.2052 元
  expect(priceOf(8_956, 1_234_567)).toBe(110_567_821)
  // 0.01 m² × 0.50 元 = 0.005 元: half a fen goes up
  expect(priceOf(1, 50)).toBe(1)
  expect(priceOf(1, 49)).toBe(0)
})

test('a price is never further than half a fen from the exact product', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 20_000_000 }),
      (area, unitPrice) => {
        const twiceTheError = BigInt(priceOf(area, unitPrice)) * 200n - BigInt(area) * BigInt(unitPrice) * 2n
        return twiceTheError > -100n && twiceTheError <= 100n
      },
    ),
  )
})

test('amounts are said as people say them', () => {
  expect(sayMoney(123_450)).toBe('¥1,234.50')
  expect(sayMoney(-100_000_000)).toBe('-¥1,000,000')
  expect(sayWan(128_500_000)).toBe('128.5 万元')
  expect(sayWan(100_000_000)).toBe('100 万元')
  expect(sayWan(999_900)).toBe('¥9,999')
  expect(sayArea(8_956)).toBe('89.56 ㎡')
})
