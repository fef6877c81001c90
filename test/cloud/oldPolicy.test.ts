/**
 * Promise 6, second half: old deals keep their old policy. What happened before a new version's day is judged as if that version did not
 * exist, however long afterwards somebody asks. The histories are those of the cases, two of them run together and cut anywhere.
 */

import { withIds } from '@shared/cases/history'
import { dealFacts } from '@shared/commission/facts'
import { proposePenalties } from '@shared/commission/rules/penalties'
import { split } from '@shared/commission/rules/split'
import { whatIsDueBy } from '@shared/followup/rules/whatIsDue'
import { type HistoryEvent, inOrder } from '@shared/history/model'
import { dayOf, endOfDay, hour, type Instant } from '@shared/kernel/time'
import { decideOwner, decideOwners } from '@shared/ownership/rules/owner'
import type { FullPolicy } from '@shared/policy/full'
import { presetPolicy } from '@shared/policy/presets'
import { presetNames } from '@shared/policy/sourced'
import { calendar, cases } from '../promises/deadNumbers/seeds'
import fc from '../properties'

type PolicyAt = (at: Instant) => FullPolicy

const histories = cases.flatMap(({ history }) => (history ? [history] : []))
/** Everybody who does something in one of them. */
const staff = [
  ...new Set(
    histories.flat().flatMap((event) => ('by' in event ? [event.by] : 'who' in event ? [event.who] : [])),
  ),
]

/** Each answer on its own: whose the customers are, what is due since before the day, what was proposed, how the deals are split. */
function judged(history: readonly HistoryEvent[], at: PolicyAt, before: Instant, now: Instant) {
  const owners = decideOwners(history, at, now)
  const due = whatIsDueBy({ history, customers: [], records: [], handIns: [] }, at, calendar, now)
  const deals = history.flatMap((event) => {
    if (event.type !== 'contracted') return []
    const until = history.filter((each) => each.at <= event.at)
    const owned = decideOwner(until, event.customer, at, event.at)
    const owner =
      owned.ok && owned.value.outcome.kind === 'owned' ? owned.value.outcome.owner : event.closedBy
    const facts = dealFacts(history, { customer: event.customer, unit: event.unit, owner }, staff, now)
    return facts.ok ? [split(facts.value, (when) => at(when).commission).outcome] : []
  })
  return {
    owners: owners.ok
      ? [...owners.value].map(([customer, { outcome, because }]) => [customer, outcome, because])
      : owners,
    due: due.ok ? due.value.outcome.filter(({ since }) => since < before) : due,
    penalties: proposePenalties(inOrder(history), (when) => at(when).commission).outcome,
    deals,
  }
}

const preset = fc.constantFrom(...presetNames)
const worlds = fc
  .record({
    some: fc.constantFrom(...histories),
    others: fc.constantFrom(...histories),
    /** How much later the others begin, in hours. */
    apart: fc.integer({ min: 0, max: 24 * 40 }),
    /** The share of the events that have happened before the new version. */
    cut: fc.integer({ min: 1, max: 100 }),
    old: preset,
    next: preset,
    /** How long after the new version it is asked, in hours. */
    later: fc.integer({ min: 0, max: 24 * 90 }),
  })
  .map(({ some, others, apart, cut, old, next, later }) => {
    const [first, second] = [inOrder(withIds(some)), inOrder(withIds(others))]
    const shift = (first[0]?.at ?? 0) - (second[0]?.at ?? 0) + apart * hour
    const moved = second.map((event) => ({ ...event, id: `other-${event.id}`, at: event.at + shift }))
    const all = inOrder([...first, ...moved])
    const happened = all.slice(0, Math.max(1, Math.ceil((all.length * cut) / 100)))
    const from = endOfDay(dayOf(happened.at(-1)?.at ?? 0))
    return { happened, from, now: from + later * hour, old, next }
  })

/** Whether the versions that are made of two policies judge what happened before the second one as the first alone does. */
function check(versionsOf: (first: FullPolicy, second: FullPolicy, from: Instant) => PolicyAt, runs: number) {
  let decided = 0
  fc.assert(
    fc.property(worlds, ({ happened, from, now, old, next }) => {
      const [first, second] = [presetPolicy(old), presetPolicy(next)]
      const answer = judged(happened, versionsOf(first, second, from), from, now)
      if (Array.isArray(answer.owners)) decided += 1
      expect(answer).toEqual(judged(happened, () => first, from, now))
    }),
    { seed: 6, numRuns: runs },
  )
  return decided
}

describe('promise 6: old deals keep their old policy', () => {
  const runs = 3_000

  test('what happened before a version is judged as if there were no such version', () => {
    const decided = check((first, second, from) => (at) => (at < from ? first : second), runs)
    console.log(
      `promise 6: ${runs} histories with two versions, ${decided} of them without a refusal, 0 judged by the later one`,
    )
    expect(decided).toBeGreaterThan(runs / 2)
  })

  test('planted: a version that begins a day early is caught', () => {
    const early = () => check((first, second, from) => (at) => (at < from - 24 * hour ? first : second), runs)
    expect(early).toThrow('Property failed')
  })
})
