/** What tests ask of every answer: it can be told to the person whom it concerns. */
import type { Decision, Reason, Rejected } from '../kernel/reason'
import type { Result } from '../kernel/result'
import { isRuleId } from './articles'
import { explain, sayFact } from './explain'

const inChinese = (text: string): boolean => /\p{Script=Han}/u.test(text) && !/undefined|NaN/.test(text)
const known = ({ rule, facts }: Reason): boolean =>
  (rule === 'ours' || isRuleId(rule)) &&
  Object.keys(facts).length > 0 &&
  facts['about'] !== '' &&
  facts['field'] !== ''

/** A sentence of its own, after which the article comes. */
const told = (reason: Reason): boolean =>
  known(reason) && inChinese(sayFact(reason)) && explain(reason) !== sayFact(reason)

const lost = (reason: Rejected): boolean => known(reason) && inChinese(reason.why)

/** What cannot be told: a refusal without words, a reason without a sentence, a rule that lost without why. Empty when all can. */
export function untold(answer: Result<Decision<unknown>>): readonly unknown[] {
  if (!answer.ok)
    return inChinese(answer.refusal.say) && answer.refusal.code.length > 0 ? [] : [answer.refusal]
  const { because, rejected } = answer.value
  return [...because.filter((reason) => !told(reason)), ...rejected.filter((reason) => !lost(reason))]
}

/** The code and the words of a refusal; null of an answer. */
export const refused = (answer: Result<unknown>): readonly [string, string] | null =>
  answer.ok ? null : [answer.refusal.code, answer.refusal.say]

/** The rules that were cited, of an answer that was not refused. */
export const cited = (answer: Result<Decision<unknown>>): readonly string[] =>
  answer.ok ? answer.value.because.map(({ rule }) => rule) : []

/** The whys of the rules that lost. */
export const whys = (answer: Result<Decision<unknown>>): readonly string[] =>
  answer.ok ? answer.value.rejected.map(({ why }) => why) : []
