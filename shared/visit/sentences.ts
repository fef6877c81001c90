/** What the number of visits and the choice of plans say in Chinese; when plans and reports are due is told by their clocks. */
import type { Fact } from '../kernel/reason'
import { sayDate } from '../kernel/time'
import type { RuleId } from '../policy/articles'
import { visitPostNames, visitPosts } from './policy'

type Facts = Readonly<Record<string, Fact>>

function say({ post, required, done }: Facts): string {
  const known = visitPosts.find((each) => each === post)
  return known ? `${visitPostNames[known]}每月 ${String(required)} 次，已有 ${String(done)} 次` : ''
}

export const sentences: Partial<Readonly<Record<RuleId, (facts: Facts) => string>>> = {
  'VISIT-2': say,
  ours: (facts) => {
    if (facts['clock'] === 'planDraft') return `${sayDate(String(facts['monday']))}（周一）提出下月计划的初稿`
    if (facts['clock'] === 'planDeadline') return `${sayDate(String(facts['day']))}（月末）交下月计划`
    return say(facts)
  },
}
