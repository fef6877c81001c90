/**
 * The shape of this context's part of the policy: the numbers and choices of results, commission and penalties. Each choice names the rule in force and carries that rule's own
 * numbers, so that no number stands in a policy which its choice can never reach.
 */
import * as z from 'zod'
import type { Instant } from '../kernel/time'
import { sourced } from '../policy/sourced'
import { tabledKinds } from './misconduct'

/** Basis points: 10000 is all. */
const share = z.int().min(0).max(10_000)
/** Fen. */
const amount = z.int().min(0).max(100_000_000)

const split = z.strictObject({
  /** Where nobody else has a claim: the owner has result and commission, or whoever signed. */
  base: sourced(z.enum(['owner', 'closer'])),
  /** The owner only ever spoke to the customer by phone, and another received and closed. */
  phoneOnly: sourced(z.enum(['carries', 'byEffort'])),
  /** The customer turned to another for a discount, and that other closed. */
  discountSought: sourced(z.enum(['owner', 'asOthers'])),
  /** Another knowingly worked the owner's customer, and closed. */
  knowing: sourced(z.enum(['owner', 'asOthers'])),
  /** Who receives on the day of the deposit, because the owner is absent and the customer just pays. */
  depositDay: sourced(z.enum(['none', 'asOthers'])),
  /** Who does not accept the last ruling loses the deal to the common fund; or the ruling simply stands. */
  refusedRuling: sourced(z.enum(['commonFund', 'stands'])),
  /** An upheld complaint about the owner, and the customer goes to another. */
  complaint: sourced(
    z.discriminatedUnion('is', [
      z.strictObject({
        is: z.literal('halved'),
        /** What the owner keeps. */
        ownerShare: sourced(share),
        /** Who has the rest; the article does not say. */
        rest: sourced(z.enum(['successor', 'company'])),
      }),
      z.strictObject({ is: z.literal('toSuccessor') }),
      z.strictObject({ is: z.literal('managerSplits') }),
    ]),
  ),
  /** A unit number given over by a leader's special approval. */
  handedOver: sourced(
    z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('shared'), ownerShare: sourced(share) }),
      z.strictObject({ is: z.literal('managerSplits') }),
    ]),
  ),
  /** What another has who took the deposit or signed, where nothing above decides. */
  standIn: sourced(
    z.discriminatedUnion('is', [
      z.strictObject({
        /** By what they did: the named cases, else by effort, as the case manager or above sets it. */
        is: z.literal('byDeed'),
        /** The owner's share where another had deep contact unknowingly, and closed. */
        unknowingOwnerShare: sourced(share),
        /** The owner's share where a helper on assignment moved the deal. */
        assignedOwnerShare: sourced(share),
      }),
      z.strictObject({
        /** The owner's share while on a trip or on leave; at other times none but by the owner's agreement. */
        is: z.literal('whileAway'),
        ownerShare: sourced(share),
      }),
      z.strictObject({ is: z.literal('none') }),
    ]),
  ),
})

export const measures = [
  'warning',
  'notice',
  'discipline',
  'dismissal',
  'askedToLeave',
  'halfCommission',
  'dealCancelled',
  'legalLiability',
] as const

const penalty = z.strictObject({
  /** From and to, both included. */
  fine: z.strictObject({ from: amount, to: amount }).nullable(),
  /** The manager picks one. */
  oneOf: z.array(z.enum(measures)),
  /** Each of these besides. */
  also: z.array(z.enum(measures)),
  /** And these where it is grave. */
  ifGrave: z.array(z.enum(measures)),
})
export type Penalty = Readonly<z.infer<typeof penalty>>

const penalties = z.strictObject({
  /** Deed → what it costs; null where the regulation does not punish it. */
  table: z.record(z.enum(tabledKinds), sourced(penalty.nullable())),
  /** More warnings than this in a calendar month are fined, once a month; null: warnings are never fined. */
  warnings: sourced(z.strictObject({ over: z.int().min(1).max(100), fine: amount }).nullable()),
  /** LOST-7.1: so many faulty callbacks in a row are fined, from the last of them on. */
  callback: sourced(z.strictObject({ inARow: z.int().min(1).max(100), fine: amount })),
  /** LOST-7.1: for each lost customer whom nobody called. */
  notCalled: sourced(z.strictObject({ salesVicePresident: amount, showroomManager: amount })),
})

const records = z.strictObject({
  /** The consultant hands in a day's records by the end of the so-manieth day after it: 0 is the same day. */
  handInDays: sourced(z.int().min(0).max(31)),
  /** The clerk has entered them by the end of the so-manieth day after. */
  entryDays: sourced(z.int().min(0).max(31)),
})

export const commissionSchema = z.strictObject({ split, penalties, records })
export type CommissionPolicy = Readonly<z.infer<typeof commissionSchema>>

/** The policy in force at an instant: a deal is split by the one in force when it was signed, a deed costs what it cost when it was done. */
export type RulesAt = (at: Instant) => CommissionPolicy
/** What decides: one policy, or the versions of a project. */
export const rulesAtOf = (policy: CommissionPolicy | RulesAt): RulesAt =>
  typeof policy === 'function' ? policy : () => policy
