import { workCalendar } from '../calendar/model'
import { changed } from '../policy/change'
import type { FullPolicy } from '../policy/full'
import type { Rulebook } from '../policy/model'
import { presetPolicy } from '../policy/presets'
import { acknowledge, answer, close, confirm, escalate, type NewCase, openCase, reopen } from './decide'
import type { Case } from './model'
import { buyerCaseView, caseView } from './view'

const minute = 60_000
const hour = 60 * minute
const t0 = new Date('2026-11-22T22:00:00+08:00').getTime()
/** Sunday, 22 November 2026. */
const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })
const preset = presetPolicy('rota')
const version = (change: Readonly<Record<string, unknown>>, head: Partial<FullPolicy> = {}): FullPolicy => {
  const next = changed({ ...preset, ...head }, change)
  if (!next.ok) throw new Error(next.refusal.say)
  return next.value
}
/** The project keeps CRM's hours alone. */
const byHours: Rulebook = { policies: [version({ 'service.complaint.inForce': 'crm' })], calendar }
const officer = { id: 'e-9', name: '周岚', phone: '13800138009' }

const newCase = (kind: 'complaint' | 'repair'): NewCase => ({
  _id: 'case-1',
  projectId: 'p',
  kind,
  dealId: 'd',
  unitLabel: '3幢1802',
  customerId: 'c',
  text: '漏水',
  photos: [],
})

const open = (kind: 'complaint' | 'repair' = 'complaint', rulebook = byHours, at = t0) =>
  done(openCase(newCase(kind), rulebook, at))

const running = ({ clocks }: Case) =>
  clocks.filter(({ metAt }) => metAt === undefined).map(({ name }) => name)

const done = (result: ReturnType<typeof acknowledge>): Case => {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value.case
}

test('CRM-4.1: a complaint is answered in 2 hours and solved in 24, by the hour and through the night', () => {
  expect(open().clocks.map(({ name, rule, dueAt }) => [name, rule, (dueAt - t0) / hour])).toEqual([
    ['respond', 'CRM-4.1', 2],
    ['solve', 'CRM-4.1', 24],
  ])
})

test('CRM-2.6: a repair is answered in 2 hours, has a plan in 24, is closed in 72', () => {
  expect(open('repair').clocks.map(({ name, rule, dueAt }) => [name, rule, (dueAt - t0) / hour])).toEqual([
    ['respond', 'CRM-2.6', 2],
    ['plan', 'CRM-2.6', 24],
    ['solve', 'CRM-2.6', 72],
  ])
})

describe('a complaint under both rules', () => {
  const both: Rulebook = { policies: [preset], calendar }

  test('INFO-3.5 runs beside CRM-4.1, the stricter first; a number of the project is not the article’s', () => {
    // From Sunday: the 1st working day is Monday 23, the 5th Friday 27 November; each is over at the midnight after it.
    expect(open('complaint', both).clocks).toMatchObject([
      { name: 'respond', dueAt: t0 + 2 * hour, warnAt: t0 + 2 * hour - 30 * minute },
      { name: 'solve', dueAt: t0 + 24 * hour, warnAt: t0 + 20 * hour },
      { name: 'firstAnswer', rule: 'INFO-3.5', number: 'ours', dueAt: Date.parse('2026-11-24T00:00+08:00') },
      { name: 'finalResult', rule: 'INFO-3.5', number: 'ours', dueAt: Date.parse('2026-11-28T00:00+08:00') },
    ])
    expect(open('complaint', both).clocks[0]).not.toHaveProperty('number')
  })

  test('the officer sees both rules, the buyer the stricter promise of each act', () => {
    const opened = open('complaint', both)
    const shown = (view: typeof caseView) => view(opened, new Map()).clocks.map(({ name }) => name)
    expect(shown(caseView)).toEqual(['respond', 'solve', 'firstAnswer', 'finalResult'])
    expect(shown(buyerCaseView)).toEqual(['respond', 'solve'])
  })

  test('who takes it has given the first answer; who closes it, the final result', () => {
    const taken = done(acknowledge(open('complaint', both), officer, t0 + hour))
    expect(running(taken)).toEqual(['solve', 'finalResult'])
    const answered = done(answer(taken, officer, { measure: '换', inCharge: '王' }, t0 + 2 * hour))
    expect(running(answered)).toEqual(['solve', 'finalResult'])
    expect(running(done(close(answered, officer, '好了', t0 + 3 * hour)))).toEqual([])
  })

  test('a working day that nobody knows yet keeps nothing else waiting', () => {
    // 30 December is a Wednesday: the 1st working day is the 31st, the 5th lies in a year without an arrangement.
    const december = Date.parse('2026-12-30T10:00+08:00')
    expect(open('complaint', both, december).clocks.map(({ name }) => name)).toEqual([
      'respond',
      'solve',
      'firstAnswer',
    ])
    const info: Rulebook = { policies: [version({ 'service.complaint.inForce': 'info' })], calendar }
    expect(openCase(newCase('complaint'), info, Date.parse('2026-12-31T10:00+08:00'))).toMatchObject({
      ok: false,
      refusal: { say: expect.stringContaining('2027 年') },
    })
  })
})

test('a case keeps the policy that was in force when it was opened; reopened, it is judged by the new one', () => {
  const changes = { 'service.complaint.inForce': 'crm', 'service.complaint.respondMinutes': 60 }
  const next = version(changes, { version: 2, from: '2026-11-23' })
  const rulebook: Rulebook = { ...byHours, policies: [...byHours.policies, next] }
  const midnight = Date.parse('2026-11-23T00:00+08:00')
  const before = open('complaint', rulebook, midnight - 1)
  expect(before.clocks[0]).toMatchObject({ name: 'respond', dueAt: midnight - 1 + 2 * hour })
  expect(open('complaint', rulebook, midnight).clocks[0]?.dueAt).toBe(midnight + hour)
  // Long after the new version began, the old promise is the one that is judged.
  expect(escalate(before, midnight + hour + minute)).toBeNull()
  expect(escalate(before, midnight + 2 * hour)).not.toBeNull()

  const closed = done(
    close(
      done(answer(before, officer, { measure: '换', inCharge: '王' }, midnight)),
      officer,
      '好了',
      midnight,
    ),
  )
  const again = done(reopen(closed, '还在漏', rulebook, midnight + hour))
  expect(again.clocks[0]).toMatchObject({ name: 'respond', dueAt: midnight + 2 * hour })
})

test('the way through: each step stops its clocks, and the queue follows the next one', () => {
  const taken = done(acknowledge(open(), officer, t0 + hour))
  expect(taken).toMatchObject({ status: 'acknowledged', officer, nextClockAt: t0 + 24 * hour, pending: true })
  const answered = done(answer(taken, officer, { measure: '换管', inCharge: '工程部王师傅' }, t0 + 3 * hour))
  expect(answered.answer).toEqual({ measure: '换管', inCharge: '工程部王师傅' })
  const closed = done(close(answered, officer, '已换好', t0 + 5 * hour))
  expect(closed).toMatchObject({ status: 'closed', nextClockAt: null, pending: false })
  const confirmed = done(confirm(closed, { stars: 5, words: '' }, t0 + 6 * hour))
  expect(confirmed).toMatchObject({ status: 'confirmed', rating: { stars: 5, words: '' } })
  expect(confirmed.steps.map(({ kind }) => kind)).toEqual([
    'opened',
    'acknowledged',
    'answered',
    'closed',
    'confirmed',
  ])
})

test('CRM-4.1: a case is not closed before the measure and the person in charge are named', () => {
  expect(close(done(acknowledge(open(), officer, t0)), officer, '好了', t0).ok).toBe(false)
})

test.each([
  ['acknowledged twice', () => acknowledge(done(acknowledge(open(), officer, t0)), officer, t0)],
  ['confirmed before it is closed', () => confirm(open(), { stars: 5, words: '' }, t0)],
  ['reopened before it is closed', () => reopen(open(), '没修好', byHours, t0)],
])('what is %s is refused', (_, attempt) =>
  expect(attempt()).toMatchObject({ ok: false, refusal: { code: 'CONFLICT' } }),
)

test('reopened, it is owed anew and its clocks begin again', () => {
  const closed = done(
    close(done(answer(open(), officer, { measure: '换', inCharge: '王' }, t0)), officer, '好了', t0),
  )
  const again = done(reopen(closed, '还在漏', byHours, t0 + 48 * hour))
  expect(again).toMatchObject({
    status: 'open',
    pending: true,
    round: 2,
    answer: null,
    nextClockAt: t0 + 50 * hour,
  })
})

describe('a missed clock', () => {
  test('the last instant is within; one later is over', () => {
    expect(escalate(open(), t0 + 2 * hour)).toBeNull()
    expect(escalate(open(), t0 + 2 * hour + 1)).not.toBeNull()
  })

  test('it is escalated once; the next clock is escalated in its turn', () => {
    const first = escalate(open(), t0 + 3 * hour)
    if (!first) throw new Error('not escalated')
    expect(first.because).toEqual([{ rule: 'CRM-4.1', facts: { clock: 'respond', dueAt: t0 + 2 * hour } }])
    expect(escalate(first.case, t0 + 4 * hour)).toBeNull()
    expect(escalate(first.case, t0 + 25 * hour)?.because).toEqual([
      { rule: 'CRM-4.1', facts: { clock: 'solve', dueAt: t0 + 24 * hour } },
    ])
  })

  test('a timer that comes late escalates both at once', () => {
    expect(escalate(open(), t0 + 30 * hour)?.because.map(({ facts }) => facts['clock'])).toEqual([
      'respond',
      'solve',
    ])
  })

  test('what is overdue stays first in the queue after it was escalated', () => {
    const escalated = escalate(open(), t0 + 3 * hour)?.case
    expect(escalated?.queueKey).toBe(open().queueKey)
  })
})
