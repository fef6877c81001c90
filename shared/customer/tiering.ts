/** The tier of a customer: intent and match as somebody found them give A, B or C (CRM-1.3), and what it brings. */
import { nextDue } from '../followup/rules/nextDue'
import type { StaffId } from '../history/model'
import { keyAt } from '../kernel/key'
import type { Decision } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import { type Policies, policyAt } from '../policy/model'
import type { Customer } from './model'
import { type Fit, type TierOutcome, tierOf } from './rules/tier'

export interface Tiering {
  readonly id: string
  readonly at: Instant
  readonly by: StaffId
  readonly fit: Fit
  /** From what it was seen. */
  readonly why: string
}

/** What each tier brings the customer (CRM-1.3). */
export const tierBrings: Readonly<Record<TierOutcome['response'], readonly string[]>> = {
  secondTouch: ['专属顾问', '按需要做的方案'],
  weeklyPush: ['片区动态', '竞品对比'],
  community: ['社群内容'],
}

export interface Tiered {
  readonly customer: Customer
  readonly tier: Decision<TierOutcome>
}

export function gradeTier(customer: Customer, tiering: Tiering, policies: Policies): Result<Tiered> {
  if (customer.status !== 'active') return refuse('CONFLICT', '这位客户已经成交或已放弃，不用再分类。')
  const tier = tierOf(tiering.fit, policyAt(policies, tiering.at).customer)
  const graded: Customer = {
    ...customer,
    version: customer.version + 1,
    tier: tier.outcome.tier,
    tiering,
  }
  // Another tier has another rhythm.
  const due = nextDue(graded, policies).outcome
  return ok({ customer: { ...graded, due, dueKey: due && keyAt(due.at, customer._id) }, tier })
}
