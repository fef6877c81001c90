/** What becomes of an ownership, and what people read of it. Worked out from the regulations' words; days count from 2026-03-01. */
import type { HistoryEvent } from '../../history/model'
import type { PresetName } from '../../policy/sourced'
import { ask, call, deal, on, type Told, track, visit } from './scene.fixture'

const complaint = (day: number, about = 'A', upheld = true): Told => ({
  type: 'complained',
  at: on(day),
  customer: 'c',
  about,
  upheld,
})
const wish = (day: number, consultant = 'B'): Told => ({
  type: 'wished',
  at: on(day),
  customer: 'c',
  consultant,
  change: true,
})
type What = Extract<HistoryEvent, { type: 'approved' }>['what']
const approve = (day: number, what: What, to?: string): Told => ({
  type: 'approved',
  at: on(day),
  customer: 'c',
  what,
  by: 'M',
  ...(to !== undefined && { to }),
})
const received = (
  day: number,
  by: string,
  as: 'own' | 'standIn' | 'duty' = 'own',
  knowing?: boolean,
): Told => ({
  type: 'received',
  at: on(day, 11),
  customer: 'c',
  by,
  as,
  ...(knowing !== undefined && { knowing }),
})
const claimed = (day: number, by: string): Told => ({ type: 'claimed', at: on(day, 11), customer: 'c', by })
const ruled = (day: number, to: string): Told => ({ type: 'ruled', at: on(day), customer: 'c', by: 'D', to })
const left = (day: number, whose = 'A'): Told => ({
  type: 'staff',
  at: on(day, 9),
  who: whose,
  state: 'left',
})
const denied = (day: number, by: string) => visit(day, by, { answers: { firstTime: true } })

describe('a complaint', () => {
  test('about somebody else changes nothing, but they cannot have the customer any more', () => {
    const other = ask('rota', 3, visit(0, 'A'), complaint(1, 'B'), wish(2, 'B'))
    expect(other.who).toBe('A')
    expect(other.whys).toEqual(['被投诉的B不是归属人', 'B已经离职或已经换下，不能再接手'])
  })
  test('after the deal, or not upheld, it changes nothing', () => {
    expect(ask('rota', 3, visit(0, 'A'), deal(1, 'A'), complaint(2))).toMatchObject({
      who: 'A',
      whys: ['已经成交，投诉另行处理'],
    })
    expect(ask('rota', 3, visit(0, 'A'), complaint(2, 'A', false)).whys).toEqual(['投诉没有成立'])
  })
  test('CONFIRM-3: whom the customer had asked for before comes after', () => {
    const later = ask('confirm', 3, visit(0, 'A'), wish(1), complaint(2))
    expect(later).toMatchObject({ who: 'B', rule: 'CONFIRM-3', about: ['successor', 'untracked'] })
    expect(later.whys).toEqual(['客户想换成B：先说明规定，没有特殊情况不换', 'A原来的归属由后来的规定取代'])
  })
  test('whoever receives them next as their own does, a stand-in or the one taken off does not', () => {
    const next = (event: Told) => ask('rota', 4, visit(0, 'A'), complaint(2), event)
    expect(next(received(3, 'B')).who).toBe('B')
    expect(next(received(3, 'B', 'standIn'))).toMatchObject({
      who: 'manager:successor',
      whys: ['B只是代为接待，归属不变'],
    })
    expect(next(received(3, 'A')).who).toBe('manager:successor')
    expect(next(call(3, 'B'))).toMatchObject({
      who: 'manager:successor',
      whys: ['客户在等经理安排，B的登记不产生归属'],
    })
  })
  test('made before the first registration, it keeps that consultant from founding anything', () => {
    expect(ask('rota', 2, complaint(0), visit(1, 'A'))).toMatchObject({
      who: 'manager:successor',
      rule: 'ROTA-4.2',
      about: ['takenOff'],
    })
    expect(ask('rota', 2, complaint(0, 'A', false), visit(1, 'A')).who).toBe('A')
    expect(ask('rota', 2, complaint(0), visit(1, 'B')).who).toBe('B')
  })
})

describe('the manager', () => {
  const given = (preset: PresetName, ...told: readonly Told[]) => ask(preset, 50, ...told)
  test('whose word an assignment is', () => {
    expect(given('rota', visit(40, 'A'), left(41), approve(45, 'reassigned', 'B')).rule).toBe('ROTA-3.9')
    expect(given('case', visit(40, 'A'), left(41), approve(45, 'reassigned', 'B')).rule).toBe('CASE-39')
    // Tracked, then 40 days without progress: the case manager's.
    expect(given('rota', visit(0, 'A'), track(3, 'A'), approve(45, 'reassigned', 'B')).rule).toBe('ROTA-3.6')
    expect(given('rota', visit(40, 'A'), complaint(41), approve(45, 'reassigned', 'B')).rule).toBe('ROTA-4.2')
    expect(given('rota', visit(40, 'A', { channel: 'online' }), approve(45, 'reassigned', 'B')).rule).toBe(
      'ours',
    )
    expect(given('case', visit(40, 'A', { channel: 'company' }), approve(45, 'reassigned', 'B')).rule).toBe(
      'CASE-13',
    )
    const owned = given('case', visit(40, 'A'), approve(45, 'reassigned', 'B'))
    expect(owned).toMatchObject({ who: 'B', rule: 'ours', about: ['reassigned', 'untracked'] })
  })
  test('only what is reassigned or a special change gives the customer away', () => {
    expect(given('rota', visit(45, 'A'), approve(46, 'discount', 'B')).who).toBe('A')
    expect(given('rota', visit(45, 'A'), approve(46, 'specialChange')).who).toBe('A')
    expect(given('confirm', visit(45, 'A'), approve(46, 'specialChange', 'B'))).toMatchObject({
      who: 'B',
      rule: 'RECEPTION-2.4',
    })
  })
  test('ROTA-1.22: after 30 days without follow-up, not before, not after the deal, not where no rule says so', () => {
    // Followed up on the 3rd: 30 days end with the 33rd.
    const pooled = (preset: PresetName, day: number, ...more: readonly Told[]) =>
      ask(preset, 50, visit(0, 'A'), track(3, 'A'), ...more, approve(day, 'pooled'))
    expect(pooled('rota', 34)).toMatchObject({ who: 'pool', rule: 'ROTA-1.22', about: ['pooled'] })
    expect(pooled('rota', 33).whys).toEqual(['还没有满30天不跟进，不能放入公共客户'])
    expect(pooled('rota', 34, deal(5, 'A')).whys).toEqual(['已经成交，不再放入公共客户'])
    expect(pooled('steps', 34).whys).toEqual(['本制度没有放入公共客户的规定'])
  })
  test('a ruling for the owner leaves the time as it was, one for another begins it anew', () => {
    // 40 days from the visit end with the 40th; 7 days from the 5th with the 12th.
    const until = (to: string) => ask('rota', 6, visit(0, 'A'), track(3, 'A'), ruled(5, to)).until
    expect(until('A')).toBe(on(41, 0))
    expect(until('B')).toBe(on(13, 0))
    expect(ask('rota', 6, visit(0, 'A'), ruled(5, 'B'))).toMatchObject({
      rule: 'ROTA-3.17',
      about: ['ruled', 'untracked'],
    })
  })
  test('before the first registration a ruling or an assignment founds it, other approvals do not', () => {
    expect(ask('rota', 2, ruled(1, 'B'))).toMatchObject({
      who: 'B',
      rule: 'ROTA-3.17',
      about: ['ruled', 'untracked'],
    })
    expect(ask('rota', 2, approve(1, 'reassigned', 'B'))).toMatchObject({
      who: 'B',
      rule: 'ours',
      about: ['reassigned', 'untracked'],
    })
    expect(ask('rota', 2, approve(1, 'discount', 'B'))).toMatchObject({ who: 'new', about: ['unknown'] })
    expect(ask('rota', 20, approve(1, 'reassigned', 'B')).who).toBe('new')
  })
})

describe('follow-ups', () => {
  test('by another, or too late, they change nothing', () => {
    expect(ask('rota', 5, visit(0, 'A'), track(3, 'B')).whys).toEqual([
      'B不是归属人，他的跟进不延长A的有效期',
    ])
    expect(ask('rota', 10, visit(0, 'A'), track(9, 'A')).whys).toEqual(['归属已经失效，之后的跟进不能恢复'])
    // Twenty days from reception end with the 20th.
    expect(ask('steps', 23, visit(0, 'A'), track(22, 'A')).whys).toEqual(['期限内没有跟进，过后再跟进不算'])
    expect(ask('steps', 23, visit(0, 'A'), track(20, 'A')).whys).toEqual([])
  })
  const rival = (...told: readonly Told[]) =>
    ask('rota', 30, visit(0, 'A'), track(1, 'A'), denied(2, 'B'), ...told)
  test('ROTA-3.7: the present receiver, with progress or without', () => {
    // Without progress 40 days run from the visit on the 2nd; with it from the 4th.
    expect(rival(track(4, 'B'))).toMatchObject({ who: 'B', until: on(43, 0), rule: 'ROTA-3.7' })
    expect(rival(track(4, 'B', true)).until).toBe(on(45, 0))
    expect(rival().whys).toEqual(['B接待并登记了，还要跟进一次才归B'])
  })
  test('but not who knew whose customer it is, nor who lets the time of their own visit pass', () => {
    expect(rival(received(3, 'B', 'own', true), track(4, 'B'))).toMatchObject({ who: 'A' })
    expect(rival(received(3, 'B', 'own', true), track(4, 'B')).whys).toContain('B明知是A的客户')
    expect(rival(track(10, 'B'))).toMatchObject({ who: 'A' })
    expect(rival(track(10, 'B')).whys).toContain('B登记以后没有在有效期内跟进')
    expect(rival(track(9, 'B')).who).toBe('B')
  })
  test('nor while the manager is to decide', () => {
    expect(rival(complaint(3), track(4, 'B')).who).toBe('manager:successor')
  })
  test('ROTA-3.7: the owner who recognises them in time ends the challenge', () => {
    expect(rival(claimed(3, 'A'), track(4, 'B'))).toMatchObject({ who: 'A' })
    expect(rival(claimed(3, 'A')).about).toEqual(['firstVisit', 'known', 'progress'])
    const late = ask('rota', 10, visit(0, 'A'), denied(2, 'B'), claimed(9, 'A'), track(9, 'B'))
    expect(late.who).toBe('B')
  })
})

describe('others', () => {
  test('a discount, a stand-in, a claim', () => {
    const seek = (from: string): Told => ({ type: 'soughtDiscount', at: on(1), customer: 'c', from })
    expect(ask('rota', 3, visit(0, 'A'), seek('B')).whys).toEqual(['客户找B要优惠，接待人是A，归属不变'])
    expect(ask('rota', 3, visit(0, 'A'), seek('A')).whys).toEqual([])
    expect(ask('rota', 3, visit(0, 'A'), received(1, 'A')).whys).toEqual([])
    expect(ask('rota', 3, visit(0, 'A'), received(1, 'B', 'own', true)).whys).toEqual([
      'B明知是A的客户，仍归A',
    ])
    expect(ask('rota', 3, visit(0, 'A'), claimed(1, 'B')).whys).toEqual(['B提出是自己的客户，登记上是A的'])
    expect(ask('rota', 3, visit(0, 'A'), claimed(1, 'A'))).toMatchObject({
      whys: [],
      about: ['firstVisit', 'untracked'],
    })
  })
  test('CONFIRM-4.5: after the deal the first one is too late', () => {
    const search: Told = { type: 'searched', at: on(2, 9), customer: 'c', by: 'K', found: false }
    const told = [
      visit(0, 'A'),
      search,
      visit(2, 'B', { answers: { firstTime: false } }),
      deal(3, 'B'),
      claimed(4, 'A'),
    ]
    expect(ask('confirm', 5, ...told)).toMatchObject({ who: 'B', rule: 'CONFIRM-4.5' })
    expect(ask('confirm', 5, ...told).whys).toContain('A在成交以后才提出，归后来登记并接待的B')
  })
  test('a wish for the owner is none; one after the deal changes nothing', () => {
    expect(ask('rota', 3, visit(0, 'A'), wish(1, 'A'))).toMatchObject({
      who: 'A',
      about: ['firstVisit', 'untracked'],
    })
    expect(ask('rota', 3, visit(0, 'A'), deal(1, 'A'), wish(2)).whys).toEqual([
      '已经成交，成交以后换人不改变归属',
    ])
    // What has run out is chosen anew, from the first one too.
    expect(ask('rota', 12, visit(0, 'A'), wish(10, 'A'))).toMatchObject({
      who: 'A',
      about: ['wish', 'untracked'],
    })
  })
  test('kept for the first registration', () => {
    expect(ask('rota', 2, wish(0), visit(1, 'A'))).toMatchObject({ who: 'B', about: ['named', 'untracked'] })
    expect(ask('confirm', 2, received(1, 'A')).who).toBe('manager:ruling')
    expect(ask('confirm', 2, received(1, 'A', 'standIn')).who).toBe('new')
    expect(ask('rota', 2, received(1, 'A'))).toMatchObject({ who: 'new', about: ['unregistered'] })
  })
})
