/**
 * The policy: the written regulation that one project has adopted, as data. Every number that a rule applies is
 * here and none is in the code. A policy is dated; a fact is judged by the one in force when it happened.
 */
import * as z from 'zod'
import { type Day, dayOf, type Instant, isDay } from '../kernel/time'

const count = z.int().min(1).max(10_000)

const clockNames = ['respond', 'plan', 'solve'] as const
/** respond 响应, plan 给出方案, solve 解决. */
export type ClockName = (typeof clockNames)[number]

/** One promise of a service case: within so many natural minutes of the case's start (CRM-2.6, CRM-4.1). */
const clock = z.strictObject({
  name: z.enum(clockNames),
  rule: z.enum(['CRM-2.6', 'CRM-4.1']),
  minutes: count,
  /** Shown as urgent when this many minutes are left (ours). */
  warnMinutes: count,
})

/** How often a customer of one level is to be contacted (SALES-13; the article gives no numbers, so they are the project's). */
const frequency = z.strictObject({
  /** The floor: not longer than this many days without a contact. */
  atLeastEveryDays: count,
  /** The ceiling: not more contacts than this in 7 days. */
  atMostPerWeek: count,
})

export const policySchema = z.strictObject({
  version: z.int().min(1),
  /** In force from the start of this day in +08:00. */
  from: z.string().refine(isDay),
  name: z.string().min(1),
  followup: z.strictObject({
    /** SALES-7.3: over this many calendar months without contact, a revisit is due. */
    revisitMonths: count,
    /** SALES-13. */
    levels: z.strictObject({
      potential: frequency,
      interested: frequency,
      highIntent: frequency,
      nearDeal: frequency,
    }),
    /** CRM-1.3: tier A is touched a second time within these hours of the first contact. */
    tierASecondTouchHours: count,
    /** CRM-1.3: tier B hears from us at least every so many days. */
    tierBEveryDays: count,
  }),
  service: z.strictObject({
    complaint: z.array(clock).min(1),
    repair: z.array(clock).min(1),
  }),
})

export type Policy = Readonly<z.infer<typeof policySchema>>

/** The sample project's policy: the numbers of CRM and SALES; those of SALES-13 are the project's own. */
export const samplePolicy = (from: Day): Policy => ({
  version: 1,
  from,
  name: '客户关系管理手册与销售客户管理办法',
  followup: {
    revisitMonths: 1,
    levels: {
      potential: { atLeastEveryDays: 30, atMostPerWeek: 1 },
      interested: { atLeastEveryDays: 14, atMostPerWeek: 2 },
      highIntent: { atLeastEveryDays: 5, atMostPerWeek: 3 },
      nearDeal: { atLeastEveryDays: 3, atMostPerWeek: 5 },
    },
    tierASecondTouchHours: 48,
    tierBEveryDays: 7,
  },
  service: {
    complaint: [
      { name: 'respond', rule: 'CRM-4.1', minutes: 120, warnMinutes: 30 },
      { name: 'solve', rule: 'CRM-4.1', minutes: 24 * 60, warnMinutes: 240 },
    ],
    repair: [
      { name: 'respond', rule: 'CRM-2.6', minutes: 120, warnMinutes: 30 },
      { name: 'plan', rule: 'CRM-2.6', minutes: 24 * 60, warnMinutes: 240 },
      { name: 'solve', rule: 'CRM-2.6', minutes: 72 * 60, warnMinutes: 720 },
    ],
  },
})

/** The policy in force at an instant: the latest that began by then. The first one also judges what came before it. */
export function policyAt(policies: readonly [Policy, ...Policy[]], at: Instant): Policy {
  const day = dayOf(at)
  return policies.reduce(
    (best, each) => (each.from <= day && each.from >= best.from ? each : best),
    policies[0],
  )
}
