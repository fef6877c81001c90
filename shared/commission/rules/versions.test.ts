/** Promise 6, second half: ROTA until the middle of March, CONFIRM and RECEPTION from then on; worked out by hand from both texts. */
import type { HistoryEvent } from '../../history/model'
import type { Instant } from '../../kernel/time'
import { dealFacts } from '../facts'
import { presets } from '../presets'
import { day, now, promise, received, say, signed, staff, visit } from './deal.fixture'
import { proposePenalties } from './penalties'
import { split } from './split'

const rulesAt = (at: Instant) => (at < day('16', '00:00') ? presets.rota : presets.confirm)

const misconduct = (id: string, on: string, what: string): HistoryEvent => ({
  type: 'misconduct',
  id,
  at: day(on),
  who: 'ann',
  what,
  customer: 'k',
})
const proposed = (...history: HistoryEvent[]) =>
  proposePenalties(history, rulesAt).outcome.map(({ rule, fine }) => `${rule} ${fine?.to ?? 'no fine'}`)

test('a deed costs what it cost when it was done', () => {
  // ROTA is silent on late records: a warning of the project's own. CONFIRM-1.2 fines 10 yuan.
  expect(proposed(misconduct('a', '15', 'lateRecord'))).toEqual(['ours no fine'])
  expect(proposed(misconduct('b', '16', 'lateRecord'))).toEqual(['CONFIRM-1.2 1000'])
})

test('warnings are fined by the policy under which they became too many', () => {
  const at = (from: Instant) => (at_: Instant) => (at_ < from ? presets.rota : presets.case)
  const four = ['11', '12', '13', '14'].map((on) => misconduct(`w${on}`, on, 'lateRecord'))
  const fines = (from: Instant) =>
    proposePenalties(four, at(from)).outcome.flatMap(({ fine, events }) => (fine ? [events.join(' ')] : []))
  // CASE-41: more than three in a month, on the fourth. ROTA never fines warnings.
  expect(fines(day('14', '00:00'))).toEqual(['w11 w12 w13 w14'])
  expect(fines(day('15', '00:00'))).toEqual([])
})

test('two faulty callbacks and an uncalled customer cost what they cost on their day', () => {
  const dear = {
    ...presets.rota,
    penalties: {
      ...presets.rota.penalties,
      callback: { value: { inARow: 2, fine: 5_000 }, source: 'ours' as const },
      notCalled: { value: { salesVicePresident: 0, showroomManager: 700 }, source: 'ours' as const },
    },
  }
  const by = (at: Instant) => (at < day('12', '00:00') ? presets.rota : dear)
  const costs = (...history: HistoryEvent[]) =>
    proposePenalties(history, by).outcome.map(({ fine }) => fine?.to)
  const fault = (id: string, on: string) => misconduct(id, on, 'callbackScript')
  expect(costs(fault('a', '10'), fault('b', '11'))).toEqual([3_000])
  expect(costs(fault('a', '11'), fault('b', '12'))).toEqual([5_000])
  expect(costs(misconduct('l', '11', 'lostNotCalled'))).toEqual([2_000, 1_000])
  expect(costs(misconduct('l', '12', 'lostNotCalled'))).toEqual([700])
})

describe('a deal', () => {
  const splitOf = (history: readonly HistoryEvent[], confirmed: readonly string[] = []) => {
    const facts = dealFacts(history, { customer: 'k', owner: 'ann', confirmed }, staff, now)
    if (!facts.ok) throw new Error(facts.refusal.say)
    return say(split(facts.value, rulesAt).outcome)
  }
  const on = (date: string, event: HistoryEvent): HistoryEvent => ({ ...event, at: day(date) })
  const complaint: HistoryEvent = {
    type: 'complained',
    id: 'c',
    at: day('08'),
    customer: 'k',
    about: 'ann',
    upheld: true,
  }

  test('is split by the policy in force when it was signed', () => {
    // ROTA-4.2: half each, the odd fen the owner's. CONFIRM-3: all to the later one.
    expect(splitOf([visit, complaint, received('ben', 'own'), on('15', signed('ben'))])).toBe(
      'ben: ann 5001, ben 5000',
    )
    expect(splitOf([visit, complaint, received('ben', 'own'), on('16', signed('ben'))])).toBe(
      'ben: ben 10001',
    )
  })

  test('is cancelled by a promise only where the promise was a deed of its day', () => {
    // ROTA-5.3 cancels; CONFIRM knows no such penalty.
    expect(splitOf([visit, on('15', promise), signed('ann')], ['promise'])).toBe('公司: 公司 10001')
    expect(splitOf([visit, on('16', promise), signed('ann')], ['promise'])).toBe('ann: ann 10001')
  })
})
