/**
 * The evening meeting 当晚例会 (CASE-22): the day's visitors and problems of the whole office, and the minutes that are kept of it. The list
 * is made from the customers' files; the document holds the minutes only.
 */
import type { StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { addDays, type Day, dayOf, type Instant } from '../kernel/time'

export interface Minute {
  readonly id: string
  readonly at: Instant
  readonly by: StaffId
  readonly text: string
}

export interface Evening {
  readonly _id: string
  readonly projectId: string
  readonly version: number
  readonly day: Day
  readonly minutes: readonly Minute[]
}

export const eveningId = (projectId: string, day: Day): string => `evening-${projectId}-${day}`

/** How many days can be opened, today among them (ours). */
const daysOpen = 7

/** These days, today first. */
export const openDays = (now: Instant): readonly Day[] =>
  Array.from({ length: daysOpen }, (_, back) => addDays(dayOf(now), -back))

export const blankEvening = (projectId: string, day: Day): Evening => ({
  _id: eveningId(projectId, day),
  projectId,
  version: 0,
  day,
  minutes: [],
})

/** The most points of one evening (ours). */
const mostMinutes = 40

export type Noting =
  | { readonly is: 'add'; readonly id: string; readonly by: StaffId; readonly text: string }
  | { readonly is: 'drop'; readonly id: string }

/** Adds a point to the minutes, or takes one out. */
export function noteEvening(evening: Evening, noting: Noting, now: Instant): Result<Evening> {
  if (!openDays(now).includes(evening.day))
    return refuse('BAD_INPUT', `只能写最近 ${daysOpen} 天的例会记录，请换一天。`)
  const { minutes } = evening
  const version = evening.version + 1
  if (noting.is === 'drop') {
    if (!minutes.some(({ id }) => id === noting.id))
      return refuse('CONFLICT', '这一条已经不在了，请刷新后查看。')
    return ok({ ...evening, version, minutes: minutes.filter(({ id }) => id !== noting.id) })
  }
  if (minutes.length >= mostMinutes) return refuse('CONFLICT', `一晚最多记 ${mostMinutes} 条，请合并几条。`)
  const { id, by, text } = noting
  return ok({ ...evening, version, minutes: [...minutes, { id, at: now, by, text }] })
}
