/**
 * CREDIT-13: nothing is delivered beyond credit without approval; an account with a long overdue debt pays first, or pays back part of
 * the old debt.
 */
import type { Fen } from '../../kernel/money'
import type { Decision } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { RuleId } from '../../policy/articles'
import { type Post, postNames, posts } from '../model'
import type { AccountPolicy } from '../schema'
import { type CreditAsked, creditApproval } from './credit'

export interface Delivery extends CreditAsked {
  /** Days by which the oldest debt is beyond the collection period; 0 where none is. */
  readonly overdueDays: number
  /** Paid back of the overdue debt, for this delivery. */
  readonly paidBack: Fen
  /** This delivery is paid for beforehand. */
  readonly prepaid: boolean
  readonly approvedBy: readonly Post[]
}

export type MayDeliver =
  | { readonly kind: 'deliver' }
  | { readonly kind: 'payFirst' }
  | { readonly kind: 'needsApproval'; readonly by: readonly Post[] }

/** The article of the rule that nothing goes out beyond credit: it carries no number. */
const rule: RuleId = 'CREDIT-13'

export function mayDeliver(
  delivery: Delivery,
  policy: Pick<AccountPolicy, 'credit' | 'late'>,
): Result<Decision<MayDeliver>> {
  const { overdueDays, paidBack, prepaid, approvedBy } = delivery
  if (!Number.isInteger(overdueDays) || overdueDays < 0)
    return refuse('BAD_INPUT', 'overdueDays 必须是不小于 0 的整数')
  if (!Number.isSafeInteger(paidBack) || paidBack < 0)
    return refuse('BAD_INPUT', 'paidBack 必须是不小于 0 的整数分')
  const asked = creditApproval(prepaid ? { ...delivery, asked: 0 } : delivery, policy)
  if (!asked.ok) return asked
  if (prepaid)
    return ok({
      outcome: { kind: 'deliver' },
      because: [{ rule, facts: { field: 'delivery', prepaid } }],
      rejected: [],
    })
  const { longDays } = policy.late
  const facts = { field: 'late.longDays', overdueDays, days: longDays.value, paidBack }
  const long = overdueDays > longDays.value
  if (long && paidBack === 0)
    return ok({
      outcome: { kind: 'payFirst' },
      because: [{ rule, facts }, ...(longDays.source === rule ? [] : [{ rule: longDays.source, facts }])],
      rejected: [],
    })
  const passed = long ? [{ rule, facts, why: '已归还部分旧欠款' }] : []
  const { outcome, because, rejected } = asked.value
  if (outcome.kind === 'within')
    return ok({ outcome: { kind: 'deliver' }, because, rejected: [...passed, ...rejected] })
  // A higher post's word is as good.
  const missing = outcome.by.filter(
    (post) => !approvedBy.some((given) => posts.indexOf(given) >= posts.indexOf(post) && isCreditPost(given)),
  )
  const over = {
    field: 'delivery',
    over: outcome.over,
    missing: missing.map((post) => postNames[post]).join('、'),
  }
  return ok({
    outcome: missing.length === 0 ? { kind: 'deliver' } : { kind: 'needsApproval', by: missing },
    because: [{ rule, facts: over }, ...because],
    rejected: [...passed, ...rejected],
  })
}

const isCreditPost = (post: Post): boolean =>
  post === 'salesVicePresident' || post === 'generalManager' || post === 'generalManagersMeeting'
