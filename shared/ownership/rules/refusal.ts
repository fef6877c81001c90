/** Until when a party may refuse a ruling: ROTA-3.17 lets them, and no text says for how long. */
import type { Decision } from '../../kernel/reason'
import { endOfWindow, type Instant } from '../../kernel/time'
import type { OwnershipPolicy } from '../policy'

/** The first instant at which a ruling stands; the days are counted from the day after it. */
export function refusableUntil(ruledAt: Instant, { disputes }: OwnershipPolicy): Decision<Instant> {
  const { value: days, source: rule } = disputes.refuseDays
  const until = endOfWindow(ruledAt, days)
  return { outcome: until, because: [{ rule, facts: { about: 'refuseDays', days, until } }], rejected: [] }
}
