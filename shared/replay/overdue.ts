import type { WorkCalendar } from '../calendar/model'
import { type Task, taskNames } from '../followup/rules/candidate'
import { type DueItem, whatIsDue } from '../followup/rules/whatIsDue'
import type { CustomerId, HistoryEvent } from '../history/model'
import type { Reason } from '../kernel/reason'
import { ok, type Result } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { FullPolicy } from '../policy/full'
import type { Compared } from './model'
import { Tally } from './tally'

/** Tasks that are done outside the history: without those records they would all look overdue. */
const unsaid: ReadonlySet<Task> = new Set<Task>([
  'openFile',
  'completeFile',
  'fileRecord',
  'archiveRecord',
  'handInSheet',
])
/** So many customers at a time, so that a long history does not hold all its clocks at once. */
const batchSize = 1000

interface Overdue {
  readonly item: DueItem
  readonly because: readonly Reason[]
}

/** What is overdue now, under either policy. */
export function compareOverdue(
  history: readonly HistoryEvent[],
  a: FullPolicy,
  b: FullPolicy,
  calendar: WorkCalendar,
  now: Instant,
): Result<Compared> {
  const tally = new Tally()
  for (const batch of batches(history)) {
    const before = overdue(batch, a, calendar, now)
    if (!before.ok) return before
    const after = overdue(batch, b, calendar, now)
    if (!after.ok) return after
    for (const key of new Set([...before.value.keys(), ...after.value.keys()])) {
      const [one, other] = [before.value.get(key), after.value.get(key)]
      const item = one?.item ?? other?.item
      if (!item) continue
      if (one && other) tally.same()
      else
        tally.changed(
          {
            from: one ? `${taskNames[item.task]}逾期` : '没有逾期',
            to: other ? `${taskNames[item.task]}逾期` : '没有逾期',
          },
          () => ({
            subject: `${item.customer ?? ''} ${taskNames[item.task]}`.trim(),
            from: one ? '逾期' : '没有逾期',
            to: other ? '逾期' : '没有逾期',
            because: { a: one?.because ?? [], b: other?.because ?? [] },
          }),
        )
    }
  }
  return ok(tally.result())
}

function* batches(history: readonly HistoryEvent[]): Generator<readonly HistoryEvent[]> {
  const byCustomer = new Map<CustomerId, HistoryEvent[]>()
  for (const event of history) {
    if (!('customer' in event) || event.customer === undefined || event.type === 'staff') continue
    const known = byCustomer.get(event.customer)
    if (known) known.push(event)
    else byCustomer.set(event.customer, [event])
  }
  let batch: HistoryEvent[] = []
  let customers = 0
  for (const events of byCustomer.values()) {
    for (const event of events) batch.push(event)
    customers += 1
    if (customers % batchSize === 0) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
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
