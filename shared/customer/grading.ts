/**
 * The change of a level: a consultant says how the customer stands and why, the criteria give the level (SALES-9.1, SALES-9.3,
 * SALES-14), and the manager approves or declines. Nobody chooses a level by taste.
 */
import { nextDue } from '../followup/rules/nextDue'
import { keyAt } from '../kernel/key'
import type { Decision } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { Policies } from '../policy/model'
import type { Customer, GradingProposal } from './model'
import type { CustomerPolicy } from './policy'
import { type LevelOutcome, levelOf, type Standing } from './rules/level'

/** The most changes of a level that a file keeps; the oldest leave first (ours). */
const mostGradings = 100

export interface Proposed {
  readonly customer: Customer
  readonly level: Decision<LevelOutcome>
}

export function proposeLevel(
  customer: Customer,
  proposal: {
    readonly id: string
    readonly at: Instant
    readonly by: string
    readonly standing: Standing
    readonly why: string
  },
  policy: CustomerPolicy,
): Result<Proposed> {
  if (customer.status !== 'active') return refuse('CONFLICT', '这位客户已经成交或已放弃，级别不再变。')
  if (customer.proposal) return refuse('CONFLICT', '已经有一份级别申请在等经理审批，请先等结果。')
  const { standing } = proposal
  const level = levelOf({ standing, previous: customer.level }, policy)
  const to = level.outcome.level
  if (to === customer.level)
    return refuse('CONFLICT', '按这些情况，级别和现在一样，不用申请。', level.because)
  return ok({
    customer: { ...customer, version: customer.version + 1, proposal: { ...proposal, to } },
    level,
  })
}

/** The manager's word. The level is the one that the criteria gave when it was proposed. */
export function decideLevel(
  customer: Customer,
  decision: {
    readonly id: string
    readonly at: Instant
    readonly by: string
    readonly proposal: string
    readonly approved: boolean
  },
  policies: Policies,
): Result<{ readonly customer: Customer; readonly proposal: GradingProposal }> {
  const { proposal, gradings = [] } = customer
  if (!proposal || proposal.id !== decision.proposal)
    return refuse('CONFLICT', '这份级别申请已经处理过了，请刷新后查看。')
  const { id, at, by, approved } = decision
  const grading = { id, at, by, from: customer.level, to: proposal.to, approved }
  const changed: Customer = {
    ...customer,
    version: customer.version + 1,
    proposal: null,
    gradings: [...gradings, grading].slice(-mostGradings),
    ...(approved && { level: proposal.to, standing: proposal.standing }),
  }
  // Another level has another rhythm (SALES-13).
  const due = nextDue(changed, policies).outcome
  return ok({ customer: { ...changed, due, dueKey: due && keyAt(due.at, changed._id) }, proposal })
}
