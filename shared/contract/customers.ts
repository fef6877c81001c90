/** 客户: the list with its search, and the file. */
import * as z from 'zod'
import { longestSearch, shows } from '../customer/listing'
import { contactMethods, levels, sources } from '../customer/model'
import { strengths } from '../customer/policy'
import { command, query } from './define'
import { cursor, id, words } from './fields'
import { due, reason } from './views'

const roles = ['consultant', 'clerk', 'manager'] as const

const page = { level: z.enum(levels).optional(), after: cursor.optional() }

/** The timeline, newest first, and where it goes on. */
const storyOf = {
  story: z.array(
    z.strictObject({
      id: z.string(),
      at: z.number(),
      who: z.string().nullable(),
      title: z.string(),
      note: z.string(),
    }),
  ),
  next: cursor.nullable(),
}

/** How the customer stands, as far as somebody found out (SALES-9.1). */
const standing = z.strictObject({
  intent: z.enum(strengths).nullable(),
  power: z.enum(strengths).nullable(),
  decidesInDays: z.int().min(0).max(3650).nullable(),
})

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
      owner: z.strictObject({
        kind: z.enum(['owned', 'pool', 'manager', 'new']),
        name: z.string().nullable(),
        mine: z.boolean(),
        /** The first moment at which it no longer holds; null when no time ends it. */
        until: z.number().nullable(),
        next: z.enum(['new', 'manager', 'closer']).nullable(),
        because: z.array(reason),
        rejected: z.array(reason.extend({ why: z.string() })),
      }),
      grading: z.strictObject({
        because: z.array(reason),
        /** A change of level that waits for the manager. */
        proposal: z
          .strictObject({
            id: z.string(),
            at: z.number(),
            by: z.string(),
            to: z.enum(levels),
            why: z.string(),
            because: z.array(reason),
          })
          .nullable(),
      }),
      /** Details by what people call them. */
      complete: z.strictObject({
        is: z.enum(['complete', 'incomplete', 'doubtful']),
        missing: z.array(z.string()),
        doubtful: z.array(z.string()),
        because: z.array(reason),
      }),
      persona: z.strictObject({ say: z.string(), cite: z.string() }).nullable(),
      ...storyOf,
      storyTotal: z.number(),
    }),
  }),
  /** More of the timeline of a file. */
  'staff.customerStory': query({
    roles,
    input: z.strictObject({ customerId: id, before: cursor }),
    output: z.strictObject(storyOf),
  }),
  /** The consultant says how the customer stands; the criteria give the level, and the manager decides. */
  'staff.proposeLevel': command({
    roles: ['consultant'],
    input: z.strictObject({ customerId: id, standing, why: words(100) }),
    output: z.strictObject({ id: z.string(), version: z.number(), to: z.enum(levels) }),
  }),
  'staff.decideLevel': command({
    roles: ['manager'],
    input: z.strictObject({ customerId: id, proposal: id, approved: z.boolean() }),
    output: z.strictObject({ id: z.string(), version: z.number() }),
  }),
}
