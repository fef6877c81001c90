import type { Contact, Customer } from '../customer/model'
import { storyOf } from '../customer/story'
import type { HistoryEvent } from '../history/model'
import { endOfDay } from '../kernel/time'
import { untold } from '../policy/explained.fixture'
import type { Policies } from '../policy/model'
import { presetPolicy } from '../policy/presets'
import type { PresetName } from '../policy/sourced'
import { heldOf, type Postponement, postpone, postponedView, timesPostponed, undoPostpone } from './postpone'

const at = (text: string) => new Date(`${text}+08:00`).getTime()
const now = at('2026-11-22T10:00:00')
const policies = (preset: PresetName): Policies => [
  presetPolicy(preset, { company: '示例置业', project: '云栖里', from: '2026-01-01' }),
]

const visit = (when: string): HistoryEvent => ({
  ...{ type: 'registered', id: 'visit', at: at(when), customer: 'c-1', by: 'e-1', channel: 'visit' },
  complete: true,
})
const spoken = (when: string): Contact => ({
  ...{ id: when, at: at(when), byId: 'e-1', byName: '王敏', method: 'phone' },
  ...{ content: '聊了户型', feedback: 'considering' },
})
const followed = (when: string): HistoryEvent => ({
  ...{ type: 'followedUp', id: when, at: at(when), customer: 'c-1', by: 'e-1', method: 'phone' },
  effective: true,
})

/** Came on the 18th, spoken to on the 20th, and again on the 23rd as planned. */
const customer = (change: Partial<Customer> = {}): Customer => ({
  ...{ _id: 'c-1', projectId: 'p', version: 1, name: '李女士', phones: ['13800138000'], source: 'walkIn' },
  ...{ level: 'interested', needs: {}, slots: [], ownerId: 'e-1', ownership: { kind: 'new' }, register: [] },
  ...{ status: 'active', registeredAt: at('2026-11-18T10:00:00'), due: null, dueKey: null },
  ...{ registeredKey: '', terms: [], plan: { day: '2026-11-23', goal: '约看样板间' } },
  contacts: [spoken('2026-11-20T15:00:00')],
  history: [visit('2026-11-18T10:00:00'), followed('2026-11-20T15:00:00')],
  ...change,
})

const put = (to: string, more: Partial<Postponement> = {}) => ({
  ...{ id: 'p-1', at: now, by: 'e-1', to, reason: 'customerAway' as const, words: '' },
  ...more,
})
const done = (file: Customer, to: string, preset: PresetName = 'rota') => {
  const result = postpone(file, put(to), policies(preset), now)
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}

describe('a planned contact that is put off', () => {
  test('the plan is due on the new day, and the reason is kept', () => {
    const { customer: file, due, heldBy } = done(customer(), '2026-11-26')
    expect(file.plan).toEqual({ day: '2026-11-26', goal: '约看样板间' })
    expect(due.outcome).toEqual({ at: endOfDay('2026-11-26'), rule: 'SALES-10' })
    expect(file.dueKey).toContain('c-1')
    expect(heldBy).toBeNull()
    expect(file.postponements).toEqual([{ ...put('2026-11-26'), from: '2026-11-23' }])
    expect(storyOf(file, (id) => id)[0]).toMatchObject({
      title: '下次联系从2026年11月23日改到2026年11月26日',
      note: '客户没空',
    })
  })

  // The floor of each level counts from the 20th (SALES-13); of a year ahead it is what stands first.
  test.each([
    ['nearDeal', '2026-11-23'],
    ['highIntent', '2026-11-25'],
    ['interested', '2026-12-04'],
    ['potential', '2026-12-20'],
  ] as const)('SALES-13: the floor of %s stays on %s', (level, lastDay) => {
    const { due, heldBy } = done(customer({ level }), '2027-01-15')
    expect(due.outcome).toEqual({ at: endOfDay(lastDay), rule: 'SALES-13' })
    expect(heldBy).toMatchObject({ at: endOfDay(lastDay), rule: 'SALES-13' })
    expect(untold({ ok: true, value: due })).toEqual([])
  })

  test('CRM-1.3: the second touch stays 48 hours after the first', () => {
    // The only contact is the visit on the 21st at 10:00.
    const file = customer({
      ...{ tier: 'A', level: 'highIntent', contacts: [], registeredAt: at('2026-11-21T10:00:00') },
      history: [visit('2026-11-21T10:00:00')],
    })
    expect(done(file, '2026-11-26').heldBy).toMatchObject({
      at: at('2026-11-23T10:00:00'),
      rule: 'CRM-1.3',
    })
  })

  test('CASE-20: a call that is due today stays due today', () => {
    const file = customer({
      ...{ contacts: [], registeredAt: at('2026-11-22T09:00:00') },
      history: [visit('2026-11-22T09:00:00')],
      plan: { day: '2026-11-22', goal: '当天回电' },
    })
    const { due, heldBy } = done(file, '2026-11-24', 'case')
    expect(due.outcome).toEqual({ at: endOfDay('2026-11-22'), rule: 'CASE-20' })
    expect(heldBy?.rule).toBe('CASE-20')
  })

  test.each([
    // A visit on the 18th, followed up on the 20th: 30 days without progress, and it goes to the manager 40 days after (ROTA-3.6).
    ['rota', at('2026-12-29T00:00:00'), 'ROTA-3.6'],
    // 30 days from the last follow-up (CASE-10).
    ['case', at('2026-12-21T00:00:00'), 'CASE-10'],
    // No limit (CONFIRM-4.5); any tracking within the twenty days keeps the customer (STEPS-7).
    ['confirm', null, null],
    ['steps', null, null],
  ] as const)('%s: when the customer is lost does not move', (preset, until, rule) => {
    const before = heldOf(customer(), policies(preset), now).lost
    const after = heldOf(done(customer(), '2026-11-30', preset).customer, policies(preset), now).lost
    expect(after).toEqual(before)
    expect(before?.at ?? null).toBe(until)
    if (rule !== null) expect(before?.because.map((each) => each.rule)).toContain(rule)
  })

  test.each([
    ['2026-11-23', '原来就约在 2026年11月23日，请选更晚的日子；要提前联系，现在就可以联系。'],
    ['2026-11-21', '下次联系的日子（昨天）已经过去，请选今天或以后的日子。'],
    ['2028-01-01', '下次联系的日子太远了，请选一年以内的日子。'],
  ])('to %s: refused', (to, say) => {
    expect(postpone(customer(), put(to), policies('rota'), now)).toMatchObject({
      ok: false,
      refusal: { say },
    })
  })

  test('an overdue one may be put off to today; what has no plan, or no reason, may not', () => {
    const overdue = customer({ plan: { day: '2026-11-20', goal: '回访' } })
    expect(postpone(overdue, put('2026-11-22'), policies('rota'), now).ok).toBe(true)
    const say = (file: Customer, more: Partial<Postponement> = {}) => {
      const result = postpone(file, put('2026-11-26', more), policies('rota'), now)
      return result.ok ? '' : result.refusal.say
    }
    expect(say(customer({ plan: null }))).toContain('还没有约好的日子')
    expect(say(customer({ status: 'lost' }))).toContain('已经成交或已放弃')
    expect(say(customer(), { reason: 'other' })).toBe('请写一句为什么改期。')
    expect(say(customer(), { reason: 'other', words: '老家有事' })).toBe('')
  })
})

describe('taking it back', () => {
  const later = (minutes: number) => now + minutes * 60_000
  const back = (file: Customer, when: number, by = 'e-1', id = 'p-1') =>
    undoPostpone(file, { id, by }, policies('rota'), when)

  test('the plan is as it was, and the file holds no trace', () => {
    const undone = back(done(customer(), '2026-11-26').customer, later(1))
    if (!undone.ok) throw new Error(undone.refusal.say)
    expect(undone.value.customer).toMatchObject({
      plan: { day: '2026-11-23' },
      postponements: [],
      version: 3,
    })
    expect(undone.value.due.outcome).toEqual({ at: endOfDay('2026-11-23'), rule: 'SALES-10' })
  })

  test('within ten minutes, by whoever did it, and only the last', () => {
    const file = done(customer(), '2026-11-26').customer
    expect(back(file, later(10)).ok).toBe(true)
    expect(back(file, later(11))).toMatchObject({
      refusal: { say: expect.stringContaining('过了撤销的时间') },
    })
    expect(back(file, later(1), 'e-2').ok).toBe(false)
    expect(back(file, later(1), 'e-1', 'p-0').ok).toBe(false)
    expect(back({ ...file, plan: { day: '2026-11-30', goal: '' } }, later(1)).ok).toBe(false)
    const logged = { ...file, contacts: [...file.contacts, spoken('2026-11-22T10:01:00')] }
    expect(back(logged, later(2)).ok).toBe(false)
  })
})

test('how often the contact that is planned now was put off: since the last contact', () => {
  const times = (days: readonly string[]) =>
    customer({
      postponements: days.map((day, index) => ({
        ...put('2026-11-26', { id: `p-${index}`, at: at(`${day}T12:00:00`) }),
        from: '2026-11-23',
      })),
    })
  expect(timesPostponed(times(['2026-11-19', '2026-11-21', '2026-11-22']))).toBe(2)
  expect(postponedView(times(['2026-11-19', '2026-11-21']))).toMatchObject({ times: 1, total: 2 })
  expect(postponedView(customer())).toBeNull()
})

test('a file keeps the last fifty', () => {
  let file = customer()
  for (let index = 0; index < 60; index += 1)
    file = done({ ...file, plan: { day: '2026-11-22', goal: '' } }, '2026-11-23').customer
  expect(file.postponements).toHaveLength(50)
})
