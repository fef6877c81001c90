/**
 * 制度手册: the texts that a project works by, article by article, each with what the adopted policy writes into it. A decision cites an
 * article; here whoever is concerned reads it among its neighbours. What the project chose by itself is a book of its own.
 */
import { articleOf, isRuleId, ruleIds } from './articles'
import type { FullPolicy } from './full'
import { type Item, itemsOf } from './items'
import { sayPath, sectionOf } from './labels'
import { adoptedTexts, bookAllowed } from './presets'
import { sayItem } from './say'

export interface Book {
  /** The prefix of its rules: `ROTA`; `ours` for the project's own choices. */
  readonly id: string
  readonly title: string
}

export interface HandbookRow {
  readonly id: string
  /** 第三章 2.2; of the project's own choices the part of the policy: 跟进. */
  readonly place: string
  readonly title: string
  /** What it fixes, in words: 来电登记的有效期：15 天. */
  readonly values: string[]
  /** Conduct: kept by people, applied by no program. */
  readonly conduct: boolean
}

const own: Book = { id: 'ours', title: '本项目约定' }
const bookIdOf = (rule: string): string => rule.replace(/-.*/, '')

/** The books in force: the texts that the project adopted, those that add to any, and its own choices. */
export function booksOf({ preset }: FullPolicy): Book[] {
  const titles = new Map(ruleIds.filter(isRuleId).map((rule) => [bookIdOf(rule), articleOf(rule).book]))
  const adopted = adoptedTexts(preset)
  const added = [...titles.keys()].filter((id) => !adopted.includes(id) && bookAllowed(preset, id))
  return [...[...adopted, ...added].map((id) => ({ id, title: titles.get(id) ?? id })), own]
}

/** The articles of one book; none where it is not in force. */
export function handbookOf(policy: FullPolicy, book: string): HandbookRow[] {
  const items = itemsOf(policy)
  const said = (item: Item) => `${sayPath(item.path)}：${sayItem(item, items)}`
  if (book === own.id)
    return ownChoices(
      items.filter(({ source }) => source === 'ours'),
      said,
    )
  if (!bookAllowed(policy.preset, book)) return []
  return ruleIds
    .filter(isRuleId)
    .filter((rule) => bookIdOf(rule) === book)
    .map((rule) => {
      const { article, title, as } = articleOf(rule)
      const values = items.filter(({ source }) => source === rule).map(said)
      return { id: rule, place: article, title, values, conduct: as.every((kind) => kind === 'guide') }
    })
}

/** One row for each part of the policy, with all that the project wrote there by itself. */
function ownChoices(items: readonly Item[], said: (item: Item) => string): HandbookRow[] {
  const parts = new Map<string, { readonly title: string; readonly values: string[] }>()
  for (const item of items) {
    const section = sectionOf(item.path)
    if (!section) continue
    const part = parts.get(section.id) ?? { title: section.title, values: [] }
    part.values.push(said(item))
    parts.set(section.id, part)
  }
  return [...parts].map(([id, part]) => ({ id, place: '', ...part, conduct: false }))
}

/** The rows of every book in which all these words stand, with the book of each. */
export function searchHandbook(
  policy: FullPolicy,
  words: readonly string[],
): (HandbookRow & { readonly book: string })[] {
  const has = (row: HandbookRow) => {
    const text = [row.place, row.title, ...row.values].join(' ')
    return words.every((word) => text.includes(word))
  }
  return booksOf(policy).flatMap(({ id, title }) =>
    handbookOf(policy, id)
      .filter(has)
      .map((row) => ({ ...row, book: title })),
  )
}
