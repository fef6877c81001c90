import { workCalendar } from '../../calendar/model'
import { readLocal, sayLocal } from '../../cases/model'
import type { PresetName } from '../../policy/sourced'
import type { StaffRole } from '../model'
import { lint, presets } from '../policy'
import { type Action, type Actor, may, type Thing } from './may'
import { upkeepDue } from './upkeep'

const actor = (role: StaffRole, more: Partial<Actor> = {}): Actor => ({
  id: 'li',
  projectId: 'p',
  roles: [role],
  active: true,
  ...more,
})
const ask = (who: Actor, action: Action, thing: Thing, preset: PresetName = 'rota') => {
  const { outcome, because } = may(who, action, thing, { access: presets[preset], preset })
  return `${outcome} ${because.map(({ rule }) => rule).join(' ')}`
}
const mine: Thing = { kind: 'customerFile', projectId: 'p', ownerId: 'li' }
const others: Thing = { kind: 'customerFile', projectId: 'p', ownerId: 'zhao' }
const record = (ownerId: string): Thing => ({ kind: 'followupRecord', projectId: 'p', ownerId })
const secret: Thing = { kind: 'secret', projectId: 'p', what: 'pay', heldBy: ['finance', 'manager'] }
const of = (kind: 'archive' | 'bigCustomerPrice' | 'confirmationRecord' | 'rights'): Thing => ({
  kind,
  projectId: 'p',
})
const act = (kind: 'unit' | 'buyerName' | 'discount' | 'promise', approved: boolean): Thing => ({
  kind,
  projectId: 'p',
  approved,
})

test.each<[string, Actor, Action, Thing, PresetName, string]>([
  ['their own file', actor('consultant'), 'see', mine, 'rota', 'allowed SECRET-1'],
  ["another's file", actor('consultant'), 'see', others, 'rota', 'refused SECRET-1'],
  ['a file that was theirs in another post', actor('planner'), 'see', mine, 'rota', 'refused SECRET-1'],
  ['inspecting is no changing', actor('manager'), 'give', record('zhao'), 'steps', 'refused INFO-4.1'],
  ['a file of nobody', actor('consultant'), 'see', { ...mine, ownerId: null }, 'rota', 'refused SECRET-1'],
  ['showing it', actor('consultant'), 'show', mine, 'rota', 'refused SECRET-1'],
  [
    'showing it with consent',
    actor('consultant', { consent: true }),
    'show',
    mine,
    'rota',
    'allowed SECRET-1',
  ],
  [
    "showing another's with consent",
    actor('consultant', { consent: true }),
    'show',
    others,
    'rota',
    'refused SECRET-1',
  ],
  ['the clerk holds the office', actor('clerk'), 'see', others, 'rota', 'allowed SECRET-2'],
  ['and passes nothing on', actor('clerk'), 'passOn', others, 'rota', 'refused SECRET-2'],
  ['without consent', actor('clerk', { consent: true }), 'passOn', others, 'rota', 'allowed SECRET-2'],
  ['the manager', actor('manager'), 'passOn', others, 'rota', 'allowed SECRET-1'],
  ['planning', actor('planner'), 'see', others, 'rota', 'refused SECRET-1'],
  ["one's own follow-ups", actor('consultant'), 'see', record('li'), 'steps', 'allowed SECRET-1'],
  ["each other's", actor('consultant'), 'see', record('zhao'), 'steps', 'refused STEPS-6'],
  ['where STEPS is not adopted', actor('consultant'), 'see', record('zhao'), 'rota', 'refused ours'],
  ['the manager inspects', actor('manager'), 'see', record('zhao'), 'steps', 'allowed STEPS-6'],
  ['the clerk files them', actor('clerk'), 'see', record('zhao'), 'steps', 'allowed SECRET-2'],
  ['secrets of the post', actor('finance'), 'see', secret, 'rota', 'allowed INFO-4.1'],
  ['of another post', actor('consultant'), 'see', secret, 'rota', 'refused SECRET-3'],
  ['passing them on', actor('finance'), 'passOn', secret, 'rota', 'refused SECRET-3'],
  ['big customers: prices', actor('consultant'), 'see', of('bigCustomerPrice'), 'case', 'refused CASE-33'],
  ['of the manager', actor('manager'), 'see', of('bigCustomerPrice'), 'case', 'allowed CASE-33 ours'],
  ['passed on', actor('manager'), 'passOn', of('bigCustomerPrice'), 'case', 'refused CASE-33'],
  ['the archive', actor('consultant'), 'see', of('archive'), 'case', 'refused CASE-34'],
  ['its keeper', actor('clerk'), 'change', of('archive'), 'case', 'allowed CASE-34 ours'],
  [
    'a record changed on the quiet',
    actor('manager'),
    'changeQuietly',
    of('confirmationRecord'),
    'confirm',
    'refused CONFIRM-1.4',
  ],
  ['openly', actor('manager'), 'change', of('confirmationRecord'), 'confirm', 'allowed ours'],
  ['by a consultant', actor('consultant'), 'change', of('confirmationRecord'), 'confirm', 'refused INFO-4.1'],
  ['rights', actor('clerk'), 'give', of('rights'), 'rota', 'refused INFO-4.1'],
  ['rights by the manager', actor('manager'), 'give', of('rights'), 'rota', 'allowed INFO-4.1 ours'],
  ['a unit for resale', actor('consultant'), 'list', act('unit', false), 'rota', 'refused ROTA-1.13'],
  ['a buyer renamed', actor('consultant'), 'rename', act('buyerName', false), 'rota', 'refused ROTA-1.13'],
  [
    'a discount from leaders',
    actor('consultant'),
    'seekFromLeader',
    act('discount', false),
    'rota',
    'refused ROTA-1.13',
  ],
  ['a promise', actor('consultant'), 'give', act('promise', false), 'steps', 'refused ours'],
  ['approved', actor('consultant'), 'rename', act('buyerName', true), 'rota', 'allowed ROTA-1.13'],
  ['another project', actor('manager', { projectId: 'q' }), 'see', others, 'rota', 'refused INFO-4.1'],
  ['somebody who has left', actor('manager', { active: false }), 'see', others, 'rota', 'refused INFO-4.1'],
  ['what no rule allows', actor('consultant'), 'give', mine, 'rota', 'refused INFO-4.1'],
])('%s', (_, who, action, thing, preset, expected) => {
  expect(ask(who, action, thing, preset)).toBe(expected)
})

describe('upkeep', () => {
  const at = (text: string): number => {
    const instant = readLocal(text)
    if (instant === null) throw new Error(`no such time: ${text}`)
    return instant
  }
  const calendar = workCalendar({ years: [], holidays: [], makeUpDays: [], festivals: [] })
  const due = (now: string) => {
    const facts = { since: at('2026-01-31 10:00'), backedUpAt: at('2026-04-29 02:00') }
    const decided = upkeepDue(facts, presets.rota, calendar, at(now))
    return decided.ok
      ? decided.value.outcome.map(
          ({ name, rule, state, dueAt }) => `${name} ${rule} ${state} ${dueAt && sayLocal(dueAt)}`,
        )
      : decided.refusal.say
  }

  test('backups every day; rights each quarter, drills each half year, clipped at the month’s end', () => {
    expect(due('2026-04-30 23:00')).toEqual([
      'reviewRights INFO-4.1 warning 2026-05-01 00:00',
      'backup INFO-4.2 warning 2026-05-01 00:00',
      'restoreDrill INFO-4.2 running 2026-08-01 00:00',
    ])
    expect(due('2026-05-01 00:00')).toMatchObject([
      expect.stringContaining('overdue'),
      expect.stringContaining('overdue'),
      expect.stringContaining('running'),
    ])
  })
})

describe('the policy', () => {
  test.each(['rota', 'case', 'confirm', 'steps'] as const)('%s has no findings', (name) => {
    expect(lint(presets[name])).toEqual([])
  })
  test('the blank and contradictions are found', () => {
    const { rota } = presets
    const fields = (change: Partial<(typeof presets)['rota']>) =>
      lint({ ...rota, ...change }).map(({ field }) => field)
    expect(fields({ upkeep: { ...rota.upkeep, backupDays: { value: null, source: 'INFO-4.2' } } })).toEqual([
      'access.upkeep.backupDays',
    ])
    expect(fields({ office: { value: ['consultant', 'manager'], source: 'ours' } })).toEqual([
      'access.office',
    ])
    expect(fields({ consent: { value: ['director'], source: 'ours' } })).toEqual(['access.consent'])
  })
})
