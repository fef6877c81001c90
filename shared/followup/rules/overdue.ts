/** What is overdue of one customer by the history alone. Its reasons are made when somebody asks for them: a replay asks for a few. */
import { deadlineOf, type TimeFrame } from '../../calendar/rules/clock'
import type { Instant } from '../../kernel/time'
import type { Trail } from '../facts'
import type { Candidate, FollowupRules } from './candidate'
import { historyClocks } from './reading'

export interface Overdue {
  readonly candidate: Candidate
  readonly dueAt: Instant
}

export function overdueOf(
  trail: Trail,
  rules: FollowupRules,
  frame: TimeFrame,
  now: Instant,
): readonly Overdue[] {
  const overdue: Overdue[] = []
  for (const candidate of historyClocks(trail, () => rules, now)) {
    const { startAt, allowance, metAt, over } = candidate
    if (over !== undefined || metAt !== null) continue
    const deadline = deadlineOf({ startAt, allowance, warnMinutes: 0 }, [], frame)
    if (deadline.ok && now >= deadline.value.overdueFrom)
      overdue.push({ candidate, dueAt: deadline.value.dueAt })
  }
  return overdue
}
