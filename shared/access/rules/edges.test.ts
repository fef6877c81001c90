/** Whose eyes: the edges of SECRET-1, 2, STEPS-6, INFO-4.1, and who sees which customer. Expected values from the articles. */
import { workCalendar } from '../../calendar/model'
import { sayFact } from '../../policy/explain'
import { refused } from '../../policy/explained.fixture'
import { ours } from '../../policy/sourced'
import type { StaffRole } from '../model'
import { presets } from '../policy'
import { type Action, may, sayRefusal, type Thing } from './may'
import { ownCase } from './ownCases'
import { mayFollowUp, maySeeCustomer } from './ownCustomers'
import { sameProject } from './sameProject'
import { upkeepDue } from './upkeep'

const rules = { access: presets.steps, preset: 'steps' } as const
const ask = (roles: readonly StaffRole[], action: Action, thing: Thing, access = rules.access) =>
  may({ id: 'li', projectId: 'p', roles, active: true }, action, thing, { access, preset: 'steps' })
const of = (kind: 'archive' | 'confirmationRecord' | 'rights'): Thing => ({ kind, projectId: 'p' })
const file = (ownerId: string, projectId = 'p'): Thing => ({ kind: 'customerFile', projectId, ownerId })
const record = (ownerId: string): Thing => ({ kind: 'followupRecord', projectId: 'p', ownerId })
const secret: Thing = { kind: 'secret', projectId: 'p', what: 'pay', heldBy: ['finance'] }

test.each<[string, readonly StaffRole[], Action, Thing, 'allowed' | 'refused']>([
  ['one of two posts is enough', ['consultant', 'clerk'], 'see', file('zhao'), 'allowed'],
  ['and for a secret', ['consultant', 'finance'], 'see', secret, 'allowed'],
  ['their own file is theirs to change', ['consultant'], 'change', file('li'), 'allowed'],
  ['the office’s files are the clerk’s to change', ['clerk'], 'change', file('zhao'), 'allowed'],
  ['their own follow-up is not for others', ['consultant'], 'show', record('li'), 'refused'],
  ['but theirs to change', ['consultant'], 'change', record('li'), 'allowed'],
  ['the archive is not for everybody who has a post', ['finance'], 'see', of('archive'), 'refused'],
  ['its keeper does not pass it on', ['clerk'], 'passOn', of('archive'), 'refused'],
  ['the manager sees it', ['manager'], 'see', of('archive'), 'allowed'],
  ['the office sees a confirmation record', ['clerk'], 'see', of('confirmationRecord'), 'allowed'],
  ['a consultant does not', ['consultant'], 'see', of('confirmationRecord'), 'refused'],
  ['nobody passes it on', ['manager'], 'passOn', of('confirmationRecord'), 'refused'],
  ['rights are given, not looked at', ['manager'], 'see', of('rights'), 'refused'],
])('%s', (_, roles, action, thing, expected) => expect(ask(roles, action, thing).outcome).toBe(expected))

test('who keeps the archive need not hold the office’s files', () => {
  const access = { ...presets.steps, keeper: ours<StaffRole[]>(['planner']) }
  expect(ask(['planner'], 'see', of('archive'), access).outcome).toBe('allowed')
})

test('a refusal says why, a permission whose it is', () => {
  expect(sayRefusal(ask(['consultant'], 'see', file('zhao')))).toBe('顾问只看自己的客户')
  expect(sayRefusal(ask(['manager'], 'see', file('zhao', 'q')))).toBe('不是本项目的')
  expect(sayRefusal(ask(['consultant'], 'see', file('li')))).toBeNull()
  expect(sayRefusal({ outcome: 'refused', because: [], rejected: [] })).toBeNull()
  expect(ask(['consultant', 'planner'], 'see', file('li')).because.map(sayFact)).toEqual([
    '置业顾问、策划可以这样做',
  ])
})

describe('a customer’s file', () => {
  const employee = (roles: readonly StaffRole[], projectId = 'p') => ({ _id: 'li', projectId, roles })
  const customer = (ownerId: string) => ({ projectId: 'p', ownerId })
  test.each<[string, ReturnType<typeof employee>, string, boolean]>([
    ['SECRET-1: their own', employee(['consultant']), 'li', true],
    ['another’s', employee(['consultant']), 'zhao', false],
    ['SECRET-2: the clerk', employee(['clerk']), 'zhao', true],
    ['the manager', employee(['manager']), 'zhao', true],
    ['another post', employee(['planner']), 'zhao', false],
    ['theirs from an earlier post', employee(['planner']), 'li', false],
    ['INFO-4.1: another project', employee(['manager', 'clerk', 'consultant'], 'q'), 'li', false],
  ])('%s', (_, who, ownerId, seen) => {
    const answer = maySeeCustomer(who, customer(ownerId))
    expect(refused(answer)).toEqual(
      seen ? null : ['NOT_FOUND', '没有找到。它可能已不存在，或者不在您能看的范围里。'],
    )
  })
  test('STEPS-6: only whose customer it is logs follow-ups', () => {
    expect(mayFollowUp(employee(['consultant']), customer('li')).ok).toBe(true)
    const manager = mayFollowUp(employee(['manager']), customer('zhao'))
    expect(refused(manager)).toEqual(['NOT_ALLOWED', '只有客户自己的顾问可以记跟进。'])
    expect(manager).toMatchObject({ refusal: { because: [{ rule: 'STEPS-6', facts: {} }] } })
    expect(refused(mayFollowUp(employee(['consultant']), customer('zhao')))?.[0]).toBe('NOT_FOUND')
  })
  test('nobody’s post reaches into another project', () => {
    expect(sameProject({ projectId: 'p' }, { projectId: 'p' }).ok).toBe(true)
    expect(refused(sameProject({ projectId: 'p' }, { projectId: 'q' }))?.[0]).toBe('NOT_FOUND')
  })
  test('a buyer sees the cases of their own files', () => {
    expect(ownCase({ customerIds: ['a', 'b'] }, { customerId: 'b' }).ok).toBe(true)
    expect(refused(ownCase({ customerIds: ['a', 'b'] }, { customerId: 'c' }))?.[0]).toBe('NOT_FOUND')
  })
})

describe('INFO-4.2', () => {
  const calendar = workCalendar({ years: [], holidays: [], makeUpDays: [], festivals: [] })
  const since = Date.parse('2026-03-01T10:00:00+08:00')
  const { upkeep } = presets.rota
  const due = (days: number | null) => {
    const access = {
      ...presets.rota,
      upkeep: { ...upkeep, backupDays: { ...upkeep.backupDays, value: days } },
    }
    return upkeepDue({ since }, access, calendar, since)
  }
  test('every X days, and the administrator answers for it', () => {
    const result = due(2)
    const backup = result.ok && result.value.outcome.find(({ name }) => name === 'backup')
    expect(backup).toMatchObject({ who: 'administrator', dueAt: Date.parse('2026-03-04T00:00:00+08:00') })
  })
  test('the source leaves X blank: it has to be filled in', () =>
    expect(refused(due(null))).toEqual(['BAD_INPUT', '制度里几天备份一次还是空白，请先补上。']))
})
