import { startOfDay } from '../kernel/time'
import { differences } from './differ'
import { type Base, begin, change, drafted, findingsOf, type PolicyDraft, sayBase, takeBack } from './draft'
import type { FullPolicy } from './full'
import { itemsOf } from './items'
import type { Policies } from './model'
import { bookAllowed, presetPolicy } from './presets'
import { presetNames } from './sourced'
import { valuesOf } from './values'
import { valueHeld, type Written } from './write'

const now = startOfDay('2026-11-22')
const writer = { id: 'e-director', name: '钱伟' }
const policies: Policies = [
  presetPolicy('rota', { company: '安居地产', project: '江畔花园', from: '2026-01-01' }),
]
const fromVersion: Base = { is: 'version', version: 1 }

function draftWith(base: Base, ...changes: readonly [string, Written][]): PolicyDraft {
  return changes.reduce(
    (draft, [path, value]) => {
      const next = change(policies, draft, path, value, writer, now)
      if (!next.ok) throw new Error(next.refusal.say)
      return next.value
    },
    begin(base, 1, writer, now),
  )
}
function policyOf(draft: PolicyDraft): FullPolicy {
  const policy = drafted(policies, draft, '2026-12-01')
  if (!policy.ok) throw new Error(policy.refusal.say)
  return policy.value
}
const at = (policy: FullPolicy, path: string) => valuesOf(policy).find((each) => each.path === path)
const refusal = (path: string, value: Written) => {
  const next = change(policies, begin(fromVersion, 1, writer, now), path, value, writer, now)
  return next.ok ? '' : next.refusal.say
}

test('a changed value is the project’s own; as it was before, it has its article back', () => {
  const changed = draftWith(fromVersion, ['ownership.validity.callDays', 20])
  expect(at(policyOf(changed), 'ownership.validity.callDays')).toMatchObject({ value: 20, source: 'ours' })
  expect(changed).toMatchObject({ revision: 2, by: 'e-director', byName: '钱伟', at: now })
  const back = draftWith(
    fromVersion,
    ['ownership.validity.callDays', 20],
    ['ownership.validity.callDays', 15],
  )
  expect(back.changes).toEqual([])
  expect(at(policyOf(back), 'ownership.validity.callDays')).toMatchObject({ value: 15, source: 'ROTA-3.6' })
})

test('the draft is the next version of the same project, whatever it began from', () => {
  const head = { version: 2, project: '江畔花园', company: '安居地产', from: '2026-12-01' }
  expect(policyOf(begin(fromVersion, 1, writer, now))).toMatchObject({ ...head, preset: 'rota' })
  expect(policyOf(begin({ is: 'preset', preset: 'case' }, 1, writer, now))).toMatchObject({
    ...head,
    preset: 'case',
  })
})

describe('what is written is made the value that the policy holds', () => {
  test.each<[string, Written, unknown]>([
    ['ownership.validity.callDays', null, null],
    ['reception.order', 'seat', 'seat'],
    ['reception.countsAsTurn.helper', true, true],
    ['register.unregistered', ['peer', 'sightsee'], ['peer', 'sightsee']],
    ['account.reviews.creditMonths', '6', 6],
    ['unit.nothing', 0, undefined],
    ['followup.least', 'onceIn', { is: 'onceIn', months: 1 }],
    // No preset has it: the least that it may hold.
    ['followup.file', 'info', { is: 'info', workingDays: { value: null, source: 'ours' } }],
    ['commission.penalties.warnings', true, expect.objectContaining({ over: expect.any(Number) })],
  ])('%s: %j', (path, written, value) => {
    if (value === undefined) expect(refusal(path, written)).toContain('没有这一项')
    else expect(at(policyOf(draftWith(fromVersion, [path, written])), path)?.value).toEqual(value)
  })

  test('another rule brings the values that a preset gives it, as the project’s own', () => {
    const policy = policyOf(draftWith(fromVersion, ['commission.split.standIn', 'whileAway']))
    expect(at(policy, 'commission.split.standIn.ownerShare')).toMatchObject({ value: 6000, source: 'ours' })
    expect(valuesOf(policy).filter(({ source }) => !bookAllowed('rota', source))).toEqual([])
  })

  test('a change inside a rule goes when another rule is chosen', () => {
    const draft = draftWith(
      fromVersion,
      ['commission.split.standIn.unknowingOwnerShare', 6000],
      ['commission.split.standIn', 'none'],
    )
    expect(draft.changes.map(({ path }) => path)).toEqual(['commission.split.standIn'])
  })

  test.each<[string, Written, string]>([
    ['ownership.validity.callYears', 2, '没有这一项'],
    ['ownership.validity.callDays', 0, '超出了可以写的范围'],
    ['ownership.validity.callDays', 'x', '不能这样写'],
    ['ownership.validity.callDays', 1.5, '值不对'],
    ['reception.order', 'byLot', '不能这样写'],
    ['reception.order', null, '不能这样写'],
    ['reception.picking', 'allowed', '只有这一种'],
    ['register.unregistered', ['buy'], '值不对'],
  ])('%s: %j is refused', (path, written, say) => {
    expect(refusal(path, written)).toContain(say)
  })
})

describe('rows of a list', () => {
  const methods = (draft: PolicyDraft) =>
    itemsOf(policyOf(draft))
      .filter(({ pattern }) => pattern === 'unit.payment.*.method')
      .map(({ value }) => value)
  const [first = '', second = '', ...more] = methods(begin(fromVersion, 1, writer, now)).map(String)

  test('one is taken out, one is added like the last, and both at once', () => {
    expect(more.length).toBeGreaterThan(0)
    const all = [first, second, ...more]
    const places = all.map((_, index) => String(index))
    expect(methods(draftWith(fromVersion, ['unit.payment', places.slice(1)]))).toEqual([second, ...more])
    expect(methods(draftWith(fromVersion, ['unit.payment', [...places, 'new']]))).toEqual([
      ...all,
      all.at(-1),
    ])
    expect(methods(draftWith(fromVersion, ['unit.payment', [...places.slice(1), 'new']]))).toEqual([
      second,
      ...more,
      all.at(-1),
    ])
  })

  test('what was changed in a row goes with it or stays with it, and as it was before is no change', () => {
    const discounted: [string, Written] = ['unit.payment.1.discount', 150]
    const places = [first, second, ...more].map((_, index) => String(index))
    const without = draftWith(fromVersion, discounted, ['unit.payment', places.slice(1)])
    expect(without.changes.map(({ path }) => path)).toEqual(['unit.payment'])
    expect(itemsOf(policyOf(without)).find(({ path }) => path === 'unit.payment.0.discount')?.value).toBe(150)
    const back = draftWith(fromVersion, ['unit.payment', [...places, 'new']], ['unit.payment', places])
    expect(back.changes).toEqual([])
    const edited = draftWith(
      fromVersion,
      discounted,
      ['unit.payment', [...places, 'new']],
      ['unit.payment', places],
    )
    expect(itemsOf(policyOf(edited)).find(({ path }) => path === 'unit.payment.1.discount')?.value).toBe(150)
  })

  test.each<[string, Written, string]>([
    ['unit.payment', ['9'], '刚刚被改过'],
    ['unit.payment', ['1', '0'], '刚刚被改过'],
    ['unit.payment', ['0', '0'], '刚刚被改过'],
    ['unit.payment', 'new', '不能这样写'],
    ['customer.required', [], '至少要留一行'],
  ])('%s: %j is refused', (path, written, say) => {
    expect(refusal(path, written)).toContain(say)
  })
})

test('every value of every preset that is no fixed one can be written again as it is', () => {
  const stuck = presetNames.flatMap((preset) => {
    return itemsOf(presetPolicy(preset)).flatMap((item) => {
      const { path, shape, value } = item
      // Which weekdays are open is no word.
      if (shape.kind === 'fixed' || path === 'calendar.officeHours.open') return []
      const written = shape.kind === 'choice' && typeof value === 'number' ? String(value) : value
      const again = valueHeld(item, written)
      return again.ok ? [] : [`${preset} ${path}: ${again.refusal.say}`]
    })
  })
  expect(stuck).toEqual([])
})

test('one change is taken back, the others stay', () => {
  const draft = draftWith(fromVersion, ['ownership.validity.callDays', 20], ['reception.order', 'seat'])
  const less = takeBack(draft, 'reception.order', writer, now)
  expect(less.changes.map(({ path }) => path)).toEqual(['ownership.validity.callDays'])
  expect(less.revision).toBe(4)
})

test('what the linter finds in the draft is told', () => {
  const draft = draftWith(fromVersion, ['followup.levels.interested.atLeastEveryDays', 1])
  expect(findingsOf(policies, draft).map(({ field }) => field)).toContain('followup.levels.interested')
  const lost: PolicyDraft = { ...draft, base: { is: 'version', version: 7 } }
  expect(findingsOf(policies, lost)).toHaveLength(1)
})

test('two policies differ value by value, in words', () => {
  const policy = policyOf(
    draftWith(fromVersion, ['ownership.validity.callDays', 20], ['commission.split.standIn', 'none']),
  )
  expect(differences(policies[0], policy)).toEqual([
    { path: 'ownership.validity.callDays', from: '15 天', to: '20 天' },
    { path: 'commission.split.standIn', from: '看他做了什么', to: '代接不分佣' },
    { path: 'commission.split.standIn.unknowingOwnerShare', from: '50%', to: null },
    { path: 'commission.split.standIn.assignedOwnerShare', from: '70%', to: null },
  ])
  expect(differences(policy, policy)).toEqual([])
  expect(sayBase(policies, fromVersion)).toBe('第 1 版（天成 房地产销售客户管理制度）')
})
