/**
 * CASE-26: a discount within the price plan is given by the office; beyond the branch's right it goes to head office, up to the
 * chairman, on paper. How far each may go is the project's price plan (ours).
 */
import type { Decision } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import { type Post, postNames } from '../model'
import type { AccountPolicy } from '../schema'

export interface DiscountApproval {
  readonly by: Post
  /** Beyond the price plan it has to be on paper. */
  readonly onPaper: boolean
}

/** `share` in basis points off the price. */
export function discountApproval(
  share: number,
  { discount: { route, upTo } }: Pick<AccountPolicy, 'discount'>,
): Result<Decision<DiscountApproval>> {
  if (!Number.isInteger(share) || share <= 0 || share > 10_000)
    return refuse('BAD_INPUT', 'share 必须是 1 到 10000 的整数（万分之一）')
  const within = upTo.value.findIndex((bound) => share <= bound)
  const index = within === -1 ? route.value.length - 1 : within
  const by = route.value[index]
  if (!by) return refuse('CONFLICT', '折扣审批没有这一级，请先检查制度')
  const facts = { field: 'discount', share, post: postNames[by], upTo: upTo.value[index] ?? null }
  return ok({
    outcome: { by, onPaper: index > 0 },
    because: [
      { rule: route.source, facts },
      ...(upTo.source === route.source ? [] : [{ rule: upTo.source, facts }]),
    ],
    rejected: route.value.slice(0, index).map((post, at) => ({
      rule: route.source,
      facts: { ...facts, post: postNames[post], upTo: upTo.value[at] ?? null },
      why: `超过${postNames[post]} ${(upTo.value[at] ?? 0) / 100}% 的权限`,
    })),
  })
}
