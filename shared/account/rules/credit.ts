/**
 * CREDIT-10: A has credit of ≤ 50 days and ≤ 2,000,000 in all, B of ≤ 50 days and ≤ 1,000,000, C none.
 * CREDIT-11: who lets an account go over it, upper bounds included. C has no limit: it applies, the vice president lets it pass, and
 * then the single contract is what the shares are of.
 */
import type { Fen } from '../../kernel/money'
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Sourced } from '../../policy/sourced'
import { type Grade, type Post, postNames } from '../model'
import type { AccountPolicy } from '../schema'

export type CreditLine =
  | { readonly kind: 'credit'; readonly days: number; readonly limit: Fen }
  | { readonly kind: 'none' }

export function creditLine(grade: Grade, { credit }: Pick<AccountPolicy, 'credit'>): Decision<CreditLine> {
  const line = lineOf(grade, credit)
  if (!line)
    return {
      outcome: { kind: 'none' },
      because: [{ rule: credit.a.limit.source, facts: { field: 'credit', grade } }],
      rejected: [],
    }
  const { days, limit } = line
  const facts = { field: `credit.${grade.toLowerCase()}`, grade, days: days.value, limit: limit.value }
  const because: Reason[] = [{ rule: limit.source, facts }]
  if (days.source !== limit.source) because.push({ rule: days.source, facts })
  return { outcome: { kind: 'credit', days: days.value, limit: limit.value }, because, rejected: [] }
}

const lineOf = (grade: Grade, credit: AccountPolicy['credit']) =>
  grade === 'A' ? credit.a : grade === 'B' ? credit.b : null

export interface CreditAsked {
  readonly grade: Grade
  /** Already owed on account. */
  readonly used: Fen
  /** On account besides, for one contract. */
  readonly asked: Fen
  /** The amount of that contract; needed for C. */
  readonly contract?: Fen | undefined
}

export type CreditApproval =
  | { readonly kind: 'within'; readonly left: Fen }
  | {
      readonly kind: 'approval'
      /** One after the other; the last one decides. */
      readonly by: readonly Post[]
      readonly over: Fen
    }

export function creditApproval(
  { grade, used, asked, contract }: CreditAsked,
  { credit }: Pick<AccountPolicy, 'credit'>,
): Result<Decision<CreditApproval>> {
  const wrong = Object.entries({ used, asked, contract: contract ?? 0 }).find(
    ([, value]) => !Number.isSafeInteger(value) || value < 0,
  )
  if (wrong) return refuse('BAD_INPUT', `${wrong[0]} 必须是不小于 0 的整数分`)
  const line = lineOf(grade, credit)
  if (line) {
    const { limit } = line
    const over = used + asked - limit.value
    const facts = { field: `credit.${grade.toLowerCase()}.limit`, grade, limit: limit.value, used, asked }
    if (over <= 0)
      return ok({
        outcome: { kind: 'within', left: -over },
        because: [{ rule: limit.source, facts }],
        rejected: [],
      })
    return ok(ladder(over, limit.value, grade === 'A' ? credit.overA : credit.overB, [], facts))
  }
  if (asked === 0)
    return ok({
      outcome: { kind: 'within', left: 0 },
      because: [{ rule: credit.a.limit.source, facts: { field: 'credit', grade, asked } }],
      rejected: [],
    })
  if (contract === undefined) return refuse('BAD_INPUT', 'contract：C 类客户要写明单份合同的金额')
  if (asked > contract) return refuse('CONFLICT', 'asked 赊欠的金额超过了合同金额')
  return ok(ladder(asked, contract, credit.overC, ['salesVicePresident'], { grade, contract, asked }))
}

/** The first of the two whose bound holds, else the meeting. `first` has to let it pass before. */
function ladder(
  over: Fen,
  base: Fen,
  { vicePresident, generalManager }: AccountPolicy['credit']['overA'],
  first: readonly Post[],
  facts: Reason['facts'],
): Decision<CreditApproval> {
  const fits = ({ value }: Sourced<number>) => BigInt(over) * 10_000n <= BigInt(base) * BigInt(value)
  const rungs = [
    { post: 'salesVicePresident' as const, bound: vicePresident },
    { post: 'generalManager' as const, bound: generalManager },
  ]
  const found = rungs.find(({ bound }) => fits(bound))
  const post: Post = found?.post ?? 'generalManagersMeeting'
  const below = found ? rungs.slice(0, rungs.indexOf(found)) : rungs
  const about = { field: 'credit.over', ...facts, over, of: base }
  return {
    outcome: { kind: 'approval', by: first.includes(post) ? [post] : [...first, post], over },
    because: [
      {
        rule: (found?.bound ?? generalManager).source,
        facts: { ...about, post: postNames[post], share: found?.bound.value ?? null },
      },
    ],
    rejected: below.map(
      ({ post: lower, bound }): Rejected => ({
        rule: bound.source,
        facts: { ...about, post: postNames[lower], share: bound.value },
        why: `超过${postNames[lower]} ${bound.value / 100}% 的权限`,
      }),
    ),
  }
}
