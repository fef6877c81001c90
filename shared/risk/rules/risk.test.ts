import { workCalendar } from '../../calendar/model'
import { readLocal, sayLocal } from '../../cases/model'
import { lint, presets } from '../policy'
import { commonProblems } from './commonProblem'
import { type AffectedBuyer, noticesDue } from './notice'

const at = (text: string): number => {
  const instant = readLocal(text)
  if (instant === null) throw new Error(`no such time: ${text}`)
  return instant
}
const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })
const policy = presets.rota

/** Known on the 2nd, in force from the 10th at midnight. */
const ask = (buyer: Omit<AffectedBuyer, 'customer'>, now: string, change = '2026-03-10 00:00') => {
  const facts = {
    knownAt: at('2026-03-02 09:00'),
    changeAt: at(change),
    buyers: [{ customer: 'wang', ...buyer }],
  }
  const decided = noticesDue(facts, policy, calendar, at(now))
  if (!decided.ok) return decided.refusal.say
  return decided.value.outcome.map(({ state, dueAt }) => `${state} ${dueAt && sayLocal(dueAt)}`).join()
}

test.each<[string, Omit<AffectedBuyer, 'customer'>, string, string]>([
  ['24 hours before the change', {}, '2026-03-05 10:00', 'running 2026-03-09 00:00'],
  ['the last instant counts', {}, '2026-03-09 00:00', 'warning 2026-03-09 00:00'],
  ['after it', {}, '2026-03-09 00:00:01', 'overdue 2026-03-09 00:00'],
  [
    'the next step comes first',
    { nextStepAt: at('2026-03-06 14:00') },
    '2026-03-03 10:00',
    'running 2026-03-05 14:00',
  ],
  [
    'the next step comes later',
    { nextStepAt: at('2026-03-16 14:00') },
    '2026-03-03 10:00',
    'running 2026-03-09 00:00',
  ],
  [
    'a step of the past is no next step',
    { nextStepAt: at('2026-03-01 14:00') },
    '2026-03-03 10:00',
    'running 2026-03-09 00:00',
  ],
  [
    'told with an alternative',
    { toldAt: at('2026-03-09 00:00'), alternatives: ['换银行'] },
    '2026-03-09 10:00',
    'met 2026-03-09 00:00',
  ],
  [
    'told late',
    { toldAt: at('2026-03-09 00:01'), alternatives: ['换银行'] },
    '2026-03-09 10:00',
    'metLate 2026-03-09 00:00',
  ],
  ['told without one', { toldAt: at('2026-03-05 10:00') }, '2026-03-09 10:00', 'overdue 2026-03-09 00:00'],
])('CRM-2.3: %s', (_, buyer, now, expected) => {
  expect(ask(buyer, now)).toBe(expected)
})

test('a change that is known too late is overdue from the start', () => {
  expect(ask({}, '2026-03-02 09:00', '2026-03-03 08:00')).toBe('overdue 2026-03-02 08:00')
})

test('facts that cannot be are refused by name', () => {
  expect(ask({ toldAt: at('2026-03-01 10:00'), alternatives: ['换银行'] }, '2026-03-05 10:00')).toContain(
    'wang',
  )
  expect(ask({}, '2026-03-01 10:00')).toContain('未来')
})

test('CRM-4.3: the same problem three times in seven days is a common one', () => {
  const heard = [
    { at: at('2026-03-01 00:00'), topic: '漏水' },
    { at: at('2026-03-05 10:00'), topic: '漏水' },
    { at: at('2026-03-07 10:00'), topic: '漏水' },
    { at: at('2026-03-07 10:00'), topic: '车位' },
    { at: at('2026-03-09 10:00'), topic: '车位' },
  ]
  const ask = (now: string) => commonProblems(heard, policy, at(now))
  expect(ask('2026-03-07 12:00').outcome).toEqual([{ topic: '漏水', times: 3 }])
  // On the 8th the window begins on the 2nd.
  expect(ask('2026-03-08 00:00').outcome).toEqual([])
  expect(ask('2026-03-07 12:00').rejected).toMatchObject([
    { rule: 'CRM-4.3', facts: { topic: '车位', times: 1 } },
  ])
})

test('the policy: less than the handbook asks for is found', () => {
  expect(lint(policy)).toEqual([])
  expect(lint({ ...policy, noticeHours: { value: 23, source: 'ours' } })).toHaveLength(1)
})
