/** What is decided and what the board then shows are one: the rules are asked before, the history is read after. */
import fc from '../../test/properties'
import { dayOf } from '../kernel/time'
import { Office } from './board.fixture'
import type { Visitor } from './model'
import { isRunning, isVisit } from './model'
import type { SettableState } from './words'

const who = fc.constantFrom('A', 'B', 'C', 'D')
const visitor: fc.Arbitrary<Partial<Visitor>> = fc.record(
  {
    people: fc.integer({ min: 1, max: 12 }),
    names: fc.subarray(['A', 'B', 'C', 'D'], { maxLength: 2 }),
    owner: who,
    introducersConsultant: who,
    ownerSays: fc.constantFrom('consents' as const, 'refuses' as const, 'unreachable' as const),
    purpose: fc.constantFrom('peer' as const, 'research' as const, 'deposit' as const),
  },
  { requiredKeys: ['people'] },
)
const state = fc.constantFrom<SettableState[]>('present', 'free', 'away', 'lunch', 'trip', 'unwell')
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('comes' as const), visitor }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ends' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('is' as const), who, state }) },
  fc.record({
    do: fc.constant('undoes' as const),
    who,
    what: fc.constantFrom('start' as const, 'end' as const),
  }),
  fc.record({ do: fc.constant('changes' as const), who }),
  fc.record({ do: fc.constant('night' as const) }),
)

test('who is said to be next is whose turn it is; nobody receives two parties at once', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('rota' as const, 'case' as const, 'confirm' as const, 'steps' as const),
      fc.boolean(),
      fc.array(act, { maxLength: 40, size: 'max' }),
      (preset, whole, acts) => {
        const office = new Office(preset).are('ABCD', 'present')
        // Of a floor that is not whole, the first turn that is known tells where the round stands.
        office.floor = { ...office.floor, whole }
        for (const each of acts) {
          if (each.do === 'comes' || each.do === 'changes') {
            office.later(1)
            const taken =
              each.do === 'comes'
                ? office.tryTake(each.visitor)
                : office.tryTake({}, { by: 'M', change: { to: each.who, why: 'other', note: '会说方言' } })
            // Only to somebody who is free.
            if (!taken.ok && each.do === 'changes') continue
            if (!taken.ok) throw new Error(taken.refusal.say)
            office.floor = taken.value.floor
            const { outcome } = taken.value.decision
            if (outcome.kind !== 'receiver' || outcome.waits) continue
            const { doings, board } = { doings: office.doings(), board: office.board() }
            expect(board.turnOf).toBe(outcome.next)
            for (const busy of [outcome.receiver, ...outcome.helpers])
              expect(doings).not.toContain(`${busy} free`)
          } else if (each.do === 'ends') office.ends(each.who)
          else if (each.do === 'is') {
            const said = office.later(1).trySay(each.who, each.state)
            if (said.ok) office.floor = said.value
          } else if (each.do === 'undoes') office.undoes(office.running(each.who), each.what)
          else office.later(20 * 60)
          const today = dayOf(office.now)
          const busy = office.floor.events.filter((event) => isVisit(event) && isRunning(event, today))
          const people = busy.map((event) => (isVisit(event) ? event.by : ''))
          expect(new Set(people).size).toBe(people.length)
          // The rules and the board see the same people free.
          const { turnOf, rows } = office.board()
          if (turnOf !== null) expect(rows.find(({ id }) => id === turnOf)?.doing).toBe('free')
        }
      },
    ),
    { numRuns: 150 },
  ))
