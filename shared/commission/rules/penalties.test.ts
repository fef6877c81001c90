/** Expected values are the regulation's words; amounts in fen. */
import type { HistoryEvent, Misconduct } from '../../history/model'
import { inOrder } from '../../history/model'
import type { PresetName } from '../../policy/sourced'
import type { MisconductKind } from '../misconduct'
import type { Proposal } from '../model'
import { presets } from '../presets'
import { proposePenalties } from './penalties'

const at = (day: string) => new Date(`${day}T10:00:00+08:00`).getTime()
let count = 0
const deed = (what: MisconductKind, more: Partial<Misconduct> = {}): Misconduct => {
  count += 1
  return {
    type: 'misconduct',
    id: `d${String(count).padStart(3, '0')}`,
    at: at('2026-03-10'),
    who: 'ann',
    what,
    ...more,
  }
}
const propose = (history: readonly HistoryEvent[], preset: PresetName, dropped?: readonly string[]) =>
  proposePenalties(inOrder(history), presets[preset], dropped)
const say = ({ against, rule, fine, oneOf, also }: Proposal) => {
  const who = against.kind === 'staff' ? against.id : against.post
  const amount = fine ? (fine.from === fine.to ? `${fine.from}` : `${fine.from}-${fine.to}`) : 'none'
  return [who, rule, amount, oneOf.join('|'), also.join('+')].filter((part) => part !== '').join(' ')
}
const proposed = (history: readonly HistoryEvent[], preset: PresetName) =>
  propose(history, preset).outcome.map(say)

test.each<[MisconductKind, PresetName, string[]]>([
  ['disputeWithEffect', 'rota', ['ann ROTA-1.7 none discipline|dismissal']],
  ['disputeWithEffect', 'case', ['ann CASE-41 3000']],
  ['disputeWithEffect', 'steps', []],
  ['privateGain', 'rota', ['ann ROTA-1.7 none dismissal|askedToLeave']],
  ['hintLowestDiscount', 'rota', ['ann ROTA-5.1 none halfCommission']],
  ['workedAnothers', 'rota', ['ann ROTA-5.2 10000']],
  ['workedAnothers', 'case', []],
  ['spokenPromise', 'rota', ['ann ROTA-5.3 100000 dealCancelled']],
  ['writtenPromise', 'rota', ['ann ROTA-5.3 100000 dealCancelled']],
  ['seizedUnit', 'rota', ['ann ROTA-5.4 20000']],
  ['brokeOrder', 'case', ['ann CASE-41 none warning']],
  ['causedDispute', 'case', ['ann CASE-41 none warning']],
  ['filesLost', 'case', ['ann CASE-41 3000']],
  ['failedCustomer', 'confirm', ['ann CONFIRM-3 10000-50000']],
  ['secretBreach', 'steps', ['ann SECRET-4 20000-100000 discipline|dismissal']],
  // The table of conflicts: false, changed or late records.
  ['lateRecord', 'rota', ['ann ours none warning']],
  ['lateRecord', 'case', ['ann CASE-41 none warning']],
  ['lateRecord', 'confirm', ['ann CONFIRM-1.2 1000']],
  ['lateRecord', 'steps', ['ann ours none warning']],
  ['lateEntry', 'confirm', ['ann CONFIRM-1.3 2000']],
  ['changedRecord', 'confirm', ['ann CONFIRM-1.4 30000 notice|dismissal']],
  ['changedRecord', 'rota', ['ann ours none warning']],
  ['falseFiles', 'case', ['ann CASE-41 3000']],
  ['untrueRecord', 'confirm', ['ann ours none warning']],
])('%s under %s', (what, preset, expected) => expect(proposed([deed(what)], preset)).toEqual(expected))

test('what the text does not punish is named among what was looked at', () => {
  const { outcome, rejected } = propose([deed('seizedUnit')], 'confirm')
  expect(outcome).toEqual([])
  expect(rejected.map(({ rule, why }) => `${rule} ${why}`)).toEqual(['ours 本制度没有规定对这种行为的处罚'])
})

test('every proposal waits for a manager', () => {
  const all = propose([deed('seizedUnit'), deed('lostNotCalled')], 'rota').outcome
  expect(all.map(({ status }) => status)).toEqual(['proposed', 'proposed', 'proposed'])
})

test('grave: liability in law besides', () => {
  expect(proposed([deed('spokenPromise', { grave: true })], 'rota')).toEqual([
    'ann ROTA-5.3 100000 dealCancelled+legalLiability',
  ])
  expect(proposed([deed('secretBreach', { grave: true })], 'case')).toEqual([
    'ann SECRET-4 20000-100000 discipline|dismissal legalLiability',
  ])
})

describe('what the article asks besides the deed', () => {
  const customer = { customer: 'k' }
  const complained: HistoryEvent = {
    type: 'complained',
    id: 'c',
    at: at('2026-03-12'),
    customer: 'k',
    about: 'ann',
    upheld: false,
  }
  test("ROTA-5.1: a hint to another's customer, who complains directly", () => {
    const hint = deed('hintDiscountToAnothers', customer)
    expect(proposed([hint], 'rota')).toEqual([])
    expect(proposed([hint, { ...complained, about: 'ben' }], 'rota')).toEqual([])
    expect(proposed([hint, { ...complained, customer: 'other' }], 'rota')).toEqual([])
    expect(proposed([hint, complained], 'rota')).toEqual(['ann ROTA-5.1 10000'])
  })
  test('ROTA-5.1: the lowest discount before the deal is near', () => {
    const hint = deed('hintLowestDiscount', customer)
    const deposit = (day: string): HistoryEvent => ({
      type: 'deposited',
      id: 'p',
      at: at(day),
      customer: 'k',
      unit: 'u',
      receivedBy: 'ann',
    })
    expect(proposed([hint, deposit('2026-03-09')], 'rota')).toEqual([])
    expect(proposed([hint, deposit('2026-03-11')], 'rota')).toEqual(['ann ROTA-5.1 none halfCommission'])
  })
  test('ROTA-5.3: a written promise without approval', () => {
    const approved = (day: string): HistoryEvent => ({
      type: 'approved',
      id: 'a',
      at: at(day),
      customer: 'k',
      what: 'discount',
      by: 'director',
    })
    const written = deed('writtenPromise', customer)
    expect(proposed([written, approved('2026-03-09')], 'rota')).toEqual([])
    expect(proposed([written, approved('2026-03-11')], 'rota')).toHaveLength(1)
    // A spoken one is fined all the same.
    expect(proposed([deed('spokenPromise', customer), approved('2026-03-09')], 'rota')).toHaveLength(1)
  })
})

describe('what the history itself shows', () => {
  const upheld: HistoryEvent = {
    type: 'complained',
    id: 'c',
    at: at('2026-03-12'),
    customer: 'k',
    about: 'ann',
    upheld: true,
  }
  const knowing: HistoryEvent = {
    type: 'received',
    id: 'r',
    at: at('2026-03-11'),
    customer: 'k',
    by: 'ben',
    as: 'standIn',
    knowing: true,
  }
  test('an upheld complaint is a failing, and counts once with its report', () => {
    expect(proposed([upheld], 'confirm')).toEqual(['ann CONFIRM-3 10000-50000'])
    expect(proposed([{ ...upheld, upheld: false }], 'confirm')).toEqual([])
    expect(proposed([upheld, deed('failedCustomer', { customer: 'k' })], 'confirm')).toHaveLength(1)
  })
  test("a reception that knew is a working of another's, unless the owner agreed or it was assigned", () => {
    expect(proposed([knowing], 'rota')).toEqual(['ben ROTA-5.2 10000'])
    expect(proposed([{ ...knowing, consent: true }], 'rota')).toEqual([])
    expect(proposed([{ ...knowing, as: 'helper' }], 'rota')).toEqual([])
    expect(proposed([{ ...knowing, as: 'duty' }], 'rota')).toEqual([])
  })
})

describe('CASE-41: more than three warnings in a month', () => {
  const warned = (day: string, who = 'ann') => deed('carelessRecord', { at: at(day), who })
  const fines = (history: readonly HistoryEvent[], dropped?: readonly string[]) =>
    propose(history, 'case', dropped)
      .outcome.map(say)
      .filter((each) => each.includes('3000'))
  const three = ['2026-03-01', '2026-03-10', '2026-03-31'].map((day) => warned(day))
  test('three are none, the fourth is fined, the fifth is not again', () => {
    expect(fines(three)).toEqual([])
    expect(fines([...three, warned('2026-03-20')])).toEqual(['ann CASE-41 3000'])
    expect(fines([...three, warned('2026-03-20'), warned('2026-03-21')])).toEqual(['ann CASE-41 3000'])
  })
  test('another month, another person, or a warning that was dropped does not count', () => {
    expect(fines([...three, warned('2026-04-01')])).toEqual([])
    expect(fines([...three, warned('2026-03-20', 'ben')])).toEqual([])
    const fourth = warned('2026-03-20')
    expect(fines([...three, fourth], [fourth.id])).toEqual([])
  })
  test('the month is the one in +08:00', () => {
    // 2026-03-31 16:30 UTC is 1 April 00:30 in +08:00.
    const midnight = deed('lateRecord', { at: Date.UTC(2026, 2, 31, 16, 30) })
    expect(fines([...three, midnight])).toEqual([])
  })
  test('the others never fine warnings', () => {
    const four = [...three, warned('2026-03-20')]
    for (const preset of ['rota', 'confirm', 'steps'] as const)
      expect(propose(four, preset).outcome.filter(({ fine }) => fine !== null)).toEqual([])
  })
})

describe('LOST-7.1: two faulty callbacks in a row', () => {
  const fault = (what: MisconductKind, day: string, customer: string, who = 'ann') =>
    deed(what, { at: at(day), customer, who })
  const call = (day: string, customer: string): HistoryEvent => ({
    type: 'followedUp',
    id: `call-${day}`,
    at: at(day),
    customer,
    by: 'ann',
    method: 'phone',
    effective: true,
  })
  const first = fault('callbackScript', '2026-03-01', 'k1')
  test('the first is not fined; any of the four faults next is, and each one after that', () => {
    expect(proposed([first], 'steps')).toEqual([])
    expect(proposed([first, fault('callbackTooLax', '2026-03-03', 'k2')], 'steps')).toEqual([
      'ann LOST-7.1 3000',
    ])
    expect(
      proposed(
        [
          first,
          fault('callbackIncomplete', '2026-03-03', 'k2'),
          fault('callbackWrongFigures', '2026-03-04', 'k3'),
        ],
        'rota',
      ),
    ).toEqual(['ann LOST-7.1 3000', 'ann LOST-7.1 3000'])
  })
  test('a callback without a fault between them ends the row; the faulty call itself does not', () => {
    const second = fault('callbackTooLax', '2026-03-03', 'k2')
    expect(proposed([first, call('2026-03-02', 'k9'), second], 'rota')).toEqual([])
    expect(proposed([first, call('2026-03-02', 'k2'), second], 'rota')).toHaveLength(1)
  })
  test("another officer's fault is no row", () => {
    expect(proposed([first, fault('callbackTooLax', '2026-03-03', 'k2', 'ben')], 'rota')).toEqual([])
  })
  test('a lost customer not called: 20 the vice president, 10 the showroom manager, a case', () => {
    expect(proposed([deed('lostNotCalled'), deed('lostNotCalled')], 'case')).toEqual([
      'salesVicePresident LOST-7.1 2000',
      'showroomManager LOST-7.1 1000',
      'salesVicePresident LOST-7.1 2000',
      'showroomManager LOST-7.1 1000',
    ])
  })
})
