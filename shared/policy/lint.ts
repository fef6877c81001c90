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
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant } from '../kernel/time'
import { lint as lintLost } from '../lost/policy'
import { lintOwnership } from '../ownership/lint'
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

/** The policy in force at an instant: the latest that began by then. The first one also judges what came before it. */
export function fullPolicyAt(policies: readonly [FullPolicy, ...FullPolicy[]], at: Instant): FullPolicy {
  const day = dayOf(at)
  return policies.reduce(
    (best, each) => (each.from <= day && each.from >= best.from ? each : best),
    policies[0],
  )
}

/**
 * A project's versions with one more. It must have no findings, follow the latest version in number and in date, be of the
 * same project, and begin after today: what has happened stays judged by what was in force then.
 */
export function adopt(
  policies: readonly FullPolicy[],
  next: FullPolicy,
  now: Instant,
): Result<readonly [FullPolicy, ...FullPolicy[]]> {
  const [finding] = lintPolicy(next)
  if (finding)
    return refuse(
      'CONFLICT',
      `制度还有问题，不能启用。${finding.field}：${finding.problem}。${finding.mend}`,
      [{ rule: finding.rule, facts: { field: finding.field } }],
    )
  const [first, ...rest] = policies
  const last = policies.at(-1)
  if (!first || !last)
    return next.version === 1 ? ok([next]) : refuse('CONFLICT', '第一份制度的版本号应当是 1')
  if (next.project !== last.project)
    return refuse('CONFLICT', `这是“${next.project}”的制度，不能用于“${last.project}”`)
  if (next.version !== last.version + 1)
    return refuse('CONFLICT', `上一版是第 ${last.version} 版，这一版应当是第 ${last.version + 1} 版`)
  if (next.from <= last.from) return refuse('CONFLICT', `上一版从 ${last.from} 起执行，这一版要更晚`)
  if (next.from <= dayOf(now))
    return refuse('CONFLICT', `这一版从 ${next.from} 起执行，已经发生的事不能改判；请从明天或以后起`)
  return ok([first, ...rest, next])
}
