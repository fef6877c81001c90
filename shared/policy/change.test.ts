import { changed } from './change'
import { presetPolicy } from './presets'
import type { PresetName } from './sourced'
import { valuesOf } from './values'

/** What a change makes of the value at a path. */
function after(preset: PresetName, path: string, value: unknown) {
  const next = changed(presetPolicy(preset), { [path]: value })
  return next.ok ? valuesOf(next.value) : next.refusal.say
}
const at = (preset: PresetName, path: string, value: unknown, holder = path) => {
  const values = after(preset, path, value)
  return typeof values === 'string' ? values : values.find((each) => each.path === holder)
}

describe('what a project changed inside a value is no article any more', () => {
  test.each([
    ['a number beside a choice', 'followup.least.minutes', 15, 'followup.least'],
    ['a number of a criterion', 'account.score.amount.1.points', 7, 'account.score.amount.1'],
    ['a fine', 'commission.penalties.table.seizedUnit.fine.from', 1, 'commission.penalties.table.seizedUnit'],
    ['an item of a list', 'account.approvals.creditList.0', ['manager'], 'account.approvals.creditList'],
    ['said with the word value', 'followup.least.value.minutes', 5, 'followup.least'],
  ])('%s', (_, path, value, holder) => {
    expect(at('rota', path, value, holder)).toMatchObject({ path: holder, source: 'ours' })
  })

  test('another number under the article that gave the first one', () => {
    const claim = { value: 20, source: 'ROTA-3.6' }
    expect(at('rota', 'ownership.validity.callDays', claim)).toMatchObject({ value: 20, source: 'ours' })
  })
})

test('one of the answers that an article allows is still the article’s', () => {
  const numbered = { value: 'numbered', source: 'CASE-5.1' }
  expect(at('case', 'reception.order', numbered)).toMatchObject({ value: 'numbered', source: 'CASE-5.1' })
})

test.each([
  ['the source alone', 'ownership.validity.callDays.source', 'ROTA-3.7'],
  ['another company’s article', 'reception.order', { value: 'seat', source: 'RECEPTION-1' }],
  [
    'another company’s article inside a choice',
    'commission.split.standIn',
    { is: 'whileAway', ownerShare: { value: 6000, source: 'RECEPTION-3' } },
  ],
])('%s cannot be written', (_, path, value) => {
  expect(after('rota', path, value)).toContain(path)
})
