/** A proposed ruling: what counts as evidence, who is left, what people read. Days count from 2026-03-01. */

import type { HistoryEvent, Tied } from '../../history/model'
import { cited, refused, whys } from '../../policy/explained.fixture'
import { ours, type PresetName } from '../../policy/sourced'
import { ownershipPresets } from '../presets'
import { oneCustomer, partiesOf } from './party'
import { proposeRuling } from './ruling'
import { call, deal, history, on, rulesOf, type Told, track, visit } from './scene.fixture'

const ask = (preset: PresetName, told: readonly Told[], claimants = ['A', 'B']) =>
  proposeRuling(history(...told), 'c', claimants, rulesOf(preset), on(60))
const outcome = (...asked: Parameters<typeof ask>) => {
  const result = ask(...asked)
  return result.ok ? result.value.outcome : null
}

describe('the evidence', () => {
  const told = [
    call(39, 'A'),
    visit(40, 'A'),
    visit(41, 'B', { recognisedBy: 'A' }),
    track(42, 'A'),
    track(42, 'C'),
    visit(43, 'C'),
  ]
  test.each([
    ['rota', ['e1', 'e2', 'e3', 'e4']],
    ['case', ['e1', 'e2', 'e3', 'e4']],
    // The visit and talk registers.
    ['steps', ['e2', 'e3', 'e4']],
    // The visit register.
    ['confirm', ['e2', 'e3']],
  ] as const)('%s', (preset, evidence) => expect(outcome(preset, told)?.evidence).toEqual(evidence))

  test('of this customer, and of those who are one with them; of nobody else', () => {
    const parent = (of: string): Told => ({ type: 'tied', at: on(0), customer: 'c', to: of, as: 'parent' })
    const others = [
      parent('p'),
      visit(40, 'A', { customer: 'p' }),
      visit(41, 'B'),
      visit(42, 'B', { customer: 'x' }),
    ]
    expect(outcome('rota', others)?.evidence).toEqual(['e2', 'e3'])
    const misconduct: Told = { type: 'misconduct', at: on(1), who: 'A', what: 'lateRecord' }
    expect(outcome('rota', [misconduct, visit(41, 'B')])?.evidence).toEqual(['e2'])
  })
  test('each claim that falls short is told with what it rests on', () => {
    const result = ask(
      'rota',
      [visit(40, 'A'), track(41, 'A'), visit(41, 'B', { recognisedBy: 'A' })],
      ['A', 'B', 'C'],
    )
    expect(result.ok && result.value.outcome.to).toBe('A')
    expect(whys(result)).toEqual([
      'B的登记在后或已经失效，e3不足以取得归属',
      '登记本里没有C的登记和跟进，不足为凭',
      'B登记时，客户已是A的有效客户',
    ])
    expect(
      result.ok &&
        result.value.rejected.slice(0, 2).map(({ facts }) => [facts['by'], facts['entries'], facts['first']]),
    ).toEqual([
      ['B', 1, 'e3'],
      ['C', 0, null],
    ])
    expect(result.ok && result.value.because.map(({ facts }) => facts['about'])).toEqual(
      expect.arrayContaining(['evidence', 'rulers', 'refused']),
    )
    expect(
      result.ok && result.value.because.find(({ facts }) => facts['about'] === 'evidence')?.facts['events'],
    ).toBe(3)
  })
})

describe('ROTA-3.5: who has given up', () => {
  // The deal is on the 20th: the week before it begins with the 13th.
  const before = [visit(0, 'A'), track(3, 'A')]
  test('both but the closer; who followed up in the very moment of the deal has not', () => {
    const both = ask('rota', [
      ...before,
      track(12, 'A'),
      visit(12, 'B', { recognisedBy: 'A' }),
      deal(20, 'C'),
    ])
    expect(both.ok && both.value.outcome.to).toBeNull()
    expect(whys(both).slice(0, 2)).toEqual([
      '成交前7天里没有A的跟进记录，视为放弃',
      '成交前7天里没有B的跟进记录，视为放弃',
    ])
    const atDeal: Told = {
      type: 'followedUp',
      at: on(20, 16),
      customer: 'c',
      by: 'A',
      method: 'phone',
      effective: true,
    }
    expect(outcome('rota', [...before, atDeal, deal(20, 'B')])?.to).toBe('A')
    const after: Told = { ...atDeal, at: on(20, 17) }
    expect(outcome('rota', [...before, deal(20, 'B'), after])?.to).toBe('B')
    const dawn: Told = { ...atDeal, at: on(13, 0) }
    expect(outcome('rota', [...before, dawn, deal(20, 'B')])?.to).toBe('A')
    const eve: Told = { ...atDeal, at: on(13, 0) - 1 }
    expect(outcome('rota', [...before, eve, deal(20, 'B')])?.to).toBe('B')
  })
  test('where a third closed, whoever of the others stands in the register first', () => {
    const told = [...before, visit(12, 'B', { recognisedBy: 'A' }), track(14, 'B'), deal(20, 'C')]
    expect(outcome('rota', told)?.to).toBe('B')
    expect(cited(ask('rota', told))[0]).toBe('ROTA-3.5')
    expect(cited(ask('case', told))[0]).toBe('CASE-16')
  })
  test('judged by the policy of the day of the deal', () => {
    const own = rulesOf('rota')
    const week = { ...own.ownership.disputes, weekDays: ours(30) }
    const later = { ...own, ownership: { ...own.ownership, disputes: week } }
    const told = history(...before, track(12, 'A'), deal(20, 'B'))
    const to = (change: number) => {
      const result = proposeRuling(told, 'c', ['A', 'B'], (at) => (at < on(change) ? own : later), on(60))
      return result.ok && result.value.outcome.to
    }
    expect([to(30), to(15)]).toEqual(['B', 'A'])
  })
})

test('nobody claims it: new, and the rulers weigh it', () => {
  const result = ask('rota', [visit(0, 'A')])
  expect(result.ok && result.value.outcome.to).toBeNull()
  expect(outcome('rota', [visit(50, 'A'), track(51, 'A')])).toMatchObject({
    to: 'A',
    rulers: ['superior', 'marketingDirector'],
  })
})

test('what cannot be ruled on', () => {
  expect(refused(ask('rota', [], ['A']))).toEqual(['BAD_INPUT', '至少两位顾问都说是自己的客户，才需要裁定。'])
  expect(refused(ask('rota', [], ['A', 'A']))).toEqual(['BAD_INPUT', '争议的顾问里 A 写了两次。'])
  expect(
    refused(proposeRuling(history(visit(61, 'A')), 'c', ['A', 'B'], rulesOf('rota'), on(60)))?.[1],
  ).toContain('还没有到')
})

describe('one customer', () => {
  const tie = (as: Tied['as'], more: Partial<Tied> = {}): Tied => ({
    type: 'tied',
    id: 't',
    at: on(0),
    customer: 'c',
    to: 'd',
    as,
    ...more,
  })
  const one = (preset: PresetName, as: Tied['as'], asOne?: boolean) => {
    const value = oneCustomer(tie(as, asOne === undefined ? {} : { asOne }), ownershipPresets[preset])
    return {
      kind: value.outcome.kind,
      rule: value.because[0]?.rule,
      asOne: value.because[0]?.facts['asOne'],
      whys: value.rejected.map(({ why }) => why),
    }
  }
  test('ROTA-1.23, CASE-15: by the tie, or where the case decides otherwise', () => {
    expect(one('case', 'spouse')).toEqual({ kind: 'one', rule: 'CASE-15', asOne: false, whys: [] })
    expect(one('rota', 'sibling')).toEqual({ kind: 'different', rule: 'ROTA-1.23', asOne: false, whys: [] })
    expect(one('case', 'sibling', true)).toEqual({
      kind: 'one',
      rule: 'CASE-15',
      asOne: true,
      whys: ['这种关系本来不算同一客户，这一次由主管认定'],
    })
    expect(one('rota', 'sibling', true)).toMatchObject({ kind: 'one', rule: 'ours' })
    expect(one('rota', 'spouse', true)).toEqual({ kind: 'one', rule: 'ROTA-1.23', asOne: true, whys: [] })
    expect(one('case', 'shareholder')).toMatchObject({ kind: 'one', rule: 'CASE-15' })
    expect(one('rota', 'shareholder')).toMatchObject({ kind: 'different', rule: 'ours' })
  })
  test('spouses are one among all of them, parents and children only directly', () => {
    const of = (...ties: Tied[]) =>
      partiesOf(
        ties.map((each, index): HistoryEvent => ({ ...each, id: `t${index}` })),
        () => rulesOf('case'),
      )
    const shareholders = of(
      tie('shareholder'),
      tie('shareholder', { customer: 'd', to: 'e' }),
      tie('shareholder', { customer: 'e', to: 'c' }),
    )
    expect(new Set(['c', 'd', 'e'].map(shareholders.of)).size).toBe(1)
    expect(shareholders.near(shareholders.of('c'))).toEqual([])
    expect(shareholders.joinedBy('d')).toBe('CASE-15')
    expect(shareholders.joinedBy('nobody')).toBe('ours')
    for (const as of ['parent', 'child'] as const) {
      const family = of(tie(as))
      expect(family.of('c')).toBe('c')
      expect([family.near('c'), family.near('d'), family.near('e')]).toEqual([['d'], ['c'], []])
    }
    expect(of(tie('sibling')).near('c')).toEqual([])
  })
  test('who is a consultant’s relative', () => {
    const parties = partiesOf(
      [tie('relative', { to: '甲', recordedBefore: true }), tie('friend', { to: '乙' })],
      () => rulesOf('rota'),
    )
    expect(parties.relatives('c')).toEqual([
      { staff: '甲', recorded: true },
      { staff: '乙', recorded: false },
    ])
    expect(parties.relatives('d')).toEqual([])
    const strangers = partiesOf([], () => rulesOf('rota'))
    expect([
      strangers.of('c'),
      strangers.near('c'),
      strangers.joinedBy('c'),
      strangers.relatives('c'),
    ]).toEqual(['c', [], 'ours', []])
  })
})
