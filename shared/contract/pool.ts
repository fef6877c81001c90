/** 公共客户, 分配, 移交: customers whom nobody has, who gets them, and what whoever leaves hands over. */
import * as z from 'zod'
import { levels, sources } from '../customer/model'
import { handOverWays } from '../pool/handOver'
import { poolLists } from '../pool/model'
import { command, query } from './define'
import { cursor, id } from './fields'
import { reason } from './views'

const person = z.strictObject({ id: z.string(), name: z.string() })
/** What goes to somebody besides the customers. */
const work = z.strictObject({
  left: z.number(),
  rows: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  receivers: z.array(person),
})
const changed = z.strictObject({ id: z.string(), version: z.number() })
const moved = changed.extend({
  standing: z.enum(['owned', 'pool', 'manager', 'new']),
  owner: z.string().nullable(),
  until: z.number().nullable(),
  because: z.array(reason),
})

export const poolContract = {
  /** The customers whom nobody has: for a consultant without name and number, for clerk and manager with the file. */
  'staff.pool': query({
    roles: ['consultant', 'clerk', 'manager'],
    input: z.strictObject({ list: z.enum(poolLists), after: cursor.optional() }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          level: z.enum(levels),
          source: z.enum(sources),
          since: z.number(),
          /** Why nobody has them, and the article. */
          why: z.string(),
          cite: z.string(),
          /** For a consultant: whether they may claim, and the rule where they may not. */
          claim: z.strictObject({ may: z.boolean(), say: z.string() }).nullable(),
          /** For who holds the whole office's files. */
          file: z
            .strictObject({
              name: z.string(),
              phone: z.string(),
              from: z.string().nullable(),
              /** Whose turn it would be by rotation. */
              turnOf: z.string().nullable(),
            })
            .nullable(),
        }),
      ),
      next: cursor.nullable(),
      claims: z.strictObject({ today: z.number(), perDay: z.number() }).nullable(),
      /** For the manager: who can be given a customer, in the order of the floor. */
      consultants: z.array(person),
    }),
  }),
  /** A consultant takes one of them; of many who want the same one, one wins. */
  'staff.claim': command({
    roles: ['consultant'],
    input: z.strictObject({ customerId: id }),
    output: moved.extend({ left: z.number() }),
  }),
  /** The manager gives one to somebody. */
  'staff.assign': command({
    roles: ['manager'],
    input: z.strictObject({ customerId: id, to: id, way: z.enum(handOverWays) }),
    output: moved,
  }),
  /** ROTA-1.22: the manager puts one among the public customers. */
  'staff.putInPool': command({
    roles: ['manager'],
    input: z.strictObject({ customerId: id }),
    output: moved,
  }),
  /** Who can leave, whose hand-over has begun, and of one of them what there is and what is left. */
  'staff.handOver': query({
    roles: ['manager'],
    input: z.strictObject({ who: id.optional() }),
    output: z.strictObject({
      people: z.array(person.extend({ begun: z.boolean(), posts: z.string() })),
      leaver: z
        .strictObject({
          id: z.string(),
          name: z.string(),
          begun: z.strictObject({ at: z.number(), way: z.enum(handOverWays), total: z.number() }).nullable(),
          left: z.number(),
          byLevel: z.array(z.strictObject({ level: z.enum(levels), count: z.number() })),
          plans: z.number(),
          bought: z.number(),
          /** The next ones, the hottest first. */
          rows: z.array(
            z.strictObject({
              id: z.string(),
              name: z.string(),
              level: z.enum(levels),
              /** By rotation. */
              to: z.string().nullable(),
            }),
          ),
          receivers: z.array(person),
          /** Cases that they have taken, and deals with steps that they answer for: all of them, the first ones by name. */
          cases: work,
          deals: work,
          onFloor: z.boolean(),
        })
        .nullable(),
    }),
  }),
  'staff.beginHandOver': command({
    roles: ['manager'],
    input: z.strictObject({ who: id, way: z.enum(handOverWays), receivers: z.array(id).max(60) }),
    output: z.strictObject({ id: z.string(), total: z.number() }),
  }),
  /** One customer of whoever leaves goes to somebody: a step of the hand-over. */
  'staff.handOverCustomer': command({
    roles: ['manager'],
    input: z.strictObject({ customerId: id, to: id }),
    output: moved,
  }),
  /** One case, or the open steps of one deal, go to somebody: a step of the hand-over. */
  'staff.handOverCase': command({
    roles: ['manager'],
    input: z.strictObject({ caseId: id, who: id, to: id }),
    output: changed,
  }),
  'staff.handOverDeal': command({
    roles: ['manager'],
    input: z.strictObject({ dealId: id, who: id, to: id }),
    output: changed,
  }),
  /** Whoever leaves stands no more in the order of reception. */
  'staff.leaveFloor': command({
    roles: ['manager'],
    input: z.strictObject({ who: id }),
    output: z.strictObject({ id: z.string() }),
  }),
  /** Nothing is left: the account is closed. */
  'staff.finishHandOver': command({
    roles: ['manager'],
    input: z.strictObject({ who: id }),
    output: z.strictObject({ id: z.string() }),
  }),
}
