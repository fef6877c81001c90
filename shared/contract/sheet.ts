/** 周跟进表: written and handed in by the consultant, reviewed by the manager; the reminder of it on 今日. */
import * as z from 'zod'
import { levels } from '../customer/model'
import { command, query } from './define'
import { cursor, day, id, maybeWords } from './fields'

/** When a sheet is due, by which article, and how that stands; null where the policy asks for none. */
const clock = z
  .strictObject({
    state: z.enum(['running', 'warning', 'overdue', 'met', 'metLate']),
    dueAt: z.number(),
    cite: z.string(),
  })
  .nullable()

/** On 今日: this week's sheet from when it is urgent, and last week's when it was not handed in. */
export const sheetsDue = z.array(z.strictObject({ sunday: z.string(), dueAt: z.number(), cite: z.string() }))

const entry = z.strictObject({
  id: z.string(),
  at: z.number(),
  /** Somebody was spoken to; null: an entry in the registers. */
  reached: z.boolean().nullable(),
  say: z.string(),
  text: z.string(),
})

const sheet = z.strictObject({
  who: z.strictObject({ id: z.string(), name: z.string() }),
  monday: z.string(),
  sunday: z.string(),
  /** A customer each, the last contacted first. */
  rows: z.array(
    z.strictObject({
      id: z.string(),
      /** Null for the consultant whose customer they are not any more. */
      name: z.string().nullable(),
      level: z.enum(levels).nullable(),
      entries: z.array(entry),
      plan: z.strictObject({ day: z.string(), goal: z.string() }).nullable(),
      /** How often a planned contact was put off in this week. */
      postponed: z.number(),
      referral: z.string().nullable(),
    }),
  ),
  next: cursor.nullable(),
  totals: z.strictObject({
    customers: z.number(),
    contacts: z.number(),
    reached: z.number(),
    registered: z.number(),
    referrals: z.number(),
    postponed: z.number(),
    /** There may be more: so many files are read at most. */
    capped: z.boolean(),
  }),
  version: z.number(),
  remark: z.string(),
  handedInAt: z.number().nullable(),
  /** Entries made after it was handed in. */
  since: z.number(),
  clock,
  review: z.strictObject({ at: z.number(), by: z.string(), remark: z.string() }).nullable(),
})

const changed = z.strictObject({ id: z.string(), version: z.number() })

export const sheetContract = {
  /** The consultant's own sheet of a week, this one or one of the two before. */
  'staff.mySheet': query({
    roles: ['consultant'],
    input: z.strictObject({ sunday: day.optional(), after: cursor.optional() }),
    output: sheet,
  }),
  /** Writes whom a customer means to bring, or without a customer the remark; empty takes it out. */
  'staff.noteSheet': command({
    roles: ['consultant'],
    input: z.strictObject({ sunday: day, customerId: id.nullable(), text: maybeWords(200) }),
    output: changed,
  }),
  /** Hands it in, or takes it back while nobody has reviewed it. */
  'staff.handInSheet': command({
    roles: ['consultant'],
    input: z.strictObject({ sunday: day, on: z.boolean() }),
    output: changed.extend({ handedInAt: z.number().nullable() }),
  }),
  /** For the manager: who has handed in the sheet of a week. */
  'staff.sheets': query({
    roles: ['manager'],
    input: z.strictObject({ sunday: day.optional() }),
    output: z.strictObject({
      monday: z.string(),
      sunday: z.string(),
      /** The weeks that can be opened, this one first. */
      weeks: z.array(z.string()),
      rows: z.array(
        z.strictObject({
          who: z.string(),
          name: z.string(),
          handedInAt: z.number().nullable(),
          clock,
          /** The timer found that they had something to report, and had not handed it in. */
          late: z.boolean(),
          referrals: z.number(),
          reviewedAt: z.number().nullable(),
        }),
      ),
    }),
  }),
  /** For the manager: somebody's sheet. */
  'staff.sheet': query({
    roles: ['manager'],
    input: z.strictObject({ who: id, sunday: day, after: cursor.optional() }),
    output: sheet,
  }),
  'staff.reviewSheet': command({
    roles: ['manager'],
    input: z.strictObject({ who: id, sunday: day, remark: maybeWords(300) }),
    output: changed,
  }),
}
