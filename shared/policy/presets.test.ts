import { changed } from './change'
import { addOns, conflicts } from './conflicts'
import { fullPolicySchema } from './full'
import { lintPolicy } from './lint'
import { bookAllowed, presetPolicy } from './presets'
import { presetNames } from './sourced'
import { valuesOf } from './values'

describe.each(presetNames)('%s', (preset) => {
  const policy = presetPolicy(preset)
  const values = new Map(valuesOf(policy).map((value) => [value.path, value]))

  test('is a whole policy, without findings', () => {
    expect(fullPolicySchema.safeParse(policy).error?.issues ?? []).toEqual([])
    expect(lintPolicy(policy)).toEqual([])
  })

  test('cites no other company’s text', () => {
    expect([...values.values()].filter(({ source }) => !bookAllowed(preset, source))).toEqual([])
  })

  test.each(addOns)('says which of two texts holds: $question', ({ answeredBy }) => {
    for (const path of answeredBy) expect(values.get(path)?.value ?? null).not.toBeNull()
  })

  test.each(conflicts)('answers: $question', ({ answeredBy, silent }) => {
    const sources = answeredBy.map((path) => values.get(path)?.source)
    expect(sources).not.toContain(undefined)
    // what the text does not say is the project's own choice; what it says is cited
    if (silent.includes(preset)) expect(new Set(sources)).toEqual(new Set(['ours']))
    else expect(sources.some((source) => source !== 'ours')).toBe(true)
  })
})

test('the table has its 27 questions', () => {
  expect(conflicts).toHaveLength(27)
  expect(new Set(conflicts.map(({ slug }) => slug)).size).toBe(27)
})

test('a changed value is the project’s own, also inside a choice; nothing else changes its source', () => {
  const next = changed(presetPolicy('rota'), {
    'ownership.validity.callDays': 20,
    'commission.split.standIn.unknowingOwnerShare': 6000,
  })
  if (!next.ok) throw new Error(next.refusal.say)
  const before = new Map(valuesOf(presetPolicy('rota')).map(({ path, source }) => [path, source]))
  const differs = valuesOf(next.value).filter(({ path, source }) => before.get(path) !== source)
  expect(differs).toEqual([
    { path: 'ownership.validity.callDays', value: 20, source: 'ours' },
    { path: 'commission.split.standIn.unknowingOwnerShare', value: 6000, source: 'ours' },
  ])
})

test.each([
  ['ownership.validity.callWeeks', 2, '制度里没有这一项：ownership.validity.callWeeks'],
  ['ownership.validity.callDays', 'x', '制度里这一项的值不对：ownership.validity.callDays.value'],
])('a change of %s to %s is refused', (path, value, say) => {
  const next = changed(presetPolicy('rota'), { [path]: value })
  expect(next.ok ? '' : next.refusal.say).toContain(say)
})
