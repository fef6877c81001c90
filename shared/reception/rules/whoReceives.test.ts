import type { HistoryEvent, StaffState } from '../../history/model'
import { untold } from '../../policy/explained.fixture'
import type { Arriving, Reception, ReceptionFacts, Roster } from '../model'
import { presets } from '../presets'
import type { ReceptionPolicy } from '../schema'
import { whoReceives } from './whoReceives'

const { rota, case: caseBook, confirm, steps } = presets

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const today = (time: string) => at(`2026-11-20 ${time}`)
const staff = ['A', 'B', 'C', 'D', 'E', 'M']
const five: Roster = { numbered: ['A', 'B', 'C', 'D', 'E'], seats: ['A', 'B', 'C', 'D', 'E'] }
const three: Roster = { numbered: ['A', 'B', 'C'], seats: ['A', 'B', 'C'] }

let count = 0
const id = () => `x${++count}`
/** A new customer received by turn, over after ten minutes. */
const visit = (time: string, by: string, customer = id(), more: { endedAt?: number } = {}): HistoryEvent => ({
  type: 'received',
  id: id(),
  at: today(time),
  customer,
  by,
  as: 'own',
  endedAt: today(time) + 10 * 60_000,
  ...more,
})
const is = (time: string, who: string, state: StaffState['state'], customer?: string): HistoryEvent => ({
  type: 'staff',
  id: id(),
  at: today(time),
  who,
  state,
  ...(customer === undefined ? {} : { customer }),
})
const called = (time: string, by: string, customer: string): HistoryEvent => ({
  type: 'registered',
  id: id(),
  at: today(time),
  channel: 'call',
  customer,
  by,
  complete: true,
})

type Got = Extract<Reception, { kind: 'receiver' }>
const ask = (
  policy: ReceptionPolicy,
  history: readonly HistoryEvent[],
  arriving: Partial<Arriving> = {},
  { roster = five, now = today('15:00') }: { roster?: Roster; now?: number } = {},
) => {
  const facts: ReceptionFacts = { roster, history, staff }
  const result = whoReceives(facts, { customer: 'new', ...arriving }, policy, now)
  expect(untold(result)).toEqual([])
  return result
}
const decide = (...asked: Parameters<typeof ask>) => {
  const result = ask(...asked)
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}
const receive = (...asked: Parameters<typeof ask>): Got & { rules: string[] } => {
  const { outcome, because } = decide(...asked)
  if (outcome.kind !== 'receiver') throw new Error(`${outcome.kind}`)
  return { ...outcome, rules: because.map(({ rule }) => rule) }
}

describe('the round', () => {
  test('begins at 1, then 2 (ROTA-2.2)', () => {
    expect(receive(rota, [])).toMatchObject({ receiver: 'A', as: 'turn', countsAsTurn: true, next: 'B' })
    expect(receive(rota, [visit('09:00', 'A'), visit('09:20', 'B')])).toMatchObject({
      receiver: 'C',
      next: 'D',
    })
  })

  test('one who is engaged is skipped (ROTA-1.1)', () => {
    const got = receive(rota, [is('14:50', 'A', 'engaged'), is('14:50', 'B', 'engaged')])
    expect(got).toMatchObject({ receiver: 'C', next: 'D' })
    expect(got.skipped).toEqual([
      { who: 'A', why: 'engaged', rule: 'ROTA-1.1' },
      { who: 'B', why: 'engaged', rule: 'ROTA-1.1' },
    ])
    expect(got.rules).toEqual(['ROTA-2.2', 'ROTA-1.1', 'ROTA-1.1'])
  })

  const ended4 = ['A', 'B', 'C', 'D'].map((who, index) => ({
    ...visit(`1${index}:00`, who),
    at: at(`2026-11-19 1${index}:00`),
    endedAt: at(`2026-11-19 1${index}:30`),
  }))
  test.each([
    ['ROTA: ended at 4, tomorrow begins at 5', rota, 'E'],
    ['RECEPTION-1: anew each day', confirm, 'A'],
    ['STEPS, silent: anew each day', steps, 'A'],
  ])('over the night, %s', (_, policy, who) => expect(receive(policy, ended4).receiver).toBe(who))

  test('the last day alone is enough: it began at 3 and ended at 4, so today begins at 5', () => {
    expect(receive(rota, ended4.slice(2))).toMatchObject({ receiver: 'E', next: 'A' })
    expect(receive(rota, ended4.slice(3))).toMatchObject({ receiver: 'E', next: 'A' })
  })

  test('a newcomer is appended (ROTA-2.1)', () => {
    const roster = { ...three, newcomers: ['D'] }
    const got = receive(rota, [visit('09:00', 'A'), visit('09:20', 'B'), visit('09:40', 'C')], {}, { roster })
    expect(got).toMatchObject({ receiver: 'D', next: 'A' })
  })
})

describe('a missed turn (ROTA-2.3, CASE-5.2)', () => {
  const awayForTwo = [is('08:50', 'B', 'away'), visit('09:00', 'A'), visit('09:20', 'C')]

  test('away: the next one receives', () =>
    expect(receive(rota, awayForTwo.slice(0, 2))).toMatchObject({
      receiver: 'C',
      skipped: [{ who: 'B', why: 'absent', rule: 'ROTA-2.3' }],
    }))
  test('who returns while the round lasts is still in it', () => {
    const got = receive(rota, [...awayForTwo, is('09:40', 'B', 'free')])
    expect(got).toMatchObject({ receiver: 'B', next: 'D' })
    expect(got.rules[0]).toBe('ROTA-2.3')
  })
  test('who returns after it joins the next: nothing is made up', () => {
    // A and C have had the first round, then A the second; B missed one turn and has one, not two.
    const next = [...awayForTwo, visit('09:40', 'A'), is('10:00', 'B', 'free')]
    expect(receive(rota, next, {}, { roster: { numbered: ['A', 'B', 'C'] } })).toMatchObject({
      receiver: 'B',
      next: 'C',
    })
  })
  test('whose first state of the day is that they came was not there before', () => {
    // B came at ten, when the first round had passed: nothing is made up.
    const history = [
      visit('09:00', 'A'),
      visit('09:20', 'C'),
      visit('09:40', 'A'),
      is('10:00', 'B', 'present'),
    ]
    const after = [...history, visit('10:10', 'B')]
    expect(receive(steps, after, {}, { roster: three })).toMatchObject({ receiver: 'C', next: 'A' })
  })
  test('a policy may put every returner into the next round', () => {
    const missed = { ...rota.missed, away: { value: 'nextRound', source: 'ours' } as const }
    expect(receive({ ...rota, missed }, [...awayForTwo, is('09:40', 'B', 'free')]).receiver).toBe('D')
  })

  const heldUp = (customer: string) => [
    called('08:30', 'B', 'known'),
    is('08:50', 'B', 'engaged', customer),
    visit('09:00', 'A'),
    visit('09:20', 'C'),
    visit('09:40', 'A'),
    is('10:00', 'B', 'free'),
  ]
  test('held up by one’s own known customer: made up afterwards, also in a later round', () => {
    const got = receive(rota, heldUp('known'), {}, { roster: three })
    // B is owed one turn, and is still in the second round: after this customer it is B's again.
    expect(got).toMatchObject({ receiver: 'B', next: 'C' })
    expect(got.rules[0]).toBe('ROTA-2.3')
    const again = receive(rota, [...heldUp('known'), visit('10:10', 'B')], {}, { roster: three })
    expect(again).toMatchObject({ receiver: 'B', next: 'C' })
  })
  test('held up by another customer: a new round, nothing is made up', () => {
    const again = receive(rota, [...heldUp('other'), visit('10:10', 'B')], {}, { roster: three })
    expect(again).toMatchObject({ receiver: 'C' })
  })
  test('a stand-in’s own turn is restored (ROTA-3.1)', () => {
    const standIn: HistoryEvent = {
      ...visit('08:55', 'A', 'known'),
      type: 'received',
      as: 'standIn',
      by: 'A',
      customer: 'known',
      endedAt: today('09:50'),
    } as HistoryEvent
    const history = [called('08:30', 'C', 'known'), standIn, visit('09:00', 'B'), visit('09:20', 'C')]
    const got = receive(rota, history)
    expect(got).toMatchObject({ receiver: 'A', next: 'D' })
    expect(got.rules[0]).toBe('ROTA-3.1')
  })
  test('a customer taken before one’s turn uses it up, and those before keep theirs', () => {
    expect(receive(steps, [visit('09:00', 'C')])).toMatchObject({ receiver: 'A', next: 'B' })
    expect(
      receive(steps, ['A', 'B'].map((who, index) => visit(`1${index}:00`, who)).concat(visit('08:00', 'C')))
        .receiver,
    ).toBe('D')
  })
  test('who takes a second customer while others wait is passed by until they have had theirs', () => {
    const history = [visit('09:00', 'A'), visit('09:20', 'A')]
    expect(receive(rota, history, {}, { roster: three })).toMatchObject({ receiver: 'B', next: 'C' })
    const after = [...history, visit('10:00', 'B'), visit('10:20', 'C')]
    expect(receive(rota, after, {}, { roster: three })).toMatchObject({ receiver: 'B', next: 'C' })
  })
})

describe('the state "engaged" says no more than the reception that it goes with', () => {
  const open = (by: string, customer: string, as: 'own' | 'standIn') => {
    const { endedAt: _, ...one } = visit('08:50', by, customer) as Extract<HistoryEvent, { type: 'received' }>
    return { ...one, as }
  }
  const passed = [visit('09:00', 'B'), visit('09:20', 'C'), is('09:40', 'A', 'free')]
  test('standing in: the turn is restored', () => {
    const history = [
      called('08:00', 'C', 'c'),
      open('A', 'c', 'standIn'),
      is('08:52', 'A', 'engaged', 'c'),
      ...passed,
    ]
    expect(receive(rota, history)).toMatchObject({
      receiver: 'A',
      rules: expect.arrayContaining(['ROTA-3.1']),
    })
  })
  test('a new customer by turn does not become one’s known one by it', () => {
    const history = [
      open('A', 'c', 'own'),
      is('08:52', 'A', 'engaged', 'c'),
      visit('09:00', 'B'),
      visit('09:20', 'C'),
    ]
    // The second round passes A, who is engaged by turn: nothing is made up.
    const second = [...history, visit('09:40', 'B'), is('09:55', 'A', 'free'), visit('10:00', 'C')]
    expect(receive(rota, second, {}, { roster: three })).toMatchObject({ receiver: 'A', next: 'B' })
    expect(receive(rota, second, {}, { roster: three }).rules[0]).toBe('ROTA-2.2')
  })
  test('it ends with the reception', () => {
    const others = ['B', 'C', 'D', 'E'].map((who) => is('08:00', who, 'away'))
    const history = [visit('14:40', 'A', 'c'), is('14:41', 'A', 'engaged', 'c'), ...others]
    expect(receive(rota, history).receiver).toBe('A')
    expect(decide(rota, [...history, is('14:55', 'A', 'engaged', 'c')]).outcome.kind).toBe('nobody')
  })
})

describe('what is no turn', () => {
  test('the same visit in the register before its reception', () => {
    const registered = { ...called('08:59', 'A', 'c'), channel: 'visit' } as HistoryEvent
    expect(receive(rota, [registered, visit('09:00', 'A', 'c'), visit('09:20', 'B')]).receiver).toBe('C')
  })
  test('a newcomer whom one’s own customer brought', () => {
    const brought = { ...called('09:00', 'A', 'c'), channel: 'visit', introducedBy: 'old' } as HistoryEvent
    const history = [called('08:00', 'A', 'old'), brought, visit('09:01', 'A', 'c')]
    expect(receive(rota, history).receiver).toBe('A')
    expect(receive(rota, history.slice(1)).receiver).toBe('B')
  })
  test('naming several is naming nobody', () => {
    const registered = { ...called('09:00', 'A', 'c'), channel: 'visit', asksFor: ['A', 'C'] } as HistoryEvent
    expect(receive(rota, [registered, visit('09:01', 'A', 'c')]).receiver).toBe('B')
  })
  test('a returning customer’s visit (ROTA-1.9)', () => {
    expect(receive(rota, [called('08:30', 'A', 'known'), visit('09:00', 'A', 'known')]).receiver).toBe('A')
    expect(receive(rota, [], { owner: 'C' })).toMatchObject({
      receiver: 'C',
      as: 'own',
      countsAsTurn: false,
      next: 'A',
    })
  })
  test('a second visit on the same day', () => {
    const history = [visit('09:00', 'A', 'c'), visit('09:20', 'B'), visit('11:00', 'A', 'c')]
    expect(receive(rota, history, {}, { roster: three })).toMatchObject({ receiver: 'C', next: 'A' })
  })
  test('whom a visitor asked for on another day does not matter today', () => {
    const asked = {
      ...called('09:00', 'C', 'c'),
      channel: 'visit',
      asksFor: ['A'],
      complete: false,
    } as HistoryEvent
    const history = [visit('09:00', 'A', 'c'), { ...asked, at: at('2026-11-21 09:00') }]
    expect(receive(rota, history, {}, { now: at('2026-11-21 10:00') }).receiver).toBe('B')
  })
  test('the register’s visit and its reception are one; a visit in the register alone is one too', () => {
    const registered = { ...called('09:01', 'A', 'c'), channel: 'visit' } as HistoryEvent
    expect(receive(rota, [visit('09:00', 'A', 'c'), registered]).receiver).toBe('B')
    expect(receive(rota, [registered]).receiver).toBe('B')
  })
  test('a call that only asked the way makes nobody known (ROTA-3.13)', () => {
    const asked = { ...called('08:30', 'A', 'c'), directionsOnly: true } as HistoryEvent
    expect(receive(rota, [asked, visit('09:00', 'A', 'c')]).receiver).toBe('B')
  })
  test('a new visitor who named the consultant (ROTA-1.8)', () => {
    const registered = { ...called('09:00', 'C', 'c'), channel: 'visit', asksFor: ['C'] } as HistoryEvent
    const history = [visit('09:00', 'C', 'c'), registered, visit('10:00', 'A'), visit('10:20', 'B')]
    expect(receive(rota, history)).toMatchObject({ receiver: 'C' })
  })
  test('a company lead is one by ROTA-1.18, and none where leads are assigned', () => {
    const lead = { ...called('09:00', 'A', 'c'), channel: 'company' } as HistoryEvent
    expect(receive(rota, [lead]).receiver).toBe('B')
    expect(receive(steps, [lead]).receiver).toBe('A')
  })
  test('a visit by the trade', () => {
    const peer = { ...called('09:00', 'A', 'c'), channel: 'visit', purpose: 'peer' } as HistoryEvent
    expect(receive(rota, [visit('09:00', 'A', 'c'), peer]).receiver).toBe('A')
  })
  test('ownership’s word on who was known goes before the register', () => {
    const history = [called('08:00', 'A', 'void'), visit('09:00', 'A', 'void')]
    const facts: ReceptionFacts = { roster: five, history, staff, wasKnown: () => false }
    const result = whoReceives(facts, { customer: 'new' }, rota, today('15:00'))
    expect(result).toMatchObject({ ok: true, value: { outcome: { receiver: 'B' } } })
  })
})

describe('who is fit', () => {
  test.each(['training', 'unwell', 'otherWork', 'leaving'] as const)(
    '%s: not (ROTA-1.20, CASE-3)',
    (state) => {
      const history = [is('08:00', 'A', 'present'), is('08:05', 'B', 'present'), is('08:10', 'A', state)]
      expect(receive(rota, history)).toMatchObject({
        receiver: 'B',
        skipped: [{ who: 'A', why: 'unfit', rule: 'ROTA-1.20' }],
      })
      expect(receive(caseBook, history)).toMatchObject({
        receiver: 'B',
        skipped: [{ who: 'A', why: 'unfit', rule: 'CASE-3' }],
      })
    },
  )
  test('engaged until the end of the reception, and no longer', () => {
    const history = [visit('14:55', 'A', 'c'), ...['B', 'C', 'D', 'E'].map((who) => is('09:00', who, 'away'))]
    expect(decide(rota, history).outcome.kind).toBe('nobody')
    expect(receive(rota, history, {}, { now: today('15:05') }).receiver).toBe('A')
  })
  test('a reception without an end lasts until the next state', () => {
    const { endedAt: _, ...open } = visit('09:00', 'A', 'c') as Extract<HistoryEvent, { type: 'received' }>
    const others = ['B', 'C', 'D', 'E'].map((who) => is('08:00', who, 'away'))
    expect(decide(rota, [open, ...others]).outcome.kind).toBe('nobody')
    expect(receive(rota, [open, ...others, is('09:30', 'A', 'free')]).receiver).toBe('A')
  })
  test('away ends with the day, leave does not', () => {
    const yesterday = (event: HistoryEvent) => ({ ...event, at: event.at - 86_400_000 })
    expect(receive(rota, [yesterday(is('17:00', 'A', 'away'))]).receiver).toBe('A')
    expect(receive(rota, [yesterday(is('17:00', 'A', 'leave'))]).receiver).toBe('B')
  })
  test.each([
    ['allAbsent', 'away'],
    ['allEngaged', 'engaged'],
    ['noneFit', 'training'],
  ] as const)('nobody can: %s', (why, state) => {
    const { outcome } = decide(
      rota,
      ['A', 'B', 'C'].map((who) => is('09:00', who, state)),
      {},
      { roster: three },
    )
    expect(outcome).toMatchObject({ kind: 'nobody', why })
    expect(outcome.kind === 'nobody' && outcome.skipped.map(({ who }) => who)).toEqual(['A', 'B', 'C'])
  })
  test('nobody can, for several reasons; nobody is on the roster', () => {
    const history = [is('09:00', 'A', 'away'), is('09:00', 'B', 'engaged'), is('09:00', 'C', 'unwell')]
    expect(decide(rota, history, {}, { roster: three }).outcome).toMatchObject({
      kind: 'nobody',
      why: 'noneFree',
    })
    expect(decide(rota, [], {}, { roster: { numbered: [] } }).outcome).toEqual({
      kind: 'nobody',
      why: 'emptyRoster',
      skipped: [],
    })
  })
})

describe('the four orders (CASE-5.1), and seats (RECEPTION-1)', () => {
  const sold = (day: string, closedBy: string): HistoryEvent => ({
    type: 'contracted',
    id: id(),
    at: at(`${day} 16:00`),
    customer: id(),
    unit: id(),
    closedBy,
  })
  const by = (value: ReceptionPolicy['order']['value']): ReceptionPolicy => ({
    ...caseBook,
    order: { value, source: 'CASE-5.1' },
  })
  const history = [
    is('08:30', 'C', 'present'),
    is('08:40', 'A', 'present'),
    is('08:40', 'B', 'present'),
    sold('2026-10-05', 'B'),
    sold('2026-10-06', 'B'),
    sold('2026-10-07', 'D'),
    sold('2026-11-18', 'D'),
    sold('2026-11-18', 'E'),
    sold('2026-11-18', 'E'),
    sold('2026-11-02', 'A'),
  ]
  test.each([
    ['signIn', 'C', 'A'],
    ['numbered', 'A', 'B'],
    ['lastMonthsRanking', 'B', 'D'],
    // The 19th was closed: the last day of business counts.
    ['todaysSales', 'E', 'D'],
  ] as const)('%s: %s, then %s', (order, first, second) =>
    expect(receive(by(order), history)).toMatchObject({ receiver: first, next: second }),
  )
  test('from the left seat to the right one', () =>
    expect(receive(confirm, [], {}, { roster: { ...three, seats: ['C', 'B', 'A'] } })).toMatchObject({
      receiver: 'C',
      next: 'B',
    }))
  test('the first sign-in of today counts, and no other state or day', () => {
    const yesterday = { ...is('08:00', 'D', 'present'), at: at('2026-11-19 08:00') }
    const again = [...history, is('08:20', 'A', 'free'), is('08:50', 'C', 'present'), yesterday]
    expect(receive(by('signIn'), again)).toMatchObject({ receiver: 'C', next: 'A' })
    const two = [is('08:30', 'C', 'present'), yesterday, is('08:10', 'E', 'free')]
    expect(receive(by('signIn'), two)).toMatchObject({ receiver: 'C', next: null })
  })
  test('a newcomer stands where they signed in', () => {
    const roster = { numbered: ['A', 'B'], newcomers: ['D', 'E'] }
    const came = [is('08:10', 'D', 'present'), is('08:20', 'A', 'present')]
    expect(receive(caseBook, came, {}, { roster })).toMatchObject({ receiver: 'D', next: 'A' })
    expect(
      receive(
        caseBook,
        [...came, is('09:00', 'D', 'away'), is('09:00', 'A', 'engaged')].slice(0, 3),
        {},
        { roster },
      ),
    ).toMatchObject({ receiver: 'A', next: null })
  })
  test('who has not signed in is not in that order', () =>
    expect(decide(caseBook, []).outcome).toMatchObject({ kind: 'nobody', why: 'emptyRoster' }))
  test('the published ranking goes before the count', () =>
    expect(
      receive(by('lastMonthsRanking'), history, {}, { roster: { ...five, ranking: ['D', 'A'] } }).receiver,
    ).toBe('D'))
})
