import { workCalendar } from '../../calendar/model'
import type { TimeFrame } from '../../calendar/rules/clock'
import type { Running } from '../../calendar/rules/running'
import { readLocal, sayLocal } from '../../cases/model'
import type { Decision } from '../../kernel/reason'
import type { Result } from '../../kernel/result'
import { lint, presets, type ServicePolicy } from '../policy'
import { type CaseFacts, caseClocks } from './caseClocks'
import { type OccasionFacts, occasionsDue } from './occasions'
import { type PaperKind, paperDue } from './papers'

const at = (text: string): number => {
  const instant = readLocal(text)
  if (instant === null) throw new Error(`no such time: ${text}`)
  return instant
}

/** 2026-10-09 is a Friday, and the 10th a Saturday that is worked. */
const calendar = workCalendar({
  years: [2026],
  holidays: [],
  makeUpDays: ['2026-10-10'],
  festivals: [
    { name: 'springFestival', day: '2026-02-17' },
    { name: 'midAutumn', day: '2026-09-25' },
  ],
})
const policy = presets.rota
const frame: TimeFrame = {
  calendar,
  hours: [{ from: '2026-01-01', value: { open: 'everyDay', shifts: [{ from: '09:00', to: '18:00' }] } }],
}

const say = (clocks: readonly Running[]): Record<string, string> =>
  Object.fromEntries(
    clocks.map(({ name, rule, state, dueAt }) => [
      name,
      `${state} ${rule} ${dueAt === null ? '-' : sayLocal(dueAt)}`,
    ]),
  )

describe('complaints and repairs', () => {
  const ask = (facts: Omit<CaseFacts, 'receivedAt'>, now: string, use: ServicePolicy = policy) => {
    const decided = caseClocks({ receivedAt: at('2026-10-09 10:00'), ...facts }, use, frame, at(now))
    return decided.ok ? say(decided.value.outcome.clocks) : decided.refusal.say
  }

  test('a general complaint: both rules run, the stricter first', () => {
    const both = ask({ kind: 'complaint' }, '2026-10-09 10:10')
    expect(both).toEqual({
      respond: 'running CRM-4.1 2026-10-09 12:00',
      solve: 'running CRM-4.1 2026-10-10 10:00',
      firstAnswer: 'running INFO-3.5 2026-10-11 00:00',
      finalResult: 'running INFO-3.5 2026-10-16 00:00',
    })
    expect(Object.keys(both)).toEqual(['respond', 'solve', 'firstAnswer', 'finalResult'])
  })

  test.each([
    ['2026-10-09 11:30', 'warning'],
    ['2026-10-09 12:00', 'warning'],
    ['2026-10-09 12:00:01', 'overdue'],
  ])('at %s the response is %s', (now, state) => {
    expect(ask({ kind: 'complaint' }, now)).toMatchObject({ respond: `${state} CRM-4.1 2026-10-09 12:00` })
  })

  test('the policy says which of the two holds', () => {
    const held = (value: 'crm' | 'info' | null): ServicePolicy => ({
      ...policy,
      complaint: { ...policy.complaint, inForce: { value, source: 'ours' } },
    })
    expect(Object.keys(ask({ kind: 'complaint' }, '2026-10-09 10:10', held('crm')))).toEqual([
      'respond',
      'solve',
    ])
    expect(Object.keys(ask({ kind: 'complaint' }, '2026-10-09 10:10', held('info')))).toEqual([
      'firstAnswer',
      'finalResult',
    ])
    expect(ask({ kind: 'complaint' }, '2026-10-09 10:10', held(null))).toContain('还没有选定')
  })

  test('a major complaint: three levels side by side from receipt', () => {
    const facts = { kind: 'majorComplaint', planAt: at('2026-10-09 12:00') } as const
    expect(ask(facts, '2026-10-09 12:30')).toEqual({
      onSite: 'overdue CRM-4.2 2026-10-09 11:00',
      plan: 'met CRM-4.2 2026-10-09 12:00',
      speak: 'running CRM-4.2 2026-10-10 10:00',
    })
    const decided = caseClocks(
      { ...facts, receivedAt: at('2026-10-09 10:00') },
      policy,
      frame,
      at('2026-10-09 12:30'),
    )
    expect(decided.ok && decided.value.outcome.clocks.map(({ who }) => who)).toEqual([
      'serviceManager',
      'engineeringDirector',
      'generalManager',
    ])
  })

  test('a repair: 2, 24, 72 hours; a plan is a response too', () => {
    expect(ask({ kind: 'repair', planAt: at('2026-10-09 12:00:01') }, '2026-10-09 13:00')).toEqual({
      respond: 'metLate CRM-2.6 2026-10-09 12:00',
      plan: 'met CRM-2.6 2026-10-10 10:00',
      solve: 'running CRM-2.6 2026-10-12 10:00',
    })
  })

  test('a project may count the office’s hours instead', () => {
    const office: ServicePolicy = {
      ...policy,
      repair: { ...policy.repair, hours: { value: 'office', source: 'ours' } },
    }
    // 2 hours of Friday; 24 are 8 on Friday, 9 on Saturday, 7 on Sunday.
    expect(ask({ kind: 'repair' }, '2026-10-09 10:10', office)).toMatchObject({
      respond: 'running CRM-2.6 2026-10-09 12:00',
      plan: 'running CRM-2.6 2026-10-11 16:00',
    })
  })

  test('who solves a complaint at once has answered it too', () => {
    expect(ask({ kind: 'complaint', solvedAt: at('2026-10-09 10:05') }, '2026-10-09 10:10')).toMatchObject({
      respond: 'met CRM-4.1 2026-10-09 12:00',
      firstAnswer: 'met INFO-3.5 2026-10-11 00:00',
      finalResult: 'met INFO-3.5 2026-10-16 00:00',
    })
  })

  test('it stands still while the customer owes the answer', () => {
    const pauses = [{ from: at('2026-10-09 11:00'), to: at('2026-10-09 15:00') }]
    expect(ask({ kind: 'repair', pauses }, '2026-10-09 15:10')).toMatchObject({
      respond: 'running CRM-2.6 2026-10-09 16:00',
    })
    expect(
      ask({ kind: 'repair', pauses: [{ from: at('2026-10-09 11:00') }] }, '2026-10-12 15:10'),
    ).toMatchObject({
      respond: 'paused CRM-2.6 -',
    })
  })

  test('a major problem gets a special team; a case of the future is refused', () => {
    const facts = { kind: 'repair', receivedAt: at('2026-10-09 10:00') } as const
    const now = at('2026-10-09 10:00')
    const decided = caseClocks({ ...facts, majorProblem: true }, policy, frame, now)
    expect(decided.ok && decided.value.outcome.team).toEqual(['design', 'engineering', 'propertyManagement'])
    const small = caseClocks(facts, policy, frame, now)
    expect(small.ok && small.value.outcome.team).toEqual([])
    expect(caseClocks(facts, policy, frame, now - 1).ok).toBe(false)
  })
})

const outcome = (decided: Result<Decision<readonly Running[]>>) =>
  decided.ok ? say(decided.value.outcome) : decided.refusal.say

describe('occasions', () => {
  const ask = (facts: OccasionFacts, now: string) =>
    outcome(occasionsDue(facts, presets.case, calendar, at(now)))

  test.each<[string, OccasionFacts, string, object]>([
    ['the next festival', {}, '2026-09-10 10:00', { midAutumn: 'notYet CRM-3.2 2026-09-26 00:00' }],
    ['14 days ahead', {}, '2026-09-11 00:00', { midAutumn: 'running CRM-3.2 2026-09-26 00:00' }],
    [
      'a key customer is greeted',
      { key: true },
      '2026-09-25 10:00',
      { midAutumn: 'running CASE-20 2026-09-26 00:00' },
    ],
    [
      'greeted',
      { key: true, done: [{ occasion: 'midAutumn', day: '2026-09-25', at: at('2026-09-25 09:00') }] },
      '2026-09-25 10:00',
      { midAutumn: 'met CASE-20 2026-09-26 00:00' },
    ],
    [
      'a birthday',
      { birthday: '10-20' },
      '2026-10-10 10:00',
      { birthday: 'running CRM-3.2 2026-10-21 00:00' },
    ],
    [
      'of 29 February',
      { birthday: '02-29' },
      '2026-02-20 10:00',
      { birthday: 'running CRM-3.2 2026-03-01 00:00' },
    ],
    [
      'a past one is next year',
      { birthday: '01-05' },
      '2026-10-10 10:00',
      { birthday: 'notYet CRM-3.2 2027-01-06 00:00' },
    ],
    [
      'moving in',
      { movedIn: '2026-10-12' },
      '2026-10-10 10:00',
      { moveIn: 'running CRM-3.2 2026-10-13 00:00' },
    ],
    [
      'pre-inspection: 3 months before delivery',
      { delivery: '2026-12-31' },
      '2026-09-20 10:00',
      { preInspection: 'running CRM-2.4 2026-10-01 00:00' },
    ],
    [
      'pre-inspection is late',
      { delivery: '2026-12-31' },
      '2026-10-01 00:00',
      { preInspection: 'overdue CRM-2.4 2026-10-01 00:00' },
    ],
  ])('%s', (_, facts, now, expected) => {
    expect(ask(facts, now)).toMatchObject(expected)
  })

  test('the day itself still counts, and last year’s card does not', () => {
    expect(ask({ birthday: '10-20' }, '2026-10-20 23:00')).toMatchObject({
      birthday: 'warning CRM-3.2 2026-10-21 00:00',
    })
    const done = [{ occasion: 'birthday', day: '2025-10-20', at: at('2025-10-20 09:00') }]
    expect(ask({ birthday: '10-20', done }, '2026-10-20 10:00')).toMatchObject({
      birthday: 'running CRM-3.2 2026-10-21 00:00',
    })
  })

  test('no such birthday, no such year', () => {
    expect(ask({ birthday: '02-30' }, '2026-10-10 10:00')).toContain('02-30')
    expect(ask({}, '2027-10-10 10:00')).toContain('2027')
  })
})

describe('papers', () => {
  const ask = (kind: PaperKind, since: string, now: string, doneAt?: string) =>
    outcome(
      paperDue(
        { kind, since: at(since), ...(doneAt === undefined ? {} : { doneAt: at(doneAt) }) },
        policy,
        calendar,
        at(now),
      ),
    )

  test.each<[PaperKind, string, string, string]>([
    ['unit', '2026-10-09 16:00', '2026-10-10 10:00', 'running INFO-2.2 2026-10-11 00:00'],
    ['unitChange', '2026-10-09 16:00', '2026-10-09 17:00', 'running INFO-2.2 2026-10-10 00:00'],
    ['contractScan', '2026-10-09 16:00', '2026-10-10 10:00', 'running INFO-2.3 2026-10-13 00:00'],
    ['overduePayment', '2026-10-09 00:00', '2026-10-08 17:00', 'notYet INFO-2.4 2026-10-14 00:00'],
    ['overduePayment', '2026-10-09 00:00', '2026-10-14 00:00', 'overdue INFO-2.4 2026-10-14 00:00'],
    ['lateDelivery', '2026-10-09 00:00', '2026-10-10 17:00', 'running INFO-2.4 2026-10-14 00:00'],
  ])('%s of %s at %s', (kind, since, now, expected) => {
    expect(ask(kind, since, now)).toEqual({ [kind]: expected })
  })

  test('done in time, and late', () => {
    expect(ask('unit', '2026-10-09 16:00', '2026-10-12 10:00', '2026-10-10 23:59')).toEqual({
      unit: 'met INFO-2.2 2026-10-11 00:00',
    })
    expect(ask('unit', '2026-10-09 16:00', '2026-10-12 10:00', '2026-10-11 00:00')).toEqual({
      unit: 'metLate INFO-2.2 2026-10-11 00:00',
    })
  })
})

describe('the policy', () => {
  test('the preset has no findings', () => expect(lint(policy)).toEqual([]))

  test('blanks, the open choice and contradictions are found', () => {
    const fields = (change: Partial<ServicePolicy>) =>
      lint({ ...policy, ...change }).map(({ field }) => field)
    const blank = { value: null, source: 'INFO-3.5' } as const
    const { complaint, papers, major, warn } = policy
    expect(fields({ complaint: { ...complaint, inForce: blank } })).toEqual(['service.complaint.inForce'])
    expect(fields({ complaint: { ...complaint, firstWorkingDays: blank, finalWorkingDays: blank } })).toEqual(
      ['service.complaint.firstWorkingDays', 'service.complaint.finalWorkingDays'],
    )
    expect(fields({ complaint: { ...complaint, finalWorkingDays: { value: 0.5, source: 'ours' } } })).toEqual(
      ['service.complaint.finalWorkingDays'],
    )
    expect(fields({ papers: { ...papers, unitWorkingDays: blank, scanWorkingDays: blank } })).toEqual([
      'service.papers.unitWorkingDays',
      'service.papers.scanWorkingDays',
    ])
    expect(fields({ major: { ...major, planMinutes: { value: 59, source: 'ours' } } })).toEqual([
      'service.major.planMinutes',
    ])
    expect(fields({ warn: { ...warn, minutes: { value: 60, source: 'ours' } } })).toEqual([
      'service.warn.minutes',
    ])
  })
})
