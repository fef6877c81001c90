/** What a reason about public customers says in Chinese; facts of another context have none (an empty text). */
import type { Fact } from '../kernel/reason'
import { dayOf, sayDate } from '../kernel/time'
import type { RuleId } from '../policy/articles'

type Facts = Readonly<Record<string, Fact>>

const said: Readonly<Record<string, (facts: Facts) => string>> = {
  closedPool: ({ opening }) =>
    opening === 'pooled' ? '经理放入公共客户的不由顾问领取' : '归属失效的客户不由顾问领取',
  lostForGood: () => '失去客户的人不能再领回',
  coolDown: ({ days, from }) =>
    `失去客户的人 ${String(days)} 天后才能领回${typeof from === 'number' ? `，从 ${sayDate(dayOf(from))} 起` : ''}`,
  claimsPerDay: ({ perDay, today }) =>
    `每人每天最多领取 ${String(perDay)} 位，今天已领取 ${String(today)} 位`,
}

export const sentences: Partial<Readonly<Record<RuleId, (facts: Facts) => string>>> = {
  ours: (facts) => said[String(facts['about'])]?.(facts) ?? '',
}
