/** All rows of the thirteen regulations: rule id → where it stands and what it is about. */
import type { Reason } from '../../kernel/reason'
import type { Article } from './book'
import { caseBook } from './case'
import { confirm } from './confirm'
import { credit } from './credit'
import { crm } from './crm'
import { info } from './info'
import { lost } from './lost'
import { reception } from './reception'
import { rota } from './rota'
import { sales } from './sales'
import { secret } from './secret'
import { service } from './service'
import { steps } from './steps'
import { visit } from './visit'

export const articles = {
  ...sales,
  ...crm,
  ...lost,
  ...credit,
  ...rota,
  ...visit,
  ...caseBook,
  ...secret,
  ...confirm,
  ...reception,
  ...service,
  ...steps,
  ...info,
}

/** A row of a regulation, or `ours`: the project's own choice where the adopted text is silent, never shown as an article. */
export type RuleId = keyof typeof articles | 'ours'

/** Every row's id, in the order of the books. */
export const ruleIds: readonly string[] = Object.keys(articles)

/** Whether a text is the id of a row. */
export const isRuleId = (text: string): text is keyof typeof articles => Object.hasOwn(articles, text)

/** A row by its id. */
export const articleOf = (rule: keyof typeof articles): Article => articles[rule]

/**
 * A rule as it is shown to people: 《…》3.1：…; the project's own choice as such. Where the number is not the rule's own, it is said
 * whose it is: the text must not seem to state it.
 */
export function cite(rule: RuleId, number: RuleId = rule): string {
  if (number !== rule) return `${cite(rule)}；数字依${cite(number)}`
  if (rule === 'ours') return '本项目约定'
  const { book, article, title }: Article = articles[rule]
  return `《${book}》${article}：${title}`
}

/** A reason's rule as it is shown to people; its fact `number` names the rule that its number is from, where that is another one. */
export function citeReason({ rule, facts: { number } }: Reason): string {
  const known = typeof number === 'string' && (number === 'ours' || isRuleId(number))
  return known ? cite(rule, number) : cite(rule)
}
