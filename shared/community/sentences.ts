/** What a reason about points and suggestions says in Chinese. */
import type { Fact } from '../kernel/reason'
import type { RuleId } from '../policy/articles'

type Say = (facts: Readonly<Record<string, Fact>>) => string

const rewardNames: Readonly<Record<string, string>> = { propertyFee: '物业费', cleaning: '家政保洁' }

export const sentences: Partial<Readonly<Record<RuleId, Say>>> = {
  'CRM-5.3': ({ checkIns, layouts }) =>
    `扫码同意的到访 ${checkIns} 次，${layouts === '' ? '没有特别留意的户型' : `留意的户型：${layouts}`}`,
  'CRM-5.4': ({ reward, points, cost, topics }) => {
    if (topics !== undefined) return topics === '' ? '不是常见问题，转给客服' : `问的是：${topics}`
    return `有 ${points} 分，兑换${rewardNames[String(reward)] ?? ''}要 ${cost} 分`
  },
  ours: ({ pointsOfReward, interestMinutes, commonQuestions }) => {
    if (commonQuestions !== undefined) return `常见问题和答案由本项目写定，共 ${commonQuestions} 个`
    if (pointsOfReward !== undefined) return '兑换要多少积分由本项目确定'
    return interestMinutes === undefined ? '' : `看一种户型满 ${interestMinutes} 分钟算留意`
  },
}
