/**
 * What is wrong with a policy before it is used: what each context finds in its own piece, and what no piece can see alone. A
 * policy with findings cannot be adopted.
 */

import { lint as lintAccess } from '../access/policy'
import { lint as lintAccount } from '../account/policy'
import { lint as lintCalendar } from '../calendar/policy'
import { lint as lintCommission } from '../commission/policy'
import { lint as lintCommunity } from '../community/policy'
import { lint as lintCustomer } from '../customer/policy'
import { lint as lintFollowup } from '../followup/policy'
import { lint as lintLost } from '../lost/policy'
import { lintOwnership } from '../ownership/lint'
import { lintPool } from '../pool/policy'
import { lint as lintReception } from '../reception/policy'
import { lintRegister } from '../register/policy'
import { lint as lintRisk } from '../risk/policy'
import { lint as lintService } from '../service/policy'
import { lint as lintUnit } from '../unit/policy'
import { lint as lintVisit } from '../visit/policy'
import type { FullPolicy } from './full'
import type { Finding } from './sourced'

/** Everything that would have to be mended before the policy can be adopted. */
export const lintPolicy = (policy: FullPolicy): Finding[] => [
  ...lintRegister(policy.register),
  ...lintReception(policy.reception),
  ...lintOwnership(policy.ownership),
  ...lintPool(policy.pool),
  ...lintCommission(policy.commission),
  ...lintFollowup(policy.followup),
  ...lintCustomer(policy.customer),
  ...lintAccount(policy.account),
  ...lintService(policy.service),
  ...lintVisit(policy.visit),
  ...lintRisk(policy.risk),
  ...lintCalendar(policy.calendar),
  ...lintAccess(policy.access),
  ...lintUnit(policy.unit),
  ...lintCommunity(policy.community),
  ...lintLost(policy.lost),
]
