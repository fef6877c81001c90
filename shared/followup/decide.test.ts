import type { Contact, Customer, Feedback, Level } from '../customer/model'
import { citeReason } from '../policy/articles'
import { changed } from '../policy/change'
import type { Policies } from '../policy/model'
import { presetPolicy } from '../policy/presets'
import { frequencyNow, logFollowup, mostContacts } from './decide'
import { nextDue } from './rules/nextDue'

const at = (text: string) => new Date(`${text}+08:00`).getTime()
const first = presetPolicy('rota')
/** A later version with other values. */
const later = (from: string, changes: Readonly<Record<string, unknown>>) => {
  const next = changed({ ...first, version: 2, from }, changes)
  if (!next.ok) throw new Error(next.refusal.say)
  return next.value
}
const policies: Policies = [first]
const now = at('2026-11-22T10:00:00')

const contact = (when: string, feedback: Feedback = 'considering'): Contact => ({
  id: when,
  at: at(when),
  byId: 'e-1',
  byName: '王敏',
  method: 'phone',
  content: '聊了户型',
  feedback,
})

const customer = (change: Partial<Customer>): Customer => ({
  _id: 'c-1',
  projectId: 'p',
  version: 1,
  name: '李女士',
  phones: ['13800138000'],
  source: 'walkIn',
  level: 'potential',
  needs: {},
  slots: ['p/13800138000/0'],
  ownerId: 'e-1',
  history: [],
  ownership: { kind: 'new' },
  register: [],
  status: 'active',
  registeredAt: at('2026-10-01T09:00:00'),
  contacts: [],
  plan: null,
  due: null,
  dueKey: null,
  registeredKey: '',
  terms: [],
  ...change,
})

describe('when a customer is due', () => {
  test('SALES-7.3: over a calendar month without contact a revisit is due', () => {
    // Last contact 31 October; a month later is 30 November (clipped); overdue from the midnight after it. The floor of a
    // potential customer, 30 days, ends on the same day: the rule that stands first is cited.
    const due = nextDue(
      customer({ level: 'potential', contacts: [contact('2026-10-31T18:00:00')] }),
      policies,
    )
    expect(due.outcome?.at).toBe(at('2026-12-01T00:00:00'))
    const lax = later('2026-01-01', { 'followup.levels.potential.atLeastEveryDays': 90 })
    expect(nextDue(customer({ contacts: [contact('2026-10-31T18:00:00')] }), [lax])).toMatchObject({
      outcome: { at: at('2026-12-01T00:00:00'), rule: 'SALES-7.3' },
      rejected: [{ rule: 'SALES-13' }],
    })
  })

  test.each<[Level, string]>([
    ['potential', '2026-12-02T00:00:00'],
    ['interested', '2026-11-16T00:00:00'],
    ['highIntent', '2026-11-07T00:00:00'],
    ['nearDeal', '2026-11-05T00:00:00'],
  ])('SALES-13: the floor of %s', (level, due) => {
    const decided = nextDue(customer({ level, contacts: [contact('2026-11-01T12:00:00')] }), policies)
    expect(decided.outcome).toEqual({ at: at(due), rule: 'SALES-13' })
  })

  test('CRM-1.3: tier A is touched a second time within 48 hours of the first contact, by the hour', () => {
    const first = contact('2026-11-20T15:30:00')
    expect(nextDue(customer({ tier: 'A', contacts: [first] }), policies).outcome).toEqual({
      at: at('2026-11-22T15:30:00'),
      rule: 'CRM-1.3',
    })
    const second = contact('2026-11-21T09:00:00')
    expect(nextDue(customer({ tier: 'A', contacts: [first, second] }), policies).outcome?.rule).not.toBe(
      'CRM-1.3',
    )
  })

  test('CRM-1.3: tier B hears from us every week', () => {
    const due = nextDue(customer({ tier: 'B', contacts: [contact('2026-11-10T12:00:00')] }), policies)
    expect(due.outcome).toEqual({ at: at('2026-11-18T00:00:00'), rule: 'CRM-1.3' })
  })

  test('SALES-7.1: an attempt that reached nobody is no contact', () => {
    const missed = nextDue(
      customer({
        level: 'interested',
        contacts: [contact('2026-11-01T12:00:00'), contact('2026-11-10T12:00:00', 'unreached')],
      }),
      policies,
    )
    expect(missed.outcome?.at).toBe(at('2026-11-16T00:00:00'))
  })

  test('SALES-10: an earlier plan comes first; a plan for next year silences nothing', () => {
    const contacts = [contact('2026-11-20T12:00:00')]
    expect(
      nextDue(customer({ contacts, plan: { day: '2026-11-24', goal: '送资料' } }), policies).outcome,
    ).toEqual({
      at: at('2026-11-25T00:00:00'),
      rule: 'SALES-10',
    })
    const far = nextDue(
      customer({ contacts, level: 'interested', plan: { day: '2027-06-01', goal: '再说' } }),
      policies,
    )
    expect(far.outcome).toEqual({ at: at('2026-12-05T00:00:00'), rule: 'SALES-13' })
    expect(far.rejected.map(({ rule }) => rule)).toContain('SALES-10')
  })

  test('a number that the article does not state is said to be the project’s own', () => {
    const { because, rejected } = nextDue(customer({ contacts: [contact('2026-11-01T12:00:00')] }), policies)
    // Thirty days and a month from 1 November end together. SALES-7.3 states its month; SALES-13 states no number.
    expect(because.map(({ rule }) => rule)).toEqual(['SALES-13', 'ours'])
    expect(because.map(citeReason)[0]).toMatch(/^《楼盘销售客户管理办法》.*；数字依本项目约定$/)
    expect(rejected.map(({ rule }) => rule)).toEqual(['SALES-7.3'])
    expect(rejected.map(citeReason)[0]).not.toContain('本项目约定')
  })

  test('a contact is judged by the version in force when it was made', () => {
    const strict = later('2026-11-10', { 'followup.levels.interested.atLeastEveryDays': 3 })
    const due = (when: string) =>
      nextDue(customer({ level: 'interested', contacts: [contact(when)] }), [first, strict]).outcome?.at
    // Fourteen days after the 9th end with the 23rd, three after the 10th with the 13th.
    expect(due('2026-11-09T23:59:59')).toBe(at('2026-11-24T00:00:00'))
    expect(due('2026-11-10T00:00:00')).toBe(at('2026-11-14T00:00:00'))
  })

  test('CRM-1.3: the 48 hours are those of the version in force at the first contact', () => {
    const slow = later('2026-11-21', { 'followup.tierASecondTouchHours': 72 })
    const due = (when: string) =>
      nextDue(customer({ tier: 'A', contacts: [contact(when)] }), [first, slow]).outcome?.at
    expect(due('2026-11-20T15:30:00')).toBe(at('2026-11-22T15:30:00'))
    expect(due('2026-11-21T15:30:00')).toBe(at('2026-11-24T15:30:00'))
  })

  test('who has bought, or is lost, is not due', () => {
    expect(nextDue(customer({ status: 'bought' }), policies).outcome).toBeNull()
  })
})

describe('logging a follow-up', () => {
  const entry = {
    contact: { ...contact('2026-11-22T10:00:00'), id: 'x' },
    plan: { day: '2026-11-25', goal: '约看样板间' },
  }

  test('SALES-12: it is kept with its plan, and the place in the queue moves', () => {
    const logged = logFollowup(customer({ version: 4 }), entry, policies, now)
    if (!logged.ok) throw new Error(logged.refusal.say)
    expect(logged.value.customer).toMatchObject({
      version: 5,
      contacts: [entry.contact],
      plan: entry.plan,
      due: { at: at('2026-11-26T00:00:00'), rule: 'SALES-10' },
    })
    expect(logged.value.customer.dueKey).toContain(String(at('2026-11-26T00:00:00')))
  })

  test.each([
    ['a day that has passed', '2026-11-21'],
    ['a day beyond a year', '2027-11-24'],
  ])('a plan on %s is refused', (_, day) => {
    const refused = logFollowup(customer({}), { ...entry, plan: { day, goal: 'x' } }, policies, now)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT' } })
  })

  test('a file that is closed or full is refused', () => {
    expect(logFollowup(customer({ status: 'bought' }), entry, policies, now).ok).toBe(false)
    const full = Array.from({ length: mostContacts }, () => entry.contact)
    expect(logFollowup(customer({ contacts: full }), entry, policies, now).ok).toBe(false)
  })
})

test('SALES-13: the ceiling counts every attempt of the last seven days', () => {
  const contacts = [
    contact('2026-11-15T09:00:00'),
    contact('2026-11-16T10:00:01'),
    contact('2026-11-20T09:00:00', 'unreached'),
  ]
  expect(frequencyNow(customer({ level: 'interested', contacts }), first, now)).toEqual({
    thisWeek: 2,
    atMostPerWeek: 2,
    atLeastEveryDays: 14,
    atCeiling: true,
  })
})
