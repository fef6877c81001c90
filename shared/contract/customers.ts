/** 客户: the list with its search, and the file. */
import * as z from 'zod'
import { longestSearch, shows } from '../customer/listing'
import { contactMethods, feedbacks, levels, sources } from '../customer/model'
import { query } from './define'
import { cursor, id, words } from './fields'
import { due, reason } from './views'

const roles = ['consultant', 'clerk', 'manager'] as const

const page = { level: z.enum(levels).optional(), after: cursor.optional() }

export const customersContract = {
  /** One's own customers; the whole project's for clerk and manager: by what is due, or those that a word finds. */
  'staff.customers': query({
    roles,
    input: z.union([
      z.strictObject({ show: z.enum(shows), ...page }),
      z.strictObject({ text: words(longestSearch), ...page }),
    ]),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          level: z.enum(levels),
          status: z.enum(['active', 'bought', 'lost']),
          due: due.omit({ cite: true }).nullable(),
          /** Whose customer it is, for who holds the whole office's; null where it is nobody's, or one's own list. */
          owner: z.string().nullable(),
        }),
      ),
      /** The rows are the whole office's. */
      office: z.boolean(),
      next: cursor.nullable(),
    }),
  }),
  /** 客户: one file, with its numbers masked. */
  'staff.customer': query({
    roles,
    input: z.strictObject({ customerId: id }),
    output: z.strictObject({
      id: z.string(),
      version: z.number(),
      name: z.string(),
      gender: z.enum(['female', 'male']).nullable(),
      phones: z.array(z.string()),
      source: z.enum(sources),
      level: z.enum(levels),
      tier: z.enum(['A', 'B', 'C']).nullable(),
      needs: z.strictObject({
        layout: z.string().nullable(),
        area: z.string().nullable(),
        budget: z.string().nullable(),
        purpose: z.string().nullable(),
        family: z.string().nullable(),
      }),
      taboo: z.string().nullable(),
      preferredMethod: z.enum(contactMethods).nullable(),
      status: z.enum(['active', 'bought', 'lost']),
      registeredAt: z.number(),
      plan: z.strictObject({ day: z.string(), goal: z.string() }).nullable(),
      due: due.nullable(),
      /** The rules that would have made it due later, and why they lost. */
      rejected: z.array(reason.extend({ why: z.string() })),
      frequency: z.strictObject({
        thisWeek: z.number(),
        atMostPerWeek: z.number(),
        atLeastEveryDays: z.number(),
        atCeiling: z.boolean(),
      }),
      /** Newest first. */
      contacts: z.array(
        z.strictObject({
          id: z.string(),
          at: z.number(),
          byName: z.string(),
          method: z.enum(contactMethods),
          content: z.string(),
          feedback: z.enum(feedbacks),
        }),
      ),
      contactsTotal: z.number(),
    }),
  }),
}
