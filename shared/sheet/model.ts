/**
 * The follow-up sheet 周跟进表: what a consultant did in a week, made from the follow-ups and registrations by itself; the consultant adds the
 * intended referrals 意向转介 and a remark, and hands it to the project manager each Sunday evening (ROTA-3.5). The document holds only
 * what is not in the customers' files.
 */

import { sundayOf } from '../followup/week'
import type { CustomerId, StaffId } from '../history/model'
import { addDays, type Day, dayOf, type Instant } from '../kernel/time'

/** Whom a customer means to bring, as finely as possible: who, what they look for, when they come. */
export interface Referral {
  readonly customer: CustomerId
  readonly text: string
}

export interface Review {
  readonly at: Instant
  readonly by: StaffId
  /** Empty where there was nothing to say. */
  readonly remark: string
}

export interface Sheet {
  readonly _id: string
  readonly projectId: string
  readonly version: number
  readonly who: StaffId
  readonly sunday: Day
  /** `weekOf(projectId, sunday)`: what the sheets of one week are found by. */
  readonly week: string
  readonly referrals: readonly Referral[]
  readonly remark: string
  readonly handedInAt: Instant | null
  readonly review: Review | null
}

export const sheetId = (projectId: string, who: StaffId, sunday: Day): string =>
  `sheet-${projectId}-${who}-${sunday}`

export const weekOf = (projectId: string, sunday: Day): string => `${projectId}:${sunday}`

/** How many weeks can be opened, this one among them; what is older stands in the files (ours). */
const weeksOpen = 3

/** The Sundays of these weeks, this week's first. */
export function openWeeks(now: Instant): readonly Day[] {
  const sunday = sundayOf(dayOf(now))
  return Array.from({ length: weeksOpen }, (_, index) => addDays(sunday, -7 * index))
}

export const blankSheet = (projectId: string, who: StaffId, sunday: Day): Sheet => ({
  _id: sheetId(projectId, who, sunday),
  projectId,
  version: 0,
  who,
  sunday,
  week: weekOf(projectId, sunday),
  referrals: [],
  remark: '',
  handedInAt: null,
  review: null,
})

/** The sheets of a week that the timer has looked through, and whose were not in: kept with the project. */
export interface SheetRound {
  readonly sunday: Day
  readonly late: readonly StaffId[]
}
