/**
 * What a reason of commission and penalties says in Chinese. One article answers several questions, so a sentence goes by the field of
 * the policy that the reason names; a reason that is not of this context has none (an empty text).
 */

import { sayMoney } from '../kernel/money'
import type { Fact } from '../kernel/reason'
import { dayOf, sayDate } from '../kernel/time'
import { articles, isRuleId, type RuleId } from '../policy/articles'

type Facts = Readonly<Record<string, Fact>>
type Say = (facts: Facts) => string

const percent = (share: Fact | undefined): string => `${Number(share) / 100}%`
const toBeSet = '佣金按贡献大小，由案场经理以上确定'

/** Shares as they were set on paper, or still open. */
const bySetShare = ({ set, owner, share, by }: Facts): string =>
  set ? `${String(by)} 批示 ${String(owner)} 得 ${percent(share)}` : toBeSet

const fieldSentences: Readonly<Record<string, Say>> = {
  'split.base': ({ choice, owner }) =>
    choice === 'closer' ? `业绩和佣金归签约人 ${String(owner)}` : `业绩和佣金都归首次接待人 ${String(owner)}`,
  'split.complaint': (facts) => {
    const { choice, owner, successor, rest } = facts
    const head = `客户投诉 ${String(owner)} 成立，改由 ${String(successor)} 接待，业绩归 ${String(successor)}`
    if (successor === null) return `客户投诉 ${String(owner)} 成立，但没有换人`
    if (choice === 'halved')
      return `${head}，${String(owner)} 得佣金的 ${percent(facts['share'])}，其余归${rest === 'company' ? '公司' : ` ${String(successor)}`}`
    return choice === 'toSuccessor'
      ? `${head}，佣金也归 ${String(successor)}`
      : `${head}，${bySetShare(facts)}`
  },
  'split.handedOver': (facts) => {
    const { choice, owner, to, share } = facts
    const head = `领导特批把房号让给 ${String(to)}，业绩归 ${String(to)}`
    return choice === 'shared'
      ? `${head}，${String(owner)} 得佣金的 ${percent(share)}`
      : `${head}，${bySetShare(facts)}`
  },
  'split.knowing': ({ owner, other }) =>
    `${String(other)} 明知是 ${String(owner)} 的客户仍接待并成交，业绩和佣金全归 ${String(owner)}`,
  'split.discountSought': ({ owner, other }) =>
    `客户只是找 ${String(other)} 要折扣，业绩和佣金仍归 ${String(owner)}`,
  'split.depositDay': ({ owner, other }) =>
    `交定当天 ${String(owner)} 不在，${String(other)} 值班接待是义务，不分佣金`,
  'split.phoneOnly': (facts) =>
    facts['choice'] === 'byEffort'
      ? `${String(facts['owner'])} 只有电话接触，${String(facts['other'])} 接待并成交，业绩归 ${String(facts['other'])}，${bySetShare(facts)}`
      : '首次接听电话也算首次接触',
  'split.standIn': (facts) => {
    const { choice, as, owner, other, share, away, depositBefore, agreed } = facts
    if (choice === 'none') return `${String(other)} 代 ${String(owner)} 接待，不分佣金`
    if (choice === 'whileAway') {
      const reason = away === 'trip' ? '出差' : away === 'leave' ? '休假' : null
      if (reason)
        return `${String(owner)} ${reason}，${String(owner)} 得佣金的 ${percent(share)}，其余归代接的 ${String(other)}`
      if (agreed) return `${String(owner)} 同意分给 ${String(other)}，自己得 ${percent(share)}`
      return `${String(other)} 代接，${String(owner)} 没有同意分成，佣金归 ${String(owner)}`
    }
    if (as === 'helper')
      return depositBefore
        ? `${String(other)} 协助前客户已经交定，只给予表扬`
        : `${String(other)} 受指派协助并促成，${String(owner)} 得佣金的 ${percent(share)}，业绩归 ${String(owner)}`
    if (as === 'own' && share !== undefined && facts['set'] === undefined)
      return `${String(other)} 不知情深度接待并成交，业绩归 ${String(other)}，${String(owner)} 得佣金的 ${percent(share)}`
    return bySetShare(facts)
  },
  'split.refusedRuling': ({ choice, who }) =>
    choice === 'stands' ? `${String(who)} 不服裁决，裁决照样有效` : `${String(who)} 不服裁决，所得转入公佣`,
  'penalties.warnings': ({ who, month, warnings, over, to }) =>
    `${String(who)} 在 ${String(month)} 被警告 ${String(warnings)} 次，超过 ${String(over)} 次，建议罚 ${sayMoney(Number(to))}`,
  'penalties.callback': ({ who, what, inARow, to }) =>
    `${String(who)} ${String(what)}，连续 ${String(inARow)} 次有差错，建议罚 ${sayMoney(Number(to))}`,
  'penalties.notCalled': ({ post, to }) =>
    `战败客户没有回访，建议${post === 'showroomManager' ? '展厅经理' : '销售副总'}罚 ${sayMoney(Number(to))}`,
  'records.handInDays': ({ due }) => `登记要在${sayDate(dayOf(Number(due) - 1))}当天结束前交给内业`,
  'records.entryDays': ({ due }) => `内业要在${sayDate(dayOf(Number(due) - 1))}当天结束前录入归档`,
}

const sayPenalty: Say = ({ who, what, from, to, oneOf, also, effect }) => {
  const head = `${String(who)} ${String(what)}`
  if (effect === 'halfCommission') return `${head}，佣金减半`
  if (effect === 'dealCancelled') return `${head}，取消业绩和佣金`
  const lowest = from === to ? '' : `${sayMoney(Number(from))} 至 `
  const measures = [from === undefined ? '' : `罚 ${lowest}${sayMoney(Number(to))}`, oneOf, also].filter(
    Boolean,
  )
  return measures.length === 0 ? head : `${head}，建议${measures.join('，')}`
}

/** Empty where the reason is not of this context. */
const say: Say = (facts) => {
  const field = String(facts['field'] ?? '')
  if (field.startsWith('penalties.table.')) return sayPenalty(facts)
  return fieldSentences[field]?.(facts) ?? ''
}

const rules: readonly RuleId[] = [
  ...Object.keys(articles)
    .filter(isRuleId)
    .filter((id) => /^(ROTA-(1\.7|3|4|5)|CASE-41|CONFIRM-|RECEPTION-3|SECRET-4|LOST-7)/.test(id)),
  'ours',
]

export const sentences: Partial<Readonly<Record<RuleId, Say>>> = Object.fromEntries(
  rules.map((rule) => [rule, say]),
)
