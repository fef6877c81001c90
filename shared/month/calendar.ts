/** A calendar month in +08:00, written `2026-11`, so that months compare as text. */
import { addDays, addMonths, type Day, dayOf, type Instant } from '../kernel/time'
import type { Policies } from '../policy/model'

export type Month = string

export const monthOf = (day: Day): Month => day.slice(0, 7)

export const firstDay = (month: Month): Day => `${month}-01`

export const lastDay = (month: Month): Day => addDays(addMonths(firstDay(month), 1), -1)

/** 2026年11月 */
export const sayMonth = (month: Month): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

/** How far back reports are offered (ours); those that are archived stay beyond it. */
const monthsOffered = 12

/** The months of which there can be a report, this one first: none from before the office was opened. */
export function monthsOf(policies: Policies, now: Instant): readonly Month[] {
  const opened = policies.map(({ from }) => monthOf(from)).sort()[0] ?? ''
  const today = dayOf(now)
  const months = Array.from({ length: monthsOffered }, (_, back) =>
    monthOf(addMonths(firstDay(monthOf(today)), -back)),
  )
  return months.filter((month, back) => back === 0 || month >= opened)
}

/** The month that is asked for; this one where none is, or where it is none of those. */
export const monthAsked = (month: Month | undefined, months: readonly Month[]): Month =>
  month !== undefined && months.includes(month) ? month : (months[0] ?? '')
