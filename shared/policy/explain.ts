/** The one place where a reason becomes a sentence: the fact in plain words, then the article. */

import { sentences as access } from '../access/sentences'
import { sentences as account } from '../account/sentences'
import { sentences as calendar } from '../calendar/sentences'
import { sentences as commission } from '../commission/sentences'
import { sentences as community } from '../community/sentences'
import { type Level, levelNames } from '../customer/model'
import { sentences as customer } from '../customer/sentences'
import { sentences as followup } from '../followup/sentences'
import type { Fact, Reason } from '../kernel/reason'
import { sayDate } from '../kernel/time'
import { sentences as lost } from '../lost/sentences'
import { sentences as ownership } from '../ownership/sentences'
import { sentences as pool } from '../pool/sentences'
import { sentences as reception, sayReception } from '../reception/sentences'
import { sentences as register } from '../register/sentences'
import { sentences as risk } from '../risk/sentences'
import { sentences as unit } from '../unit/sentences'
import { sentences as visit } from '../visit/sentences'
import { citeReason, type RuleId } from './articles'

type Facts = Readonly<Record<string, Fact>>

/** What a context says of the reasons that it gives; an empty text where the facts are another context's. */
type Sentences = Partial<Readonly<Record<RuleId, (facts: Facts) => string>>>

/** The queue 今日. */
const office: Sentences = {
  'SALES-7.3': ({ months }) => `超过 ${String(months)} 个月没有联系就要回访`,
  'SALES-10': ({ day }) => `约好 ${sayDate(String(day))} 联系`,
  'SALES-13': ({ level, days }) => `${levelName(level)}客户至少 ${String(days)} 天联系一次`,
  'CRM-1.3': ({ tier, hours, days }) =>
    tier === 'A'
      ? `A 类客户 ${String(hours)} 小时内要第二次联系`
      : `B 类客户每 ${String(days)} 天要有一次消息`,
}

const levelName = (level: Fact | undefined): string => levelNames[level as Level] ?? ''

/** One article answers questions of several contexts, so the first one that knows the facts speaks. */
const contexts: readonly Sentences[] = [
  followup,
  office,
  ownership,
  pool,
  reception,
  register,
  commission,
  account,
  customer,
  access,
  lost,
  risk,
  visit,
  calendar,
  unit,
  community,
  { ours: sayReception },
]

/** A sentence that lacks one of its facts was made for another context's reason. */
function sentenceOf({ rule, facts }: Reason): string | null {
  const said = contexts.map((sentences) => sentences[rule]?.(facts) ?? '')
  return said.find((sentence) => sentence !== '' && !/undefined|NaN|Invalid Date/.test(sentence)) ?? null
}

/** The fact alone, in a few words: 约好 2026年11月25日 联系; the article where there is no sentence of its own. */
export const sayFact = (reason: Reason): string => sentenceOf(reason) ?? citeReason(reason)

/** What decided, in words: 约好 2026年11月25日 联系（《…》第十条：按跟进计划联系）. */
export function explain(reason: Reason): string {
  const sentence = sentenceOf(reason)
  return sentence ? `${sentence}（${citeReason(reason)}）` : citeReason(reason)
}
