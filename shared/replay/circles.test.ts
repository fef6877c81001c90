import fc from '../../test/properties'
import { type CaseEvent, withIds } from '../cases/history'
import { readLocal } from '../cases/model'
import type { HistoryEvent } from '../history/model'
import { hour, startOfDay } from '../kernel/time'
import { decideOwner } from '../ownership/rules/owner'
import { presetPolicy } from '../policy/presets'
import { presetNames } from '../policy/sourced'
import { soundHistory } from '../register/rules/soundHistory'
import { Circles } from './circles'

const at = (text: string) => readLocal(text) ?? Number.NaN
const visit = (day: number, customer: string, by: string) => ({
  type: 'registered' as const,
  at: at(`2026-03-0${day} 10:00`),
  channel: 'visit' as const,
  customer,
  by,
  complete: true,
})
const state = (day: number, who: string, what: 'trip' | 'present' | 'left'): CaseEvent => ({
  type: 'staff',
  at: at(`2026-03-0${day} 09:00`),
  who,
  state: what,
})
const idsOf = (events: readonly HistoryEvent[]) => events.map(({ id }) => id)

const first = visit(1, '甲', '李')
const other = visit(2, '丙', '王')
test.each<[string, CaseEvent]>([
  ['introduced, as their entry says', { ...visit(3, '乙', '王'), introducedBy: '甲' }],
  ['registered for', { ...visit(3, '乙', '王'), onBehalf: '甲' }],
  ['come with', { ...visit(3, '乙', '王'), together: ['甲'] }],
  [
    'introduced',
    { type: 'introduced', at: at('2026-03-03 10:00'), customer: '乙', by: '甲', manner: 'phone' },
  ],
  ['tied', { type: 'tied', at: at('2026-03-03 10:00'), customer: '乙', to: '甲', as: 'spouse' }],
])('those who are %s are one circle, others are not', (_, joining) => {
  const circles = new Circles(withIds([first, other, joining]))
  const found = [...circles.batches(1)].flat().map((circle) => idsOf(circles.alone(circle)))
  expect(found).toEqual([['e1', 'e3'], ['e2']])
})

test('a circle has the states in which its events found people, and every departure; a batch has all', () => {
  const circles = new Circles(
    withIds([
      state(1, '李', 'trip'), // e1: over before anything happened
      state(2, '李', 'present'), // e2
      visit(3, '甲', '李'), // e3
      state(4, '张', 'left'), // e4
      state(5, '李', 'trip'), // e5: nothing happened in it
      visit(6, '乙', '李'), // e6
    ]),
  )
  const [one = [], more] = [...circles.batches(1)]
  expect(one.map((circle) => idsOf(circles.alone(circle)))).toEqual([
    ['e2', 'e3', 'e4'],
    ['e4', 'e5', 'e6'],
  ])
  expect(idsOf(circles.together(one))).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6'])
  expect(more).toBeUndefined()
})

const customer = fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己')
const consultant = fc.constantFrom('李', '王', '张')
const happened = fc.record({
  at: fc.nat(60).map((half) => startOfDay('2026-03-01') + half * 12 * hour),
  customer,
})
const event: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc
    .record({
      of: happened,
      by: consultant,
      channel: fc.constantFrom('call' as const, 'visit' as const),
      more: fc.oneof(
        fc.record({ asksFor: fc.tuple(consultant) }),
        fc.record({ introducedBy: customer }),
        fc.record({ together: fc.tuple(customer) }),
        fc.constant({}),
      ),
    })
    .map(
      ({ of, by, channel, more }): CaseEvent => ({
        ...of,
        type: 'registered',
        by,
        channel,
        complete: true,
        ...more,
      }),
    ),
  fc.record({ of: happened, by: customer, named: fc.boolean() }).map(
    ({ of, by, named }): CaseEvent => ({
      ...of,
      type: 'introduced',
      by,
      named,
      manner: 'inPerson',
    }),
  ),
  fc
    .record({ of: happened, to: customer })
    .map(({ of, to }): CaseEvent => ({ ...of, type: 'tied', to, as: 'spouse' })),
  fc.record({ of: happened, to: consultant }).map(
    ({ of, to }): CaseEvent => ({
      ...of,
      type: 'tied',
      to,
      as: 'relative',
      recordedBefore: true,
    }),
  ),
  fc.record({ of: happened, consultant }).map(
    ({ of, consultant: asked }): CaseEvent => ({
      ...of,
      type: 'wished',
      consultant: asked,
      change: true,
    }),
  ),
  fc
    .record({ of: happened, who: consultant, is: fc.constantFrom('trip', 'present', 'left') })
    .map(({ of, who, is }): CaseEvent => ({ type: 'staff', at: of.at, who, state: is })),
)

test('a circle decides for itself: the same owner as by the whole history', () => {
  const now = startOfDay('2026-04-20')
  fc.assert(
    fc.property(fc.array(event, { maxLength: 25 }), fc.constantFrom(...presetNames), (made, preset) => {
      const sound = soundHistory(withIds(made), now)
      fc.pre(sound.ok)
      if (!sound.ok) return
      const circles = new Circles(sound.value)
      const ownerIn = (history: readonly HistoryEvent[], id: string) => {
        const decided = decideOwner(history, id, presetPolicy(preset), now)
        return decided.ok ? [decided.value.outcome, decided.value.because] : decided.refusal
      }
      for (const batch of circles.batches(1))
        for (const circle of batch) {
          const alone = circles.alone(circle)
          const together = circles.together(batch)
          for (const each of alone) {
            if (each.type === 'staff' || each.type === 'misconduct') continue
            const whole = ownerIn(sound.value, each.customer)
            expect(ownerIn(alone, each.customer)).toEqual(whole)
            expect(ownerIn(together, each.customer)).toEqual(whole)
          }
        }
    }),
    { numRuns: 500 },
  )
})
