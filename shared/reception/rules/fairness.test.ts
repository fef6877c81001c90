/** What holds of every history: fair, the same for every order of the list, never somebody unfit. */

import fc from '../../../test/properties'
import type { HistoryEvent, StaffState } from '../../history/model'
import { untold } from '../../policy/explained.fixture'
import type { ReceptionFacts } from '../model'
import { presets } from '../presets'
import type { ReceptionPolicy } from '../schema'
import { whoReceives } from './whoReceives'

const start = Date.parse('2026-11-20T08:00:00+08:00')
const minute = 60_000
const people = ['A', 'B', 'C', 'D', 'E', 'F']
const policies = Object.values(presets)
const policy = fc.constantFrom(...policies)

const facts = (numbered: readonly string[], history: readonly HistoryEvent[]): ReceptionFacts => ({
  roster: { numbered, seats: numbered, trial: ['T'] },
  staff: [...people, 'T'],
  history,
})
const present = (who: string, index: number): HistoryEvent => ({
  type: 'staff',
  id: `in-${who}`,
  at: start + index,
  who,
  state: 'present',
})

/** One new customer after the other, each received by whom the rules name; some leave late. */
function day(
  rules: ReceptionPolicy,
  numbered: readonly string[],
  stays: readonly number[],
  other: readonly HistoryEvent[],
) {
  const history: HistoryEvent[] = [...numbered.map(present), ...other]
  const chosen: (string | null)[] = []
  stays.forEach((stay, index) => {
    const now = start + (index + 1) * 30 * minute
    const got = whoReceives(
      facts(
        numbered,
        history.filter(({ at }) => at <= now),
      ),
      { customer: `c${index}` },
      rules,
      now,
    )
    if (!got.ok) throw new Error(got.refusal.say)
    const { outcome } = got.value
    if (outcome.kind !== 'receiver') {
      chosen.push(null)
      return
    }
    chosen.push(outcome.receiver)
    const visit = {
      customer: `c${index}`,
      by: outcome.receiver,
      as: 'own',
      endedAt: now + stay * minute,
    } as const
    history.push({ type: 'received', id: `r${index}`, at: now, ...visit })
  })
  return chosen
}

test('over any full round each fit consultant gets exactly one new customer', () =>
  fc.assert(
    fc.property(
      policy,
      fc.shuffledSubarray(people, { minLength: 2 }),
      fc.shuffledSubarray(people),
      fc.integer({ min: 1, max: 4 }),
      (rules, numbered, absent, rounds) => {
        const fit = numbered.filter((who) => !absent.includes(who))
        fc.pre(fit.length > 0)
        const other = absent.map(
          (who): HistoryEvent => ({
            type: 'staff',
            id: `off-${who}`,
            at: start + minute,
            who,
            state: 'training',
          }),
        )
        // Each leaves before the next one comes, so that nobody who is fit is ever engaged.
        const chosen = day(
          rules,
          numbered,
          Array.from({ length: rounds * fit.length }, () => 20),
          other,
        )
        for (let round = 0; round < rounds; round += 1) {
          const one = chosen.slice(round * fit.length, (round + 1) * fit.length)
          expect([...one].sort()).toEqual([...fit].sort())
        }
      },
    ),
  ))

test('with long receptions too, nobody in the order is two turns ahead of one who was free all along', () =>
  fc.assert(
    fc.property(
      policy,
      fc.array(fc.integer({ min: 5, max: 29 }), { minLength: 1, maxLength: 20 }),
      (rules, stays) => {
        const chosen = day(rules, ['A', 'B', 'C'], stays, [])
        const turns = ['A', 'B', 'C'].map((who) => chosen.filter((each) => each === who).length)
        expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(1)
      },
    ),
  ))

const states = [
  'present',
  'free',
  'engaged',
  'away',
  'trip',
  'leave',
  'lunch',
  'lunchDuty',
  'training',
  'unwell',
] as const
const more = ['otherWork', 'leaving'] as const

const event = fc.record({
  minutes: fc.integer({ min: 0, max: 12 }),
  who: fc.constantFrom(...people),
  what: fc.constantFrom(...states, ...more, 'received', 'registered', 'standIn', 'called', 'company'),
  customer: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
  ends: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
})
type Drawn = Parameters<Parameters<typeof event.map>[0]>[0]

const isState = (what: string): what is StaffState['state'] =>
  [...states, ...more].some((state) => state === what)

function made({ minutes, who, what, customer, ends }: Drawn, index: number): HistoryEvent {
  const happened = { id: `e${index}`, at: start + minutes * 10 * minute }
  if (isState(what))
    return { ...happened, type: 'staff', who, state: what, ...(what === 'engaged' ? { customer } : {}) }
  if (what === 'received' || what === 'standIn') {
    const as = what === 'standIn' ? 'standIn' : 'own'
    const until = ends === undefined ? {} : { endedAt: happened.at + ends * 10 * minute }
    return { ...happened, type: 'received', customer, by: who, as, ...until }
  }
  const channel = what === 'called' ? 'call' : what === 'company' ? 'company' : 'visit'
  return { ...happened, type: 'registered', channel, customer, by: who, complete: true }
}

const arriving = fc.record(
  {
    customer: fc.constant('new'),
    owner: fc.constantFrom(...people),
    names: fc.subarray(people, { maxLength: 2 }),
    introducersConsultant: fc.constantFrom(...people),
    purpose: fc.constantFrom('peer' as const, 'deposit' as const),
    partySize: fc.integer({ min: 1, max: 30 }),
    crowded: fc.boolean(),
    ownerSays: fc.constantFrom('consents' as const, 'unreachable' as const),
  },
  { requiredKeys: ['customer'] },
)

const now = start + 125 * minute

test('the order of the list never changes the result, equal timestamps or not', () =>
  fc.assert(
    fc.property(
      policy,
      fc.array(event, { maxLength: 14 }).chain((drawn) => {
        const history = drawn.map(made)
        return fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length }))
      }),
      arriving,
      (rules, [history, shuffled], visitor) => {
        const numbered = people.slice(0, 4)
        expect(whoReceives(facts(numbered, shuffled), visitor, rules, now)).toEqual(
          whoReceives(facts(numbered, history), visitor, rules, now),
        )
      },
    ),
    { numRuns: 300 },
  ))

test('nobody who is unfit, absent or engaged is chosen, passed to, or asked to help', () =>
  fc.assert(
    fc.property(policy, fc.array(event, { maxLength: 14 }), arriving, (rules, drawn, visitor) => {
      const history = drawn.map(made)
      const got = whoReceives(facts(people.slice(0, 4), history), visitor, rules, now)
      if (!got.ok) throw new Error(got.refusal.say)
      expect(untold(got)).toEqual([])
      const { outcome } = got.value
      if (outcome.kind !== 'receiver' || outcome.waits) return
      const chosen = [outcome.receiver, ...outcome.helpers]
      expect(new Set(chosen).size).toBe(chosen.length)
      for (const who of chosen) {
        const last = history
          .filter((each): each is StaffState => each.type === 'staff' && each.who === who)
          .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
          .at(-1)
        expect(['present', 'free', 'lunchDuty', undefined]).toContain(
          // An engagement with a customer ends with that customer's reception.
          last?.state === 'engaged' &&
            history.some((each) => each.type === 'received' && each.customer === last.customer)
            ? 'free'
            : last?.state,
        )
        expect(outcome.skipped.map((each) => each.who)).not.toContain(who)
      }
      expect(chosen).not.toContain(outcome.next)
    }),
    { numRuns: 500 },
  ))
