/** Cases, occasions and papers: who answers, the edges, and what people read. Expected values from the handbook's words. */
import { workCalendar } from '../../calendar/model'
import type { TimeFrame } from '../../calendar/rules/clock'
import type { Running } from '../../calendar/rules/running'
import type { Decision } from '../../kernel/reason'
import type { Result } from '../../kernel/result'
import { sayFact } from '../../policy/explain'
import { cited, refused, untold, whys } from '../../policy/explained.fixture'
import { ours } from '../../policy/sourced'
import type { CaseClock } from '../model'
import { presets, type ServicePolicy } from '../policy'
import { type CaseFacts, caseClocks } from './caseClocks'
import { dueClocks, markEscalated, meet, reasonOf, withClocks } from './clocks'
import { type OccasionFacts, occasionsDue } from './occasions'
import { type PaperKind, paperDue } from './papers'

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
/** 2026-10-09 is a Friday. */
const calendar = workCalendar({
  years: [2026],
  holidays: [],
  makeUpDays: [],
  festivals: [
    { name: 'springFestival', day: '2026-02-17' },
    { name: 'midAutumn', day: '2026-09-25' },
  ],
})
const frame: TimeFrame = {
  calendar,
  hours: [{ from: '2026-01-01', value: { open: 'everyDay', shifts: [{ from: '09:00', to: '18:00' }] } }],
}
const policy = presets.rota
const clocksOf = (result: Result<Decision<readonly Running[]>>) =>
  result.ok ? result.value.outcome.map(({ name, who, state }) => `${name} ${who} ${state}`) : refused(result)

describe('a case', () => {
  const received = at('2026-10-09 10:00')
  const ask = (facts: Omit<CaseFacts, 'receivedAt'>, use: ServicePolicy = policy, now = received) =>
    caseClocks({ receivedAt: received, ...facts }, use, frame, now)
  const who = (...asked: Parameters<typeof ask>) => {
    const result = ask(...asked)
    return result.ok && result.value.outcome.clocks.map(({ name, who: post }) => `${name} ${post}`)
  }

  test('who answers', () => {
    expect(who({ kind: 'complaint' })).toEqual([
      'respond serviceOfficer',
      'solve serviceOfficer',
      'firstAnswer serviceOfficer',
      'finalResult serviceOfficer',
    ])
    expect(who({ kind: 'repair' })).toEqual(['respond maintenance', 'plan maintenance', 'solve maintenance'])
  })
  test('CRM-4.2: side by side, each by its own act', () => {
    const act = (more: Partial<CaseFacts>) => {
      const result = ask({ kind: 'majorComplaint', ...more }, policy, received + 1)
      return (
        result.ok &&
        result.value.outcome.clocks.filter(({ state }) => state === 'met').map(({ name }) => name)
      )
    }
    expect(act({ respondedAt: received })).toEqual(['onSite'])
    expect(act({ planAt: received })).toEqual(['plan'])
    expect(act({ solvedAt: received })).toEqual(['speak'])
  })
  test('the first act that meets a clock is the one that counts', () => {
    const result = ask(
      { kind: 'repair', respondedAt: received + 1, planAt: received + 2, solvedAt: received + 3 },
      policy,
      received + 4,
    )
    expect(result.ok && result.value.outcome.clocks.map(({ state }) => state)).toEqual(['met', 'met', 'met'])
    const late = ask(
      { kind: 'repair', respondedAt: at('2026-10-09 12:01'), planAt: at('2026-10-09 11:00') },
      policy,
      at('2026-10-09 13:00'),
    )
    expect(late.ok && late.value.outcome.clocks.find(({ name }) => name === 'respond')?.state).toBe('metLate')
  })
  test('only a repair has a special team', () => {
    const team = (kind: CaseFacts['kind']) => {
      const result = ask({ kind, majorProblem: true })
      return result.ok && result.value.outcome.team.length
    }
    expect([team('repair'), team('complaint'), team('majorComplaint')]).toEqual([3, 0, 0])
    const repair = ask({ kind: 'repair', majorProblem: true })
    expect(repair.ok && repair.value.because.map(sayFact)).toContain('重大问题，由设计、工程、物业的专班处理')
    expect(cited(ask({ kind: 'repair' })).filter((rule) => rule === 'CRM-2.6')).toHaveLength(3)
  })
  test('a clock of a day or more warns as early as one of days', () => {
    const warn = { ...policy.warn, minutes: ours(10), ofDays: ours(300) }
    const terms = { ...policy.repair, planMinutes: ours(1_439), closeMinutes: ours(1_440) }
    const result = ask({ kind: 'repair' }, { ...policy, warn, repair: terms })
    const ahead =
      result.ok &&
      result.value.outcome.clocks.map(({ dueAt, warnAt }) => ((dueAt ?? 0) - (warnAt ?? 0)) / 60_000)
    expect(ahead).toEqual([10, 10, 300])
  })
  test('a year without a calendar keeps only its own clocks from running', () => {
    const eve = at('2026-12-31 10:00')
    const both = caseClocks({ kind: 'complaint', receivedAt: eve }, policy, frame, eve)
    expect(both.ok && both.value.outcome.clocks.map(({ name }) => name)).toEqual(['respond', 'solve'])
    expect(whys(both)).toEqual([expect.stringContaining('2027 年'), expect.stringContaining('2027 年')])
    expect(both.ok && both.value.rejected.map(({ facts }) => facts['clock'])).toEqual([
      'firstAnswer',
      'finalResult',
    ])
    expect(untold(both)).toEqual([])
    const info = { ...policy, complaint: { ...policy.complaint, inForce: ours('info' as const) } }
    expect(refused(caseClocks({ kind: 'complaint', receivedAt: eve }, info, frame, eve))?.[1]).toContain(
      '2027 年',
    )
  })
  test('what cannot be started is refused', () => {
    expect(refused(ask({ kind: 'repair' }, policy, received - 1))).toEqual([
      'BAD_INPUT',
      '受理时间在未来，请核对。',
    ])
    const open = { ...policy.complaint, inForce: { value: null, source: 'ours' as const } }
    expect(refused(ask({ kind: 'complaint' }, { ...policy, complaint: open }))).toEqual([
      'BAD_INPUT',
      '制度还没有选定投诉时限按哪一条，请先补上。',
    ])
    const blank = { value: null, source: 'INFO-3.5' as const }
    for (const part of ['firstWorkingDays', 'finalWorkingDays'])
      expect(
        refused(ask({ kind: 'complaint' }, { ...policy, complaint: { ...policy.complaint, [part]: blank } })),
      ).toEqual(['BAD_INPUT', '制度里投诉答复的工作日数还是空白，请先补上。'])
  })
})

describe('the clocks that a case keeps', () => {
  const clock = (name: CaseClock['name'], dueAt: number, more: Partial<CaseClock> = {}): CaseClock => ({
    name,
    rule: 'CRM-4.1',
    startAt: 0,
    warnAt: 0,
    dueAt,
    ...more,
  })
  test('an act stops what it meets, once', () => {
    const clocks = [clock('respond', 5, { metAt: 1 }), clock('solve', 9), clock('firstAnswer', 7)]
    expect(meet(clocks, 'respondedAt', 3).map(({ metAt }) => metAt)).toEqual([1, undefined, 3])
  })
  test('the last instant is in time; after it each is escalated once', () => {
    const clocks = [
      clock('respond', 5),
      clock('solve', 9, { metAt: 8 }),
      clock('plan', 5, { escalatedAt: 6 }),
    ]
    expect(dueClocks(clocks, 5)).toEqual([])
    expect(dueClocks(clocks, 6).map(({ name }) => name)).toEqual(['respond'])
    expect(markEscalated(clocks, 5)).toEqual(clocks)
    expect(markEscalated(clocks, 10).map(({ escalatedAt }) => escalatedAt)).toEqual([10, undefined, 6])
  })
  test('the timer looks at what still runs, the queue at what is not met', () => {
    const of = (...clocks: CaseClock[]) => withClocks(clocks, { _id: 'k', openedAt: 3 })
    const met = clock('respond', 5, { metAt: 4 })
    const told = clock('plan', 7, { escalatedAt: 8 })
    expect(of(clock('solve', 9), told, met).nextClockAt).toBe(9)
    expect(of(told, met).nextClockAt).toBeNull()
    expect(of(told, clock('solve', 9)).queueKey).toBe(of(clock('solve', 7)).queueKey)
    expect(of(met).queueKey).toBe(of(clock('solve', 3)).queueKey)
  })
  test('a reason names the source of the number only where it is another, and whether it is late where that is asked', () => {
    expect(reasonOf(clock('solve', 9))).toEqual({ rule: 'CRM-4.1', facts: { clock: 'solve', dueAt: 9 } })
    expect(reasonOf(clock('solve', 9, { number: 'ours' }), true)).toEqual({
      rule: 'CRM-4.1',
      facts: { clock: 'solve', dueAt: 9, number: 'ours', late: true },
    })
  })
})

describe('occasions', () => {
  const ask = (facts: OccasionFacts, now: string, use = presets.case) =>
    occasionsDue(facts, use, calendar, at(now))
  test('who greets', () => {
    expect(clocksOf(ask({}, '2026-09-20 10:00'))).toEqual(['midAutumn serviceOfficer running'])
    expect(clocksOf(ask({ key: true }, '2026-09-20 10:00'))).toEqual(['midAutumn consultant running'])
    expect(clocksOf(ask({ delivery: '2026-12-31' }, '2026-09-26 10:00'))).toEqual([
      'preInspection engineeringDirector running',
    ])
  })
  test('where the project greets no key customers, they are greeted as all are', () => {
    const use = { ...presets.case, greetKeyCustomers: ours(false) }
    expect(cited(ask({ key: true }, '2026-09-20 10:00', use))).toEqual(['CRM-3.2'])
  })
  test('the festival of today is the next one, yesterday’s is not', () => {
    expect(clocksOf(ask({}, '2026-09-25 23:00'))).toEqual([expect.stringContaining('midAutumn')])
    expect(clocksOf(ask({}, '2026-09-26 00:00'))).toEqual([])
    expect(clocksOf(ask({}, '2026-02-01 00:00'))).toEqual([expect.stringContaining('springFestival')])
  })
  test('moving in is remembered for as long as it is known ahead', () => {
    const days = presets.case.noticeDays.value
    const names = (now: string) => clocksOf(ask({ movedIn: '2026-10-01' }, now))
    expect(days).toBe(14)
    expect(names('2026-10-15 23:00')).toEqual([expect.stringContaining('moveIn')])
    expect(names('2026-10-16 00:00')).toEqual([])
  })
  test('today’s birthday is this year’s, yesterday’s the next year’s', () => {
    const day = (now: string) => {
      const result = ask({ birthday: '10-20' }, now)
      return result.ok && result.value.because[0]?.facts['day']
    }
    expect(day('2026-10-20 23:59')).toBe('2026-10-20')
    expect(day('2026-10-21 00:00')).toBe('2027-10-20')
  })
  test('what is no day, or of no known year', () => {
    expect(refused(ask({ birthday: '02-30' }, '2026-10-10 10:00'))).toEqual([
      'BAD_INPUT',
      '没有这个生日：02-30，请写成 02-29 这样的月日。',
    ])
    expect(refused(ask({}, '2027-10-10 10:00'))).toEqual([
      'BAD_INPUT',
      '还没有 2027 年的日历，算不出节日。请先更新工作日历。',
    ])
  })
})

describe('papers', () => {
  const ask = (kind: PaperKind, now: string, use: ServicePolicy = policy) =>
    paperDue({ kind, since: at('2026-10-09 16:00') }, use, calendar, at(now))
  test('who answers', () => {
    const who = (kind: PaperKind) => clocksOf(ask(kind, '2026-10-09 17:00'))
    expect(who('unit')).toEqual([expect.stringContaining('unit planner')])
    expect(who('unitChange')).toEqual([expect.stringContaining('unitChange planner')])
    expect(who('contractScan')).toEqual([expect.stringContaining('contractScan clerk')])
    expect(who('overduePayment')).toEqual([expect.stringContaining('overduePayment finance')])
    expect(who('lateDelivery')).toEqual([expect.stringContaining('lateDelivery manager')])
  })
  test('an overdue payment is known ahead, and a new unit is not', () => {
    expect(clocksOf(ask('overduePayment', '2026-10-08 17:00'))).toEqual(['overduePayment finance notYet'])
    expect(clocksOf(ask('lateDelivery', '2026-10-08 17:00'))).toEqual(['lateDelivery manager notYet'])
    expect(refused(ask('unit', '2026-10-08 17:00'))?.[0]).toBe('BAD_INPUT')
  })
  test('the length is told; a blank is refused', () => {
    const scan = ask('contractScan', '2026-10-09 17:00')
    expect(untold(scan)).toEqual([])
    const blank = { ...policy.papers, scanWorkingDays: { value: null, source: 'INFO-2.3' as const } }
    expect(refused(ask('contractScan', '2026-10-09 17:00', { ...policy, papers: blank }))).toEqual([
      'BAD_INPUT',
      '制度里的工作日数还是空白，请先补上。',
    ])
  })
})
