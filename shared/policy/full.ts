/**
 * The whole policy: the regulation that one project has adopted, assembled from the pieces that each context declares in
 * its own `policy.ts`.
 */
import * as z from 'zod'
import { schema as accessSchema } from '../access/policy'
import { accountSchema } from '../account/policy'
import { schema as calendarSchema } from '../calendar/policy'
import { commissionSchema } from '../commission/policy'
import { schema as communitySchema } from '../community/policy'
import { schema as customerSchema } from '../customer/policy'
import { schema as followupSchema } from '../followup/policy'
import { isDay } from '../kernel/time'
import { schema as lostSchema } from '../lost/policy'
import { ownershipPolicySchema } from '../ownership/policy'
import { poolPolicySchema } from '../pool/policy'
import { receptionPolicy } from '../reception/policy'
import { registerPolicySchema } from '../register/policy'
import { schema as riskSchema } from '../risk/policy'
import { schema as serviceSchema } from '../service/policy'
import { schema as unitSchema } from '../unit/policy'
import { schema as visitSchema } from '../visit/policy'
import { presetNames } from './sourced'

const head = {
  /** Counts up with each adoption in one project. */
  version: z.int().min(1),
  /** In force from the start of this day in +08:00. */
  from: z.string().refine(isDay),
  name: z.string().min(1),
  /** Whose regulation it is. */
  company: z.string().min(1),
  /** The project (楼盘) that adopted it: it judges no other project's facts. */
  project: z.string().min(1),
  /** The preset that it began as. */
  preset: z.enum(presetNames),
}

/** The pieces of the contexts: context → the schema of its part. */
const pieces = {
  register: registerPolicySchema,
  reception: receptionPolicy,
  ownership: ownershipPolicySchema,
  pool: poolPolicySchema,
  commission: commissionSchema,
  followup: followupSchema,
  customer: customerSchema,
  account: accountSchema,
  service: serviceSchema,
  visit: visitSchema,
  risk: riskSchema,
  lost: lostSchema,
  calendar: calendarSchema,
  access: accessSchema,
  unit: unitSchema,
  community: communitySchema,
}

export const fullPolicySchema = z.strictObject({ ...head, ...pieces })

export type FullPolicy = Readonly<z.infer<typeof fullPolicySchema>>
