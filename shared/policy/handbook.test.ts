import { booksOf, handbookOf, searchHandbook } from './handbook'
import { presetPolicy } from './presets'
import { presetNames } from './sourced'

const rota = presetPolicy('rota')
const rowOf = (preset: (typeof presetNames)[number], id: string) =>
  handbookOf(presetPolicy(preset), id.replace(/-.*/, '')).find((each) => each.id === id)

test('an article is told with what the policy writes into it', () => {
  expect(rowOf('rota', 'ROTA-3.6')).toMatchObject({
    ...{ place: '第三章 2.2', conduct: false },
    values: expect.arrayContaining([expect.stringMatching(/来电登记的有效期：15 天$/)]),
  })
  expect(rowOf('rota', 'ROTA-1.5')).toMatchObject({
    title: '同事间不插话、不争抢',
    values: [],
    conduct: true,
  })
})

test('the adopted text stands first, then what adds to any; the other companies’ texts are not this office’s', () => {
  const ids = (preset: (typeof presetNames)[number]) => booksOf(presetPolicy(preset)).map(({ id }) => id)
  expect(ids('rota')[0]).toBe('ROTA')
  expect(ids('confirm').slice(0, 2)).toEqual(['CONFIRM', 'RECEPTION'])
  // Thirteen texts less the four of the others, and the project's own choices.
  expect(ids('rota')).toHaveLength(13 - 4 + 1)
  expect(ids('confirm')).toHaveLength(13 - 3 + 1)
  expect(handbookOf(rota, 'CASE')).toEqual([])
  expect(handbookOf(rota, '__proto__')).toEqual([])
})

test('what the project chose by itself is told as such, and nothing is told twice or left out', () => {
  const changed = { ...rota, version: 2 }
  const own = handbookOf(changed, 'ours')
  expect(own.map(({ title }) => title)).toContain('上班时间')
  expect(own.every(({ values }) => values.length > 0)).toBe(true)
})

test('found by the words of the office', () => {
  const found = searchHandbook(rota, ['有效期', '15'])
  expect(found.map(({ id }) => id)).toContain('ROTA-3.6')
  expect(found.every(({ book }) => book !== '')).toBe(true)
  expect(searchHandbook(rota, ['没有这样的词'])).toEqual([])
})

test.each(presetNames)('%s: a book is within the 24 KB that a page is set with', (preset) => {
  const policy = presetPolicy(preset)
  const sizes = booksOf(policy).map(({ id }) => Buffer.byteLength(JSON.stringify(handbookOf(policy, id))))
  expect(Math.max(...sizes)).toBeLessThanOrEqual(20 * 1024)
})
