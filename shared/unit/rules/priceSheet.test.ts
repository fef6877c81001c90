import fc from '../../../test/properties'
import { sayFact } from '../../policy/explain'
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
    { method: 'full', saved: 2_469_136, price: 120_987_653, first: 120_987_653, rest: 0, loans: [] },
    // 30% of 1,234,567.89 is 370,370.367
    {
      method: 'mortgage',
      saved: 0,
      price: 123_456_789,
      first: 37_037_037,
      rest: 86_419_752,
      loans: expect.any(Array),
    },
    // half of 1,222,222.21 is 611,111.105: half a fen goes up
    {
      method: 'installments',
      saved: 1_234_568,
      price: 122_222_221,
      first: 61_111_111,
      rest: 61_111_110,
      loans: [],
    },
  ])
})

test('the sheet cites its article, and the numbers are the project’s own', () => {
  const rules = sheet(presets.case).because.map(({ rule }) => rule)
  // the methods, two rates, the ceiling, the months
  expect(rules).toEqual(['SERVICE-2', 'ours', 'ours', 'ours', 'ours', 'ours'])
})

test('every line adds up, whatever the price and the shares', () => {
  const share = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), share, share, (total, discount, first) => {
      const policy = { ...presets.rota, payment: ours([{ method: 'mortgage' as const, discount, first }]) }
      return sheet(policy, total).outcome.every(
        (line) =>
          line.saved + line.first + line.rest === total &&
          line.price === line.first + line.rest &&
          Math.min(line.saved, line.first, line.rest) >= 0 &&
          line.loans.every(({ provident, commercial }) => provident + commercial === line.rest),
      )
    }),
  )
})

test.each([
  ['no price', { ...home, total: 0 }, 'BAD_INPUT'],
  ['a part of a fen', { ...home, total: 0.5 }, 'BAD_INPUT'],
  ['more than all homes', { ...home, total: 100_000_000_001 }, 'BAD_INPUT'],
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
  expect(lint({ ...presets.rota, payment: ours(payment) }).map(({ field }) => field)).toEqual(
    Array.from({ length: count }, () => 'unit.payment'),
  ),
)

const loanOf = (rest: number, cap: number) => {
  const policy = {
    payment: ours([{ method: 'mortgage' as const, discount: 0, first: 0 }]),
    loan: {
      commercialRate: ours(120_000),
      providentRate: ours(60_000),
      providentCap: ours(cap),
      months: ours(2),
    },
  }
  const { outcome, rejected } = sheet(policy, rest)
  return { loans: outcome[0]?.loans ?? [], rejected }
}

test('within the ceiling the fund lends all, by hand', () => {
  const { loans, rejected } = loanOf(1_000_000, 1_000_000)
  const of = { months: 2 }
  expect(loans).toEqual([
    // 1% a month: 10,000 × 0.01 × 1.0201 / 0.0201 = 5,075.1244; 100.00 and 1% of 5,024.88 (50.2488) of interest
    {
      ...of,
      fund: 'commercial',
      repayment: 'equalInstalment',
      provident: 0,
      commercial: 1_000_000,
      firstMonth: 507_512,
      lastMonth: 507_513,
      interest: 15_025,
    },
    // 100.00 and 50.00
    {
      ...of,
      fund: 'commercial',
      repayment: 'equalPrincipal',
      provident: 0,
      commercial: 1_000_000,
      firstMonth: 510_000,
      lastMonth: 505_000,
      interest: 15_000,
    },
    // 0.5% a month: 10,000 × 0.005 × 1.010025 / 0.010025 = 5,037.5312; 50.00 and 0.5% of 5,012.47 (25.06235)
    {
      ...of,
      fund: 'provident',
      repayment: 'equalInstalment',
      provident: 1_000_000,
      commercial: 0,
      firstMonth: 503_753,
      lastMonth: 503_753,
      interest: 7_506,
    },
    {
      ...of,
      fund: 'provident',
      repayment: 'equalPrincipal',
      provident: 1_000_000,
      commercial: 0,
      firstMonth: 505_000,
      lastMonth: 502_500,
      interest: 7_500,
    },
  ])
  expect(rejected).toEqual([])
})

test('over the ceiling by a fen both lend, and the fund alone is rejected', () => {
  const { loans, rejected } = loanOf(1_000_001, 1_000_000)
  expect(loans.map(({ fund, provident, commercial }) => [fund, provident, commercial])).toEqual([
    ['commercial', 0, 1_000_001],
    ['commercial', 0, 1_000_001],
    ['combined', 1_000_000, 1],
    ['combined', 1_000_000, 1],
  ])
  // one fen of the bank is due in the last month by equal principal
  expect(loans[3]).toMatchObject({ firstMonth: 505_000, lastMonth: 502_501, interest: 7_500 })
  expect(rejected).toMatchObject([{ rule: 'ours', facts: { loan: 1_000_001, providentCap: 1_000_000 } }])
})

test('a fund that lends nothing is not offered, and nothing is borrowed where nothing is left', () => {
  expect(loanOf(1_000_000, 0).loans.map(({ fund }) => fund)).toEqual(['commercial', 'commercial'])
  const paid = {
    ...presets.rota,
    payment: ours([{ method: 'mortgage' as const, discount: 0, first: 10_000 }]),
  }
  expect(sheet(paid)).toMatchObject({ outcome: [{ rest: 0, loans: [] }], rejected: [] })
})

test('the numbers of the loans are said as people say them', () => {
  expect(sheet(presets.rota).because.map(sayFact).slice(1)).toEqual([
    '各种付款方式的折扣和首付比例由本项目确定',
    '商业贷款按年利率 3.5% 计算',
    '公积金贷款按年利率 2.6% 计算',
    '公积金贷款最多 ¥600,000',
    '贷款分 360 个月还清',
  ])
})

test('the linter finds a fund dearer than the bank', () => {
  const { loan, ...rest } = presets.rota
  const dearer = { ...rest, loan: { ...loan, providentRate: ours(35_001) } }
  expect(lint(dearer).map(({ field }) => field)).toEqual(['unit.loan.providentRate'])
  expect(lint({ ...rest, loan: { ...loan, providentRate: ours(35_000) } })).toEqual([])
})

test('the dearest unit of all still has its sheet', () => {
  expect(sheet(presets.rota, 100_000_000_000).outcome[0]).toMatchObject({ saved: 2_000_000_000, rest: 0 })
})
