/** 客户: the list with its search, and the file. */
import * as z from 'zod'
import { detailFields } from '../customer/details'
import { kinships } from '../customer/kinship'
import { longestSearch, shows } from '../customer/listing'
import { levels, reachMethods, sources } from '../customer/model'
import { strengths } from '../customer/policy'
import { disputeStates } from '../dispute/model'
import { command, query } from './define'
import { detailsContract } from './details'
import { cursor, id, words } from './fields'
import { frequency, guide, postponed } from './followup'
import { mergeContract } from './merge'
import { sharingView } from './sharing'
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
  ...detailsContract,
  ...mergeContract,
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
      /** What is known, each in words, with the last word on whether it is right. */
      details: z.array(
        z.strictObject({
          field: z.enum(detailFields),
          text: z.string(),
          check: z.strictObject({ doubt: z.string().nullable(), by: z.string(), at: z.number() }).nullable(),
        }),
      ),
      taboo: z.string().nullable(),
      preferredMethod: z.enum(reachMethods).nullable(),
      status: z.enum(['active', 'bought', 'lost']),
      registeredAt: z.number(),
      plan: z.strictObject({ day: z.string(), goal: z.string() }).nullable(),
      due: due.nullable(),
      /** The rules that would have made it due later, and why they lost. */
      rejected: z.array(reason.extend({ why: z.string() })),
      frequency,
      postponed,
      guide,
      /** What there is to talk about, one tap each. */
      topics: z.array(z.string()),
      /** Whether the regulation has each customer revisited, with the four questions of RECEPTION-4. */
      revisit: z.boolean(),
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
      /** How a dispute over them stands, the last one; null where there was none. */
      dispute: z.enum(disputeStates).nullable(),
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
      /** What kind of buyer they are, what moves them, and what they are told; or what to ask (CRM-1.2). */
      persona: z.strictObject({
        say: z.string(),
        cite: z.string(),
        movedBy: z.array(z.string()),
        told: z.array(z.string()),
        ask: z.string().nullable(),
      }),
      /** Why the tier is what it is, and what it brings (CRM-1.3). */
      tiering: z
        .strictObject({
          because: z.array(reason),
          brings: z.array(z.string()),
          why: z.string(),
          by: z.string(),
          at: z.number(),
        })
        .nullable(),
      /** The files that are read in this one. */
      merged: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          phones: z.array(z.string()),
          details: z.array(z.strictObject({ field: z.enum(detailFields), text: z.string() })),
          as: z.enum(kinships),
          why: z.string(),
          at: z.number(),
          by: z.string(),
          /** It was one's own before. */
          mine: z.boolean(),
        }),
      ),
      ...storyOf,
      storyTotal: z.number(),
      sharing: sharingView,
      /** For the manager: whether it may be put among the public customers, and to whom it can be given back. */
      pool: z.strictObject({
        mayPut: z.boolean(),
        backTo: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
      }),
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
