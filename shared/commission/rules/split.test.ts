/** Expected values are the regulation's words, worked out by hand: see shares in yuan and fen beside each. */
import type { HistoryEvent } from '../../history/model'
import type { PresetName } from '../../policy/sourced'
import { type DealQuestion, dealFacts } from '../facts'
import { payeeName, type Split } from '../model'
import { presets } from '../presets'
import { split } from './split'

const day = (text: string, clock = '10:00') => new Date(`2026-03-${text}T${clock}:00+08:00`).getTime()
const now = day('31')
const staff = ['ann', 'ben', 'cai']

/** Ann registered the visit; the deal is worth 10,001 fen unless said otherwise. */
const visit: HistoryEvent = {
  type: 'registered',
  id: 'visit',
  at: day('01'),
  customer: 'k',
  channel: 'visit',
  by: 'ann',
  complete: true,
}
const signed = (closedBy: string, commission = 10_001): HistoryEvent => ({
  type: 'contracted',
  id: 'contract',
  at: day('20'),
  customer: 'k',
  unit: '1-101',
  closedBy,
  commission,
})
const received = (
  by: string,
  as: 'own' | 'standIn' | 'helper' | 'duty',
  more: object = {},
): HistoryEvent => ({
  type: 'received',
  id: `received-${by}`,
  at: day('10'),
  customer: 'k',
  by,
  as,
  ...more,
})
const deposit = (receivedBy: string, on = '15'): HistoryEvent => ({
  type: 'deposited',
  id: 'deposit',
  at: day(on),
  customer: 'k',
  unit: '1-101',
  receivedBy,
})

const ask = (history: readonly HistoryEvent[], preset: PresetName, more: Partial<DealQuestion> = {}) => {
  const facts = dealFacts(history, { customer: 'k', owner: 'ann', ...more }, staff, now)
  if (!facts.ok) throw new Error(facts.refusal.say)
  return split(facts.value, presets[preset])
}
const say = (outcome: Split) =>
  outcome.kind === 'split'
    ? `${payeeName(outcome.result)}: ${outcome.shares.map(({ to, fen }) => `${payeeName(to)} ${fen}`).join(', ')}`
    : `${payeeName(outcome.result)}: open ${outcome.between.join(', ')}`

const complaint: HistoryEvent = {
  type: 'complained',
  id: 'complaint',
  at: day('08'),
  customer: 'k',
  about: 'ann',
  upheld: true,
}
const wish: HistoryEvent = {
  type: 'wished',
  id: 'wish',
  at: day('09'),
  customer: 'k',
  consultant: 'ben',
  change: true,
}
const annAway = (state: 'trip' | 'leave'): HistoryEvent => ({
  type: 'staff',
  id: 'away',
  at: day('05'),
  who: 'ann',
  state,
})
const handed: HistoryEvent = {
  type: 'approved',
  id: 'handed',
  at: day('12'),
  customer: 'k',
  what: 'unitHandedOver',
  by: 'director',
  to: 'ben',
}
const share = (by: string, ownerShare: number): HistoryEvent => ({
  type: 'approved',
  id: 'share',
  at: day('21'),
  customer: 'k',
  what: 'shareOfEffort',
  by,
  ownerShare,
})

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

const promise: HistoryEvent = {
  type: 'misconduct',
  id: 'promise',
  at: day('14'),
  who: 'ann',
  what: 'spokenPromise',
  customer: 'k',
}

test('a promise cancels result and commission once a manager has confirmed it, not before', () => {
  const history = [visit, promise, signed('ann')]
  const open = ask(history, 'rota')
  expect(say(open.outcome)).toBe('ann: ann 10001')
  expect(open.rejected.map(({ rule }) => rule)).toEqual(['ROTA-5.3'])
  expect(say(ask(history, 'rota', { confirmed: ['promise'] }).outcome)).toBe('公司: 公司 10001')
  // The others' texts know no such penalty.
  expect(say(ask(history, 'confirm', { confirmed: ['promise'] }).outcome)).toBe('ann: ann 10001')
})

test('a hint at the lowest discount costs half of the commission, once; the odd fen stays', () => {
  const hint = { ...promise, id: 'hint', what: 'hintLowestDiscount' }
  const again = { ...hint, id: 'again' }
  const { outcome } = ask([visit, hint, again, signed('ann')], 'rota', { confirmed: ['hint', 'again'] })
  expect(say(outcome)).toBe('ann: ann 5001, 公司 5000')
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

describe('what cannot have been is refused by the name of the event', () => {
  const refusal = (history: readonly HistoryEvent[], more: Partial<DealQuestion> = {}) => {
    const facts = dealFacts(history, { customer: 'k', owner: 'ann', ...more }, staff, now)
    return facts.ok ? null : `${facts.refusal.code} ${facts.refusal.say}`
  }
  const left: HistoryEvent = { type: 'staff', id: 'left', at: day('02'), who: 'ben', state: 'left' }
  const refused: [string, HistoryEvent[], Partial<DealQuestion>, string][] = [
    ['no contract', [visit], {}, 'NOT_FOUND k 没有合同'],
    ['the future', [{ ...signed('ann'), at: now + 1 }], {}, 'BAD_INPUT contract 发生在将来'],
    ['one id twice', [visit, visit, signed('ann')], {}, 'BAD_INPUT 编号 visit 用了两次'],
    ['a stranger', [visit, signed('zed')], {}, 'BAD_INPUT contract 里的 zed 不在名单上'],
    ['an unknown owner', [visit, signed('ann')], { owner: 'zed' }, 'BAD_INPUT 名单上没有 zed'],
    [
      'a leaver',
      [left, visit, received('ben', 'own'), signed('ben')],
      {},
      'CONFLICT received-ben 里的 ben 在 left 已经离职',
    ],
    ['no reception', [visit, signed('ben')], {}, 'CONFLICT contract 由 ben 办理，但此前没有 ben 接待的记录'],
    [
      'a fraction of a fen',
      [visit, signed('ann', 1.5)],
      {},
      'BAD_INPUT 合同 contract 的佣金必须是不小于 0 的整数分',
    ],
    [
      'a deposit after the contract',
      [visit, signed('ann'), deposit('ann', '25')],
      {},
      'CONFLICT deposit 的房号 1-101 在 contract 已经签约',
    ],
    [
      'an unknown deed',
      [visit, { ...promise, what: 'x' }, signed('ann')],
      {},
      'BAD_INPUT promise 里没有“x”这种行为',
    ],
    [
      'a confirmation of nothing',
      [visit, signed('ann')],
      { confirmed: ['e9'] },
      'BAD_INPUT 没有 e9 这件事，无法确认处罚',
    ],
    [
      'a share of nothing',
      [visit, share('m', 10_001), signed('ann')],
      {},
      'BAD_INPUT 批示 share 要写原接待人的比例（0 到 10000，单位是万分之一）',
    ],
  ]
  test.each(refused)('%s', (_, history, more, expected) => expect(refusal(history, more)).toBe(expected))

  test('several contracts need the unit', () => {
    const second = { ...signed('ann'), id: 'second', unit: '1-102' }
    expect(refusal([visit, signed('ann'), second])).toBe('BAD_INPUT k 有 2 份合同，请写明房号')
    expect(refusal([visit, signed('ann'), second], { unit: '1-102' })).toBeNull()
  })
})
