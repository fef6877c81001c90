/**
 * CREDIT-8: accounts are graded at each year's end. CREDIT-18: limit and period are reviewed each quarter, and adjusted whenever the
 * account's situation changes: then a review is due at once (by the end of that day: ours).
 */
import type { Decision } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import { addDays, addMonths, type Day, dayOf, endOfDay, type Instant, startOfDay } from '../../kernel/time'
import type { AccountPolicy } from '../schema'

export interface ReviewDue {
  /** The first moment at which it is late. */
  readonly due: Instant
  readonly late: boolean
}

const pad = (month: number) => String(month).padStart(2, '0')

/** The next grading after that of the year `gradedFor`; an account that was never graded is due at the end of the year it opened in. */
export function gradingDue(
  { openedOn, gradedFor }: { readonly openedOn: Day; readonly gradedFor?: number | undefined },
  { reviews: { gradingMonth } }: Pick<AccountPolicy, 'reviews'>,
  now: Instant,
): Result<Decision<ReviewDue>> {
  if (startOfDay(openedOn) > now) return refuse('BAD_INPUT', `openedOn ${openedOn} 在将来`)
  if (gradedFor !== undefined && gradedFor < Number(openedOn.slice(0, 4)))
    return refuse('CONFLICT', `gradedFor ${gradedFor} 早于开户的年份`)
  const opened = Number(openedOn.slice(0, 4))
  const endOf = (year: number) => addDays(addMonths(`${year}-${pad(gradingMonth.value)}-01`, 1), -1)
  const first = openedOn <= endOf(opened) ? opened : opened + 1
  const last = endOf(gradedFor === undefined ? first : gradedFor + 1)
  const due = endOfDay(last)
  return ok({
    outcome: { due, late: now >= due },
    because: [
      {
        rule: gradingMonth.source,
        facts: { field: 'reviews.gradingMonth', month: gradingMonth.value, day: last },
      },
    ],
    rejected: [],
  })
}

export function creditReviewDue(
  {
    lastOn,
    changedOn,
  }: {
    /** The last review; of a new account the day of opening. */
    readonly lastOn: Day
    /** The account's situation changed on this day. */
    readonly changedOn?: Day | undefined
  },
  { reviews: { creditMonths } }: Pick<AccountPolicy, 'reviews'>,
  now: Instant,
): Result<Decision<ReviewDue>> {
  const future = [lastOn, changedOn ?? lastOn].find((day) => day > dayOf(now))
  if (future) return refuse('BAD_INPUT', `${future} 在将来`)
  const length = creditMonths.value
  const month = Number(lastOn.slice(5, 7))
  const start = `${lastOn.slice(0, 4)}-${pad(month - ((month - 1) % length))}-01`
  const end = addDays(addMonths(start, 2 * length), -1)
  const changed = changedOn !== undefined && changedOn > lastOn
  const day = changed && changedOn < end ? changedOn : end
  const due = endOfDay(day)
  return ok({
    outcome: { due, late: now >= due },
    because: [
      {
        rule: creditMonths.source,
        facts: {
          field: 'reviews.creditMonths',
          months: length,
          last: lastOn,
          changed: changedOn ?? null,
          day,
        },
      },
    ],
    rejected: [],
  })
}
