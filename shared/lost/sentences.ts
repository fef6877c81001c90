/** What the definition of a lost customer says in Chinese; the clocks have their own sentences. */
import { sayMoment } from '../calendar/sentences'
import type { Fact } from '../kernel/reason'
import { sayDate } from '../kernel/time'
import type { RuleId } from '../policy/articles'
import { lostReasonNames, lostReasons } from './policy'

type Facts = Readonly<Record<string, Fact>>

export const sentences: Partial<Readonly<Record<RuleId, (facts: Facts) => string>>> = {
  'LOST-2': ({ contract, reason, last }) => {
    if (contract !== undefined) return '已经签约'
    const name = lostReasons.find((each) => each === reason)
    if (name) return `登记的原因是${lostReasonNames[name]}`
    return typeof last === 'number' ? `最后一次联系在 ${sayMoment(last)}` : ''
  },
  'LOST-6': ({ clock, day }) => (clock === 'callback' ? `最迟在 ${sayDate(String(day))}` : ''),
  ours: ({ reasons, days, last }) => {
    if (typeof reasons === 'string') {
      const names = reasons.split('、').map((each) => lostReasons.find((known) => known === each))
      return `算战败的原因：${names.map((name) => (name ? lostReasonNames[name] : '')).join('、')}`
    }
    return typeof last === 'number' ? `${String(days)} 天没有联系就算战败` : ''
  },
}
