/** CREDIT-2, 7.1 to 7.5, 8, 18: expected values from the articles. Amounts are written in yuan. */

import type { AccountFacts } from '../model'
import { presets } from '../presets'
import { grade } from './grade'
import { isAccount } from './isAccount'
import { creditReviewDue, gradingDue } from './reviews'
import { score } from './score'

const policy = presets.rota
const at = (text: string) => new Date(`${text}+08:00`).getTime()
const yuan = (amount: number) => Math.round(amount * 100)

const facts: AccountFacts = {
  openedOn: '2024-01-01',
  regularSince: '2024-01-01',
  amount: yuan(6_000_000),
  collected: 85,
  due: 100,
  receivables: yuan(100_000),
  influence: 'key',
  judgedByManager: true,
}
const points = (more: Partial<AccountFacts>) => {
  const scored = score({ ...facts, ...more }, policy.score)
  if (!scored.ok) throw new Error(scored.refusal.say)
  return scored.value.points
}

test.each([
  [10_000_000, 10],
  [9_999_999.99, 8],
  [8_000_000, 8],
  [7_999_999.99, 6],
  [5_000_000, 6],
  [4_999_999.99, 4],
  [1_000_000, 4],
  [999_999.99, 2],
  [0, 2],
])('CREDIT-7.1: sales of %s yuan have %s points', (amount, expected) =>
  expect(points({ amount: yuan(amount) }).amount).toBe(expected),
)

test.each([
  [100, 100, 10],
  [120, 100, 10],
  [999_999, 1_000_000, 8],
  [80, 100, 8],
  [799_999, 1_000_000, 6],
  [50, 100, 6],
  [499_999, 1_000_000, 4],
  [30, 100, 4],
  [299_999, 1_000_000, 2],
  [0, 100, 2],
  // 2/3 and 4/5 of odd amounts: no rounding.
  [2, 3, 6],
  [4, 5, 8],
])('CREDIT-7.2: %s collected of %s has %s points', (collected, due, expected) =>
  expect(points({ collected, due }).collection).toBe(expected),
)

test.each([
  [0, 10],
  [10_000, 10],
  [10_000.01, 8],
  [200_000, 8],
  [200_000.01, 6],
  [800_000, 6],
  [800_000.01, 4],
  [2_000_000, 4],
  [2_000_000.01, 2],
])('CREDIT-7.3: receivables of %s yuan have %s points', (receivables, expected) =>
  expect(points({ receivables: yuan(receivables) }).receivables).toBe(expected),
)

test.each([
  ['leader', 10],
  ['key', 8],
  ['important', 6],
  ['ordinary', 4],
  ['sporadic', 2],
] as const)('CREDIT-7.4: %s has %s points', (influence, expected) =>
  expect(points({ influence }).influence).toBe(expected),
)

const graded = (more: Partial<AccountFacts>, now = at('2026-12-31T10:00:00')) => {
  const result = grade({ ...facts, ...more }, policy, now)
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}
const top = { amount: yuan(10_000_000), collected: 100, receivables: 0, influence: 'leader' as const }
test.each<[string, Partial<AccountFacts>, number, string]>([
  // 10×30 + 10×25 + 10×30 + 10×15 = 1000
  ['all at the top', top, 1_000, 'A'],
  // 8×30 + 8×25 + 8×30 + 8×15 = 800: 8 is included in A
  [
    'all eights',
    { amount: yuan(8_000_000), collected: 80, receivables: yuan(200_000), influence: 'key' },
    800,
    'A',
  ],
  // 8×30 + 8×25 + 8×30 + 6×15 = 770
  [
    'just under 8',
    { amount: yuan(8_000_000), collected: 80, receivables: yuan(200_000), influence: 'important' },
    770,
    'B',
  ],
  // 4×30 + 4×25 + 6×30 + 4×15 = 460
  [
    'under 5',
    { amount: yuan(1_000_000), collected: 30, receivables: yuan(800_000), influence: 'ordinary' },
    460,
    'C',
  ],
  // 4×30 + 2×25 + 10×30 + 2×15 = 500: 5 is included in B
  ['exactly 5', { amount: yuan(1_000_000), collected: 0, receivables: 0, influence: 'sporadic' }, 500, 'B'],
])('CREDIT-7.5: %s', (_, more, total, expected) => {
  const { outcome, because } = graded(more)
  expect([outcome.score, outcome.grade, outcome.early]).toEqual([total, expected, null])
  expect(because[0]?.rule).toBe('CREDIT-7.5')
})

test('a band that the project closed is not cited as an article', () => {
  const rules = graded(top).because.map(({ rule }) => rule)
  expect(rules).toEqual(['CREDIT-7.5', 'ours', 'CREDIT-7.2', 'CREDIT-7.3', 'CREDIT-7.4'])
})

test('a new account is C for its first year, whatever its size', () => {
  const opened = { ...top, openedOn: '2025-03-10', regularSince: '2025-03-10' }
  const last = graded(opened, at('2026-03-10T23:59:59'))
  expect([last.outcome.grade, last.outcome.early]).toEqual(['C', 'new'])
  expect(last.rejected[0]?.facts).toMatchObject({ grade: 'A', score: 1_000 })
  expect(graded(opened, at('2026-03-11T00:00:00')).outcome.grade).toBe('A')
})

test('an older account is graded after 6 months of regular trade', () => {
  const resumed = { ...top, openedOn: '2020-01-01', regularSince: '2026-01-31' }
  // 31 January + 6 months is 31 July.
  expect(graded(resumed, at('2026-07-31T23:59:59')).outcome).toMatchObject({ grade: 'C', early: 'irregular' })
  expect(graded(resumed, at('2026-08-01T00:00:00')).outcome.grade).toBe('A')
})

test.each<[string, Partial<AccountFacts>, string]>([
  ['nothing fell due', { due: 0 }, 'BAD_INPUT'],
  ['a negative amount', { amount: -1 }, 'BAD_INPUT'],
  ['half a fen', { receivables: 0.5 }, 'BAD_INPUT'],
  ['judged below a manager', { judgedByManager: false }, 'NOT_ALLOWED'],
  ['opened in the future', { openedOn: '2027-01-01', regularSince: '2027-01-01' }, 'BAD_INPUT'],
  ['regular in the future', { regularSince: '2027-01-01' }, 'BAD_INPUT'],
  ['regular before it was opened', { regularSince: '2023-12-31' }, 'CONFLICT'],
])('refused: %s', (_, more, code) => {
  const result = grade({ ...facts, ...more }, policy, at('2026-12-31T10:00:00'))
  expect(result.ok ? null : result.refusal.code).toBe(code)
})

test('CREDIT-2: who buys the main products is an account, an occasional buyer is none, also of a subsidiary', () => {
  const buyers = (['mainProducts', 'fixedAssets', 'materials'] as const).map(
    (buys) => isAccount({ buys, fromSubsidiary: true }).outcome.account,
  )
  expect(buyers).toEqual([true, false, false])
})

describe("CREDIT-8: at each year's end", () => {
  const due = (openedOn: string, gradedFor: number | undefined, now: string) => {
    const result = gradingDue({ openedOn, gradedFor }, policy, at(now))
    return result.ok ? result.value.outcome : result.refusal.code
  }
  test.each<[string, number | undefined, string, string, boolean]>([
    ['2025-05-01', undefined, '2025-12-31T23:59:59', '2026-01-01T00:00:00', false],
    ['2025-05-01', undefined, '2026-01-01T00:00:00', '2026-01-01T00:00:00', true],
    ['2024-05-01', 2025, '2026-06-01T00:00:00', '2027-01-01T00:00:00', false],
  ])('opened %s, graded for %s, at %s', (openedOn, gradedFor, now, by, late) =>
    expect(due(openedOn, gradedFor, now)).toEqual({ due: at(by), late }),
  )
  test('graded before it was opened is refused', () =>
    expect(due('2025-05-01', 2024, '2026-01-01T00:00:00')).toBe('CONFLICT'))
})

describe('CREDIT-18: each quarter, and when the situation changes', () => {
  const due = (lastOn: string, changedOn: string | undefined, now: string) => {
    const result = creditReviewDue({ lastOn, changedOn }, policy, at(now))
    return result.ok ? result.value.outcome : result.refusal.code
  }
  test.each<[string, string | undefined, string, string, boolean]>([
    ['2026-02-15', undefined, '2026-06-30T23:00:00', '2026-07-01T00:00:00', false],
    ['2026-03-31', undefined, '2026-07-01T00:00:00', '2026-07-01T00:00:00', true],
    ['2026-11-15', undefined, '2026-12-01T00:00:00', '2027-04-01T00:00:00', false],
    ['2026-02-15', '2026-04-02', '2026-04-02T09:00:00', '2026-04-03T00:00:00', false],
    ['2026-02-15', '2026-02-10', '2026-04-02T09:00:00', '2026-07-01T00:00:00', false],
  ])('reviewed %s, changed %s, at %s', (lastOn, changedOn, now, by, late) =>
    expect(due(lastOn, changedOn, now)).toEqual({ due: at(by), late }),
  )
  test('a review of the future is refused', () =>
    expect(due('2026-04-03', undefined, '2026-04-02T09:00:00')).toBe('BAD_INPUT'))
})
