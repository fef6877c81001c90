/**
 * What a reason of accounts says in Chinese. A sentence goes by the field of the policy that the reason names; a reason that is not of
 * this context has none (an empty text).
 */

import { sayWan } from '../kernel/money'
import type { Fact } from '../kernel/reason'
import { sayDate } from '../kernel/time'
import { articles, isRuleId, type RuleId } from '../policy/articles'

type Facts = Readonly<Record<string, Fact>>
type Say = (facts: Facts) => string

const money = (fen: Fact | undefined): string => sayWan(Number(fen))
const percent = (share: Fact | undefined): string => `${Number(share) / 100}%`

const influenceNames: Readonly<Record<string, string>> = {
  leader: '龙头',
  key: '重点',
  important: '重要',
  ordinary: '一般',
  sporadic: '零星',
}
const stepNames: Readonly<Record<string, string>> = {
  remindBranch: '提醒分公司',
  callForCause: '电话了解原因',
  nameCollector: '指定催收人',
  repaymentAgreement: '签还款协议（总额、方式、日期）',
  hearCounsel: '听取法律顾问意见',
  legalAction: '诉讼',
}
const approvalNames: Readonly<Record<string, string>> = {
  'approvals.creditList': '信用名单',
  'approvals.paymentInKind': '以物抵债',
  'approvals.badDebt': '坏账核销',
  'approvals.repaymentAgreement': '还款协议',
}

const sayLine: Say = ({ grade, days, limit, used, asked }) =>
  used === undefined
    ? `${String(grade)} 类客户信用期 ${String(days)} 天，额度 ${money(limit)}`
    : `额度 ${money(limit)}，已用 ${money(used)}，再用 ${money(asked)}`

const sayApprovals: Say = ({ field, waiting }) => {
  const what = approvalNames[String(field)] ?? ''
  return waiting === '' ? `${what}的审批已经走完` : `${what}还要${String(waiting)}审批`
}

const fieldSentences: Readonly<Record<string, Say>> = {
  account: ({ buys }) =>
    buys === 'mainProducts' ? '购买主要产品，是客户' : '偶尔购买固定资产或材料，不算客户',
  'score.amount': ({ amount, points }) => `销售额 ${money(amount)}，得 ${String(points)} 分`,
  'score.collection': ({ collected, due, points }) =>
    `应收 ${money(due)}，收回 ${money(collected)}，得 ${String(points)} 分`,
  'score.receivables': ({ receivables, points }) =>
    `年末应收账款 ${money(receivables)}，得 ${String(points)} 分`,
  'score.influence': ({ influence, points }) =>
    `战略影响力${influenceNames[String(influence)] ?? ''}，得 ${String(points)} 分`,
  grade: ({ score, grade }) => `总分 ${percent(score).replace('%', '')}，评为 ${String(grade)} 类`,
  'grade.newMonths': ({ openedOn, months }) =>
    `${sayDate(String(openedOn))}开户，头 ${String(months)} 个月一律为 C 类`,
  'grade.regularMonths': ({ regularSince, months }) =>
    `${sayDate(String(regularSince))}起正常往来，满 ${String(months)} 个月才评级`,
  credit: () => 'C 类客户没有信用额度',
  'credit.a': sayLine,
  'credit.b': sayLine,
  'credit.a.limit': sayLine,
  'credit.b.limit': sayLine,
  'credit.over': ({ over, of, post, share, grade }) => {
    const what =
      grade === 'C' ? `赊欠 ${money(over)}，合同 ${money(of)}` : `超出额度 ${money(over)}，额度 ${money(of)}`
    return share === null
      ? `${what}，由${String(post)}审批`
      : `${what}，${percent(share)} 以内由${String(post)}审批`
  },
  delivery: ({ over, missing, prepaid }) => {
    if (prepaid) return '先付款后发货'
    return missing === ''
      ? `超出信用 ${money(over)}，已经批准`
      : `超出信用 ${money(over)}，还要${String(missing)}批准`
  },
  'late.longDays': ({ overdueDays, days, paidBack, steps, long }) =>
    steps === undefined
      ? `逾期 ${String(overdueDays)} 天，超过 ${String(days ?? long)} 天算长期拖欠，要先付款或归还部分旧欠款（已还 ${money(paidBack ?? 0)}）`
      : `逾期 ${String(overdueDays)} 天且恶意拖欠：${sayArrears(steps)}`,
  'late.periodDays': ({ ageDays, days, steps }) =>
    steps === undefined
      ? `回款期 ${String(days)} 天`
      : `收货已 ${String(ageDays)} 天，超过 ${String(days)} 天：${sayArrears(steps)}`,
  'late.feePerDay': ({ days, share, lateDays, fee }) =>
    `超过 ${String(days)} 天后又 ${String(lateDays)} 天，每天收 ${percent(share)}，共 ${money(fee)}`,
  'arrears.limit': ({ owed, limit, steps }) =>
    `欠 ${money(owed)}，额度 ${money(limit)}：${sayArrears(steps)}`,
  'reviews.gradingMonth': ({ day }) => `${sayDate(String(day))}前要评级`,
  'reviews.creditMonths': ({ day, changed, last }) =>
    changed !== null && String(changed) > String(last)
      ? `客户情况有变，${sayDate(String(day))}前要调整额度和期限`
      : `${sayDate(String(day))}前要复核额度和期限`,
  'bigCustomer.overUnits': ({ units, over, planApproved }) =>
    Number(units) > Number(over)
      ? `一次购买 ${String(units)} 套，超过 ${String(over)} 套，是大客户，销售方案${planApproved ? '已经' : '要先'}由分公司批准`
      : `一次购买 ${String(units)} 套`,
  discount: ({ share, post, upTo }) =>
    upTo === null
      ? `让价 ${percent(share)}，由${String(post)}书面批准`
      : `让价 ${percent(share)}，${String(post)}的权限是 ${percent(upTo)}`,
}

const sayArrears = (steps: Fact | undefined): string =>
  String(steps)
    .split('、')
    .map((step) => stepNames[step] ?? step)
    .join('、')

/** Empty where the reason is not of this context. */
const say: Say = (facts) => {
  const field = String(facts['field'] ?? '')
  return field.startsWith('approvals.') ? sayApprovals(facts) : (fieldSentences[field]?.(facts) ?? '')
}

const rules: readonly RuleId[] = [
  ...Object.keys(articles)
    .filter(isRuleId)
    .filter((id) => /^(CREDIT-|CASE-2[36]$)/.test(id)),
  'ours',
]

export const sentences: Partial<Readonly<Record<RuleId, Say>>> = Object.fromEntries(
  rules.map((rule) => [rule, say]),
)
