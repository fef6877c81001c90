import { workCalendar } from '../../calendar/model'
import { readLocal, sayLocal } from '../../cases/model'
import type { HistoryEvent } from '../../history/model'
import { type LostPolicy, lint, presets } from '../policy'
import { type LostFacts, lostClocks } from './callbacks'
import { isLost } from './isLost'

const at = (text: string): number => {
  const instant = readLocal(text)
  if (instant === null) throw new Error(`no such time: ${text}`)
  return instant
}
const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })
const policy = presets.rota

const visit: HistoryEvent = {
  id: 'v',
  at: at('2026-03-02 10:00'),
  type: 'registered',
  customer: 'wang',
  channel: 'visit',
  by: 'li',
  complete: true,
}
const said: HistoryEvent = {
  id: 'l',
  at: at('2026-03-20 10:00'),
  type: 'lost',
  customer: 'wang',
  reason: 'boughtElsewhere',
}
const call: HistoryEvent = {
  id: 'f',
  at: at('2026-03-25 10:00'),
  type: 'followedUp',
  customer: 'wang',
  by: 'li',
  method: 'phone',
  effective: true,
}
const deal: HistoryEvent = {
  id: 'd',
  at: at('2026-03-26 10:00'),
  type: 'contracted',
  customer: 'wang',
  unit: '1',
  closedBy: 'li',
}

describe('LOST-2', () => {
  const ask = (history: readonly HistoryEvent[], now: string, use: LostPolicy = policy) => {
    const decided = isLost(history, 'wang', use, at(now))
    return decided.ok ? decided.value.outcome : decided.refusal.say
  }

  test.each<[string, readonly HistoryEvent[], string, object]>([
    [
      'said so in that very call',
      [visit, { ...said, at: call.at }, call],
      '2026-03-26 10:00',
      { is: 'lost' },
    ],
    [
      'said so',
      [visit, said],
      '2026-03-21 10:00',
      { is: 'lost', since: at('2026-03-20 10:00'), reason: 'boughtElsewhere' },
    ],
    ['reached again', [visit, said, call], '2026-03-26 10:00', { is: 'active' }],
    [
      'nobody reached',
      [visit, said, { ...call, effective: false }],
      '2026-03-26 10:00',
      { is: 'lost', reason: 'boughtElsewhere' },
    ],
    ['another reason', [visit, { ...said, reason: '不喜欢' }], '2026-03-21 10:00', { is: 'active' }],
    ['bought after all', [visit, said, deal], '2026-03-27 10:00', { is: 'bought' }],
    ['90 days of silence end on 31 May', [visit], '2026-05-31 23:59', { is: 'active' }],
    [
      'and then',
      [visit],
      '2026-06-01 00:00',
      { is: 'lost', reason: 'silent', since: at('2026-06-01 00:00') },
    ],
  ])('%s', (_, history, now, expected) => {
    expect(ask(history, now)).toMatchObject(expected)
  })

  test('what cannot be judged is refused', () => {
    expect(ask([visit, said], '2026-03-10 10:00')).toContain('l')
    expect(ask([said], '2026-03-21 10:00')).toContain('没有登记')
    const open = { ...policy, reasons: { value: null, source: 'ours' } } as const
    expect(ask([visit], '2026-03-21 10:00', open)).toContain('还没有写明')
  })
})

describe('the clocks', () => {
  const ask = (facts: LostFacts, now: string) => {
    const decided = lostClocks(facts, policy, calendar, at(now))
    return decided.ok
      ? decided.value.outcome.map(
          ({ name, rule, state, dueAt }) => `${name} ${rule} ${state} ${dueAt && sayLocal(dueAt)}`,
        )
      : decided.refusal.say
  }

  test.each([
    ['2026-03-05 10:00', '2026-03-31 00:00'],
    ['2026-03-30 23:00', '2026-03-31 00:00'],
    ['2026-03-31 10:00', '2026-05-01 00:00'],
    ['2026-02-10 10:00', '2026-03-01 00:00'],
    ['2026-01-31 10:00', '2026-03-01 00:00'],
    ['2026-12-31 10:00', '2027-01-31 00:00'],
  ])('lost %s: called back before %s (LOST-3.1)', (lost, due) => {
    const decided = lostClocks({ lostAt: at(lost) }, policy, calendar, at(lost))
    expect(decided.ok && decided.value.outcome.map(({ dueAt }) => dueAt && sayLocal(dueAt))).toEqual([due])
  })

  test.each<[string, LostFacts, string, readonly string[]]>([
    [
      'called late',
      { lostAt: at('2026-03-05 10:00'), calledAt: at('2026-03-31 00:00') },
      '2026-04-01 10:00',
      ['callback LOST-3.1 metLate 2026-03-31 00:00'],
    ],
    [
      'the analysis of February',
      { month: '2026-02-10' },
      '2026-02-28 10:00',
      ['analysis LOST-6 warning 2026-03-01 00:00'],
    ],
    [
      'the analysis of March',
      { month: '2026-03-10' },
      '2026-03-31 00:00',
      ['analysis LOST-6 overdue 2026-03-31 00:00'],
    ],
    [
      'filed',
      { month: '2026-03-10', analysisAt: at('2026-03-30 18:00') },
      '2026-03-31 10:00',
      ['analysis LOST-6 met 2026-03-31 00:00'],
    ],
    // 2026-03-02 is a Monday: 5 working days after it end on Monday the 9th.
    [
      'a complaint',
      { complaints: [{ openedAt: at('2026-03-02 10:00') }] },
      '2026-03-03 10:00',
      ['closeComplaint LOST-5.2 running 2026-03-10 00:00'],
    ],
    [
      'closed on a Friday, revisited within 3 working days',
      { complaints: [{ openedAt: at('2026-03-02 10:00'), closedAt: at('2026-03-06 10:00') }] },
      '2026-03-12 00:00',
      ['closeComplaint LOST-5.2 met 2026-03-10 00:00', 'revisitComplaint LOST-5.3 overdue 2026-03-12 00:00'],
    ],
  ])('%s', (_, facts, now, expected) => {
    expect(ask(facts, now)).toEqual(expected)
  })

  test('a loss of the future is refused', () => {
    expect(ask({ lostAt: at('2026-03-05 10:00') }, '2026-03-05 09:59')).toContain('未来')
  })
})

test('the policy: a definition that is open is found', () => {
  expect(lint(policy)).toEqual([])
  const blank = { value: null, source: 'ours' } as const
  const fields = lint({ ...policy, reasons: blank, silentDays: blank }).map(({ field }) => field)
  expect(fields).toEqual(['lost.reasons', 'lost.silentDays'])
  expect(lint({ ...policy, reasons: { value: [], source: 'ours' } })).toHaveLength(1)
})
