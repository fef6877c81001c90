/** Expected values are worked out from the regulations' words; days count from 2026-03-01. */
import {
  call,
  deal,
  decide,
  four,
  history,
  lastMoment,
  lost,
  on,
  rules,
  track,
  visit,
  who,
} from './scene.fixture'

describe('how long it lasts', () => {
  test('ROTA-3.6: a call 15 days, a visit 7 days without any tracking, then void', () => {
    const byCall = history(call(0, 'A'))
    expect(who(decide('rota', byCall, lastMoment(15)))).toBe('A')
    expect(who(decide('rota', byCall, on(16, 0)))).toBe('new')
    const byVisit = history(visit(0, 'A'))
    expect(decide('rota', byVisit, on(1)).outcome).toEqual({
      kind: 'owned',
      owner: 'A',
      until: on(8, 0),
      next: 'new',
    })
    expect(who(decide('rota', byVisit, lastMoment(7)))).toBe('A')
    const over = decide('rota', byVisit, on(8, 0))
    expect(who(over)).toBe('new')
    expect(rules(over)).toContain('ROTA-3.6')
  })

  test('ROTA-3.6: tracked, 40 days without progress, then to the manager', () => {
    const tracked = history(visit(0, 'A'), track(3, 'A'), track(20, 'A'))
    expect(who(decide('rota', tracked, lastMoment(40)))).toBe('A')
    expect(who(decide('rota', tracked, on(41, 0)))).toBe('manager:review')
    const moved = history(visit(0, 'A'), track(3, 'A'), track(20, 'A', true))
    expect(who(decide('rota', moved, lastMoment(60)))).toBe('A')
    expect(who(decide('rota', moved, on(61, 0)))).toBe('manager:review')
  })

  test('ROTA-3.6: tracking on the last day counts, after it nothing revives', () => {
    expect(who(decide('rota', history(visit(0, 'A'), track(7, 'A')), on(10)))).toBe('A')
    const late = decide('rota', history(visit(0, 'A'), track(8, 'A')), on(10))
    expect(who(late)).toBe('new')
    expect(lost(late)).toContain('ROTA-3.6')
  })

  test('CASE-10: 30 days, each follow-up extends from its date', () => {
    expect(who(decide('case', history(visit(0, 'A')), lastMoment(30)))).toBe('A')
    expect(who(decide('case', history(visit(0, 'A')), on(31, 0)))).toBe('new')
    const kept = history(visit(0, 'A'), track(20, 'A'), track(50, 'A'))
    expect(who(decide('case', kept, lastMoment(80)))).toBe('A')
    expect(who(decide('case', kept, on(81, 0)))).toBe('new')
    const gap = history(visit(0, 'A'), track(31, 'A'))
    expect(who(decide('case', gap, on(32)))).toBe('new')
  })

  test('CASE-10, 16: after it the customer is new, to the new receiver', () => {
    const again = decide('case', history(visit(0, 'A'), visit(31, 'B')), on(32))
    expect(who(again)).toBe('B')
    expect(rules(again)).toContain('CASE-16')
    expect(lost(again)).toContain('CASE-10')
  })

  test('CONFIRM-4.5: no limit', () => {
    const forever = decide('confirm', history(visit(0, 'A')), on(3000))
    expect(forever.outcome).toEqual({ kind: 'owned', owner: 'A', until: null, next: null })
    expect(rules(forever)).toEqual(['CONFIRM-2', 'CONFIRM-4.5'])
  })

  test('STEPS-7: 20 days from reception without tracking, received and closed by another: the closer', () => {
    const closed = history(visit(0, 'A'), visit(21, 'B'), deal(22, 'B'))
    expect(rules(decide('steps', closed, on(23)))).toContain('STEPS-7')
    expect(who(decide('steps', closed, on(23)))).toBe('B')
    expect(who(decide('steps', history(visit(0, 'A'), visit(20, 'B'), deal(20, 'B')), on(23)))).toBe('A')
    expect(
      who(decide('steps', history(visit(0, 'A'), track(20, 'A'), visit(30, 'B'), deal(30, 'B')), on(31))),
    ).toBe('A')
    expect(decide('steps', history(visit(0, 'A'), visit(21, 'B')), on(22)).outcome).toEqual({
      kind: 'owned',
      owner: 'A',
      until: null,
      next: 'closer',
    })
  })

  test('ROTA-1.22: 30 days without follow-up, the manager may pool', () => {
    const pool = (day: number, hours = 12) =>
      history(visit(0, 'A'), track(2, 'A'), {
        type: 'approved',
        at: on(day, hours),
        customer: 'c',
        what: 'pooled',
        by: 'M',
      })
    expect(who(decide('rota', pool(33), on(34)))).toBe('pool')
    expect(who(decide('rota', pool(33, 0), on(34)))).toBe('pool')
    const early = decide('rota', pool(32), on(34))
    expect(who(early)).toBe('A')
    expect(lost(early)).toContain('ROTA-1.22')
  })

  test('a deal ends every clock', () => {
    expect(four(history(visit(0, 'A'), deal(2, 'A')), on(900))).toEqual(['A', 'A', 'A', 'A'])
  })
})
