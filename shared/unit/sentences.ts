/** What a reason about a unit says in Chinese. */

import { sayMoney } from '../kernel/money'
import type { Fact } from '../kernel/reason'
import type { RuleId } from '../policy/articles'

type Say = (facts: Readonly<Record<string, Fact>>) => string

/** Parts per million as people say them: 35000 is 3.5%. */
const percent = (rate: Fact): string => {
  const digits = String(rate).padStart(5, '0')
  return `${`${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '')}%`
}

export const sentences: Partial<Readonly<Record<RuleId, Say>>> = {
  'SERVICE-2': ({ unit, total, methods }) =>
    `${unit} 标价 ${sayMoney(Number(total))}，列出 ${methods} 种付款方式`,
  ours: ({ paymentMethods, commercialRate, providentRate, providentCap, loanMonths }) => {
    if (paymentMethods !== undefined) return '各种付款方式的折扣和首付比例由本项目确定'
    if (commercialRate !== undefined) return `商业贷款按年利率 ${percent(commercialRate)} 计算`
    if (providentRate !== undefined) return `公积金贷款按年利率 ${percent(providentRate)} 计算`
    if (providentCap !== undefined) return `公积金贷款最多 ${sayMoney(Number(providentCap))}`
    return loanMonths === undefined ? '' : `贷款分 ${loanMonths} 个月还清`
  },
}
