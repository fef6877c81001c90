/** Expected values are the regulation's words, worked out by hand: shares in fen. */
import type { HistoryEvent } from '../../history/model'
import type { PresetName } from '../../policy/sourced'
import { dealFacts } from '../facts'
import { presets } from '../presets'
import {
  annAway,
  ask,
  complaint,
  day,
  deposit,
  handed,
  now,
  received,
  say,
  share,
  signed,
  staff,
  visit,
  wish,
} from './deal.fixture'
import { split } from './split'

const cases: [string, HistoryEvent[], Record<PresetName, [string, string]>][] = [
  [
    'the owner closes alone',
    [visit, signed('ann')],
    {
      rota: ['ann: ann 10001', 'ROTA-4.1'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    // Half of 10,001 fen is 5,000.5: the odd fen is the owner's.
    'a complaint, and the customer insists on another',
    [visit, complaint, wish, received('ben', 'own'), signed('ben')],
    {
      rota: ['ben: ann 5001, ben 5000', 'ROTA-4.2'],
      case: ['ben: open ann, ben', 'ours'],
      confirm: ['ben: ben 10001', 'CONFIRM-3'],
      steps: ['ben: open ann, ben', 'ours'],
    },
  ],
  [
    'a complaint, but the customer stays',
    [visit, complaint, signed('ann')],
    {
      rota: ['ann: ann 10001', 'ROTA-4.1'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    'a unit number given over by a leader',
    [visit, handed, received('ben', 'own'), signed('ben')],
    {
      rota: ['ben: ann 5001, ben 5000', 'ROTA-4.3'],
      case: ['ben: open ann, ben', 'ours'],
      confirm: ['ben: open ann, ben', 'ours'],
      steps: ['ben: open ann, ben', 'ours'],
    },
  ],
  [
    'deep contact unknowingly, and closed',
    [visit, received('ben', 'own'), signed('ben')],
    {
      rota: ['ben: ann 5001, ben 5000', 'ROTA-4.4'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    // 30% of 10,001 fen is 3,000.3: the helper has 3,000 whole fen.
    'a helper on assignment who signs',
    [visit, received('ben', 'helper'), signed('ben')],
    {
      rota: ['ann: ann 7001, ben 3000', 'ROTA-4.5'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    'a helper who took the large deposit, and the owner signs',
    [visit, received('ben', 'helper'), deposit('ben'), signed('ann')],
    {
      rota: ['ann: ann 7001, ben 3000', 'ROTA-4.5'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    'a helper who comes after the deposit',
    [visit, deposit('ann', '05'), received('ben', 'helper'), signed('ben')],
    {
      rota: ['ann: ann 10001', 'ROTA-4.5'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    'a stand-in with consent signs: by effort, else none',
    [visit, received('ben', 'standIn', { consent: true, knowing: true }), signed('ben')],
    {
      rota: ['ann: open ann, ben', 'ROTA-4.6'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    // 80% is 8,000.8: ben has 2,000 whole fen.
    'and the case manager sets 80 to 20',
    [visit, received('ben', 'standIn', { consent: true }), signed('ben'), share('manager', 8_000)],
    {
      rota: ['ann: ann 8001, ben 2000', 'ROTA-4.6'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    'and the owner agrees to half: her word counts only where RECEPTION-3 asks for it',
    [visit, received('ben', 'standIn', { consent: true }), signed('ben'), share('ann', 5_000)],
    {
      rota: ['ann: open ann, ben', 'ROTA-4.6'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 5001, ben 5000', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    // 40% of 10,001 fen is 4,000.4.
    'the owner is on a trip',
    [visit, annAway('trip'), received('ben', 'standIn', { consent: true }), signed('ben')],
    {
      rota: ['ann: open ann, ben', 'ROTA-4.6'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 6001, ben 4000', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    'the owner is on leave when the deposit is taken',
    [visit, annAway('leave'), received('ben', 'standIn'), deposit('ben', '10'), signed('ann')],
    {
      rota: ['ann: open ann, ben', 'ROTA-4.6'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 6001, ben 4000', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    'on the day of the deposit, as a duty, even while the owner is on leave',
    [visit, annAway('leave'), received('ben', 'duty'), deposit('ben', '10'), signed('ann')],
    {
      rota: ['ann: open ann, ben', 'ROTA-4.6'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'CONFIRM-4.11'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    'knowingly, and closed',
    [visit, received('ben', 'own', { knowing: true }), signed('ben')],
    {
      rota: ['ann: ann 10001', 'ROTA-5.2'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'ours'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    'a discount sought through another who then signs',
    [
      visit,
      { type: 'soughtDiscount', id: 'sought', at: day('11'), customer: 'k', from: 'ben' },
      received('ben', 'own'),
      signed('ben'),
    ],
    {
      rota: ['ann: ann 10001', 'ROTA-3.15'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'ours'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    'the owner only took the call, another received and closed',
    [
      {
        type: 'registered',
        id: 'call',
        at: day('01'),
        customer: 'k',
        channel: 'call',
        by: 'ann',
        complete: true,
      },
      received('ben', 'own'),
      signed('ben'),
    ],
    {
      rota: ['ben: open ann, ben', 'ROTA-4.1'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
  [
    'the ruling is refused',
    [
      visit,
      {
        type: 'ruled',
        id: 'ruling',
        at: day('25'),
        customer: 'k',
        by: 'director',
        to: 'ben',
        refusedBy: 'ann',
      },
      signed('ann'),
    ],
    {
      rota: ['公佣: 公佣 10001', 'ROTA-3.17'],
      case: ['ann: ann 10001', 'ours'],
      confirm: ['ann: ann 10001', 'RECEPTION-3'],
      steps: ['ann: ann 10001', 'ours'],
    },
  ],
]

describe.each(cases)('%s', (_, history, expected) => {
  test.each(['rota', 'case', 'confirm', 'steps'] as const)('%s', (preset) => {
    const { outcome, because } = ask(history, preset)
    expect([say(outcome), because.at(-1)?.rule]).toEqual(expected[preset])
    if (preset === 'steps') expect(because.every(({ rule }) => rule === 'ours')).toBe(true)
  })
})

test('praise goes to the helper who came after the deposit', () => {
  const history = [visit, deposit('ann', '05'), received('ben', 'helper'), signed('ben')]
  expect(ask(history, 'rota').outcome.praise).toBe('ben')
  expect(ask([visit, received('ben', 'helper'), signed('ben')], 'rota').outcome.praise).toBeNull()
})

test('what lost is there with why', () => {
  const history = [visit, complaint, wish, received('ben', 'own'), signed('ben')]
  expect(ask(history, 'rota').rejected.map(({ rule, why }) => `${rule} ${why}`)).toEqual([
    'ROTA-4.4 先适用投诉换人的规定',
    'ROTA-4.1 先适用投诉换人的规定',
  ])
})

test('where whoever signs always has, nobody else is asked', () => {
  const facts = dealFacts(
    [visit, received('ben', 'own', { knowing: true }), signed('ben')],
    { customer: 'k', owner: 'ann' },
    staff,
    now,
  )
  if (!facts.ok) throw new Error()
  const { steps } = presets
  const policy = {
    ...steps,
    split: { ...steps.split, base: { value: 'closer' as const, source: 'ours' as const } },
  }
  expect(say(split(facts.value, policy).outcome)).toBe('ben: ben 10001')
})

test('the other half after a complaint goes where the policy says', () => {
  const facts = dealFacts(
    [visit, complaint, wish, received('ben', 'own'), signed('ben')],
    { customer: 'k', owner: 'ann' },
    staff,
    now,
  )
  const { value: half } = presets.rota.split.complaint
  if (!facts.ok || half.is !== 'halved') throw new Error()
  const toCompany = { ...half, rest: { value: 'company' as const, source: 'ours' as const } }
  const policy = {
    ...presets.rota,
    split: { ...presets.rota.split, complaint: { ...presets.rota.split.complaint, value: toCompany } },
  }
  expect(say(split(facts.value, policy).outcome)).toBe('ben: ann 5001, 公司 5000')
})

test('of two others the one to whom a rule gives goes first', () => {
  const early = received('ben', 'helper')
  const late = received('cai', 'helper', { at: day('18'), id: 'received-cai' })
  const { outcome } = ask([visit, early, deposit('ben'), late, signed('cai')], 'rota')
  expect(say(outcome)).toBe('ann: ann 7001, ben 3000')
})
