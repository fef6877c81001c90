import { startOfDay } from '../kernel/time'
import { adopt } from './adopt'
import type { FullPolicy } from './full'
import { policyAt } from './model'
import { presetPolicy } from './presets'
import { lintRaw } from './read'

const project = { company: '安居地产', project: '江畔花园' }
const version = (number: number, from: string, preset: 'rota' | 'case' = 'rota'): FullPolicy => ({
  ...presetPolicy(preset, { ...project, from }),
  version: number,
})
const first = version(1, '2026-01-01')
const now = startOfDay('2026-11-22')

test('a project’s versions grow by one that begins later', () => {
  const next = version(2, '2026-11-23', 'case')
  expect(adopt([first], next, now)).toEqual({ ok: true, value: [first, next] })
  expect(adopt([], first, now)).toEqual({ ok: true, value: [first] })
})

test.each<[string, readonly FullPolicy[], FullPolicy, string]>([
  ['begins today', [first], version(2, '2026-11-22'), '已经发生的事不能改判'],
  ['begins before the last', [version(1, '2027-01-01')], version(2, '2026-12-01'), '这一版要更晚'],
  ['skips a number', [first], version(3, '2026-12-01'), '这一版应当是第 2 版'],
  ['is not the first', [], version(2, '2026-12-01'), '第一份制度的版本号应当是 1'],
  ['is another project’s', [first], { ...version(2, '2026-12-01'), project: '别处' }, '不能用于“江畔花园”'],
])('a policy that %s cannot be adopted', (_, before, next, say) => {
  const answer = adopt(before, next, now)
  expect(answer.ok ? '' : answer.refusal.say).toContain(say)
})

test('a policy with findings cannot be adopted, and the refusal names each field and article', () => {
  const twice = lintRaw({
    preset: 'rota',
    ...project,
    from: '2026-12-01',
    version: 2,
    changes: { 'register.unregistered': ['peer', 'peer'] },
  })
  expect(twice.findings.map(({ field }) => field)).toContain('register.unregistered')
  const answer = twice.policy ? adopt([first], twice.policy, now) : null
  expect(answer?.ok).toBe(false)
  expect(answer && !answer.ok ? answer.refusal : null).toMatchObject({
    say: expect.stringContaining('哪些来访不用登记'),
    because: [{ rule: 'ours', facts: { field: 'register.unregistered' } }],
  })
})

test('what happened is judged by the version in force then', () => {
  const next = version(2, '2026-12-01', 'case')
  expect(policyAt([first, next], startOfDay('2026-12-01') - 1).version).toBe(1)
  expect(policyAt([first, next], startOfDay('2026-12-01')).version).toBe(2)
  expect(policyAt([first, next], startOfDay('2025-06-01')).version).toBe(1)
})

describe('what is written wrongly is found with field, article and what would mend it', () => {
  const written = { preset: 'rota', ...project, from: '2026-12-01' }
  const found = (raw: unknown) => lintRaw(raw).findings[0]

  test('a number that is none', () => {
    const finding = found({ ...written, changes: { 'ownership.validity.callDays': '半个月' } })
    expect(finding).toMatchObject({ field: 'ownership.validity.callDays', rule: 'ROTA-3.6' })
    expect(finding?.problem).toContain('登记后没有跟进，多久失效')
    expect(finding?.mend).toContain('第三章 2.2')
  })

  test('a question left open in a whole policy', () => {
    const { order: _, ...reception } = presetPolicy('rota').reception
    const finding = found({ ...presetPolicy('rota'), reception })
    expect(finding).toMatchObject({ field: 'reception.order', rule: 'ROTA-2.2' })
    expect(finding?.problem).toContain('“接待顺序怎么排”这一问没有答好')
  })

  test('a field that does not exist', () => {
    expect(found({ ...written, changes: { 'ownership.validity.callYears': 1 } })?.problem).toContain(
      '没有这一项',
    )
    expect(found({ ...presetPolicy('rota'), more: 1 })).toMatchObject({ field: 'more' })
    expect(found({ ...written, since: 'x' })).toMatchObject({ field: 'since' })
  })

  test('a date that is none', () => {
    expect(found({ ...written, from: '2026-02-30' })).toMatchObject({ field: 'from' })
  })
})
