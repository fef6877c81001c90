import type { HistoryEvent, Received } from '../history/model'
import { type DealQuestion, dealFacts } from './facts'

const at = (day: string, clock = '10:00') => new Date(`2026-03-${day}T${clock}:00+08:00`).getTime()
const visit: HistoryEvent = {
  type: 'registered',
  id: 'visit',
  at: at('01'),
  customer: 'k',
  channel: 'visit',
  by: 'ann',
  complete: true,
}
const call: HistoryEvent = { ...visit, id: 'call', channel: 'call' }
const signed = (closedBy: string, commission = 100): HistoryEvent => ({
  type: 'contracted',
  id: 'contract',
  at: at('20'),
  customer: 'k',
  unit: 'u',
  closedBy,
  commission,
})
const received = (by: string, more: Partial<Received> = {}): HistoryEvent => ({
  type: 'received',
  id: `r-${by}`,
  at: at('10'),
  customer: 'k',
  by,
  as: 'own',
  ...more,
})
const followed = (method: 'phone' | 'wechat' | 'faceToFace'): HistoryEvent => ({
  type: 'followedUp',
  id: `f-${method}`,
  at: at('05'),
  customer: 'k',
  by: 'ann',
  method,
  effective: true,
})
const factsOf = (history: readonly HistoryEvent[], more: Partial<DealQuestion> = {}) => {
  const facts = dealFacts(history, { customer: 'k', owner: 'ann', ...more }, ['ann', 'ben', 'cai'], at('30'))
  if (!facts.ok) throw new Error(facts.refusal.say)
  return facts.value
}

test('a commission of nothing is a commission', () =>
  expect(factsOf([visit, signed('ann', 0)]).commission).toBe(0))

test.each<[string, HistoryEvent[], boolean]>([
  ['a call only', [call], true],
  ['a call and calls', [call, followed('phone')], true],
  ['a call, then face to face', [call, followed('faceToFace')], false],
  ['a call, then received', [call, received('ann')], false],
  ['a visit', [visit, followed('phone')], false],
  ['neither spoken to nor seen', [followed('wechat')], false],
])('pure phone contact: %s', (_, history, phoneOnly) =>
  expect(factsOf([...history, received('ben'), signed('ben')]).phoneOnly).toBe(phoneOnly),
)

describe('who has the customer after a complaint', () => {
  const complaint = (more: object = {}): HistoryEvent => ({
    type: 'complained',
    id: 'complaint',
    at: at('08'),
    customer: 'k',
    about: 'ann',
    upheld: true,
    ...more,
  })
  const wish = (day: string, consultant: string, change = true): HistoryEvent => ({
    type: 'wished',
    id: `wish-${day}`,
    at: at(day),
    customer: 'k',
    consultant,
    change,
  })
  const assigned: HistoryEvent = {
    type: 'approved',
    id: 'assigned',
    at: at('12'),
    customer: 'k',
    what: 'reassigned',
    by: 'manager',
    to: 'cai',
  }
  const successor = (...history: HistoryEvent[]) => factsOf([visit, ...history]).complaint?.successor
  test('whom the customer asks to change to, or a leader assigns, the last of them', () => {
    expect(successor(complaint(), wish('09', 'ben'), signed('ann'))).toBe('ben')
    expect(successor(complaint(), assigned, signed('ann'))).toBe('cai')
    expect(successor(complaint(), wish('09', 'ben'), assigned, signed('ann'))).toBe('cai')
  })
  test('other approvals, a wish before the complaint, or one that changes nothing, are none', () => {
    expect(successor(complaint(), { ...assigned, what: 'discount' }, signed('ann'))).toBeNull()
    expect(successor(complaint(), wish('02', 'ben'), signed('ann'))).toBeNull()
    expect(successor(complaint(), wish('09', 'ben', false), signed('ann'))).toBeNull()
    expect(successor(complaint(), wish('09', 'ann'), signed('ann'))).toBeNull()
  })
  test('else whoever closed, unless they poached', () => {
    expect(successor(complaint(), received('ben'), signed('ben'))).toBe('ben')
    expect(successor(complaint(), received('ben', { knowing: true }), signed('ben'))).toBeNull()
  })
  test('only an upheld complaint about the owner counts', () => {
    expect(successor(complaint({ upheld: false }), wish('09', 'ben'), signed('ann'))).toBeUndefined()
    expect(successor(complaint({ about: 'cai' }), wish('09', 'ben'), signed('ann'))).toBeUndefined()
  })
})

describe('whoever took part', () => {
  const mover = (...history: HistoryEvent[]) => factsOf([visit, ...history, signed('ben')]).movers[0]
  const deposit = (receivedBy: string, time = at('10')): HistoryEvent => ({
    type: 'deposited',
    id: 'deposit',
    at: time,
    customer: 'k',
    unit: 'u',
    receivedBy,
  })
  test('a deposit at the moment of the first help was paid before it; their own was not', () => {
    expect(mover(received('ben'), deposit('ann'))?.depositBefore).toBe(true)
    expect(mover(received('ben'), deposit('ann', at('11')))?.depositBefore).toBe(false)
    expect(mover(received('ben'), deposit('ben'))?.depositBefore).toBe(false)
  })
  test('one knowing reception is enough, and so is a report of this person', () => {
    const report = (who: string, what = 'workedAnothers'): HistoryEvent => ({
      type: 'misconduct',
      id: 'report',
      at: at('11'),
      who,
      what,
      customer: 'k',
    })
    const later = received('ben', { id: 'later', at: at('12') })
    expect(mover(received('ben', { knowing: true }), later)?.poached).toBe(true)
    expect(mover(received('ben'), later)?.poached).toBe(false)
    expect(mover(received('ben'), report('ben'))?.poached).toBe(true)
    expect(mover(received('ben'), report('cai'))?.poached).toBe(false)
    expect(mover(received('ben'), report('ben', 'lateRecord'))?.poached).toBe(false)
  })
  test('a registered visit is a reception, as their own', () => {
    const own = mover({ ...visit, id: 'second', by: 'ben', at: at('09') })
    expect([own?.as, own?.poached]).toEqual(['own', false])
  })
  test('the owner is back once another state says so', () => {
    const state = (id: string, day: string, which: 'trip' | 'leave' | 'present'): HistoryEvent => ({
      type: 'staff',
      id,
      at: at(day),
      who: 'ann',
      state: which,
    })
    expect(mover(state('s', '05', 'leave'), received('ben'))?.ownerAway).toBe('leave')
    expect(
      mover(state('s', '05', 'trip'), state('t', '09', 'present'), received('ben'))?.ownerAway,
    ).toBeNull()
    expect(mover(received('ben'), state('s', '11', 'trip'))?.ownerAway).toBeNull()
  })
})

test.each([0, 10_000])('a share of %s is a share', (ownerShare) => {
  const share: HistoryEvent = {
    type: 'approved',
    id: 'share',
    at: at('21'),
    customer: 'k',
    what: 'shareOfEffort',
    by: 'manager',
    ownerShare,
  }
  expect(factsOf([visit, signed('ann'), share]).setShare?.ownerShare).toBe(ownerShare)
  // The last word holds.
  const last = { ...share, id: 'share-2', at: at('22'), ownerShare: 5_000 }
  expect(factsOf([visit, signed('ann'), share, last]).setShare?.ownerShare).toBe(5_000)
})

test('the order of a list and equal instants never change the facts', () => {
  const history = [visit, received('ben'), received('cai', { at: at('10') }), signed('ben')]
  expect(factsOf([...history].reverse())).toEqual(factsOf(history))
})
