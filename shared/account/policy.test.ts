import { by, presetNames } from '../policy/sourced'
import { lint } from './lint'
import { presets, sourceAmountBands } from './presets'
import { type AccountPolicy, accountSchema } from './schema'

const { case: office } = presets
const withScore = (score: Partial<AccountPolicy['score']>): AccountPolicy => ({
  ...office,
  score: { ...office.score, ...score },
})
const found = (policy: AccountPolicy) =>
  lint(policy).map(({ field, rule, problem }) => `${field} ${rule} ${problem}`)

test.each(presetNames)('%s is complete and has no findings', (preset) => {
  expect(accountSchema.safeParse(presets[preset]).success).toBe(true)
  expect(lint(presets[preset])).toEqual([])
})

test("CREDIT-7.1 in the source's own form: tonnes beside money, and nothing for ≥ 10 million", () => {
  expect(found(withScore({ amount: sourceAmountBands }))).toEqual([
    'account.score.amount.0 CREDIT-7.1 这一档按吨数，其余按金额，不能比较',
    'account.score.amount CREDIT-7.1 ¥10,000,000 以上 没有对应的一档',
  ])
})

const band = (from: number | null, to: number | null, includes: 'from' | 'to', points: number) =>
  by('CREDIT-7.3', { unit: 'fen' as const, from, to, includes, points })

test.each<[string, AccountPolicy['score']['receivables'], string[]]>([
  ['whole', [band(null, 100, 'to', 10), band(100, null, 'to', 2)], []],
  [
    'a gap between two bands',
    [band(null, 100, 'to', 10), band(200, null, 'to', 2)],
    ['account.score.receivables CREDIT-7.3 超过 ¥1、¥2 以下 没有对应的一档'],
  ],
  [
    'an overlap',
    [band(null, 200, 'to', 10), band(100, null, 'to', 2)],
    ['account.score.receivables CREDIT-7.3 ¥1 起有两档重叠'],
  ],
  [
    'a bound that belongs to neither',
    [band(null, 100, 'from', 10), band(100, null, 'to', 2)],
    ['account.score.receivables CREDIT-7.3 ¥1 以上、¥1 以下 没有对应的一档'],
  ],
  [
    'a bound that belongs to both',
    [band(null, 100, 'to', 10), band(100, null, 'from', 2)],
    ['account.score.receivables CREDIT-7.3 ¥1 起有两档重叠'],
  ],
  [
    'nothing for 0',
    [band(0, 100, 'to', 10), band(100, null, 'to', 2)],
    ['account.score.receivables CREDIT-7.3 ¥0 以上、¥0 以下 没有对应的一档'],
  ],
  [
    'a band upside down',
    [band(null, 100, 'to', 10), band(100, null, 'to', 2), band(300, 200, 'to', 4)],
    [
      'account.score.receivables.2 CREDIT-7.3 下限 ¥3 不低于上限 ¥2，没有数会落在这一档',
      'account.score.receivables CREDIT-7.3 ¥3 起有两档重叠',
    ],
  ],
])('bands: %s', (_, receivables, expected) => expect(found(withScore({ receivables }))).toEqual(expected))

test('weights that do not add up to 1', () => {
  const weights = { ...office.score.weights, influence: by('CREDIT-7.5', 10) }
  expect(found(withScore({ weights }))).toEqual([
    'account.score.weights CREDIT-7.5 四项权重加起来是 95%，不是 100%',
  ])
})

const { approvals, credit, late, discount, grade } = office
test.each<[string, Partial<AccountPolicy>, string]>([
  ['no account can be B', { grade: { ...grade, b: by('CREDIT-7.5', 800) } }, 'account.grade.b'],
  [
    'the first year never matters',
    { grade: { ...grade, regularMonths: by('CREDIT-7.5', 13) } },
    'account.grade.regularMonths',
  ],
  [
    'credit longer than the collection period',
    {
      late: { ...late, periodDays: by('CREDIT-16', 49) },
      credit: { ...credit, b: { ...credit.b, days: by('CREDIT-10', 49) } },
    },
    'account.credit.a.days',
  ],
  [
    'the general manager is never asked',
    { credit: { ...credit, overB: { ...credit.overB, generalManager: by('CREDIT-11', 2_000) } } },
    'account.credit.overB.generalManager',
  ],
  [
    'A has less than B',
    { credit: { ...credit, a: { ...credit.a, limit: by('CREDIT-10', 1) } } },
    'account.credit.a.limit',
  ],
  ['no fee', { late: { ...late, feePerDay: by('CREDIT-16', 0) } }, 'account.late.feePerDay'],
  [
    'approved twice',
    {
      approvals: { ...approvals, creditList: by('CREDIT-12', [['manager'], ['generalManager', 'manager']]) },
    },
    'account.approvals.creditList',
  ],
  [
    'a right too few',
    { discount: { ...discount, upTo: { value: [200, 500], source: 'ours' } } },
    'account.discount.upTo',
  ],
  [
    'two equal rights',
    { discount: { ...discount, upTo: { value: [200, 200, 900], source: 'ours' } } },
    'account.discount.upTo',
  ],
  [
    'rights out of order',
    { discount: { ...discount, upTo: { value: [500, 200, 900], source: 'ours' } } },
    'account.discount.upTo',
  ],
])('%s', (_, change, field) =>
  expect(lint({ ...office, ...change }).map((finding) => finding.field)).toEqual([field]),
)
