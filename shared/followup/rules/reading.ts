/** Where a candidate's clock stands, and the reasons for what it says. */
import { type Reading, readClock, type TimeFrame } from '../../calendar/rules/clock'
import type { Fact, Reason } from '../../kernel/reason'
import type { Result } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import type { Trail } from '../facts'
import type { Candidate, RulesAt } from './candidate'
import { leastFollowup } from './least'
import { rhythm } from './rhythm'
import { validityEnds } from './validity'

/** The clocks that a history alone can answer: what is done outside it (files, records, hand-ins) is not among them. */
export const historyClocks = (trail: Trail, rulesAt: RulesAt, now: Instant): Candidate[] => [
  ...leastFollowup(trail, rulesAt),
  ...rhythm(trail, rulesAt),
  ...validityEnds(trail, rulesAt, now),
]

export function read(
  { startAt, allowance, metAt }: Candidate,
  rulesAt: RulesAt,
  frame: TimeFrame,
  now: Instant,
): Result<Reading> {
  const { warn } = rulesAt(startAt).followup
  const warnMinutes = 'days' in allowance ? warn.ofDays.value : warn.minutes.value
  const clock = { startAt, allowance, warnMinutes }
  return readClock(metAt === null ? clock : { ...clock, metAt }, frame, now)
}

export const factsOf = ({ facts, task, customer, startAt }: Candidate): Record<string, Fact> => ({
  ...facts,
  task,
  customer,
  since: startAt,
})

/** The rule that makes it due, and where its number comes from. */
export function reasonsOf(candidate: Candidate, dueAt: Instant): readonly Reason[] {
  const { rule, number, facts, task } = candidate
  const because: Reason = { rule, facts: { ...factsOf(candidate), dueAt } }
  return number && number !== rule ? [because, { rule: number, facts: { ...facts, task } }] : [because]
}
