import { samplePolicy } from '../policy/model'
import { acknowledge, answer, close, confirm, escalate, openCase, reopen } from './decide'
import type { Case } from './model'

const minute = 60_000
const hour = 60 * minute
const t0 = new Date('2026-11-22T22:00:00+08:00').getTime()
const policy = samplePolicy('2026-01-01')
const officer = { id: 'e-9', name: '周岚', phone: '13800138009' }

const open = (kind: 'complaint' | 'repair' = 'complaint') =>
  openCase(
    {
      _id: 'case-1',
      projectId: 'p',
      kind,
      dealId: 'd',
      unitLabel: '3幢1802',
      customerId: 'c',
      text: '漏水',
      photos: [],
    },
    policy,
    t0,
  ).case

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
  ['reopened before it is closed', () => reopen(open(), '没修好', policy, t0)],
])('what is %s is refused', (_, attempt) =>
  expect(attempt()).toMatchObject({ ok: false, refusal: { code: 'CONFLICT' } }),
)

test('reopened, it is owed anew and its clocks begin again', () => {
  const closed = done(
    close(done(answer(open(), officer, { measure: '换', inCharge: '王' }, t0)), officer, '好了', t0),
  )
  const again = done(reopen(closed, '还在漏', policy, t0 + 48 * hour))
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
