/** Expected values are worked out from the regulations' words; days count from 2026-03-01. */
import {
  call,
  deal,
  decide,
  four,
  history,
  lost,
  on,
  rules,
  type Told,
  track,
  visit,
  who,
} from './scene.fixture'

describe('the customer comes again', () => {
  const denied = history(visit(0, 'A'), visit(2, 'B', { answers: { firstTime: true } }))
  test('neither knows the other: ROTA-3.7 the present receiver after following up; the others the first', () => {
    expect(four(denied, on(3))).toEqual(['A', 'A', 'A', 'A'])
    const followed = [...denied, ...history({ ...track(2, 'B'), id: 'f' })]
    expect(four(followed, on(3))).toEqual(['B', 'A', 'A', 'A'])
    expect(rules(decide('rota', followed, on(3)))).toContain('ROTA-3.7')
    expect(rules(decide('confirm', followed, on(3)))).toContain('CONFIRM-4.7')
    expect(rules(decide('case', followed, on(3)))).toContain('CASE-16')
  })
  test('ROTA-3.7: recognised within validity: the owner', () => {
    const known = history(visit(0, 'A'), visit(2, 'B', { recognisedBy: 'A' }), track(2, 'B'))
    expect(four(known, on(3))).toEqual(['A', 'A', 'A', 'A'])
    expect(rules(decide('rota', known, on(3)))).toContain('ROTA-3.7')
    const claimed = history(
      visit(0, 'A'),
      visit(2, 'B', { answers: { firstTime: true } }),
      { type: 'claimed', at: on(2, 11), customer: 'c', by: 'A' },
      track(2, 'B'),
    )
    expect(who(decide('rota', claimed, on(3)))).toBe('A')
  })
  test('CONFIRM-4.12: nobody asked; CONFIRM-4.5: searched and not found', () => {
    const unasked = history(visit(0, 'A'), visit(2, 'B'))
    expect(rules(decide('confirm', unasked, on(3)))).toContain('CONFIRM-4.12')
    const search = (...after: readonly Told[]) =>
      history(
        visit(0, 'A'),
        { type: 'searched', at: on(2, 9), customer: 'c', by: 'K', found: false },
        visit(2, 'B', { answers: { firstTime: false } }),
        ...after,
      )
    expect(four(search(), on(3))).toEqual(['A', 'A', 'B', 'A'])
    const up = (day: number) => ({ type: 'claimed' as const, at: on(day), customer: 'c', by: 'A' })
    expect(who(decide('confirm', search(up(3)), on(5)))).toBe('A')
    const late = decide('confirm', search(deal(3, 'B'), up(4)), on(5))
    expect(who(late)).toBe('B')
    expect(lost(late)).toContain('CONFIRM-4.5')
  })
  test('CONFIRM-4.5: a search is of the entry that follows it, and of no later one', () => {
    const later = history(
      { type: 'searched', at: on(0, 9), customer: 'c', by: 'K', found: false },
      visit(0, 'B', { answers: { firstTime: false } }),
      visit(2, 'A', { answers: { firstTime: false } }),
    )
    expect(who(decide('confirm', later, on(3)))).toBe('B')
  })
  test('CONFIRM-4.6: a caller who remembers nobody: the visit register', () => {
    const caller = history(call(0, 'A'), visit(2, 'B', { answers: { firstTime: true } }))
    expect(four(caller, on(3))).toEqual(['A', 'A', 'B', 'A'])
    expect(rules(decide('confirm', caller, on(3)))).toContain('CONFIRM-4.6')
    const remembers = history(call(0, 'A'), visit(2, 'B', { answers: { receivedBy: 'A' } }))
    expect(who(decide('confirm', remembers, on(3)))).toBe('A')
  })
  test('ROTA-3.6: for a call, whom the visitor seeks prevails', () => {
    const seeks = history(call(0, 'A'), visit(2, 'B', { asksFor: ['B'] }))
    expect(four(seeks, on(3))).toEqual(['B', 'B', 'A', 'B'])
    expect(rules(decide('rota', seeks, on(3)))).toContain('ROTA-3.4')
  })
  test('ROTA-3.14: several named: the register within validity, else the turn', () => {
    const several = history(visit(0, 'A'), visit(2, 'C', { asksFor: ['A', 'B'] }))
    expect(who(decide('rota', several, on(3)))).toBe('A')
    expect(rules(decide('rota', several, on(3)))).toContain('ROTA-3.14')
    const void_ = history(visit(0, 'A'), visit(9, 'C', { asksFor: ['A', 'B'] }))
    expect(who(decide('rota', void_, on(10)))).toBe('C')
    expect(lost(decide('rota', void_, on(10)))).toContain('ROTA-3.14')
  })
  test('CONFIRM-4.2: two registered parties come together', () => {
    const together = history(
      visit(0, 'A'),
      visit(0, 'B', { customer: 'd' }),
      visit(2, 'B', { together: ['d'], answers: { firstTime: false } }),
    )
    expect(who(decide('confirm', together, on(3)))).toBe('A')
    expect(rules(decide('confirm', together, on(3)))).toContain('CONFIRM-4.2')
  })
})

describe('what changes it', () => {
  const wish = { type: 'wished' as const, at: on(2), customer: 'c', consultant: 'B', change: true }
  const complaint = { type: 'complained' as const, at: on(2, 9), customer: 'c', about: 'A', upheld: true }
  test('the wish: ROTA-3.4 followed, RECEPTION-2.4 explained, special cases excepted', () => {
    const wished = history(visit(0, 'A'), wish)
    expect(four(wished, on(3))).toEqual(['B', 'B', 'A', 'B'])
    expect(rules(decide('rota', wished, on(3)))).toContain('ROTA-3.4')
    expect(lost(decide('confirm', wished, on(3)))).toContain('RECEPTION-2.4')
    const special = history(visit(0, 'A'), wish, {
      type: 'approved',
      at: on(3),
      customer: 'c',
      what: 'specialChange',
      by: 'S',
      to: 'B',
    })
    expect(who(decide('confirm', special, on(4)))).toBe('B')
  })
  test('a complaint: taken off, to the later one (CONFIRM-3, ROTA-4.2)', () => {
    expect(who(decide('confirm', history(visit(0, 'A'), complaint), on(3)))).toBe('manager:successor')
    const later = history(visit(0, 'A'), complaint, visit(3, 'B'))
    expect(four(later, on(4))).toEqual(['B', 'B', 'B', 'B'])
    expect(rules(decide('confirm', later, on(4)))).toContain('CONFIRM-3')
    expect(four(history(visit(0, 'A'), complaint, wish), on(3))).toEqual(['B', 'B', 'B', 'B'])
    expect(four(history(visit(0, 'A'), { ...complaint, upheld: false }), on(3))).toEqual(['A', 'A', 'A', 'A'])
    expect(who(decide('confirm', history(visit(0, 'A'), complaint, visit(3, 'A')), on(4)))).toBe(
      'manager:successor',
    )
  })
  test('a leaver: ROTA-3.9 the manager assigns and nobody appropriates; CASE-39 handed over', () => {
    const left = (...after: readonly Told[]) =>
      history(visit(0, 'A'), { type: 'staff', at: on(2), who: 'A', state: 'left' }, ...after)
    expect(four(left(), on(3))).toEqual(Array(4).fill('manager:handover'))
    expect(rules(decide('rota', left(), on(3)))).toEqual(['ROTA-3.9'])
    expect(rules(decide('case', left(), on(3)))).toEqual(['CASE-39'])
    expect(who(decide('rota', left(visit(3, 'B')), on(4)))).toBe('manager:handover')
    const given = left({ type: 'approved', at: on(5), customer: 'c', what: 'reassigned', by: 'M', to: 'B' })
    expect(decide('case', given, on(6)).outcome).toMatchObject({ owner: 'B', until: on(31, 0) })
    expect(decide('rota', given, on(6)).outcome).toMatchObject({ owner: 'B', until: on(21, 0) })
  })
  test('a stand-in, a discount sought elsewhere, a duty on the day of the deposit change nothing', () => {
    const events = history(
      visit(0, 'A'),
      { type: 'received', at: on(1), customer: 'c', by: 'B', as: 'standIn', consent: true },
      { type: 'soughtDiscount', at: on(2), customer: 'c', from: 'B' },
      { type: 'received', at: on(3, 15), customer: 'c', by: 'B', as: 'duty' },
      { type: 'deposited', at: on(3, 16), customer: 'c', unit: '1-101', receivedBy: 'B' },
    )
    expect(four(events, on(4))).toEqual(['A', 'A', 'A', 'A'])
    expect(lost(decide('rota', events, on(4)))).toEqual(expect.arrayContaining(['ROTA-1.10', 'ROTA-3.15']))
    expect(lost(decide('confirm', events, on(4)))).toContain('CONFIRM-4.11')
  })
  test('ROTA-5.2: knowingly working another’s customer gains nothing', () => {
    const knowing = history(
      visit(0, 'A'),
      visit(21, 'B'),
      { type: 'received', at: on(21, 11), customer: 'c', by: 'B', as: 'own', knowing: true },
      deal(22, 'B'),
    )
    expect(who(decide('steps', knowing, on(23)))).toBe('A')
  })
  test('ROTA-3.17: who does not accept a ruling loses it to the common fund', () => {
    const ruling = (refusedBy?: string) =>
      history(visit(0, 'A'), {
        type: 'ruled',
        at: on(1),
        customer: 'c',
        by: 'D',
        to: 'B',
        ...(refusedBy ? { refusedBy } : {}),
      })
    expect(four(ruling(), on(2))).toEqual(['B', 'B', 'B', 'B'])
    expect(four(ruling('A'), on(2))).toEqual(['pool', 'B', 'B', 'B'])
    expect(rules(decide('rota', ruling('A'), on(2)))).toEqual(['ROTA-3.17'])
  })
})
