import { type Item, itemsOf } from '../items'
import { presetPolicy } from '../presets'
import { sayItem } from '../say'
import { presetNames } from '../sourced'
import { valuesOf } from '../values'
import { sectionView } from '../view'
import { headingOf, labelled, labelOf, sayPath, sectionOf, wordsOf } from '.'
import { sections } from './sections'

const all = presetNames.flatMap((preset) =>
  itemsOf(presetPolicy(preset)).map((item, _, items) => ({ preset, item, items })),
)
const inChinese = (text: string | undefined): boolean => text !== undefined && /\p{Script=Han}/u.test(text)

test('every value of every preset has a label, a section, and words', () => {
  expect(all.length).toBeGreaterThan(1600)
  expect(all.filter(({ item }) => !inChinese(labelOf(item.pattern).say))).toEqual([])
  expect(all.filter(({ item }) => sectionOf(item.path) === undefined)).toEqual([])
  const unsaid = all.filter(({ item, items }) => {
    const said = sayItem(item, items)
    const written = item.shape.kind === 'text' || /^[\d.¥,%]+$/.test(said)
    return !(written || inChinese(said)) || /undefined|NaN/.test(said)
  })
  expect(unsaid.map(({ item }) => item.path)).toEqual([])
})

/** The words that a value may be, of which the label must know each. */
function answers({ shape, value }: Item): readonly string[] {
  if ('options' in shape) return shape.options
  if (shape.kind === 'yesNo' || shape.kind === 'present') return ['true', 'false']
  return shape.kind === 'fixed' ? [String(value)] : []
}

test('no choice lacks a word, no number what it counts, nothing that may be absent what that means', () => {
  const wordless = all.flatMap(({ item }) =>
    answers(item).flatMap((answer) =>
      inChinese(labelOf(item.pattern).words?.[answer]) ? [] : [`${item.path} ${answer}`],
    ),
  )
  expect(wordless).toEqual([])
  // A bound of a band counts what its band says.
  const countless = all.filter(
    ({ item }) =>
      item.shape.kind === 'number' && !labelOf(item.pattern).unit && !/\.(from|to)$/.test(item.path),
  )
  expect(countless.map(({ item }) => item.path)).toEqual([])
  const mayBeAbsent = all.filter(({ item: { shape } }) => 'maybe' in shape && shape.maybe)
  expect(mayBeAbsent.filter(({ item }) => !inChinese(labelOf(item.pattern).none))).toEqual([])
})

test.each(presetNames)(
  '%s: every sourced value is reached, and each value stands in one section',
  (preset) => {
    const policy = presetPolicy(preset)
    const paths = itemsOf(policy).map(({ path }) => path)
    const unreached = valuesOf(policy).filter(
      ({ path }) => !paths.some((each) => each === path || each.startsWith(`${path}.`)),
    )
    expect(unreached).toEqual([])
    const shown = sections.flatMap(({ id }) => sectionView(policy, null, id).rows.map(({ path }) => path))
    expect([...shown].sort()).toEqual([...paths].sort())
  },
)

test('a label is of a value that there is', () => {
  const patterns = new Set(all.map(({ item }) => item.pattern))
  // A fine whose deed no preset fines may be chosen all the same.
  const idle = labelled.filter((pattern) => !patterns.has(pattern) && !/\.fine\.(from|to)$/.test(pattern))
  expect(idle).toEqual([])
})

test('a section is within 24 KB', () => {
  const sizes = presetNames.flatMap((preset) =>
    sections.map(({ id }) => Buffer.byteLength(JSON.stringify(sectionView(presetPolicy(preset), null, id)))),
  )
  expect(Math.max(...sizes)).toBeLessThanOrEqual(24 * 1024)
})

const saidOf = (preset: (typeof presetNames)[number], path: string) => {
  const found = all.find((each) => each.preset === preset && each.item.path === path)
  return found ? sayItem(found.item, found.items) : undefined
}

test.each([
  ['rota', 'ownership.validity.callDays', '15 天'],
  ['confirm', 'ownership.validity.callDays', '不限'],
  ['rota', 'reception.order', '按排定的序号'],
  ['rota', 'ownership.party.kin', '配偶、父母、子女'],
  ['rota', 'ownership.party.company', '没有'],
  ['confirm', 'commission.split.standIn.ownerShare', '60%'],
  ['rota', 'commission.records.handInDays', '当天'],
  ['rota', 'account.reviews.creditMonths', '每季'],
  ['rota', 'account.score.amount.0.from', '¥10,000,000'],
  ['rota', 'account.score.collection.1.from', '80%'],
  ['rota', 'service.complaint.respondMinutes', '2 小时'],
  ['rota', 'service.warn.minutes', '30 分钟'],
  ['rota', 'unit.loan.commercialRate', '3.5%'],
  ['rota', 'commission.penalties.warnings', '不罚款'],
] as const)('%s %s is said as %s', (preset, path, said) => {
  expect(saidOf(preset, path)).toBe(said)
})

test('a path is named as a sentence needs it', () => {
  expect(sayPath('followup.levels.interested.atLeastEveryDays')).toBe('意向客户·最长多少天联系一次')
  expect(sayPath('followup.levels.interested')).toBe('意向客户')
  expect(sayPath('register.proxy')).toBe('亲友代没来过的人登记')
  expect(sayPath('community.commonQuestions')).toBe('常见问题')
  expect(headingOf('unit.payment.1.first')).toBe('付款方式（2）')
  expect(wordsOf('register.proxy')).toEqual({ void: '无效', founds: '有效，算归属' })
})
