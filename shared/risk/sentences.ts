/** What a common problem says in Chinese; the notices have their own sentences. */
import type { Fact } from '../kernel/reason'
import type { RuleId } from '../policy/articles'

type Facts = Readonly<Record<string, Fact>>

export const sentences: Partial<Readonly<Record<RuleId, (facts: Facts) => string>>> = {
  'CRM-4.3': ({ topic, times }) => (topic === undefined ? '' : `“${String(topic)}”出现 ${String(times)} 次`),
  ours: ({ times, withinDays }) =>
    times === undefined || withinDays === undefined
      ? ''
      : `${String(withinDays)} 天里出现 ${String(times)} 次算共性问题`,
}
