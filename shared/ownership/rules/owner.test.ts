/** What holds for any history under any of the four regulations. */

import fc from '../../../test/properties'
import type { HistoryEvent } from '../../history/model'
import { untold } from '../../policy/explained.fixture'
import { presetNames } from '../../policy/sourced'
import { decideOwner, decideOwners } from './owner'
import { on, rulesOf } from './scene.fixture'

const who = fc.constantFrom('A', 'B', 'C')
const customer = fc.constantFrom('c', 'd', 'e')
/** Quarter days, so that equal instants are common. */
const at = fc.integer({ min: 0, max: 240 }).map((quarter) => on(0, quarter * 6))

const told = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      {
        type: fc.constant('registered' as const),
        at,
        customer,
        channel: fc.constantFrom('call' as const, 'visit' as const, 'visit' as const, 'online' as const),
        by: who,
        complete: fc.boolean(),
        answers: fc.record({ firstTime: fc.boolean() }),
        asksFor: fc.array(who, { minLength: 1, maxLength: 2 }),
        recognisedBy: who,
      },
      { requiredKeys: ['type', 'at', 'customer', 'channel', 'by', 'complete'] },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('followedUp' as const),
      at,
      customer,
      by: who,
      method: fc.constant('phone' as const),
      effective: fc.constant(true),
      progress: fc.boolean(),
    }),
  },
  fc.record({ type: fc.constant('wished' as const), at, customer, consultant: who }),
  fc.record({ type: fc.constant('complained' as const), at, customer, about: who, upheld: fc.boolean() }),
  fc.record({
    type: fc.constant('introduced' as const),
    at,
    customer: fc.constantFrom('d', 'e'),
    by: fc.constant('c'),
    manner: fc.constantFrom('phone' as const, 'byChance' as const),
    named: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('tied' as const),
    at,
    customer: fc.constant('d'),
    to: fc.constant('e'),
    as: fc.constantFrom('spouse' as const, 'parent' as const, 'sibling' as const),
  }),
  fc.record({ type: fc.constant('searched' as const), at, customer, by: who, found: fc.boolean() }),
  fc.record({ type: fc.constant('claimed' as const), at, customer, by: who }),
  fc.record({
    type: fc.constant('contracted' as const),
    at,
    customer,
    unit: fc.constant('u'),
    closedBy: who,
  }),
  fc.record({
    type: fc.constant('approved' as const),
    at,
    customer,
    what: fc.constantFrom('pooled' as const, 'reassigned' as const, 'specialChange' as const),
    by: fc.constant('M'),
    to: who,
  }),
  fc.record({
    type: fc.constant('staff' as const),
    at,
    who,
    state: fc.constantFrom('present' as const, 'trip' as const, 'lunchDuty' as const),
  }),
)
const histories = fc
  .array(told, { maxLength: 14 })
  .map((events) => events.map((event, index): HistoryEvent => ({ ...event, id: `e${index}` })))
const preset = fc.constantFrom(...presetNames)
const end = on(0, 240 * 6)
const runs = { numRuns: 400 }

const decide = (events: readonly HistoryEvent[], name: (typeof presetNames)[number], now = end, of = 'c') => {
  const result = decideOwner(events, of, rulesOf(name), now)
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}

test('exactly one outcome at any time, with a reason', () => {
  fc.assert(
    fc.property(histories, preset, at, customer, (events, name, now, of) => {
      const known = events.filter((event) => event.at <= now)
      const decision = decide(known, name, now, of)
      const { outcome, because } = decision
      expect(untold({ ok: true, value: decision })).toEqual([])
      expect(['owned', 'pool', 'manager', 'new']).toContain(outcome.kind)
      expect(because.length).toBeGreaterThan(0)
      if (outcome.kind === 'owned' && outcome.until !== null) expect(outcome.until).toBeGreaterThan(now)
    }),
    runs,
  )
})

test('the order of a list never changes the result', () => {
  fc.assert(
    fc.property(
      histories.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      ),
      preset,
      customer,
      ([events, shuffled], name, of) => {
        expect(decide(shuffled, name, end, of)).toEqual(decide(events, name, end, of))
      },
    ),
    runs,
  )
})

test('an event sent twice changes nothing', () => {
  fc.assert(
    fc.property(histories, preset, (events, name) => {
      expect(decide([...events, ...events], name)).toEqual(decide(events, name))
    }),
    runs,
  )
})

test('a later follow-up never shortens validity, whoever makes it', () => {
  fc.assert(
    fc.property(histories, preset, who, fc.boolean(), (events, name, by, progress) => {
      const before = decide(events, name).outcome
      const follow: HistoryEvent = {
        type: 'followedUp',
        id: 'later',
        at: end,
        customer: 'c',
        by,
        method: 'phone',
        effective: true,
        progress,
      }
      const after = decide([...events, follow], name).outcome
      if (before.kind !== 'owned' || after.kind !== 'owned' || before.owner !== after.owner) return
      expect(after.until ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
        before.until ?? Number.POSITIVE_INFINITY,
      )
    }),
    runs,
  )
})

test('a follow-up takes the customer from an owner only for the present receiver (ROTA-3.7)', () => {
  fc.assert(
    fc.property(histories, preset, who, (events, name, by) => {
      const before = decide(events, name).outcome
      const follow: HistoryEvent = {
        type: 'followedUp',
        id: 'later',
        at: end,
        customer: 'c',
        by,
        method: 'phone',
        effective: true,
      }
      const { outcome, because } = decide([...events, follow], name)
      if (before.kind !== 'owned' || (outcome.kind === 'owned' && outcome.owner === before.owner)) return
      expect(because.map(({ rule }) => rule)).toContain('ROTA-3.7')
    }),
    runs,
  )
})

test('everybody at once is the same as each alone', () => {
  fc.assert(
    fc.property(histories, preset, (events, name) => {
      const all = decideOwners(events, rulesOf(name), end)
      if (!all.ok) throw new Error(all.refusal.say)
      for (const [of, { outcome }] of all.value)
        expect(outcome).toEqual(decide(events, name, end, of).outcome)
    }),
    runs,
  )
})

test('a policy change in the middle: each fact by the version in force when it happened', () => {
  const [first, second] = [rulesOf('rota'), rulesOf('case')]
  const rulesAt = (instant: number) => (instant < on(10, 0) ? first : second)
  const entry = (id: string, of: string, day: number): HistoryEvent => ({
    type: 'registered',
    id,
    at: on(day),
    customer: of,
    channel: 'visit',
    by: 'A',
    complete: true,
  })
  const events = [entry('old', 'c', 5), entry('new', 'd', 11)]
  const kind = (of: string) => {
    const result = decideOwner(events, of, rulesAt, on(13))
    return result.ok ? result.value.outcome : null
  }
  expect(kind('c')).toEqual({ kind: 'new' })
  expect(kind('d')).toMatchObject({ owner: 'A', until: on(42, 0) })
})
