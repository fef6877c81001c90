/** Penalties: the edges, and what people read. Expected values are the regulation's words; fines in fen. */
import type {
  Complained,
  CustomerId,
  Deposited,
  FollowedUp,
  HistoryEvent,
  Misconduct,
} from '../../history/model'
import { untold, whys } from '../../policy/explained.fixture'
import type { PresetName } from '../../policy/sourced'
import { presets } from '../presets'
import { complaint, day, deposit, received } from './deal.fixture'
import { proposePenalties } from './penalties'

describe('penalties', () => {
  let count = 0
  const deed = (what: string, more: Partial<Misconduct> = {}): Misconduct => {
    count += 1
    return { type: 'misconduct', id: `d${count}`, at: day('10'), who: 'ann', what, ...more }
  }
  const propose = (history: readonly HistoryEvent[], preset: PresetName = 'rota') =>
    proposePenalties(history, presets[preset])
  const fines = (history: readonly HistoryEvent[], preset?: PresetName) =>
    propose(history, preset).outcome.map(({ fine, events }) => [fine?.from ?? null, ...events])
  const of = (customer: CustomerId) => ({ customer }) as const

  test('each proposal names its event, waits for a manager, and can be told', () => {
    const seized = deed('seizedUnit', { grave: true })
    const all = propose([seized, deed('lostNotCalled')])
    expect(all.outcome[0]).toMatchObject({ status: 'proposed', events: [seized.id] })
    expect(all.outcome.slice(1).map(({ against, events }) => [against, events.length])).toEqual([
      [{ kind: 'post', post: 'salesVicePresident' }, 1],
      [{ kind: 'post', post: 'showroomManager' }, 1],
    ])
    expect(untold({ ok: true, value: all })).toEqual([])
  })
  test('they are proposed in the order of their time, then of their names, whatever the list’s', () => {
    const a = { ...deed('seizedUnit'), id: 'a', at: day('12') }
    const b = { ...deed('seizedUnit'), id: 'b', at: day('12') }
    const early = { ...deed('seizedUnit'), id: 'z', at: day('11') }
    for (const list of [
      [a, b, early],
      [b, early, a],
      [early, b, a],
    ])
      expect(fines(list).map(([, event]) => event)).toEqual(['z', 'a', 'b'])
  })
  test('what the history shows is one deed with a report of the same customer and person, two with another’s', () => {
    const seen = received('ben', 'own', { knowing: true })
    const report = deed('workedAnothers', { who: 'ben', ...of('k') })
    expect(fines([seen, report])).toHaveLength(1)
    expect(fines([seen, { ...report, who: 'cai' }])).toHaveLength(2)
    expect(fines([seen, { ...report, customer: 'another' }])).toHaveLength(2)
    expect(fines([received('ben', 'own')])).toEqual([])
    expect(fines([received('ben', 'own', { knowing: true, consent: true })])).toEqual([])
  })
  test('CONFIRM-3: an upheld complaint is no grave deed by itself', () => {
    const { outcome, because } = propose([complaint], 'confirm')
    expect(outcome.map(({ fine }) => fine)).toEqual([{ from: 10_000, to: 50_000 }])
    expect(because.map(({ facts }) => facts['grave'])).toEqual([false])
    const poached = propose([received('ben', 'own', { knowing: true })])
    expect(poached.because.map(({ facts }) => facts['grave'])).toEqual([false])
  })

  test('ROTA-5.1: once the deposit is paid the deal is near, in that very moment too', () => {
    const hint = deed('hintLowestDiscount', { ...of('k'), at: day('15') })
    expect(propose([hint, deposit('ann', '16')]).outcome).toHaveLength(1)
    expect(propose([hint, deposit('ann', '15')]).outcome).toEqual([])
    const another: Deposited = {
      type: 'deposited',
      id: 'another',
      at: day('14'),
      customer: 'another',
      unit: '1-102',
      receivedBy: 'ann',
    }
    expect(propose([hint, another]).outcome).toHaveLength(1)
  })
  test('ROTA-5.1: the customer complains directly, about the one who hinted', () => {
    const hint = deed('hintDiscountToAnothers', { who: 'ben', ...of('k') })
    const about = (who: string): Complained => ({
      type: 'complained',
      id: 'hinted',
      at: day('11'),
      customer: 'k',
      about: who,
      upheld: false,
    })
    expect(propose([hint, about('ben')]).outcome).toHaveLength(1)
    expect(propose([hint, about('ann')]).outcome).toEqual([])
  })
  test('ROTA-5.3: only an approval of the discount, given before, excuses a written promise', () => {
    const promise = deed('writtenPromise', { ...of('k'), at: day('12') })
    const approval = (what: 'discount' | 'reassigned', on: string): HistoryEvent => ({
      type: 'approved',
      id: 'approval',
      at: day(on),
      customer: 'k',
      what,
      by: 'director',
    })
    expect(propose([promise, approval('discount', '12')]).outcome).toEqual([])
    expect(propose([promise, approval('discount', '13')]).outcome).toHaveLength(1)
    expect(propose([promise, approval('reassigned', '11')]).outcome).toHaveLength(1)
    expect(whys({ ok: true, value: propose([promise, approval('discount', '12')]) })).toEqual([
      '书面承诺事先经过批准',
    ])
  })

  test('LOST-7.1: from the second in a row on, each names the two that make the row', () => {
    const fault = (id: string, on: string, who = 'ann') => ({
      ...deed('callbackScript', { who, ...of(id) }),
      id,
      at: day(on),
    })
    const call = (on: string, method: FollowedUp['method'], by = 'ann', customer = 'other'): FollowedUp => ({
      type: 'followedUp',
      id: `call-${on}`,
      at: day(on),
      customer,
      by,
      method,
      effective: true,
    })
    const row = [fault('x', '01'), fault('y', '02'), fault('z', '03')]
    expect(fines(row)).toEqual([
      [3_000, 'x', 'y'],
      [3_000, 'y', 'z'],
    ])
    expect(propose(row).outcome.map(({ status }) => status)).toEqual(['proposed', 'proposed'])
    // A good call between two ends the row; a message, a visit, or another officer's call does not.
    const two = (between: HistoryEvent) => fines([fault('x', '01'), between, fault('y', '03')])
    expect(two(call('02', 'phone'))).toEqual([])
    expect(two(call('02', 'wechat'))).toHaveLength(1)
    expect(two(call('02', 'phone', 'ben'))).toHaveLength(1)
    expect(two(received('ann', 'own', { at: day('02') }))).toHaveLength(1)
    // The call that was faulty is no good one besides.
    expect(fines([call('01', 'phone', 'ann', 'x'), fault('x', '01'), fault('y', '03')])).toHaveLength(1)
    // A colleague's fault with the same customer leaves one's own call good.
    const good = call('02', 'phone', 'ann', 'w')
    expect(fines([fault('x', '01'), fault('w', '02', 'ben'), good, fault('y', '03')])).toEqual([])
  })

  test('CASE-41: the fourth warning is fined, with the four that make it; what is fined by itself is no warning', () => {
    const warned = (id: string, on: string) => ({ ...deed('brokeOrder'), id, at: day(on) })
    const five = ['01', '02', '03', '04', '05'].map((on) => warned(`w${on}`, on))
    const over = propose(five, 'case').outcome.filter(({ fine }) => fine !== null)
    expect(over.map(({ events, status }) => [status, ...events])).toEqual([
      ['proposed', 'w01', 'w02', 'w03', 'w04'],
    ])
    const lost = [1, 2, 3].map(() => deed('filesLost'))
    expect(propose([...lost, warned('w', '20')], 'case').outcome.map(({ events }) => events.length)).toEqual([
      1, 1, 1, 1,
    ])
  })
})
