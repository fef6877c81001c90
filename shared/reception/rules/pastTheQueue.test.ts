import type { HistoryEvent, StaffState } from '../../history/model'
import type { Arriving, ReceptionFacts, Roster } from '../model'
import { presets } from '../presets'
import type { ReceptionPolicy } from '../schema'
import { whoReceives } from './whoReceives'

const { rota, case: caseBook, confirm, steps } = presets
const now = Date.parse('2026-11-20T15:00:00+08:00')
const ago = (minutes: number) => now - minutes * 60_000
const roster: Roster = { numbered: ['A', 'B', 'C'], seats: ['A', 'B', 'C'], trial: ['T'] }

let count = 0
const is = (who: string, state: StaffState['state'], minutes = 30): HistoryEvent => ({
  type: 'staff',
  id: `s${++count}`,
  at: ago(minutes),
  who,
  state,
})
const signedIn = ['A', 'B', 'C'].map((who, index) => is(who, 'present', 400 - index))

const ask = (policy: ReceptionPolicy, history: readonly HistoryEvent[], arriving: Partial<Arriving>) => {
  const facts: ReceptionFacts = {
    roster,
    history: [...signedIn, ...history],
    staff: ['A', 'B', 'C', 'T', 'M'],
  }
  return whoReceives(facts, { customer: 'c', ...arriving }, policy, now)
}
const decide = (...asked: Parameters<typeof ask>) => {
  const result = ask(...asked)
  if (!result.ok) throw new Error(result.refusal.say)
  return { ...result.value, rules: result.value.because.map(({ rule }) => rule) }
}

test.each([
  ['rota', rota, 'ROTA-1.1'],
  ['case', caseBook, 'CASE-5.2'],
  ['confirm', confirm, 'RECEPTION-2.1'],
  ['steps', steps, 'ours'],
] as const)('%s: a known customer goes past the queue to their own consultant', (_, policy, rule) => {
  const { outcome, rules } = decide(policy, [], { owner: 'B' })
  expect(outcome).toMatchObject({ receiver: 'B', as: 'own', waits: false, countsAsTurn: false, next: 'A' })
  expect(rules[0]).toBe(rule)
})

test('one who names a consultant goes to them out of turn; one who is merely recognised goes by turn (ROTA-1.8)', () => {
  expect(decide(rota, [], { names: ['B'] }).outcome).toMatchObject({
    receiver: 'B',
    as: 'named',
    countsAsTurn: false,
  })
  const recognised = decide(rota, [], { recognisedBy: 'B' })
  expect(recognised.outcome).toMatchObject({ receiver: 'A', as: 'turn' })
  expect(recognised.rejected).toMatchObject([{ rule: 'ROTA-1.8' }])
  expect(decide(rota, [], { names: ['B', 'C'] }).outcome).toMatchObject({ receiver: 'A', as: 'turn' })
})

describe('the owner cannot receive', () => {
  test('ROTA-1.10: a colleague stands in with consent; no turn', () => {
    const { outcome, rules } = decide(rota, [is('B', 'engaged')], { owner: 'B' })
    expect(outcome).toMatchObject({
      receiver: 'A',
      as: 'standIn',
      standInFor: 'B',
      consent: 'toAsk',
      countsAsTurn: false,
    })
    expect(rules).toEqual(expect.arrayContaining(['ROTA-1.10', 'ROTA-1.1', 'ROTA-3.1']))
    expect(decide(rota, [is('B', 'leave')], { owner: 'B', ownerSays: 'consents' }).outcome).toMatchObject({
      consent: 'given',
    })
  })
  test('consent refused: the manager assigns; out of reach: received all the same, as our own choice', () => {
    expect(decide(rota, [is('B', 'away')], { owner: 'B', ownerSays: 'refuses' }).outcome).toEqual({
      kind: 'assigned',
      by: 'manager',
      why: 'consentRefused',
    })
    const unreached = decide(rota, [is('B', 'away')], { owner: 'B', ownerSays: 'unreachable' })
    expect(unreached.outcome).toMatchObject({ receiver: 'A', consent: 'toAsk' })
    expect(unreached.rules[0]).toBe('ours')
  })
  test('CASE: the owner first: engaged, the customer waits; not there, a colleague stands in', () => {
    expect(decide(caseBook, [is('B', 'engaged')], { owner: 'B' }).outcome).toMatchObject({
      receiver: 'B',
      waits: true,
    })
    const away = decide(caseBook, [is('B', 'away')], { owner: 'B' })
    expect(away.outcome).toMatchObject({ receiver: 'A', standInFor: 'B', waits: false })
    expect(away.rules[0]).toBe('ours')
    expect(away.rejected).toMatchObject([{ rule: 'CASE-5.2' }])
  })
  test('RECEPTION-2.1: out on business, contact them; a trip or leave and out of reach, by turn', () => {
    const business = decide(confirm, [is('B', 'away')], { owner: 'B' })
    expect(business.outcome).toEqual({
      kind: 'contactOwner',
      owner: 'B',
      meanwhile: 'A',
      next: 'C',
      skipped: [],
    })
    for (const state of ['trip', 'leave'] as const) {
      const off = decide(confirm, [is('B', state)], { owner: 'B', ownerSays: 'unreachable' })
      expect(off.outcome).toMatchObject({ receiver: 'A', as: 'standIn', standInFor: 'B' })
      expect(off.rules[0]).toBe('RECEPTION-2.1')
    }
    const lost = decide(confirm, [is('B', 'away')], { owner: 'B', ownerSays: 'unreachable' })
    expect(lost.rules[0]).toBe('ours')
    expect(decide(confirm, [is('B', 'trip')], { owner: 'B', ownerSays: 'consents' }).outcome).toMatchObject({
      consent: 'given',
    })
  })
  test('STEPS is silent: a stand-in, as our own choice', () =>
    expect(decide(steps, [is('B', 'leave')], { owner: 'B' })).toMatchObject({
      outcome: { receiver: 'A', standInFor: 'B', consent: 'notNeeded' },
      rules: ['ours', 'ours', 'ours'],
    }))
  test('nobody else can either', () =>
    expect(
      decide(
        rota,
        ['A', 'B', 'C'].map((who) => is(who, 'away')),
        { owner: 'B' },
      ).outcome,
    ).toMatchObject({
      kind: 'nobody',
      why: 'allAbsent',
    }))
})

describe('brought by an old customer', () => {
  test('one who is not on duty today is off; one who is on duty and out is not (CONFIRM-4.10)', () => {
    expect(decide(confirm, [], { owner: 'T', introducersConsultant: 'B' }).outcome).toMatchObject({
      receiver: 'T',
    })
    const off = decide(confirm, [is('M', 'leave')], { introducersConsultant: 'M' })
    expect(off.outcome).toMatchObject({ as: 'turn' })
    expect(decide(confirm, [is('M', 'away')], { introducersConsultant: 'M' }).outcome.kind).toBe(
      'contactOwner',
    )
  })
  test('the old one’s consultant, stand-in with consent (ROTA-3.8)', () => {
    expect(decide(rota, [], { introducersConsultant: 'B' }).outcome).toMatchObject({
      receiver: 'B',
      as: 'own',
    })
    expect(decide(rota, [is('B', 'leave')], { introducersConsultant: 'B' })).toMatchObject({
      outcome: { receiver: 'A', standInFor: 'B' },
    })
  })
  test('CONFIRM-4.10: the consultant off: by turn, as nobody’s; merely out: contacted', () => {
    const off = decide(confirm, [is('B', 'leave')], { introducersConsultant: 'B' })
    expect(off.outcome).toMatchObject({ receiver: 'A', as: 'turn', standInFor: null, countsAsTurn: true })
    expect(off.rules[0]).toBe('CONFIRM-4.10')
    expect(decide(confirm, [is('B', 'away')], { introducersConsultant: 'B' }).outcome.kind).toBe(
      'contactOwner',
    )
  })
})

test.each([
  ['duty where CONFIRM-4.11 rules', confirm, {}, 'duty'],
  [
    'not where the customer asks for the owner',
    confirm,
    { names: ['B'], ownerSays: 'unreachable' },
    'standIn',
  ],
  ['a stand-in elsewhere', rota, {}, 'standIn'],
] as const)('the day of the deposit, the owner absent: %s', (_, policy, more, as) => {
  const { outcome } = decide(policy, [is('B', 'leave')], { owner: 'B', purpose: 'deposit', ...more })
  expect(outcome).toMatchObject({ receiver: 'A', as, standInFor: 'B', countsAsTurn: false })
})

test('at lunch the duty roster receives new customers, and the order rests (ROTA-3.11)', () => {
  const lunch = [is('A', 'lunch'), is('B', 'lunch'), is('C', 'lunchDuty')]
  expect(decide(rota, lunch, {}).outcome).toMatchObject({ receiver: 'C', as: 'duty', countsAsTurn: false })
  expect(decide(confirm, lunch, {}).outcome).toMatchObject({ receiver: 'C', as: 'turn', countsAsTurn: true })
  expect(decide(rota, [is('C', 'lunchDuty')], { owner: 'B' }).outcome).toMatchObject({ receiver: 'B' })
})

test.each([
  ['rota', rota, true, 'ROTA-3.12'],
  ['case', caseBook, false, 'CASE-12'],
  ['confirm', confirm, false, 'ours'],
  ['steps', steps, false, 'ours'],
] as const)('%s: visitors of the trade are received and not registered', (_, policy, publicOnly, rule) => {
  const { outcome, rules } = decide(policy, [], { purpose: 'peer' })
  expect(outcome).toMatchObject({ receiver: 'A', register: false, publicOnly, countsAsTurn: false })
  expect(rules).toContain(rule)
})

test('crowded: the order is suspended and trial staff may help (CASE-5.2)', () => {
  const engaged = ['A', 'B', 'C'].map((who) => is(who, 'engaged'))
  expect(decide(caseBook, [is('T', 'training'), ...engaged], { crowded: true }).outcome).toMatchObject({
    receiver: 'T',
    as: 'crowd',
    countsAsTurn: false,
  })
  expect(decide(caseBook, engaged.slice(0, 1), { crowded: true }).outcome).toMatchObject({
    receiver: 'B',
    as: 'crowd',
    countsAsTurn: true,
  })
  expect(decide(caseBook, [is('T', 'away'), ...engaged], { crowded: true }).outcome.kind).toBe('nobody')
  expect(decide(rota, engaged, { crowded: true }).outcome.kind).toBe('nobody')
})

test.each([
  [5, [], false],
  [6, ['B'], false],
  [15, ['B', 'C'], false],
  [16, ['B', 'C'], true],
])('a party of %i: helpers in order %j (ROTA-1.12)', (partySize, helpers, managerHelps) =>
  expect(decide(rota, [], { partySize }).outcome).toMatchObject({ receiver: 'A', helpers, managerHelps }),
)

test('leads: the company’s by turn in ROTA, else assigned', () => {
  expect(decide(rota, [], { channel: 'company' })).toMatchObject({
    outcome: { receiver: 'A', countsAsTurn: true },
    rules: ['ROTA-1.18', 'ROTA-2.2'],
  })
  expect(decide(rota, [], { channel: 'online' })).toMatchObject({
    outcome: { kind: 'assigned' },
    rules: ['ours'],
  })
  expect(decide(caseBook, [], { channel: 'online' })).toMatchObject({
    outcome: { kind: 'assigned', by: 'supervisor' },
    rules: ['CASE-13'],
  })
})

describe('the manager’s change (ROTA-1.21, CASE-4)', () => {
  const change = { by: 'M', to: 'C', reason: '客户只会说粤语' }
  test('at once, with the reason; whose turn it was keeps it', () => {
    const { outcome, rules, rejected } = decide(rota, [], { change })
    expect(outcome).toMatchObject({ receiver: 'C', as: 'change', countsAsTurn: true, next: 'A' })
    expect(rules[0]).toBe('ROTA-1.21')
    expect(rejected).toMatchObject([{ rule: 'ROTA-2.2', facts: { turn: 'A' } }])
    expect(decide(caseBook, [], { change }).rules[0]).toBe('CASE-4')
    expect(decide(rota, [], { change: { ...change, to: 'A' } }).rejected).toEqual([])
  })
  test.each([
    ['no reason', { change: { ...change, reason: ' ' } }, [], rota, 'BAD_INPUT'],
    ['to one who is not fit', { change }, [is('C', 'unwell')], rota, 'CONFLICT'],
    ['to a stranger', { change: { ...change, to: 'Z' } }, [], rota, 'BAD_INPUT'],
  ] as const)('refused: %s', (_, arriving, history, policy, code) =>
    expect(ask(policy, history, arriving)).toMatchObject({ ok: false, refusal: { code } }),
  )
  test('refused where the policy has no such thing', () => {
    const never = { ...rota, managersChange: { value: 'never', source: 'ours' } as const }
    expect(ask(never, [], { change })).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } })
  })
})
