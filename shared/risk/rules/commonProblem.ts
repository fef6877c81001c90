/** CRM-4.3: common problems are recognised early: the same one so many times within so many days. */
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { addDays, dayOf, type Instant, startOfDay } from '../../kernel/time'
import type { RiskPolicy } from '../policy'

/** Something that was found in an owners' group, on social media, on a complaint platform, or among our own cases. */
export interface Heard {
  readonly at: Instant
  readonly topic: string
}

export interface CommonProblem {
  readonly topic: string
  readonly times: number
}

/** The most frequent first, then by name. The window is the last so many days, today among them. */
export function commonProblems(
  heard: readonly Heard[],
  { common }: RiskPolicy,
  now: Instant,
): Decision<readonly CommonProblem[]> {
  const { times, withinDays } = common
  const from = startOfDay(addDays(dayOf(now), 1 - withinDays.value))
  const counts = new Map<string, number>()
  for (const { at, topic } of heard) {
    if (at >= from && at <= now) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  const found = [...counts]
    .map(([topic, count]): CommonProblem => ({ topic, times: count }))
    .sort((a, b) => b.times - a.times || (a.topic < b.topic ? -1 : 1))
  const frequent = found.filter((each) => each.times >= times.value)
  const reason = (each: CommonProblem): Reason => ({ rule: 'CRM-4.3', facts: { ...each } })
  return {
    outcome: frequent,
    because: [
      ...frequent.map(reason),
      { rule: times.source, facts: { times: times.value, withinDays: withinDays.value } },
    ],
    rejected: found
      .filter((each) => each.times < times.value)
      .map((each): Rejected => ({ ...reason(each), why: `还不到 ${times.value} 次` })),
  }
}
