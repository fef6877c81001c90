/** What the number of visits says in Chinese; the plans and reports have their own sentences. */
import type { Fact } from '../kernel/reason'
import type { RuleId } from '../policy/articles'
import { visitPostNames, visitPosts } from './policy'

type Facts = Readonly<Record<string, Fact>>

function say({ post, required, done }: Facts): string {
  const known = visitPosts.find((each) => each === post)
  return known ? `${visitPostNames[known]}每月 ${String(required)} 次，已有 ${String(done)} 次` : ''
}

export const sentences: Partial<Readonly<Record<RuleId, (facts: Facts) => string>>> = {
  'VISIT-2': say,
  ours: say,
}
