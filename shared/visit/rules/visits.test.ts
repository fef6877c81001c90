import { workCalendar } from '../../calendar/model'
import { readLocal, sayLocal } from '../../cases/model'
import { lint, presets, type VisitPolicy } from '../policy'
import { type VisitFacts, visitClocks, visitQuota } from './visits'

const at = (text: string): number => {
  const instant = readLocal(text)
  if (instant === null) throw new Error(`no such time: ${text}`)
  return instant
}
const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })
const policy = presets.rota
const credit: VisitPolicy = {
  ...policy,
  plan: { value: 'credit', source: 'CREDIT-24' },
  report: { value: { is: 'credit', days: 2 }, source: 'CREDIT-24' },
}

const ask = (facts: VisitFacts, now: string, use: VisitPolicy = policy) => {
  const decided = visitClocks(facts, use, calendar, at(now))
  return decided.ok
    ? decided.value.outcome.map(
        ({ name, rule, state, dueAt }) => `${name} ${rule} ${state} ${dueAt && sayLocal(dueAt)}`,
      )
    : decided.refusal.say
}

// 2026-03-02 is a Monday.
test.each<[string, VisitFacts, string, VisitPolicy, readonly string[]]>([
  [
    'the same day',
    { visitedAt: at('2026-03-04 10:00') },
    '2026-03-04 12:00',
    policy,
    ['report VISIT-6 running 2026-03-05 00:00'],
  ],
  [
    'late',
    { visitedAt: at('2026-03-04 10:00'), reportedAt: at('2026-03-05 00:00') },
    '2026-03-05 12:00',
    policy,
    ['report VISIT-6 metLate 2026-03-05 00:00'],
  ],
  [
    'within 2 days',
    { visitedAt: at('2026-03-04 10:00') },
    '2026-03-05 12:00',
    credit,
    ['report CREDIT-24 running 2026-03-07 00:00'],
  ],
  [
    'over 2 days',
    { visitedAt: at('2026-03-04 10:00') },
    '2026-03-07 00:00',
    credit,
    ['report CREDIT-24 overdue 2026-03-07 00:00'],
  ],
  [
    'Monday drafts, month end',
    { plan: {} },
    '2026-03-02 09:00',
    policy,
    ['planDraft VISIT-3 running 2026-03-03 00:00', 'planDeadline CREDIT-24 running 2026-04-01 00:00'],
  ],
  [
    'no draft on Monday',
    { plan: {} },
    '2026-03-03 00:00',
    policy,
    ['planDraft VISIT-3 overdue 2026-03-03 00:00', 'planDeadline CREDIT-24 running 2026-04-01 00:00'],
  ],
  [
    "this week's draft",
    { plan: { drafts: [at('2026-03-02 09:30')] } },
    '2026-03-08 12:00',
    policy,
    ['planDraft VISIT-3 met 2026-03-03 00:00', 'planDeadline CREDIT-24 running 2026-04-01 00:00'],
  ],
  [
    "last week's draft is not this week's",
    { plan: { drafts: [at('2026-03-02 09:30')] } },
    '2026-03-10 12:00',
    policy,
    ['planDraft VISIT-3 overdue 2026-03-10 00:00', 'planDeadline CREDIT-24 running 2026-04-01 00:00'],
  ],
  [
    'CREDIT alone',
    { plan: {} },
    '2026-03-03 00:00',
    credit,
    ['planDeadline CREDIT-24 running 2026-04-01 00:00'],
  ],
])('%s', (_, facts, now, use, expected) => {
  expect(ask(facts, now, use)).toEqual(expected)
})

test('what is open is refused and found', () => {
  const blank = { value: null, source: 'ours' } as const
  expect(ask({}, '2026-03-03 00:00', { ...policy, plan: blank })).toContain('还没有选定')
  expect(ask({ visitedAt: at('2026-03-04 10:00') }, '2026-03-03 00:00')).toContain('未来')
  expect(lint(policy)).toEqual([])
  expect(lint({ ...policy, plan: blank, report: blank }).map(({ field }) => field)).toEqual([
    'visit.plan',
    'visit.report',
  ])
  expect(
    lint({ ...policy, perMonth: { ...policy.perMonth, manager: blank } }).map(({ field }) => field),
  ).toEqual(['visit.perMonth.manager'])
})

test('VISIT-2: the number is set by post', () => {
  expect(visitQuota('manager', 5, policy)).toMatchObject({
    value: { outcome: { required: 8, done: 5, missing: 3 } },
  })
  expect(visitQuota('director', 5, policy)).toMatchObject({ value: { outcome: { required: 4, missing: 0 } } })
})
