/** 判客: disputes over whose customer somebody is, and what the customer wishes. */
import * as z from 'zod'
import { disputeLists, disputeStates, grounds } from '../dispute/model'
import { command, query } from './define'
import { cursor, id, maybeWords, words } from './fields'
import { typedPhone } from './register'
import { reason } from './views'

const readers = ['consultant', 'clerk', 'manager', 'director'] as const
const rulers = ['manager', 'director'] as const
const changed = z.strictObject({ id: z.string(), version: z.number() })

/** What is proposed or ruled, in names. */
const said = z.strictObject({
  id: z.string(),
  at: z.number(),
  by: z.string(),
  to: z.string(),
  why: z.string(),
})
const person = z.strictObject({ id: z.string(), name: z.string() })

export const disputeContract = {
  /** One's own disputes; the whole project's for clerk, manager and director: open ones, or those that are over. */
  'staff.disputes': query({
    roles: readers,
    input: z.strictObject({ list: z.enum(disputeLists), after: cursor.optional() }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          /** The customer's. */
          id: z.string(),
          label: z.string(),
          state: z.enum(disputeStates),
          raisedAt: z.number(),
          /** Who claims, by name. */
          claimants: z.array(z.string()),
          /** To whom it is proposed or ruled. */
          to: z.string().nullable(),
          /** It waits for whoever asks. */
          waits: z.boolean(),
        }),
      ),
      /** The rows are the whole project's. */
      office: z.boolean(),
      next: cursor.nullable(),
    }),
  }),
  /** One dispute: the whole file for clerk, manager and director; for a party what concerns them, and never a colleague's records. */
  'staff.dispute': query({
    roles: readers,
    input: z.strictObject({ customerId: id }),
    output: z.strictObject({
      id: z.string(),
      version: z.number(),
      dispute: z.string(),
      label: z.string(),
      state: z.enum(disputeStates),
      raisedAt: z.number(),
      /** Who proposes and who rules, and what follows for who refuses: in words. */
      way: z.string(),
      /** What follows for who refuses the ruling, in words. */
      refusing: z.string(),
      claimants: z.array(
        person.extend({
          mine: z.boolean(),
          has: z.boolean(),
          /** Their own words: for the file, and for themself. */
          words: z.string().nullable(),
          /** What they name for themself, and whether it is on record; null where that is not shown. */
          grounds: z.array(z.strictObject({ say: z.string(), found: z.boolean().nullable() })),
        }),
      ),
      proposal: said.nullable(),
      ruling: said.extend({ causedBy: z.string().nullable() }).nullable(),
      replies: z.array(
        z.strictObject({ who: z.string(), at: z.number(), accepts: z.boolean(), why: z.string() }),
      ),
      refuseUntil: z.number().nullable(),
      may: z.strictObject({
        say: z.boolean(),
        withdraw: z.boolean(),
        propose: z.boolean(),
        rule: z.boolean(),
        reply: z.boolean(),
        refuse: z.boolean(),
      }),
      /** The articles that the proposal or the ruling goes by: for a party. */
      cites: z.array(z.string()),
      /** For clerk, manager and director. */
      file: z
        .strictObject({
          /** Whoever asks holds the customer's file too. */
          open: z.boolean(),
          /** To whom by the rules; null where whoever rules has to weigh it. */
          proposed: person.nullable(),
          because: z.array(reason),
          rejected: z.array(reason.extend({ why: z.string() })),
          /** Why the records cannot be judged; empty where they can. */
          stuck: z.string(),
          evidence: z.array(
            z.strictObject({
              id: z.string(),
              at: z.number(),
              by: z.string().nullable(),
              title: z.string(),
              note: z.string(),
              source: z.string(),
              number: z.number().nullable(),
              /** It stands in the registers that decide. */
              counts: z.boolean(),
              /** Which version of the regulation judges it; null where there is but one. */
              version: z.number().nullable(),
            }),
          ),
          register: z.strictObject({ entries: z.number(), broken: z.array(z.string()) }),
          /** The article by which whoever caused it is warned; null where the policy has none. */
          warning: z.string().nullable(),
          past: z.array(z.strictObject({ id: z.string(), at: z.number(), to: z.string().nullable() })),
        })
        .nullable(),
    }),
  }),
  /** A consultant says that a customer is theirs; of a colleague's customer with the number that they have at hand. */
  'staff.raiseDispute': command({
    roles: ['consultant'],
    input: z.strictObject({
      customerId: id,
      phone: typedPhone.nullable(),
      words: words(300),
      grounds: z.array(z.enum(grounds)).max(grounds.length),
      against: id.nullable(),
    }),
    output: changed,
  }),
  'staff.withdrawDispute': command({
    roles: ['consultant'],
    input: z.strictObject({ customerId: id, dispute: id }),
    output: changed,
  }),
  'staff.proposeRuling': command({
    roles: rulers,
    input: z.strictObject({
      customerId: id,
      dispute: id,
      to: id,
      why: maybeWords(200),
      seen: id.nullable(),
    }),
    output: changed,
  }),
  'staff.ruleDispute': command({
    roles: rulers,
    input: z.strictObject({
      customerId: id,
      dispute: id,
      to: id,
      why: maybeWords(200),
      seen: id.nullable(),
      causedBy: id.nullable(),
    }),
    output: changed.extend({ owner: z.string().nullable() }),
  }),
  /** A party takes note of a ruling, or refuses it. */
  'staff.replyToRuling': command({
    roles: ['consultant'],
    input: z.strictObject({ customerId: id, dispute: id, accepts: z.boolean(), why: maybeWords(200) }),
    output: changed.extend({ standing: z.enum(['owned', 'pool', 'manager', 'new']) }),
  }),
  /** The manager records whom a customer asks for, and who heard it. */
  'staff.recordWish': command({
    roles: ['manager'],
    input: z.strictObject({ customerId: id, consultant: id, heardBy: id, special: z.boolean() }),
    output: changed.extend({
      owner: z.string().nullable(),
      because: z.array(reason),
      rejected: z.array(z.strictObject({ rule: z.string(), why: z.string() })),
    }),
  }),
}
