import fc from '../../../test/properties'
import { workCalendar } from '../../calendar/model'
import { type Clock, deadlineOf, type TimeFrame } from '../../calendar/rules/clock'
import type { HistoryEvent } from '../../history/model'
import { hour, type Instant, startOfDay } from '../../kernel/time'
import { ownershipPresets } from '../../ownership/presets'
import { untold } from '../../policy/explained.fixture'
import { presetNames } from '../../policy/sourced'
import { presets } from '../policy'
import { whatIsDue } from './whatIsDue'

const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })
const start = startOfDay('2026-03-02')
const now = startOfDay('2026-04-20')

/** Few instants, so that many are equal. */
const instant = fc.integer({ min: 0, max: 60 }).map((half): Instant => start + half * 12 * hour)
const customer = fc.constantFrom('wang', 'zhang')
const by = fc.constantFrom('li', 'zhao')

/** Follow-ups come after the registrations, which all are at the start. */
const event: fc.Arbitrary<(id: string) => HistoryEvent> = fc.oneof(
  fc
    .record({ at: instant, customer, by, effective: fc.boolean() })
    .map((of) => (id: string) => ({ ...of, id, type: 'followedUp' as const, method: 'phone' as const })),
  fc.record({ at: instant, customer, by }).map((of) => (id: string) => ({
    ...of,
    id,
    type: 'received' as const,
    as: 'own' as const,
    endedAt: of.at + hour,
  })),
  fc.record({ at: instant, customer, by }).map((of) => (id: string) => ({
    ...of,
    id,
    type: 'registered' as const,
    channel: 'visit' as const,
    complete: true,
  })),
)
const first = (of: string): HistoryEvent => ({
  id: `first ${of}`,
  at: start,
  type: 'registered',
  customer: of,
  channel: 'visit',
  by: 'li',
  complete: true,
})
const history = fc
  .array(event, { maxLength: 12 })
  .map((events) => [first('wang'), first('zhang'), ...events.map((make, index) => make(`~${index}`))])

test('the order of a history, equal instants included, never changes what is due', () => {
  fc.assert(
    fc.property(
      history.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      ),
      fc.constantFrom(...presetNames),
      ([events, shuffled], preset) => {
        const rules = { followup: presets[preset], ownership: ownershipPresets[preset] }
        const due = (of: readonly HistoryEvent[]) => {
          const decided = whatIsDue(
            { history: of, customers: [], records: [], handIns: [] },
            rules,
            calendar,
            now,
          )
          expect(untold(decided)).toEqual([])
          return decided.ok ? decided.value : decided.refusal
        }
        expect(due(shuffled)).toEqual(due(events))
      },
    ),
  )
})

describe('a clock', () => {
  const frame: TimeFrame = {
    calendar,
    hours: [{ from: '2026-01-01', value: { open: 'everyDay', shifts: [{ from: '09:00', to: '18:00' }] } }],
  }
  const allowance: fc.Arbitrary<Clock['allowance']> = fc.oneof(
    fc.record({
      measure: fc.constantFrom('natural' as const, 'office' as const),
      minutes: fc.integer({ min: 0, max: 6000 }),
    }),
    fc.record({
      measure: fc.constantFrom('days' as const, 'workingDays' as const),
      days: fc.integer({ min: 0, max: 20 }),
    }),
  )
  const due = (
    of: Clock['allowance'],
    pauses: readonly { from: Instant; to: Instant }[],
    at: Instant,
  ): Instant => {
    const deadline = deadlineOf({ startAt: at, allowance: of, warnMinutes: 30 }, pauses, frame)
    if (!deadline.ok) throw new Error(deadline.refusal.say)
    expect(deadline.value.warnAt).toBeLessThanOrEqual(deadline.value.dueAt)
    return deadline.value.dueAt
  }

  test('never runs out earlier for having stood still, nor for having started later', () => {
    fc.assert(
      fc.property(allowance, instant, fc.nat(5_000), fc.nat(5_000), (of, at, after, length) => {
        const from = at + after * 60_000
        const plain = due(of, [], at)
        expect(due(of, [{ from, to: from + length * 60_000 }], at)).toBeGreaterThanOrEqual(plain)
        expect(due(of, [], from)).toBeGreaterThanOrEqual(plain)
        expect(plain).toBeGreaterThanOrEqual(at)
      }),
    )
  })
})
