import type { Customer } from '../customer/model'
import { hour, type Instant, minute } from '../kernel/time'
import type { Policies } from '../policy/model'
import { presetPolicy } from '../policy/presets'
import type { PresetName } from '../policy/sourced'
import { ownerWith } from '../register/decide'
import { assign, claim, claimable, expire, type Moved, openingOf, putInPool } from './move'
import { placed } from './place'
import { claimSlots, usedPlaces, withoutOld } from './slots'

const at = (text: string): Instant => Date.parse(`${text}+08:00`)
const policiesOf = (preset: PresetName): Policies => [
  presetPolicy(preset, { company: '甲', project: '云栖里', from: '2026-01-01' }),
]
const came = at('2026-11-01T10:00')

/** A customer who came to 甲 on 1 November, and whom 甲 has not followed up since, or last on the given days. */
function file(preset: PresetName, followed: readonly string[] = []): Customer {
  const blank = {
    ...{ _id: 'c-1', projectId: 'p1', version: 1, name: '林芳', phones: ['13800138000'] },
    ...{ source: 'walkIn' as const, level: 'interested' as const, needs: {}, slots: ['p1/13800138000/0'] },
    ...{ ownerId: null, register: [], status: 'active' as const, registeredAt: came, contacts: [] },
    ...{ registeredKey: '1', terms: [] },
    ...{ plan: null, due: null, dueKey: null, ownership: { kind: 'new' as const } },
    history: [
      {
        ...{ type: 'registered' as const, id: 'r', at: came, customer: 'c-1', channel: 'visit' as const },
        ...{ by: '甲', complete: true },
      },
      ...followed.map((day) => ({
        ...{ type: 'followedUp' as const, id: day, at: at(`${day}T10:00`), customer: 'c-1', by: '甲' },
        ...{ method: 'phone' as const, effective: true },
      })),
    ],
  }
  const then = Math.max(...blank.history.map((event) => event.at))
  const decided = ownerWith(blank, [], policiesOf(preset), then)
  if (!decided.ok) throw new Error(decided.refusal.say)
  return { ...blank, ...placed(blank, decided.value, then) }
}

const done = <T extends Moved>(result: { ok: true; value: T } | { ok: false } | null): T => {
  if (!result?.ok) throw new Error('refused')
  return result.value
}
const expired = (preset: PresetName, now: string, followed?: readonly string[]) =>
  expire(file(preset, followed), policiesOf(preset), at(now))

describe('the time runs out', () => {
  test('ROTA-3.6: not before the midnight after the seventh day; then new, and open to all', () => {
    expect(expired('rota', '2026-11-08T23:59')).toBeNull()
    const { customer, from, ownership } = done(expired('rota', '2026-11-09T00:00'))
    expect(customer).toMatchObject({
      ownership: { kind: 'new' },
      ownerId: null,
      version: 2,
      freed: { at: at('2026-11-09T00:00'), from: '甲', because: { rule: 'ROTA-3.6' } },
    })
    expect(customer.poolKey).toMatch(/^o:.*:c-1$/)
    expect(from).toBe('甲')
    expect(ownership.because.map(({ rule }) => rule)).toContain('ROTA-3.6')
    expect(openingOf(customer)).toBe('lapsed')
  })

  test('a late tick says when it really ended', () => {
    const { customer, at: ended } = done(expired('rota', '2026-11-20T12:00'))
    expect(customer.freed?.at).toBe(at('2026-11-09T00:00'))
    expect(ended).toBe(at('2026-11-09T00:00'))
  })

  test('ROTA-3.6: tracked, and 40 days without progress: to the manager', () => {
    const { customer } = done(expired('rota', '2026-12-12T00:00', ['2026-11-03', '2026-12-01']))
    expect(customer).toMatchObject({ ownership: { kind: 'manager', awaits: 'review' }, ownerId: null })
    expect(customer.poolKey).toMatch(/^m:/)
    expect(openingOf(customer)).toBeNull()
  })

  test('CASE-10: each follow-up runs 30 days', () => {
    expect(expired('case', '2026-12-10T00:00', ['2026-11-20'])).toBeNull()
    expect(done(expired('case', '2026-12-21T00:00', ['2026-11-20'])).customer.ownership.kind).toBe('new')
  })

  test('STEPS-7: stays with whoever had them, until somebody receives and closes', () => {
    const { customer } = done(expired('steps', '2026-11-22T00:00'))
    expect(customer).toMatchObject({ ownership: { owner: '甲', until: null, next: 'closer' }, ownerId: '甲' })
    expect(expire(customer, policiesOf('steps'), at('2027-01-01T00:00'))).toBeNull()
  })

  test('CONFIRM-4.5: no time ends it', () => {
    expect(expired('confirm', '2028-11-22T00:00')).toBeNull()
  })
})

const lapsed = () => done(expired('rota', '2026-11-09T00:00')).customer
const means = (id: string, now: string) => ({ policies: policiesOf('rota'), now: at(now), id })
const refusalOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code

describe('a claim', () => {
  test('is an assignment of its own: owned, with the 15 days of what is passed on, and out of the pool', () => {
    const { customer } = done(claim(lapsed(), { who: '乙', used: [1] }, means('k', '2026-11-10T09:00')))
    expect(customer).toMatchObject({
      ownerId: '乙',
      ownership: { kind: 'owned', owner: '乙', until: at('2026-11-26T00:00') },
      poolKey: null,
      freed: { from: '甲', endedAt: at('2026-11-10T09:00') },
      slots: ['p1/13800138000/0', 'claim/2026-11-10/乙/2'],
    })
    expect(customer.history.at(-1)).toMatchObject({ type: 'approved', what: 'reassigned', to: '乙' })
  })

  test('by the one who lost them: only after the cool-down', () => {
    const asked = (now: string) => claim(lapsed(), { who: '甲', used: [] }, means('k', now))
    expect(refusalOf(asked('2026-11-24T23:59'))).toBe('NOT_ALLOWED')
    expect(asked('2026-11-25T00:00').ok).toBe(true)
  })

  test('of more than the policy allows a day is refused', () => {
    const used = [1, 2, 3, 4, 5]
    expect(refusalOf(claim(lapsed(), { who: '乙', used }, means('k', '2026-11-10T09:00')))).toBe(
      'NOT_ALLOWED',
    )
  })

  test('of what somebody has just taken is told for a day; of any other file nothing', () => {
    const taken = done(claim(lapsed(), { who: '乙', used: [] }, means('k', '2026-11-10T09:00'))).customer
    const late = (now: string) => refusalOf(claim(taken, { who: '丙', used: [] }, means('l', now)))
    expect(late('2026-11-10T09:01')).toBe('CONFLICT')
    expect(late('2026-11-11T09:01')).toBe('NOT_FOUND')
    expect(refusalOf(claim(file('rota'), { who: '丙', used: [] }, means('l', '2026-11-02T09:00')))).toBe(
      'NOT_FOUND',
    )
    expect(claimable(file('rota'), { who: '丙', used: [] }, policiesOf('rota'), came + minute)).toBeNull()
  })

  test('what waits for the manager is not open to claims', () => {
    const waiting = done(expired('rota', '2026-12-12T00:00', ['2026-11-03', '2026-12-01'])).customer
    expect(refusalOf(claim(waiting, { who: '乙', used: [] }, means('k', '2026-12-12T09:00')))).toBe(
      'NOT_FOUND',
    )
  })
})

describe('the manager', () => {
  test('ROTA-1.22: puts in the pool only after 30 days without follow-up', () => {
    const tracked = file('rota', ['2026-11-03'])
    const early = putInPool(tracked, '经理', means('p', '2026-12-03T12:00'))
    expect(early).toMatchObject({ ok: false, refusal: { say: expect.stringContaining('还没有满30天') } })
    const { customer } = done(putInPool(tracked, '经理', means('p', '2026-12-04T00:00')))
    expect(customer).toMatchObject({
      ownership: { kind: 'pool' },
      freed: { from: '甲', because: { rule: 'ROTA-1.22' } },
    })
    expect(openingOf(customer)).toBe('pooled')
    expect(refusalOf(putInPool(customer, '经理', means('q', '2026-12-04T09:00')))).toBe('CONFLICT')
  })

  test('assigns what waits, and what is open; the rule is that of what it waited for', () => {
    const waiting = done(expired('rota', '2026-12-12T00:00', ['2026-11-03', '2026-12-01'])).customer
    const giving = { who: '丙', by: '经理', leaver: null }
    const { ownership, customer } = done(assign(waiting, giving, means('a', '2026-12-12T09:00')))
    expect(customer).toMatchObject({ ownerId: '丙', poolKey: null })
    expect(ownership.because[0]).toMatchObject({ rule: 'ROTA-3.6', facts: { awaits: 'review' } })
    expect(refusalOf(assign(customer, giving, means('b', '2026-12-12T10:00')))).toBe('CONFLICT')
  })

  test('ROTA-3.9: a leaver’s customer, and one who has bought', () => {
    const giving = { who: '乙', by: '经理', leaver: '甲' }
    const { ownership, customer } = done(assign(file('rota'), giving, means('a', '2026-11-02T09:00')))
    expect(ownership.because[0]).toMatchObject({ rule: 'ROTA-3.9', facts: { awaits: 'handover' } })
    expect(customer.history.map(({ type }) => type)).toEqual(['registered', 'staff', 'approved'])
    expect(refusalOf(assign(customer, { ...giving, who: '丙' }, means('b', '2026-11-02T10:00')))).toBe(
      'CONFLICT',
    )
    const bought = { ...file('rota'), status: 'bought' as const }
    expect(refusalOf(assign(bought, { ...giving, leaver: null }, means('c', '2026-11-02T09:00')))).toBe(
      'CONFLICT',
    )
  })
})

test('CASE-39: handed over, a customer keeps the time they had', () => {
  const before = file('case')
  const giving = { who: '乙', by: '经理', leaver: '甲' }
  const { customer } = done(
    assign(before, giving, { policies: policiesOf('case'), now: came + 9 * 24 * hour, id: 'a' }),
  )
  expect(customer.ownership).toMatchObject({ owner: '乙', until: at('2026-12-02T00:00') })
})

test('the places of the day’s claims', () => {
  const now = at('2026-11-10T09:00')
  const [first = '', second = ''] = claimSlots('乙', now)
  expect(usedPlaces([{ slots: [second, 'p1/1/0'] }, { slots: [first] }], '乙', now)).toEqual([1, 2])
  expect(usedPlaces([{ slots: [second] }], '丙', now)).toEqual([])
  expect(withoutOld(['p1/1/0', first], now)).toEqual(['p1/1/0', first])
  expect(withoutOld(['p1/1/0', first], at('2026-11-11T00:00'))).toEqual(['p1/1/0'])
})
