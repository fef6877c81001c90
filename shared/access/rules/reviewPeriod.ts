/**
 * INFO-4.1: rights are reviewed regularly. The year is cut into periods of so many months, the first begins with January 2000; each
 * has one review, which is opened with it and is to be done some days later. The day on which it is opened is not counted.
 */
import type { Decision } from '../../kernel/reason'
import { addMonths, type Day, dayOf, endOfWindow, type Instant } from '../../kernel/time'
import type { AccessPolicy } from '../policy'

export interface ReviewPeriod {
  /** Its first day. */
  readonly from: Day
  /** The first day of the one before, whose reveals are looked at. */
  readonly before: Day
  /** The first instant at which a review that is opened now is overdue. */
  readonly dueAt: Instant
}

const firstYear = 2000

export function reviewPeriod({ upkeep }: AccessPolicy, now: Instant): Decision<ReviewPeriod> {
  const { reviewMonths, reviewDays } = upkeep
  const today = dayOf(now)
  const [year = 0, month = 1] = today.split('-').map(Number)
  const months = (year - firstYear) * 12 + month - 1
  const from = addMonths(`${firstYear}-01-01`, months - (months % reviewMonths.value))
  const facts = { about: 'review', months: reviewMonths.value, days: reviewDays.value }
  return {
    outcome: {
      from,
      before: addMonths(from, -reviewMonths.value),
      dueAt: endOfWindow(now, reviewDays.value),
    },
    because: [
      { rule: 'INFO-4.1', facts },
      { rule: reviewDays.source, facts },
    ],
    rejected: [],
  }
}
