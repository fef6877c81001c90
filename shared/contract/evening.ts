/** 当晚例会: the day's visitors, what is still missing, the new registrations, and the minutes. */
import * as z from 'zod'
import { levels } from '../customer/model'
import { problemKinds } from '../evening/visitor'
import { command, query } from './define'
import { cursor, day, id, words } from './fields'

const counted = z.number()

export const eveningContract = {
  /** CASE-22: the whole office's day for clerk and manager; for a consultant the day of their own customers. */
  'staff.evening': query({
    roles: ['consultant', 'clerk', 'manager'],
    input: z.strictObject({ day: day.optional(), after: cursor.optional() }),
    output: z.strictObject({
      day: z.string(),
      /** The days that can be opened, today first. */
      days: z.array(z.string()),
      /** It is the whole office's. */
      office: z.boolean(),
      /** Those with something missing first; then the last who came first. */
      rows: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          level: z.enum(levels),
          isNew: z.boolean(),
          came: z.array(
            z.strictObject({
              at: z.number(),
              as: z.enum(['visit', 'call', 'online', 'company', 'received']),
              who: z.string(),
            }),
          ),
          owner: z.string().nullable(),
          /** What was said or asked for on this day. */
          said: z.string().nullable(),
          concerns: z.string().nullable(),
          problems: z.array(
            z.strictObject({
              kind: z.enum(problemKinds),
              say: z.string(),
              cite: z.string().nullable(),
              who: z.string().nullable(),
              overdue: z.boolean(),
            }),
          ),
        }),
      ),
      next: cursor.nullable(),
      /** ROTA-4.1: new registrations of the day, by how they came. */
      counts: z.strictObject({
        visitors: counted,
        newVisit: counted,
        newCall: counted,
        newOnline: counted,
        newCompany: counted,
        /** Customers with whom something is still to be done. */
        withProblems: counted,
        /** Whose file lacks something. */
        incomplete: counted,
        /** There may be more: so many files are read at most. */
        capped: z.boolean(),
      }),
      /** CASE-38: a consultant's own day; null for the whole office's list. */
      mine: z
        .strictObject({ received: counted, registered: counted, contacts: counted, reached: counted })
        .nullable(),
      cites: z.strictObject({ list: z.string(), counts: z.string(), mine: z.string() }),
      /** For who holds the office's files. */
      minutes: z
        .array(z.strictObject({ id: z.string(), at: z.number(), by: z.string(), text: z.string() }))
        .nullable(),
      mayNote: z.boolean(),
    }),
  }),
  /** The manager adds a point to the minutes of an evening, or takes one out. */
  'staff.noteEvening': command({
    roles: ['manager'],
    input: z.union([z.strictObject({ day, add: words(200) }), z.strictObject({ day, drop: id })]),
    output: z.strictObject({ id: z.string(), version: z.number() }),
  }),
}
