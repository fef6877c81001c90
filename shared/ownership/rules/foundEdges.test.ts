/** Who founds an ownership: the edges, and what people read. Days count from 2026-03-01. */
import type { PresetName } from '../../policy/sourced'
import { ask, deal, on, state, type Told, visit } from './scene.fixture'

type Intro = Extract<Told, { type: 'introduced' }>
const introduced = (day: number, more: Partial<Intro> = {}): Told => ({
  type: 'introduced',
  at: on(day),
  customer: 'c',
  by: 'd',
  manner: 'phone',
  ...more,
})
const relative = (staff: string, recordedBefore = true): Told => ({
  type: 'tied',
  at: on(0, 8),
  customer: 'c',
  to: staff,
  as: 'relative',
  recordedBefore,
})
const old = (by: string, day = 0): Told => visit(day, by, { customer: 'd' })

describe('named, recognised, by turn', () => {
  test('ROTA-1.8: the named one, unless they have left', () => {
    const left = ask('rota', 2, state(0, 'A', 'left'), visit(1, 'B', { asksFor: ['A'] }))
    expect(left).toMatchObject({
      who: 'B',
      about: ['firstVisit', 'untracked'],
      whys: ['A已经不在岗或已经换下'],
    })
    expect(ask('rota', 2, visit(1, 'B', { asksFor: ['A'] }))).toMatchObject({
      who: 'A',
      about: ['named', 'untracked'],
    })
  })
  test('RECEPTION-2.1: a new visitor belongs to the one on duty, whom they name or not', () => {
    expect(ask('confirm', 2, visit(1, 'B', { asksFor: ['A'] })).whys).toEqual([
      '新客户指名A，按规定仍归当值的接待人',
    ])
    expect(ask('confirm', 2, visit(1, 'B', { asksFor: ['B'] })).whys).toEqual([])
  })
  test('who is merely recognised goes by turn', () => {
    expect(ask('rota', 2, visit(1, 'B', { recognisedBy: 'A' })).whys).toEqual([
      'A只是认得客户，客户没有指名，按轮次',
    ])
    expect(ask('rota', 2, visit(1, 'B', { recognisedBy: 'B' })).whys).toEqual([])
  })
  test('ROTA-3.14: several named are none', () => {
    expect(ask('rota', 2, visit(1, 'B', { asksFor: ['A', 'C'] })).whys).toEqual([
      '说了几位顾问的名字，没有指定一位，也没有有效的登记，按轮次',
    ])
  })
  test('a lead is the manager’s to assign, unless somebody is named', () => {
    const lead = (more: object) => ask('case', 2, visit(1, 'A', { channel: 'online', ...more }))
    expect(lead({})).toMatchObject({ who: 'manager:assignment', rule: 'CASE-13', about: ['unassigned'] })
    expect(lead({ asksFor: ['B'] })).toMatchObject({ who: 'B', about: ['named', 'untracked'] })
    expect(ask('rota', 2, visit(1, 'A', { channel: 'company' }))).toMatchObject({
      who: 'A',
      rule: 'ROTA-1.18',
      about: ['lead', 'untracked'],
    })
  })
  test('CONFIRM-4.8 by turn, elsewhere as any first visit', () => {
    const proxy = [visit(0, 'A', { onBehalf: 'friend' }), visit(3, 'B')]
    expect(ask('confirm', 4, ...proxy).about).toEqual(['proxyTurn', 'untracked'])
    expect(ask('rota', 4, ...proxy).about).toEqual(['firstVisit', 'untracked'])
    expect(ask('confirm', 4, visit(0, 'A', { complete: false }), visit(3, 'B')).about).toEqual([
      'firstVisit',
      'untracked',
    ])
  })
})

describe('brought by an old customer', () => {
  const come = (preset: PresetName, ...told: readonly Told[]) => ask(preset, 3, ...told)
  test('ROTA-3.2: the introducer’s consultant, where somebody has the introducer', () => {
    expect(come('rota', old('A'), introduced(1), visit(2, 'B'))).toMatchObject({
      who: 'A',
      rule: 'ROTA-3.2',
      about: ['introduced', 'untracked'],
    })
    expect(come('rota', introduced(1), visit(2, 'B')).whys).toEqual(['介绍人当时不是任何顾问的有效客户'])
    expect(come('rota', old('A'), introduced(1), state(2, 'A', 'left'), visit(2, 'B')).whys).toEqual([
      'A已经离职或已经换下',
    ])
  })
  test('CASE-16: unless nobody was named', () => {
    expect(come('case', old('A'), introduced(1), visit(2, 'B'))).toMatchObject({
      who: 'B',
      whys: ['老客户带来，但没有说出顾问的名字，归接待人'],
    })
    expect(come('case', old('A'), introduced(1, { named: true }), visit(2, 'B'))).toMatchObject({
      who: 'A',
      rule: 'CASE-16',
    })
    expect(come('case', old('A'), introduced(1), visit(2, 'B', { asksFor: ['A'] }))).toMatchObject({
      who: 'A',
      about: ['introduced', 'untracked'],
    })
    expect(come('case', old('A'), visit(2, 'B', { introducedBy: 'd', asksFor: ['A', 'C'] })).who).toBe('A')
    expect(come('case', old('A'), visit(2, 'B', { introducedBy: 'd' })).who).toBe('B')
    expect(come('case', visit(2, 'B', { introducedBy: 'd' })).who).toBe('B')
  })
  test('ROTA-3.8: by chance, only before reception begins and by the customer’s wish', () => {
    const chance = (more: Partial<Intro>) =>
      come('rota', old('A'), introduced(1, { manner: 'byChance', ...more }), visit(2, 'B'))
    expect(chance({ beforeReception: true, named: true })).toMatchObject({ who: 'A', rule: 'ROTA-3.8' })
    expect(chance({ beforeReception: true })).toMatchObject({
      who: 'B',
      whys: ['偶遇熟人，客户没有说要找他的顾问'],
    })
    expect(chance({ named: true })).toMatchObject({ who: 'B', whys: ['开始接待以后才偶遇熟人，仍归接待人'] })
  })
  test('CONFIRM-4.1, 4.10: by turn with two of different consultants, or the consultant off', () => {
    const second = visit(0, 'C', { customer: 'f' })
    const two = (preset: PresetName) =>
      come(preset, old('A'), second, introduced(1), introduced(1, { by: 'f' }), visit(2, 'B'))
    expect(two('confirm')).toMatchObject({ who: 'B', rule: 'CONFIRM-4.1' })
    expect(two('rota')).toMatchObject({ who: 'A' })
    const off = (preset: PresetName) =>
      come(preset, old('A'), introduced(1), state(2, 'A', 'trip'), visit(2, 'B'))
    expect(off('confirm')).toMatchObject({
      who: 'B',
      rule: 'CONFIRM-4.10',
      about: ['introducerOff', 'untracked'],
    })
    expect(off('rota').who).toBe('A')
  })
  test('ROTA-3.16: B’s relative whom A’s buyer brings is A’s; brought by one who has not bought, B’s', () => {
    const bought = deal(0, 'A', 'd')
    expect(come('rota', old('A'), bought, relative('B'), introduced(1), visit(2, 'C'))).toMatchObject({
      who: 'A',
      rule: 'ROTA-3.16',
    })
    expect(come('rota', old('A'), relative('B'), introduced(1), visit(2, 'C'))).toMatchObject({
      who: 'B',
      rule: 'ROTA-3.2',
      about: ['relative', 'untracked'],
      whys: ['客户是B事先登记过的亲友'],
    })
    expect(come('rota', old('A'), relative('A'), introduced(1), visit(2, 'C'))).toMatchObject({
      who: 'A',
      about: ['introduced', 'untracked'],
    })
    expect(come('rota', relative('B'), introduced(1), visit(2, 'C'))).toMatchObject({
      who: 'B',
      about: ['relative', 'untracked'],
    })
  })
  test('ROTA-3.2: relatives who were not recorded, and strangers, are told apart', () => {
    expect(come('rota', state(0, 'B', 'present'), relative('B', false), visit(2, 'C')).whys).toEqual([
      '亲友关系没有事先登记，也没有指名，按轮次',
    ])
    expect(come('case', relative('B'), visit(2, 'C')).whys).toEqual(['亲友没有指名顾问，归接待人'])
    expect(come('rota', relative('some other customer', false), visit(2, 'C')).whys).toEqual([])
  })
  test('an introduction after the first entry changes nothing, unless the newcomer names', () => {
    const later = (more: Partial<Intro>, preset: PresetName = 'rota') =>
      come(preset, old('A'), visit(0, 'B'), introduced(1, more))
    expect(later({})).toMatchObject({ who: 'B', whys: ['先有登记，介绍在后，不改变归属'] })
    expect(later({ named: true }).who).toBe('A')
    expect(later({ named: true, manner: 'byChance' }).who).toBe('B')
    expect(later({ named: true }, 'case').who).toBe('B')
    expect(come('rota', old('B'), visit(0, 'B'), introduced(1, { named: true }))).toMatchObject({
      who: 'B',
      whys: ['先有登记，介绍在后，不改变归属'],
    })
  })
})
