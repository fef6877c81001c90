/** The shape of this context's part of the policy: scores, grades, credit, approvals, late fees, big customers, discounts. */
import * as z from 'zod'
import { sourced } from '../policy/sourced'
import { posts } from './model'

/** Fen. */
const amount = z.int().min(0).max(1_000_000_000_000)
/** Basis points: 10000 is all. */
const share = z.int().min(0).max(1_000_000)
const months = z.int().min(1).max(120)

/**
 * One band: from a bound to the next, one of which belongs to it; null is open. The unit is there because the source mixes tonnes
 * and money (CREDIT-7.1).
 */
const band = z.strictObject({
  unit: z.enum(['fen', 'basisPoints', 'tonnes']),
  /** Nothing is below 0, so a lowest band has no bound. */
  from: z.int().min(1).nullable(),
  to: z.int().min(0).nullable(),
  includes: z.enum(['from', 'to']),
  /** Out of 10. */
  points: z.int().min(0).max(10),
})
export type Band = Readonly<z.infer<typeof band>>

/** From the highest points to the lowest. */
const bands = z.array(sourced(band)).min(1)
export type Bands = z.infer<typeof bands>

const points = sourced(z.int().min(0).max(10))
/** Per cent. */
const weight = sourced(z.int().min(0).max(100))

const score = z.strictObject({
  amount: bands,
  collection: bands,
  receivables: bands,
  influence: z.strictObject({
    leader: points,
    key: points,
    important: points,
    ordinary: points,
    sporadic: points,
  }),
  weights: z.strictObject({
    amount: weight,
    collection: weight,
    receivables: weight,
    influence: weight,
  }),
})

const grade = z.strictObject({
  /** Hundredths of a point: 800 is 8. From this on A, B; below C. */
  a: sourced(z.int().min(0).max(1_000)),
  b: sourced(z.int().min(0).max(1_000)),
  /** A new account is C for so many months. */
  newMonths: sourced(months),
  /** Graded after so many months of regular trade; C until then. */
  regularMonths: sourced(months),
})

const line = z.strictObject({ days: sourced(z.int().min(1).max(365)), limit: sourced(amount) })
/** Over by at most the first: sales vice president; the second: general manager; more: the general managers' meeting. */
const over = z.strictObject({ vicePresident: sourced(share), generalManager: sourced(share) })

const credit = z.strictObject({
  a: line,
  b: line,
  overA: over,
  overB: over,
  /** Of the single contract: C has no limit. */
  overC: over,
})

const late = z.strictObject({
  /** The collection period from receipt. */
  periodDays: sourced(z.int().min(1).max(365)),
  /** Of the debt for each day beyond, in basis points. */
  feePerDay: sourced(z.int().min(0).max(1_000)),
  /** Overdue by more than this many days beyond the period is long; the article gives no number. */
  longDays: sourced(z.int().min(1).max(3_650)),
})

/** Stages of an approval, one after the other; within a stage in any order. */
const stages = sourced(z.array(z.array(z.enum(posts)).min(1)).min(1))

const approvals = z.strictObject({
  creditList: stages,
  paymentInKind: stages,
  badDebt: stages,
  repaymentAgreement: stages,
})

const reviews = z.strictObject({
  /** The month at whose end accounts are graded. */
  gradingMonth: sourced(z.int().min(1).max(12)),
  /** Limit and period are reviewed once in each such part of a calendar year. */
  creditMonths: sourced(
    z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6), z.literal(12)]),
  ),
})

const bigCustomer = z.strictObject({
  /** More units than this in one purchase. */
  overUnits: sourced(z.int().min(0).max(10_000)),
})

const discount = z.strictObject({
  /** Who may give a discount, each further than the one before. */
  route: sourced(z.array(z.enum(posts)).min(2)),
  /** How far each of them may go, in basis points off the price; the last one has no bound. */
  upTo: sourced(z.array(share).min(1)),
})

export const accountSchema = z.strictObject({
  score,
  grade,
  credit,
  late,
  approvals,
  reviews,
  bigCustomer,
  discount,
})
export type AccountPolicy = Readonly<z.infer<typeof accountSchema>>
