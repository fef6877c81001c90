/** Who comes again, who closes, who is one customer: the edges, and what people read. Days count from 2026-03-01. */
import { ownershipPresets } from '../presets'
import { decideOwner, decideOwners } from './owner'
import {
  ask,
  call,
  deal,
  decide,
  history,
  on,
  rulesOf,
  state,
  type Told,
  track,
  visit,
  who,
} from './scene.fixture'

const old = (by: string, day = 0): Told => visit(day, by, { customer: 'd' })

describe('who comes again', () => {
  test('by what they are known', () => {
    const known = (more: Parameters<typeof visit>[2]) => ask('confirm', 3, visit(0, 'A'), visit(2, 'B', more))
    expect(known({ answers: { appointmentWith: 'A' } }).about).toEqual(['firstVisit', 'known', 'untracked'])
    expect(known({ asksFor: ['A'] }).about).toEqual(['firstVisit', 'known', 'untracked'])
    expect(known({ asksFor: ['A', 'C'] }).about).toEqual(['firstVisit', 'severalNamed', 'untracked'])
    expect(known({}).about).toEqual(['firstVisit', 'notAsked', 'untracked'])
    expect(known({ answers: { firstTime: true } }).about).toEqual(['firstVisit', 'denied', 'untracked'])
    expect(known({ answers: { firstTime: false } })).toMatchObject({
      about: ['firstVisit', 'unrecognised', 'untracked'],
      whys: ['B登记时，客户已是A的有效客户'],
    })
    expect(ask('confirm', 3, visit(0, 'A'), visit(2, 'A')).about).toEqual(['firstVisit', 'untracked'])
  })
  test('a later call is no challenge; what is cited is what founded it', () => {
    const rule = (first: Told) => decide('steps', history(first, call(2, 'B')), on(3)).because[1]
    expect(rule(visit(0, 'A'))).toMatchObject({ rule: 'STEPS-7', facts: { about: 'first' } })
    expect(rule(call(0, 'A'))).toMatchObject({ rule: 'ours', facts: { about: 'first' } })
    expect(ask('rota', 3, visit(0, 'A'), call(2, 'B'), track(2, 'B')).who).toBe('A')
  })
  test('after the deal nobody challenges it', () => {
    expect(ask('rota', 9, visit(0, 'A'), deal(1, 'A'), visit(5, 'B'), track(5, 'B'))).toMatchObject({
      who: 'A',
      about: ['firstVisit', 'dealt', 'dealt'],
    })
  })
  test('CONFIRM-4.6: a caller who came to the first one meanwhile, or to the second, is no caller any more', () => {
    const remembersNobody = (day: number, by: string) => visit(day, by, { answers: { firstTime: true } })
    expect(ask('confirm', 5, call(0, 'A'), visit(1, 'A'), remembersNobody(2, 'B')).who).toBe('A')
    expect(ask('confirm', 5, call(0, 'A'), call(1, 'A'), remembersNobody(2, 'B')).who).toBe('B')
    expect(ask('confirm', 5, call(0, 'A'), remembersNobody(2, 'B'), remembersNobody(4, 'C')).who).toBe('B')
  })
  test('CONFIRM-4.2: with a party of the receiver’s own; with somebody else’s it is as ever', () => {
    const with_ = (other: string) =>
      ask(
        'confirm',
        3,
        visit(0, 'A'),
        old('B'),
        visit(0, 'C', { customer: 'f' }),
        visit(2, 'B', { together: [other] }),
      )
    expect(with_('d').about).toEqual(['firstVisit', 'together', 'untracked'])
    expect(with_('f').about).toEqual(['firstVisit', 'notAsked', 'untracked'])
    expect(with_('nobody').about).toEqual(['firstVisit', 'notAsked', 'untracked'])
  })
  test('what has run out is new', () =>
    expect(ask('rota', 10, visit(0, 'A'), visit(9, 'B'))).toMatchObject({
      who: 'B',
      whys: ['A的归属已经失效'],
    }))
  test('a leaver’s customer waits for the manager, or chooses', () => {
    const next = (more: object) => ask('rota', 4, visit(0, 'A'), state(1, 'A', 'left'), visit(3, 'B', more))
    expect(next({})).toMatchObject({
      who: 'manager:handover',
      about: ['leaver'],
      whys: ['客户在等经理安排，B的登记不产生归属'],
    })
    expect(next({ asksFor: ['C'] }).who).toBe('C')
    // Whoever came back, and is given a customer after that, has them.
    const back = [state(0, 'A', 'left'), state(1, 'A', 'present'), visit(2, 'A')]
    expect(ask('rota', 3, ...back).who).toBe('A')
    expect(ask('rota', 3, visit(0, 'A'), state(1, 'A', 'left'), state(2, 'A', 'present')).who).toBe(
      'manager:handover',
    )
  })
})

describe('who closes', () => {
  test('a customer of nobody, or of nobody any more: whoever closes', () => {
    expect(ask('rota', 2, deal(1, 'B'))).toMatchObject({
      who: 'B',
      rule: 'ours',
      about: ['closedAlone', 'dealt'],
    })
    expect(ask('rota', 30, visit(0, 'A'), deal(20, 'B')).who).toBe('B')
    expect(ask('rota', 5, visit(0, 'A'), deal(1, 'A'), deal(2, 'B'))).toMatchObject({ who: 'A', whys: [] })
    expect(ask('rota', 5, visit(0, 'A'), deal(1, 'B')).whys).toEqual(['B替A办了成交，归属不变'])
  })
  test('STEPS-7: only who received them after the twenty days, and closed', () => {
    expect(ask('steps', 30, visit(0, 'A'), visit(21, 'B'), deal(22, 'B'))).toMatchObject({
      who: 'B',
      rule: 'STEPS-7',
      about: ['closer', 'dealt'],
    })
    expect(ask('steps', 30, visit(0, 'A'), visit(5, 'B'), deal(22, 'B')).who).toBe('A')
    expect(ask('steps', 30, visit(0, 'A'), deal(22, 'B')).who).toBe('A')
    expect(ask('case', 30, visit(0, 'A'), visit(21, 'B'), deal(22, 'B')).who).toBe('A')
  })
  test('RECEPTION-2.1, where the policy says so: of a family at different times, whoever received and closes', () => {
    const party = {
      ...ownershipPresets.confirm.party,
      several: { value: 'closer', source: 'RECEPTION-2.1' },
    } as const
    const rules = { ...rulesOf('confirm'), ownership: { ...ownershipPresets.confirm, party } }
    const tie: Told = { type: 'tied', at: on(0), customer: 'c', to: 'd', as: 'spouse' }
    const closed = (...told: readonly Told[]) => {
      const result = decideOwner(history(...told), 'c', rules, on(9))
      return result.ok && who(result.value)
    }
    expect(closed(tie, visit(0, 'A'), old('B', 1), deal(3, 'B'))).toBe('B')
    expect(closed(tie, visit(0, 'A'), old('B', 1), deal(3, 'C'))).toBe('A')
    expect(closed(visit(0, 'A'), visit(1, 'B', { answers: { firstTime: false } }), deal(3, 'B'))).toBe('A')
    expect(ask('confirm', 9, tie, visit(0, 'A'), old('B', 1), deal(3, 'B')).who).toBe('A')
  })
})

test('of the parties that are one with a customer the one first registered stands; at one time, the one first written', () => {
  const parent = (of: string): Told => ({ type: 'tied', at: on(0, 8), customer: 'c', to: of, as: 'parent' })
  const owner = (...told: readonly Told[]) => ask('rota', 3, parent('m'), parent('f'), ...told).who
  const of = (customer: string, day: number, by: string) => visit(day, by, { customer })
  expect(owner(of('m', 1, 'A'), of('f', 2, 'B'))).toBe('A')
  expect(owner(of('m', 2, 'A'), of('f', 1, 'B'))).toBe('B')
  expect(owner(of('m', 1, 'A'), of('f', 1, 'B'))).toBe('A')
  expect(owner(of('f', 1, 'B'), of('m', 1, 'A'))).toBe('B')
  expect(owner(of('f', 2, 'B'))).toBe('B')
})

test('everybody whom the history speaks of has an answer; what cannot have happened is refused', () => {
  const misconduct: Told = { type: 'misconduct', at: on(0), who: 'A', what: 'lateRecord' }
  const owners = decideOwners(history(misconduct, visit(0, 'A'), old('B')), rulesOf('rota'), on(1))
  expect(
    owners.ok && [...owners.value].map(([customer, decision]) => `${customer} ${who(decision)}`),
  ).toEqual(['c A', 'd B'])
  expect(decideOwners(history(visit(5, 'A')), rulesOf('rota'), on(1)).ok).toBe(false)
})
