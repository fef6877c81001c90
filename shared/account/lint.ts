/** What is wrong with the account part of a policy: bands with gaps, overlaps or mixed units; weights; bounds out of order. */
import type { RuleId } from '../policy/articles'
import type { Finding } from '../policy/sourced'
import { lintBands } from './lintBands'
import type { AccountPolicy } from './schema'

export const lint = (policy: AccountPolicy): readonly Finding[] => [
  ...lintBands('account.score.amount', 'fen', policy.score.amount),
  ...lintBands('account.score.collection', 'basisPoints', policy.score.collection),
  ...lintBands('account.score.receivables', 'fen', policy.score.receivables),
  ...lintWeights(policy.score.weights),
  ...lintGrade(policy.grade),
  ...lintCredit(policy),
  ...lintApprovals(policy.approvals),
  ...lintDiscount(policy.discount),
]

function lintWeights(weights: AccountPolicy['score']['weights']): readonly Finding[] {
  const { amount, collection, receivables, influence } = weights
  const sum = [amount, collection, receivables, influence].reduce((total, { value }) => total + value, 0)
  if (sum === 100) return []
  return [
    {
      field: 'account.score.weights',
      rule: amount.source,
      problem: `四项权重加起来是 ${sum}%，不是 100%`,
      mend: sum < 100 ? `再加上 ${100 - sum}%` : `减去 ${sum - 100}%`,
    },
  ]
}

function lintGrade({ a, b, newMonths, regularMonths }: AccountPolicy['grade']): readonly Finding[] {
  const findings: Finding[] = []
  if (a.value <= b.value)
    findings.push(
      finding(
        'account.grade.b',
        b.source,
        'B 类的分数线不低于 A 类，没有客户会是 B 类',
        'A 类的分数线要高于 B 类',
      ),
    )
  if (a.value > 1_000)
    findings.push(
      finding('account.grade.a', a.source, '最高只有 10 分，没有客户能到 A 类', '分数线不能超过 10 分'),
    )
  if (regularMonths.value > newMonths.value)
    findings.push(
      finding(
        'account.grade.regularMonths',
        regularMonths.source,
        `正常往来 ${regularMonths.value} 个月才评级，新客户 ${newMonths.value} 个月的规定永远用不到`,
        '评级前的月数不能多于新客户的月数',
      ),
    )
  return findings
}

function lintCredit({ credit, late }: AccountPolicy): readonly Finding[] {
  const findings: Finding[] = []
  for (const name of ['a', 'b'] as const) {
    const { days, limit } = credit[name]
    if (limit.value === 0)
      findings.push(
        finding(`account.credit.${name}.limit`, limit.source, '额度是 0，等于没有信用', '写大于 0 的额度'),
      )
    if (days.value > late.periodDays.value)
      findings.push(
        finding(
          `account.credit.${name}.days`,
          days.source,
          `信用期 ${days.value} 天长过回款期 ${late.periodDays.value} 天，信用期内就会收滞纳金`,
          '信用期不能长过回款期',
        ),
      )
  }
  if (credit.a.limit.value < credit.b.limit.value)
    findings.push(
      finding(
        'account.credit.a.limit',
        credit.a.limit.source,
        'A 类的额度低于 B 类',
        'A 类的额度不能低于 B 类',
      ),
    )
  for (const name of ['overA', 'overB', 'overC'] as const) {
    const { vicePresident, generalManager } = credit[name]
    if (vicePresident.value >= generalManager.value)
      findings.push(
        finding(
          `account.credit.${name}.generalManager`,
          generalManager.source,
          '总经理的权限不大于销售副总，永远轮不到总经理',
          '总经理的比例要大于销售副总',
        ),
      )
  }
  if (late.feePerDay.value === 0)
    findings.push(
      finding('account.late.feePerDay', late.feePerDay.source, '滞纳金是 0，等于没有', '写大于 0 的比例'),
    )
  return findings
}

/** Whoever has approved is not asked again. */
const lintApprovals = (approvals: AccountPolicy['approvals']): readonly Finding[] =>
  Object.entries(approvals).flatMap(([kind, { value, source }]) => {
    const all = value.flat()
    return new Set(all).size === all.length
      ? []
      : [finding(`account.approvals.${kind}`, source, '同一个人批两次', '每人只写在一级里，只写一次')]
  })

function lintDiscount({ route, upTo }: AccountPolicy['discount']): readonly Finding[] {
  const findings: Finding[] = []
  if (route.value.length !== upTo.value.length + 1)
    findings.push(
      finding(
        'account.discount.upTo',
        upTo.source,
        `${route.value.length} 级审批要有 ${route.value.length - 1} 个权限，现在有 ${upTo.value.length} 个`,
        '最后一级没有上限，其余每级写一个',
      ),
    )
  if (upTo.value.some((share, index) => index > 0 && share <= (upTo.value[index - 1] ?? 0)))
    findings.push(finding('account.discount.upTo', upTo.source, '上一级的权限不大于下一级', '权限要逐级增大'))
  if (new Set(route.value).size !== route.value.length)
    findings.push(finding('account.discount.route', route.source, '同一级审批写了两次', '每级只写一次'))
  return findings
}

const finding = (field: string, rule: RuleId, problem: string, mend: string): Finding => ({
  field,
  rule,
  problem,
  mend,
})
