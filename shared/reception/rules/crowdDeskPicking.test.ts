import type { HistoryEvent, StaffState } from '../../history/model'
import type { ReceptionFacts } from '../model'
import { presets } from '../presets'
import { whoSitsAtDesk } from './desk'
import { mayPick } from './picking'
import { serveCrowd } from './serveCrowd'

const now = Date.parse('2026-11-20T15:00:00+08:00')
const is = (who: string, state: StaffState['state'], minutes: number): HistoryEvent => ({
  type: 'staff',
  id: `${who}-${state}`,
  at: now - minutes * 60_000,
  who,
  state,
})
const facts = (history: readonly HistoryEvent[] = [], trial: readonly string[] = []): ReceptionFacts => ({
  roster: { numbered: ['A', 'B', 'C', 'D'], seats: ['D', 'C', 'B', 'A'], trial },
  history: [...['A', 'B', 'C', 'D'].map((who, index) => is(who, 'present', 300 - index)), ...history],
  staff: ['A', 'B', 'C', 'D', 'T'],
})

describe('crowded (CASE-5.2)', () => {
  const parties = [
    { customer: 'first', people: 1, key: false },
    { customer: 'many', people: 6, key: false },
    { customer: 'second', people: 1, key: false },
    { customer: 'key', people: 2, key: true },
  ]
  const two = [is('A', 'engaged', 10), is('B', 'away', 10)]
  const pairs = (served: readonly { customer: string; by: string }[]) =>
    served.map(({ customer, by }) => `${customer} ${by}`)

  test('the key and the many come first, then as they came; trial staff help', () => {
    const got = serveCrowd(facts([...two, is('T', 'training', 500)], ['T']), parties, presets.case, now)
    expect(got.ok && pairs(got.value.outcome.served)).toEqual(['key C', 'many D', 'first T'])
    expect(got).toMatchObject({
      value: {
        outcome: { waiting: ['second'] },
        because: [
          { rule: 'CASE-5.2', facts: { suspended: true } },
          { rule: 'CASE-5.2', facts: { trial: 'T' } },
        ],
      },
    })
  })
  test('where the order goes on, as they came, each by the next', () => {
    const got = serveCrowd(facts(two, ['T']), parties, presets.rota, now)
    expect(got.ok && pairs(got.value.outcome.served)).toEqual(['first C', 'many D'])
    expect(got).toMatchObject({
      value: { outcome: { waiting: ['second', 'key'] }, because: [{ rule: 'ours' }] },
    })
  })
  test('trial staff help only while the order is suspended', () => {
    const crowding = { ...presets.case.crowding, order: { value: 'goesOn', source: 'ours' } as const }
    const got = serveCrowd(facts(two, ['T']), parties, { ...presets.case, crowding }, now)
    expect(got.ok && pairs(got.value.outcome.served)).toEqual(['first C', 'many D'])
  })
  test('enough consultants: the trial staff are not named', () => {
    const got = serveCrowd(facts([], ['T']), parties, presets.case, now)
    expect(got).toMatchObject({ value: { outcome: { waiting: [] }, because: [{ rule: 'CASE-5.2' }] } })
    expect(got.ok && got.value.because).toHaveLength(1)
  })
})

test('at the desk at most 2, those whose turn comes next; the others help (RECEPTION-1)', () => {
  const got = whoSitsAtDesk(facts([is('D', 'engaged', 10)]), presets.confirm, now)
  expect(got).toMatchObject({
    value: { outcome: { atDesk: ['C', 'B'], helping: ['A'] }, because: [{ rule: 'RECEPTION-1' }] },
  })
  expect(whoSitsAtDesk(facts([is('D', 'engaged', 10)]), presets.rota, now)).toMatchObject({
    value: { outcome: { atDesk: ['A', 'B', 'C'], helping: [] }, because: [{ rule: 'ours' }] },
  })
})

test.each(['decline', 'seize', 'breakOff'] as const)('nobody may %s (ROTA-1.6, RECEPTION-1)', (wants) => {
  const pick = { consultant: 'A', wants, saying: '看样子不会买' }
  expect(mayPick(pick, presets.rota)).toMatchObject({
    outcome: { kind: 'no' },
    because: [{ rule: 'ROTA-1.6' }],
  })
  expect(mayPick(pick, presets.confirm).because).toMatchObject([{ rule: 'RECEPTION-1' }])
  expect(mayPick(pick, presets.steps).because).toMatchObject([{ rule: 'ours' }])
})

test('only the manager changes the order, where the policy lets them', () => {
  const pick = { consultant: 'A', wants: 'breakOff', saying: '特殊客户', orderedBy: 'M' } as const
  expect(mayPick(pick, presets.rota)).toMatchObject({
    outcome: { kind: 'managersChange', by: 'M' },
    because: [{ rule: 'ROTA-1.21' }],
    rejected: [{ rule: 'ROTA-1.6' }],
  })
  const never = { ...presets.rota, managersChange: { value: 'never', source: 'ours' } as const }
  expect(mayPick(pick, never).outcome).toEqual({ kind: 'no' })
})
