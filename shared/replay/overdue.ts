import type { TimeFrame } from '../calendar/rules/clock'
import { trailsIn } from '../followup/facts'
import { type Task, taskNames } from '../followup/rules/candidate'
import { type Overdue, overdueOf } from '../followup/rules/overdue'
import { reasonsOf } from '../followup/rules/reading'
import type { HistoryEvent } from '../history/model'
import { ok, type Result } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { FullPolicy } from '../policy/full'
import type { Tally } from './tally'

/** What is overdue now of the customers of a batch, under either policy. Several of one kind are one task of the customer. */
export function compareOverdue(
  tally: Tally,
  events: readonly HistoryEvent[],
  a: FullPolicy,
  b: FullPolicy,
  frame: TimeFrame,
  now: Instant,
): Result<void> {
  const trails = trailsIn(events)
  if (!trails.ok) return trails
  for (const trail of trails.value) {
    const [before, after] = [overdueOf(trail, a, frame, now), overdueOf(trail, b, frame, now)]
    const tasks = new Set<Task>()
    for (const { candidate } of before) tasks.add(candidate.task)
    for (const { candidate } of after) tasks.add(candidate.task)
    for (const task of tasks) compare(tally, trail.customer, task, before, after)
  }
  return ok(undefined)
}

function compare(
  tally: Tally,
  customer: string,
  task: Task,
  before: readonly Overdue[],
  after: readonly Overdue[],
): void {
  const isOf = ({ candidate }: Overdue) => candidate.task === task
  const [was, is] = [before.some(isOf), after.some(isOf)]
  if (was && is) {
    tally.same()
    return
  }
  const late = `${taskNames[task]}逾期`
  const reasons = (overdue: readonly Overdue[]) =>
    overdue.filter(isOf).flatMap(({ candidate, dueAt }) => reasonsOf(candidate, dueAt))
  tally.changed({ from: was ? late : '没有逾期', to: is ? late : '没有逾期' }, () => ({
    subject: `${customer} ${taskNames[task]}`,
    from: was ? '逾期' : '没有逾期',
    to: is ? '逾期' : '没有逾期',
    because: { a: reasons(before), b: reasons(after) },
  }))
}
