/**
 * CREDIT is the same under each of the four. The source of CREDIT-7.1 mixes tonnes and money and leaves ≥ 10 million without a band:
 * {@link sourceAmountBands} is its own form, for the linter; the presets close it.
 */
import type { RuleId } from '../policy/articles'
import { by, ours, type PresetName } from '../policy/sourced'
import type { AccountPolicy, Band, Bands } from './schema'

const yuan = (amount: number) => amount * 100
const million = yuan(1_000_000)

/** Bands whose lower bound belongs to them, from the top: [bound, points]; the last one is open below. */
const lowerIncluded = (
  rule: RuleId,
  unit: Band['unit'],
  steps: readonly (readonly [number, number])[],
  last: number,
) =>
  [...steps, [null, last] as const].map(([from, points], index): Bands[number] =>
    by(rule, {
      unit,
      from,
      to: steps[index - 1]?.[0] ?? null,
      includes: 'from',
      points,
    }),
  )

/** Bands whose upper bound belongs to them, from the bottom. */
const upperIncluded = (
  rule: RuleId,
  unit: Band['unit'],
  steps: readonly (readonly [number, number])[],
  last: number,
) =>
  [...steps, [null, last] as const].map(([to, points], index): Bands[number] =>
    by(rule, { unit, from: steps[index - 1]?.[0] ?? null, to, includes: 'to', points }),
  )

const moneyBands: Bands = [
  by('CREDIT-7.1', { unit: 'fen', from: 8 * million, to: 10 * million, includes: 'from', points: 8 }),
  by('CREDIT-7.1', { unit: 'fen', from: 5 * million, to: 8 * million, includes: 'from', points: 6 }),
  by('CREDIT-7.1', { unit: 'fen', from: 1 * million, to: 5 * million, includes: 'from', points: 4 }),
  by('CREDIT-7.1', { unit: 'fen', from: null, to: 1 * million, includes: 'from', points: 2 }),
]

/** CREDIT-7.1 as the source has it: the top band in tonnes, the rest in money, so ≥ 10 million has none. */
export const sourceAmountBands: Bands = [
  by('CREDIT-7.1', { unit: 'tonnes', from: 600, to: null, includes: 'from', points: 10 }),
  ...moneyBands,
]

const credit: Omit<AccountPolicy, 'bigCustomer' | 'discount'> = {
  score: {
    amount: [
      ours({ unit: 'fen', from: 10 * million, to: null, includes: 'from', points: 10 }),
      ...moneyBands,
    ],
    collection: lowerIncluded(
      'CREDIT-7.2',
      'basisPoints',
      [
        [10_000, 10],
        [8_000, 8],
        [5_000, 6],
        [3_000, 4],
      ],
      2,
    ),
    receivables: upperIncluded(
      'CREDIT-7.3',
      'fen',
      [
        [yuan(10_000), 10],
        [yuan(200_000), 8],
        [yuan(800_000), 6],
        [2 * million, 4],
      ],
      2,
    ),
    influence: {
      leader: by('CREDIT-7.4', 10),
      key: by('CREDIT-7.4', 8),
      important: by('CREDIT-7.4', 6),
      ordinary: by('CREDIT-7.4', 4),
      sporadic: by('CREDIT-7.4', 2),
    },
    weights: {
      amount: by('CREDIT-7.5', 30),
      collection: by('CREDIT-7.5', 25),
      receivables: by('CREDIT-7.5', 30),
      influence: by('CREDIT-7.5', 15),
    },
  },
  grade: {
    a: by('CREDIT-7.5', 800),
    b: by('CREDIT-7.5', 500),
    newMonths: by('CREDIT-7.5', 12),
    regularMonths: by('CREDIT-7.5', 6),
  },
  credit: {
    a: { days: by('CREDIT-10', 50), limit: by('CREDIT-10', 2 * million) },
    b: { days: by('CREDIT-10', 50), limit: by('CREDIT-10', 1 * million) },
    overA: { vicePresident: by('CREDIT-11', 3_000), generalManager: by('CREDIT-11', 5_000) },
    overB: { vicePresident: by('CREDIT-11', 2_000), generalManager: by('CREDIT-11', 3_000) },
    overC: { vicePresident: by('CREDIT-11', 2_000), generalManager: by('CREDIT-11', 5_000) },
  },
  late: {
    periodDays: by('CREDIT-16', 50),
    feePerDay: by('CREDIT-16', 2),
    longDays: ours(90),
  },
  approvals: {
    creditList: by('CREDIT-12', [['salesVicePresident'], ['generalManager']]),
    paymentInKind: by('CREDIT-20', [['salesHead', 'financeDirector'], ['generalManager']]),
    badDebt: by('CREDIT-21', [['salesHead', 'financeDirector'], ['generalManager']]),
    repaymentAgreement: by('CREDIT-19', [['salesVicePresident']]),
  },
  reviews: { gradingMonth: by('CREDIT-8', 12), creditMonths: by('CREDIT-18', 3) },
}

// CASE-26 names who approves, and leaves how far each may go to the price plan.
const route: AccountPolicy['discount']['route']['value'] = ['manager', 'branch', 'headOffice', 'chairman']
const upTo = ours([200, 500, 1_000])

const silent: AccountPolicy = {
  ...credit,
  bigCustomer: { overUnits: ours(10) },
  discount: { route: ours(route), upTo },
}

export const presets: Readonly<Record<PresetName, AccountPolicy>> = {
  rota: silent,
  case: {
    ...credit,
    bigCustomer: { overUnits: by('CASE-23', 10) },
    discount: { route: by('CASE-26', route), upTo },
  },
  confirm: silent,
  steps: silent,
}
