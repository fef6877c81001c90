/** Expected values are worked out from the regulations' words; days count from 2026-03-01. */
import { call, deal, decide, four, history, lost, on, presets, rules, visit, who } from './scene.fixture'

describe('who founds it', () => {
  test('the first contact: ROTA-3.1, CASE-16, CONFIRM-2, STEPS-7', () => {
    const found = history(visit(0, 'A'))
    expect(presets.map((preset) => rules(decide(preset, found, on(1)))[0])).toEqual([
      'ROTA-3.1',
      'CASE-16',
      'CONFIRM-2',
      'STEPS-7',
    ])
  })

  test('what founds nothing: incomplete, directions, a proxy, a personal register alone', () => {
    expect(four(history(visit(0, 'A', { complete: false })), on(1))).toEqual([
      'new',
      'new',
      'manager:ruling',
      'new',
    ])
    expect(rules(decide('rota', history(visit(0, 'A', { complete: false })), on(1)))).toEqual(['ROTA-3.10'])
    expect(rules(decide('confirm', history(visit(0, 'A', { complete: false })), on(1)))).toEqual([
      'CONFIRM-1.1',
    ])
    const directions = history(call(0, 'A', { directionsOnly: true }), visit(0, 'B', { id: 'later' }))
    expect(four(directions, on(1))).toEqual(['B', 'B', 'B', 'B'])
    expect(lost(decide('rota', directions, on(1)))).toContain('ROTA-3.13')
    const proxy = history(visit(0, 'A', { onBehalf: 'friend' }), visit(3, 'B'))
    expect(four(proxy, on(4))).toEqual(['B', 'B', 'B', 'B'])
    expect(rules(decide('confirm', proxy, on(4)))).toContain('CONFIRM-4.8')
    expect(lost(decide('confirm', proxy, on(4)))).toContain('CONFIRM-4.9')
    expect(four(history(visit(0, 'A', { only: 'personal' }), visit(1, 'B')), on(2))).toEqual([
      'B',
      'B',
      'B',
      'B',
    ])
  })

  test('ROTA-1.8: named goes to the named, recognised goes by turn; RECEPTION-2.1: to the one on duty', () => {
    const named = history(visit(0, 'A', { asksFor: ['B'], answers: { firstTime: true } }))
    expect(four(named, on(1))).toEqual(['B', 'B', 'A', 'B'])
    expect(lost(decide('confirm', named, on(1)))).toContain('RECEPTION-2.1')
    const recognised = decide('rota', history(visit(0, 'A', { recognisedBy: 'B' })), on(1))
    expect(who(recognised)).toBe('A')
    expect(lost(recognised)).toContain('ROTA-1.8')
  })

  test('ROTA-1.18, CASE-13: a lead of the company', () => {
    const lead = history(visit(0, 'A', { channel: 'company' }))
    expect(four(lead, on(1))).toEqual(['A', 'manager:assignment', 'manager:assignment', 'manager:assignment'])
    const given = history(visit(0, 'A', { channel: 'online' }), {
      type: 'approved',
      at: on(1),
      customer: 'c',
      what: 'reassigned',
      by: 'M',
      to: 'B',
    })
    expect(who(decide('case', given, on(2)))).toBe('B')
    expect(rules(decide('case', given, on(2)))).toContain('CASE-13')
    expect(who(decide('case', given, on(32, 0)))).toBe('new')
  })

  test('ROTA-3.11: at lunch the duty consultant', () => {
    const lunch = history({ type: 'staff', at: on(0, 9), who: 'D', state: 'lunchDuty' }, visit(0, 'D'))
    expect(rules(decide('rota', lunch, on(1)))[0]).toBe('ROTA-3.11')
    expect(rules(decide('case', lunch, on(1)))[0]).toBe('CASE-16')
  })

  test('relatives of a consultant: ROTA-3.2 only when recorded before; CASE-16 the receiver', () => {
    const tie = (recordedBefore: boolean) =>
      history(
        { type: 'staff', at: on(-9), who: 'B', state: 'present' },
        { type: 'tied', at: on(-3), customer: 'c', to: 'B', as: 'relative', recordedBefore },
        visit(0, 'A'),
      )
    expect(four(tie(true), on(1))).toEqual(['B', 'A', 'A', 'A'])
    expect(four(tie(false), on(1))).toEqual(['A', 'A', 'A', 'A'])
    expect(rules(decide('rota', tie(true), on(1)))[0]).toBe('ROTA-3.2')
    expect(lost(decide('rota', tie(false), on(1)))).toContain('ROTA-3.2')
    expect(lost(decide('case', tie(true), on(1)))).toContain('CASE-16')
  })
})

describe('introductions', () => {
  const old = visit(-2, 'A', { customer: 'old' })
  test('brought in person: ROTA-3.2, RECEPTION-2.3; CASE-16 only when named', () => {
    const brought = history(old, visit(0, 'B', { introducedBy: 'old' }))
    expect(four(brought, on(1))).toEqual(['A', 'B', 'A', 'A'])
    expect(rules(decide('rota', brought, on(1)))[0]).toBe('ROTA-3.2')
    expect(rules(decide('confirm', brought, on(1)))[0]).toBe('RECEPTION-2.3')
    expect(lost(decide('case', brought, on(1)))).toContain('CASE-16')
    const named = history(old, visit(0, 'B', { introducedBy: 'old', asksFor: ['A'] }))
    expect(who(decide('case', named, on(1)))).toBe('A')
    expect(rules(decide('case', named, on(1)))[0]).toBe('CASE-16')
  })

  test('and so on down the chain', () => {
    const chain = history(
      old,
      visit(-1, 'B', { customer: 'second', introducedBy: 'old' }),
      visit(0, 'C', { introducedBy: 'second' }),
    )
    expect(who(decide('rota', chain, on(1)))).toBe('A')
  })

  test('after the first contact only by naming; by chance not', () => {
    const told = (more: object) =>
      history(old, visit(-1, 'B'), {
        type: 'introduced',
        at: on(0),
        customer: 'c',
        by: 'old',
        manner: 'phone',
        ...more,
      })
    expect(who(decide('rota', told({}), on(1)))).toBe('B')
    expect(who(decide('rota', told({ named: true }), on(1)))).toBe('A')
    const chance = (beforeReception: boolean) =>
      history(
        old,
        {
          type: 'introduced',
          at: on(0, 9),
          customer: 'c',
          by: 'old',
          manner: 'byChance',
          beforeReception,
          named: true,
        },
        visit(0, 'B'),
      )
    expect(who(decide('rota', chance(true), on(1)))).toBe('A')
    expect(who(decide('rota', chance(false), on(1)))).toBe('B')
    expect(lost(decide('rota', chance(false), on(1)))).toContain('ROTA-3.8')
  })

  test('ROTA-3.16: a buyer of A brings a friend of B', () => {
    const friend = (asksFor?: readonly string[]) =>
      history(
        old,
        deal(-1, 'A', 'old'),
        { type: 'tied', at: on(-1), customer: 'c', to: 'B', as: 'friend', recordedBefore: true },
        visit(0, 'C', { introducedBy: 'old', ...(asksFor ? { asksFor } : {}) }),
      )
    expect(who(decide('rota', friend(), on(1)))).toBe('A')
    expect(rules(decide('rota', friend(), on(1)))[0]).toBe('ROTA-3.16')
    expect(who(decide('rota', friend(['B']), on(1)))).toBe('B')
  })

  test('CONFIRM-4.1: two introducers of different consultants; CONFIRM-4.10: the consultant is off', () => {
    const two = history(
      old,
      visit(-2, 'B', { customer: 'other' }),
      { type: 'introduced', at: on(0, 9), customer: 'c', by: 'other', manner: 'inPerson' },
      visit(0, 'C', { introducedBy: 'old' }),
    )
    expect(who(decide('confirm', two, on(1)))).toBe('C')
    expect(rules(decide('confirm', two, on(1)))[0]).toBe('CONFIRM-4.1')
    const off = history(
      old,
      { type: 'staff', at: on(-1), who: 'A', state: 'leave' },
      visit(0, 'C', { introducedBy: 'old' }),
    )
    expect(four(off, on(1))).toEqual(['A', 'C', 'C', 'A'])
    expect(rules(decide('confirm', off, on(1)))[0]).toBe('CONFIRM-4.10')
  })
})

describe('one customer', () => {
  const tie = (as: 'spouse' | 'sibling' | 'parent' | 'shareholder') =>
    history(
      visit(0, 'A', { customer: 'h' }),
      { type: 'tied', at: on(0, 9), customer: 'c', to: 'h', as },
      visit(2, 'B', { answers: { firstTime: true } }),
    )
  test('ROTA-1.23, CASE-15, CONFIRM-4.3', () => {
    expect(four(tie('spouse'), on(3))).toEqual(['A', 'A', 'A', 'A'])
    expect(four(tie('parent'), on(3))).toEqual(['A', 'A', 'A', 'A'])
    expect(four(tie('sibling'), on(3))).toEqual(['B', 'B', 'B', 'B'])
    expect(four(tie('shareholder'), on(3))).toEqual(['B', 'A', 'B', 'B'])
    expect(rules(decide('rota', tie('spouse'), on(3)))).toContain('ROTA-1.23')
    expect(rules(decide('case', tie('spouse'), on(3)))).toContain('CASE-15')
    expect(rules(decide('confirm', tie('spouse'), on(3)))).toContain('CONFIRM-4.3')
  })
  test('siblings are not one through a parent who never came', () => {
    const family = history(
      { type: 'tied', at: on(-9), customer: 'c', to: 'mother', as: 'parent' },
      { type: 'tied', at: on(-9), customer: 'd', to: 'mother', as: 'parent' },
      visit(0, 'A', { customer: 'd' }),
      visit(1, 'B'),
    )
    expect(who(decide('rota', family, on(2)))).toBe('B')
  })
})
