import { articles, cite, ruleIds } from '.'
import type { Article } from './book'

const rows: readonly (readonly [string, Article])[] = Object.entries(articles)

test('all 218 rows of the thirteen regulations are registered, each with its kinds', () => {
  expect(rows).toHaveLength(218)
  const byBook = new Map<string, number>()
  for (const [id] of rows) {
    const book = id.replace(/-.*/, '')
    byBook.set(book, (byBook.get(book) ?? 0) + 1)
  }
  // counted by hand in the tables of the regulations
  expect(Object.fromEntries(byBook)).toEqual({
    SALES: 21,
    CRM: 23,
    LOST: 12,
    CREDIT: 20,
    ROTA: 49,
    VISIT: 6,
    CASE: 31,
    SECRET: 4,
    CONFIRM: 17,
    RECEPTION: 6,
    SERVICE: 2,
    STEPS: 7,
    INFO: 20,
  })
  expect(rows.filter(([, row]) => row.as.length === 0)).toEqual([])
})

test.each<[keyof typeof articles, string, string[]]>([
  ['SALES-13', '第十三条', ['clock', 'decision']],
  ['CRM-4.3', '第四章', ['record', 'decision']],
  ['LOST-6', '第六条', ['clock', 'flow', 'report']],
  ['CREDIT-19', '第十七、十九条', ['flow', 'decision']],
  ['ROTA-3.6', '第三章 2.2', ['clock', 'decision']],
  ['ROTA-1.13', '第一章 13、15', ['guide', 'access']],
  ['CASE-41', '第四十一条', ['decision']],
  ['CONFIRM-1.4', '第 1.4 条', ['access', 'decision']],
  ['STEPS-6', '跟进 1', ['access', 'decision']],
  ['INFO-2.1', '第二章 2.1', ['record', 'clock', 'access']],
])('%s stands at %s and shows itself as %j', (id, article, kinds) => {
  expect(articles[id].article).toBe(article)
  expect([...articles[id].as]).toEqual(kinds)
})

test('every row has a short Chinese title of its own, without a word that people of the trade would not use', () => {
  const wrong = rows.filter(
    ([, { title }]) => title.length < 4 || title.length > 20 || /[A-Za-z]/.test(title),
  )
  expect(wrong).toEqual([])
  const titlesOfBook = rows.map(([, row]) => `${row.book}：${row.title}`)
  expect(new Set(titlesOfBook).size).toBe(titlesOfBook.length)
})

test('a rule is cited by book, article and title; a choice of the project never as an article', () => {
  expect(cite('ROTA-3.6')).toBe('《房地产销售客户管理制度》第三章 2.2：来电来访登记的有效期')
  expect(cite('ours')).toBe('本项目约定')
  expect(ruleIds).not.toContain('ours')
})
