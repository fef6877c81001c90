/** Expected values are worked out from the regulations' words; days count from 2026-03-01. */
import type { PresetName } from '../../policy/sourced'
import { proposeRuling } from './ruling'
import { deal, history, on, rulesOf, type Told, track, visit } from './scene.fixture'

const propose = (preset: PresetName, told: readonly Told[], claimants = ['A', 'B']) => {
  const ruling = proposeRuling(history(...told), 'c', claimants, rulesOf(preset), on(60))
  if (!ruling.ok) throw new Error(ruling.refusal.say)
  return ruling.value
}

describe('ROTA-3.5: the follow-ups of the week before the deal', () => {
  // A's customer, tracked in time; B closes on the 20th day. The week before it begins on day 13.
  const dispute = (lastTrack: number) => [
    visit(0, 'A'),
    track(3, 'A'),
    track(lastTrack, 'A'),
    visit(19, 'B', { recognisedBy: 'A' }),
    deal(20, 'B'),
  ]
  test('on its first day it counts', () => {
    expect(propose('rota', dispute(13)).outcome.to).toBe('A')
  })
  test('a day earlier it does not: given up, to the closer', () => {
    const { outcome, because, rejected } = propose('rota', dispute(12))
    expect(outcome.to).toBe('B')
    expect(because[0]).toMatchObject({ rule: 'ROTA-3.5', facts: { by: 'A', from: on(13, 0) } })
    expect(rejected[0]?.why).toContain('视为放弃')
  })
  test('no such rule elsewhere', () => {
    expect(propose('case', dispute(12)).outcome.to).toBe('A')
    expect(propose('confirm', dispute(12)).outcome.to).toBe('A')
    expect(propose('steps', dispute(12)).outcome.to).toBe('A')
  })
  test('before a deal nobody is asked for a week', () => {
    expect(
      propose('rota', [visit(0, 'A'), track(30, 'A'), visit(31, 'B', { recognisedBy: 'A' })]).outcome.to,
    ).toBe(null)
    expect(propose('rota', [visit(40, 'A'), track(42, 'A')]).outcome.to).toBe('A')
  })
})

describe('who rules, by which register', () => {
  const told = [visit(40, 'A'), visit(41, 'B', { recognisedBy: 'A' })]
  test.each([
    ['rota', ['superior', 'marketingDirector'], 'commonFund', 'ROTA-3.17'],
    ['case', ['manager', 'director'], 'stands', 'CASE-17'],
    ['confirm', ['manager'], 'stands', 'CONFIRM-1.1'],
    ['steps', ['caseManager'], 'stands', 'STEPS-6'],
  ] as const)('%s', (preset, rulers, refused, rule) => {
    const { outcome, because } = propose(preset, told)
    expect(outcome).toMatchObject({ rulers, refused })
    expect(because.map((reason) => reason.rule)).toContain(rule)
  })
  test('RECEPTION-2.4: a conflict with the customer is settled by the supervisor', () => {
    const { outcome, because } = propose('confirm', [
      ...told,
      { type: 'complained', at: on(42), customer: 'c', about: 'A', upheld: false },
    ])
    expect(outcome.rulers).toEqual(['supervisor'])
    expect(because.map(({ rule }) => rule)).toContain('RECEPTION-2.4')
  })
  test('CONFIRM-1.1: unregistered and disputed, the manager decides', () => {
    const { outcome } = propose('confirm', [visit(0, 'A', { complete: false })])
    expect(outcome).toMatchObject({ to: null, rulers: ['manager'], evidence: [] })
  })
  test('CASE-17: what stands in a personal register alone is no evidence', () => {
    const { outcome, rejected } = propose('case', [visit(40, 'A', { only: 'personal' }), visit(41, 'B')])
    expect(outcome).toMatchObject({ to: 'B', evidence: ['e2'] })
    expect(rejected.map(({ rule }) => rule)).toContain('CASE-17')
  })
})

test.each([
  [['A'], '至少两位'],
  [['A', 'A'], 'A 写了两次'],
])('claimants %j are refused', (claimants, say) => {
  const ruling = proposeRuling([], 'c', claimants, rulesOf('rota'), on(1))
  expect(ruling.ok ? '' : ruling.refusal.say).toContain(say)
})
