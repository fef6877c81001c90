import type { CustomerId, HistoryEvent } from '../history/model'
import { ok, type Result } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { Ownership } from '../ownership/model'
import { walkOwners } from '../ownership/rules/owner'
import type { FullPolicy } from '../policy/full'
import type { Tally } from './tally'

const kinds: Readonly<Record<Ownership['kind'], string>> = {
  owned: '有归属',
  pool: '公共客户池',
  manager: '交经理',
  new: '新客户',
}
const say = (outcome: Ownership): string => (outcome.kind === 'owned' ? outcome.owner : kinds[outcome.kind])

/** Whose customer each one of a batch is now, under either policy. */
export function compareOwners(
  tally: Tally,
  events: readonly HistoryEvent[],
  a: FullPolicy,
  b: FullPolicy,
  now: Instant,
): Result<void> {
  const [before, after] = [walkOwners(events, a, now), walkOwners(events, b, now)]
  if (!before.ok) return before
  if (!after.ok) return after
  for (const customer of customersIn(events)) {
    const [one, other] = [before.value(customer), after.value(customer)]
    const [from, to] = [say(one.outcome), say(other.outcome)]
    if (from === to) tally.same()
    else
      tally.changed(kindOf(one.outcome, other.outcome), () => ({
        subject: customer,
        from,
        to,
        because: { a: one.because, b: other.because },
      }))
  }
  return ok(undefined)
}

/** Whom a state speaks of is of some batch, but it stands in all. */
function customersIn(events: readonly HistoryEvent[]): ReadonlySet<CustomerId> {
  const customers = new Set<CustomerId>()
  for (const event of events)
    if (event.type !== 'staff' && event.customer !== undefined) customers.add(event.customer)
  return customers
}

const kindOf = (a: Ownership, b: Ownership) => ({
  from: kinds[a.kind],
  to: a.kind === 'owned' && b.kind === 'owned' ? '别人的' : kinds[b.kind],
})
