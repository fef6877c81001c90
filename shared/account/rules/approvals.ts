/**
 * The approvals that run in stages: CREDIT-12 (credit list), 19 (repayment agreement), 20 (payment in kind), 21 (bad debt). Within a
 * stage the order does not matter; a stage that is not complete holds up the next one.
 */
import type { Decision } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import { type Post, postNames } from '../model'
import type { AccountPolicy } from '../schema'

export type ApprovalKind = keyof AccountPolicy['approvals']
export const approvalKinds = ['creditList', 'paymentInKind', 'badDebt', 'repaymentAgreement'] as const

export interface Word {
  readonly by: Post
  readonly approves: boolean
}

export type Progress =
  | { readonly kind: 'waiting'; readonly for: readonly Post[] }
  | { readonly kind: 'inForce' }
  | { readonly kind: 'turnedDown'; readonly by: Post }

/** `words` in the order in which they were given. */
export function approvalProgress(
  kind: ApprovalKind,
  words: readonly Word[],
  { approvals }: Pick<AccountPolicy, 'approvals'>,
): Result<Decision<Progress>> {
  const { value: stages, source } = approvals[kind]
  const given: Post[] = []
  let outcome: Progress = waiting(stages, given)
  for (const { by, approves } of words) {
    if (outcome.kind !== 'waiting') return refuse('CONFLICT', `${postNames[by]}：审批已经结束`)
    if (given.includes(by)) return refuse('CONFLICT', `${postNames[by]} 已经批过`)
    if (!outcome.for.includes(by))
      return refuse('CONFLICT', `还轮不到${postNames[by]}，先要${sayPosts(outcome.for)}`)
    if (!approves) {
      outcome = { kind: 'turnedDown', by }
      continue
    }
    given.push(by)
    outcome = waiting(stages, given)
  }
  const facts = {
    field: `approvals.${kind}`,
    given: sayPosts(given),
    waiting: outcome.kind === 'waiting' ? sayPosts(outcome.for) : '',
  }
  return ok({ outcome, because: [{ rule: source, facts }], rejected: [] })
}

function waiting(stages: readonly (readonly Post[])[], given: readonly Post[]): Progress {
  const open = stages
    .map((stage) => stage.filter((post) => !given.includes(post)))
    .find((stage) => stage.length > 0)
  return open ? { kind: 'waiting', for: open } : { kind: 'inForce' }
}

const sayPosts = (posts: readonly Post[]): string => posts.map((post) => postNames[post]).join('、')
