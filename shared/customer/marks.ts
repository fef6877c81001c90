/**
 * The days, weeks and months of a file, as words that it is found by (terms.ts): the list of a day's visitors, the sheet of
 * somebody's week, and the files of a month, are one look-up each. No search can be one of them: what people write is compared without signs.
 */

import { sundayOf } from '../followup/week'
import type { StaffId } from '../history/model'
import { addDays, type Day, dayOf } from '../kernel/time'
import { type Month, monthOf } from '../month/calendar'
import { bookEntry } from '../register/takenOver'
import { birthdayOf } from './birthday'
import type { Customer } from './model'

/** Something was entered in the registers on this day, they were received, or whose they are was disputed. */
export const dayMark = (day: Day): string => `on/${day}`

/** Somebody contacted or registered them in the week that ends on this Sunday. */
export const weekMark = (who: StaffId, sunday: Day): string => `by/${who}/${sunday}`

/** Something was entered in the registers in this month, or they were received (CASE-38, CASE-40). */
export const monthMark = (month: Month): string => `in/${month}`

/** A day of the year, `05-20`, that is their birthday. */
const birthdayMark = (monthDay: string): string => `born/${monthDay}`

/** Those who keep their birthday on this day: of 29 February in other years the 28th (service/rules/occasions). */
export const birthdayMarks = (day: Day): readonly string[] => [
  birthdayMark(day.slice(5)),
  ...(day.endsWith('-02-28') && addDays(day, 1).endsWith('-03-01') ? [birthdayMark('02-29')] : []),
]

/** The last ones only: older lists are not asked for (ours; keeps the words few). */
const mostDays = 10
const mostWeeks = 10
const mostMonths = 4

type Marked = Pick<Customer, '_id' | 'history' | 'contacts' | 'dispute' | 'more'>

export function marksOf({ _id, history, contacts, dispute, more }: Marked): readonly string[] {
  const entries = history.flatMap((event) =>
    (event.type === 'registered' && event.id !== bookEntry(_id)) || event.type === 'received' ? [event] : [],
  )
  const days = [...entries.map(({ at }) => at), ...(dispute ? [dispute.raisedAt] : [])].map(dayOf)
  const weeks = [
    ...entries.map(({ at, by }) => ({ at, mark: weekMark(by, sundayOf(dayOf(at))) })),
    ...contacts.map(({ at, byId }) => ({ at, mark: weekMark(byId, sundayOf(dayOf(at))) })),
  ]
  const birthday = birthdayOf(more?.birthday)
  const lastWeeks = weeks.sort((a, b) => b.at - a.at).map(({ mark }) => mark)
  return [
    ...[...new Set(days)].sort().slice(-mostDays).map(dayMark),
    ...[...new Set(lastWeeks)].slice(0, mostWeeks),
    ...[...new Set(entries.map(({ at }) => monthOf(dayOf(at))))].sort().slice(-mostMonths).map(monthMark),
    ...(birthday === null ? [] : [birthdayMark(birthday)]),
  ]
}
