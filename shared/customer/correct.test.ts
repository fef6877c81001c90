/** SALES-5.3, SALES-7.2 by hand: a doubt is marked and cleared, a corrected detail keeps what it was. */
import { check, correct, sayChange } from './correct'
import { checkOf, detailFields, detailNames, fileDetailsOf, saidOf } from './details'
import { fileOf, march } from './merge.fixture'
import type { Customer } from './model'
import { presets } from './policy'
import { completeness } from './rules/complete'

const file = fileOf(
  '1',
  { by: 'li', on: 1, more: { needs: { budget: '三百万', layout: '三房' }, taboo: '前夫', gender: 'female' } },
  'rota',
  2,
)
const hand = (id: string, day = 2) => ({ id, at: march(day), by: 'li' })
const must = (result: ReturnType<typeof correct>): Customer => {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}
const say = (result: ReturnType<typeof correct>) => (result.ok ? 'ok' : result.refusal.say)

test('a detail is changed, filled in and taken out; what it was is kept', () => {
  const next = must(
    correct(file, { budget: '三百五十万', age: '35', taboo: '', gender: null }, [], hand('a')),
  )
  expect(next).toMatchObject({
    version: 2,
    needs: { budget: '三百五十万', layout: '三房' },
    more: { age: '35' },
  })
  expect('taboo' in next || 'gender' in next).toBe(false)
  expect(next.corrections).toEqual([
    {
      ...hand('a'),
      changes: [
        { field: 'gender', from: '女', to: null },
        { field: 'budget', from: '三百万', to: '三百五十万' },
        { field: 'age', from: null, to: '35' },
        { field: 'taboo', from: '前夫', to: null },
      ],
    },
  ])
  expect(next.corrections?.[0]?.changes.map(sayChange)).toEqual([
    '性别：女 → 空',
    '预算：三百万 → 三百五十万',
    '年龄：35',
    '不要提的话题：前夫 → 空',
  ])
  // What is taken out again is not there, not empty.
  expect('more' in must(correct(next, { age: '' }, [], hand('b')))).toBe(false)
})

test('a second number, and one that was wrong; the place of each goes with it', () => {
  const [first = ''] = file.phones
  const two = must(correct(file, {}, [{ place: 1, was: null, to: '13900001111' }], hand('a')))
  expect([two.phones, two.slots]).toEqual([
    [first, '13900001111'],
    ['p/1/0', 'p/13900001111/0'],
  ])
  const other = must(correct(two, {}, [{ place: 1, was: '139******11', to: '13900002222' }], hand('b')))
  expect([other.phones[1], other.slots]).toEqual(['13900002222', ['p/1/0', 'p/13900002222/0']])
  expect(other.corrections?.[1]?.changes.map(sayChange)).toEqual(['电话：139******11 → 139******22'])
  const one = must(correct(other, {}, [{ place: 1, was: '139******22', to: '' }], hand('c')))
  expect([one.phones, one.slots]).toEqual([[first], ['p/1/0']])
})

test.each([
  ['nothing is changed', {}, [], '还没有改动'],
  ['the same again', { budget: '三百万' }, [], '还没有改动'],
  ['the last number goes', {}, [{ place: 0, was: '138******01', to: '' }], '至少要留一个号码'],
  ['somebody else changed the number', {}, [{ place: 0, was: '139******99', to: '13900001111' }], '刷新'],
  ['a number behind the next place', {}, [{ place: 2, was: null, to: '13900001111' }], '刷新'],
] as const)('%s: refused', (_, asked, numbers, words) =>
  expect(say(correct(file, asked, numbers, hand('a')))).toContain(words),
)

test('a doubt stands at its detail until it is verified, or the detail changes', () => {
  const doubted = must(check(file, { field: 'budget', doubt: '前后说法不一' }, hand('a', 2)))
  expect(checkOf(doubted, 'budget')).toMatchObject({ doubt: '前后说法不一', by: 'li' })
  const complete = completeness(fileDetailsOf(doubted, '未留姓名'), presets.rota).outcome
  expect(complete).toMatchObject({ is: 'incomplete', doubtful: ['budget'] })
  const verified = must(check(doubted, { field: 'budget', doubt: null }, hand('b', 3)))
  expect(checkOf(verified, 'budget')).toMatchObject({ doubt: null })
  const changed = must(correct(doubted, { budget: '五百万' }, [], hand('c', 3)))
  expect(checkOf(changed, 'budget')).toBeNull()
  expect(completeness(fileDetailsOf(verified, '未留姓名'), presets.rota).outcome).toMatchObject({
    doubtful: [],
    unverified: ['contact'],
  })
})

test('of two machines whose clocks differ the later word counts all the same', () => {
  const doubted = must(check(file, { field: 'budget', doubt: '不像' }, hand('a', 5)))
  const changed = must(correct(doubted, { budget: '五百万' }, [], hand('b', 4)))
  expect(checkOf(changed, 'budget')).toBeNull()
})

test('what is not there is not doubted, and nothing is said twice', () => {
  expect(say(check(file, { field: 'age', doubt: '不像' }, hand('a')))).toContain('还没有填')
  const doubted = must(check(file, { field: 'budget', doubt: '不像' }, hand('a')))
  expect(say(check(doubted, { field: 'budget', doubt: '不像' }, hand('b')))).toContain('已经这样标过')
})

test('every detail has its name and its words', () => {
  expect(detailFields.filter((field) => !detailNames[field])).toEqual([])
  expect(detailFields.flatMap((field) => saidOf(file, field) ?? [])).toEqual([
    ...['客户1', '女', '138******01', '自然到访', '三房', '三百万', '前夫'],
  ])
})

test('whoever gave no name has none in the file', () =>
  expect(fileDetailsOf({ ...file, name: '未留姓名' }, '未留姓名').name).toBeUndefined())
