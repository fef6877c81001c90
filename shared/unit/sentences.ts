/** What a reason about a unit says in Chinese. */

import { sayMoney } from '../kernel/money'
import type { Fact } from '../kernel/reason'
import type { RuleId } from '../policy/articles'

type Say = (facts: Readonly<Record<string, Fact>>) => string

export const sentences: Partial<Readonly<Record<RuleId, Say>>> = {
  'SERVICE-2': ({ unit, total, methods }) =>
    `${unit} 标价 ${sayMoney(Number(total))}，列出 ${methods} 种付款方式`,
  ours: ({ paymentMethods }) =>
    paymentMethods === undefined ? '' : '各种付款方式的折扣和首付比例由本项目确定',
}
