/** Splits: the edges, and what people read. Expected values are the regulation's words; shares in fen. */
import type { Approved } from '../../history/model'
import { cited, untold, whys } from '../../policy/explained.fixture'
import { ours } from '../../policy/sourced'
import { type DealFacts, type Mover, staff as person } from '../model'
import { presets } from '../presets'
import type { CommissionPolicy } from '../schema'
import { ask, complaint, day, deposit, received, say, share, signed, visit, wish } from './deal.fixture'
import { divide, moved, together } from './divide'
import { recordsDue } from './recordsDue'
import { split } from './split'

const ann = person('ann')
const ben = person('ben')

describe('dividing', () => {
  test('one share for each payee: what comes to the same hand is added up', () => {
    const shares = [
      { to: ann, fen: 3 },
      { to: ben, fen: 4 },
      { to: ann, fen: 5 },
    ]
    expect(together(shares)).toEqual([
      { to: ann, fen: 8 },
      { to: ben, fen: 4 },
    ])
    expect(divide(10_001, ann, 5_000, ann)).toEqual([{ to: ann, fen: 10_001 }])
  })
  test('only the part of the one from whom it is taken moves; the fen left over stays', () => {
    const shares = [
      { to: ann, fen: 5 },
      { to: ben, fen: 4 },
    ]
    expect(moved(shares, ann, 5_000, ben)).toEqual([
      { to: ann, fen: 3 },
      { to: ben, fen: 6 },
    ])
    expect(moved(shares, person('cai'), 10_000, ben)).toEqual(shares)
  })
})

describe('one deal', () => {
  const decision = (...asked: Parameters<typeof ask>) => ({ ok: true as const, value: ask(...asked) })
  test('a unit that is given to the owner gives nobody a share', () => {
    const given: Approved = {
      type: 'approved',
      id: 'handed',
      at: day('12'),
      customer: 'k',
      what: 'unitHandedOver',
      by: 'director',
      to: 'ann',
    }
    const result = decision([visit, given, signed('ann')], 'rota')
    expect(say(result.value.outcome)).toBe('ann: ann 10001')
    expect(whys(result)).toEqual(['房号给的就是原接待人，没有分成'])
  })
  test('CONFIRM-3 and the manager’s splitting leave the rest to what is open', () => {
    const history = [visit, complaint, wish, received('ben', 'own'), signed('ben')]
    expect(untold(decision(history, 'confirm'))).toEqual([])
    expect(untold(decision([...history, share('manager', 7_000)], 'case'))).toEqual([])
    expect(ask(history, 'case').outcome).toMatchObject({ kind: 'toBeSet', between: ['ann', 'ben'] })
  })
  test('ROTA-4.6: nobody sets their own share; whether it is set is told', () => {
    const history = [visit, received('ben', 'standIn'), deposit('ben'), signed('ann')]
    const set = (by: string) => ask([...history, share(by, 8_000)], 'rota')
    expect(say(set('manager').outcome)).toBe('ann: ann 8001, ben 2000')
    expect(set('manager').because[0]?.facts['set']).toBe(true)
    expect(set('ben').outcome.kind).toBe('toBeSet')
    expect(set('ben').because[0]?.facts['set']).toBe(false)
  })
  test('RECEPTION-3: the owner agrees to a share, or does not', () => {
    const history = [visit, received('ben', 'standIn'), signed('ben')]
    const agreed = ask([...history, share('ann', 8_000)], 'confirm')
    expect(say(agreed.outcome)).toBe('ann: ann 8001, ben 2000')
    expect(agreed.because[0]?.facts['agreed']).toBe(true)
    const alone = ask(history, 'confirm')
    expect(say(alone.outcome)).toBe('ann: ann 10001')
    expect(alone.because[0]?.facts['agreed']).toBe(false)
  })
  test('ROTA-4.4 needs the closing: who took the deposit only, has what effort gives', () => {
    const result = ask([visit, received('ben', 'own'), deposit('ben'), signed('ann')], 'rota')
    expect(result.outcome.kind).toBe('toBeSet')
  })

  const facts: DealFacts = {
    customer: 'k',
    unit: '1-101',
    contract: 'contract',
    signedAt: day('20'),
    commission: 10_000,
    owner: 'ann',
    closer: 'ben',
    phoneOnly: false,
    complaint: null,
    setShare: null,
    handedOver: null,
    movers: [],
    penalties: [],
    refusedRuling: null,
  }
  const mover = {
    who: 'ben',
    event: 'contract',
    did: 'contract',
    as: 'own',
    poached: false,
    discountSought: false,
    sameDay: false,
    depositBefore: false,
    ownerAway: null,
  } as const
  const under = (change: Partial<CommissionPolicy['split']>, more: Partial<DealFacts>) => {
    const value = split(
      { ...facts, ...more },
      { ...presets.rota, split: { ...presets.rota.split, ...change } },
    )
    return { ok: true as const, value }
  }

  test('a policy that gives the deal to whoever closes it', () => {
    const result = under({ base: ours('closer') }, { movers: [mover] })
    expect(result.value.outcome).toMatchObject({ result: ben, shares: [{ to: ben, fen: 10_000 }] })
    expect(cited(result)).toEqual(['ours'])
  })
  test.each<[Partial<CommissionPolicy['split']>, Partial<Mover>, string]>([
    [{ knowing: ours('asOthers') }, { poached: true }, '本制度对明知是他人客户不另作处理'],
    [{ discountSought: ours('asOthers') }, { discountSought: true }, '本制度对客户找人要折扣不另作处理'],
    [
      { depositDay: ours('asOthers') },
      { as: 'duty', sameDay: true },
      '本制度对当天值班代收没有单独规定，按一般代接处理',
    ],
  ])('what a policy does not single out goes on as any other part: %j', (change, more, why) => {
    const result = under(change, { movers: [{ ...mover, ...more }] })
    expect(whys(result)).toContain(why)
  })
  test('ROTA-4.1, pure phone contact: only who closed has a claim by it', () => {
    const phone = (did: 'contract' | 'deposit') => under({}, { phoneOnly: true, movers: [{ ...mover, did }] })
    expect(phone('contract').value.outcome).toMatchObject({ kind: 'toBeSet', result: ben })
    expect(phone('deposit').value.outcome).toMatchObject({ kind: 'toBeSet', result: ann })
  })
  test('and where a call carries, the reader learns it', () => {
    const result = under({ phoneOnly: ours('carries') }, { phoneOnly: true, movers: [mover] })
    expect(whys(result)).toEqual(['首次接听电话也算首次接触', '先适用代接人分成的规定'])
  })
  test('a complaint goes before what another has done', () => {
    const result = under({}, { complaint: { event: 'c', successor: 'cai' }, movers: [mover] })
    expect(whys(result)).toContain('先适用投诉换人的规定')
    expect(result.value.outcome).toMatchObject({ kind: 'split', result: person('cai') })
  })
  test('of two others whom a share waits for goes before whom nothing is due to', () => {
    const none = { ...mover, who: 'cai', event: 'deposit', did: 'deposit', poached: true } as const
    const open = { ...mover, as: 'standIn' } as const
    const result = under({}, { movers: [none, open] })
    expect(result.value.outcome).toMatchObject({ kind: 'toBeSet', between: ['ann', 'ben'] })
  })
})

test('CONFIRM-1.3: handed in at the last moment of the clerk’s own time, it is not the clerk’s fault', () => {
  const registration = { at: day('01'), id: 'r', by: 'ann' }
  const records = { handInDays: ours(0), entryDays: ours(1) }
  // Registered on the 1st: the clerk's time ends with the 2nd.
  const late = (handedIn: number | undefined) =>
    recordsDue(registration, handedIn, undefined, records, day('04')).outcome.clerkLate
  expect(late(day('03', '00:00') - 1)).toBe(true)
  expect(late(day('03', '00:00'))).toBe(false)
  expect(late(undefined)).toBe(false)
})
