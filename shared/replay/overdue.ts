import type { WorkCalendar } from '../calendar/model'
import { type Task, taskNames } from '../followup/rules/candidate'
import { type DueItem, whatIsDue } from '../followup/rules/whatIsDue'
import type { HistoryEvent } from '../history/model'
import type { Reason } from '../kernel/reason'
import { ok, type Result } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { FullPolicy } from '../policy/full'
import type { Tally } from './tally'

/** Tasks that are done outside the history: without those records they would all look overdue. */
const unsaid: ReadonlySet<Task> = new Set<Task>([
  'openFile',
  'completeFile',
  'fileRecord',
  'archiveRecord',
  'handInSheet',
])
interface Overdue {
  readonly item: DueItem
  readonly because: readonly Reason[]
}

/** What is overdue now in a batch, under either policy. */
export function compareOverdue(
  tally: Tally,
  history: readonly HistoryEvent[],
  a: FullPolicy,
  b: FullPolicy,
  calendar: WorkCalendar,
  now: Instant,
): Result<void> {
  const before = overdue(history, a, calendar, now)
  if (!before.ok) return before
  const after = overdue(history, b, calendar, now)
  if (!after.ok) return after
  for (const key of new Set([...before.value.keys(), ...after.value.keys()])) {
    const [one, other] = [before.value.get(key), after.value.get(key)]
    const item = one?.item ?? other?.item
    if (!item) continue
    const late = `${taskNames[item.task]}逾期`
    if (one && other) tally.same()
    else
      tally.changed({ from: one ? late : '没有逾期', to: other ? late : '没有逾期' }, () => ({
        subject: `${item.customer ?? ''} ${taskNames[item.task]}`.trim(),
        from: one ? '逾期' : '没有逾期',
        to: other ? '逾期' : '没有逾期',
        because: { a: one?.because ?? [], b: other?.because ?? [] },
      }))
  }
  return ok(undefined)
}

function overdue(
  history: readonly HistoryEvent[],
  policy: FullPolicy,
  calendar: WorkCalendar,
  now: Instant,
): Result<ReadonlyMap<string, Overdue>> {
  const due = whatIsDue({ history, customers: [], records: [], handIns: [] }, policy, calendar, now)
  if (!due.ok) return due
  const items = due.value.outcome.filter(({ state, task }) => state === 'overdue' && !unsaid.has(task))
  const reasons = new Map<string, Reason[]>()
  for (const reason of due.value.because) {
    const key = keyOf(String(reason.facts['customer']), String(reason.facts['task']))
    reasons.set(key, [...(reasons.get(key) ?? []), reason])
  }
  return ok(
    new Map(
      items.map((item) => {
        const key = keyOf(String(item.customer), item.task)
        return [key, { item, because: reasons.get(key) ?? [] }]
      }),
    ),
  )
}

const keyOf = (customer: string, task: string) => `${task} ${customer}`
