/**
 * Office hours 上班时间: the shifts of a day, with the lunch break and any other gap between them left out. Opening hours belong
 * to the day: a change of them in the middle of a clock holds from its own day on, and never moves what has passed.
 */
import * as z from 'zod'
import { ok, type Result } from '../../kernel/result'
import { type Day, type Instant, minute, startOfDay } from '../../kernel/time'
import { inForceOn, type Versions, type WorkCalendar } from '../model'
import { isWorkingDay, weekday } from './workingDays'

/** Minutes after midnight in +08:00, written `09:00`; `24:00` is the midnight that ends the day. */
const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '请写成 09:00 这样的时间')

export const officeHoursSchema = z.strictObject({
  /** `everyDay` (a sales office), `workingDays` (an office that keeps the statutory calendar), or the weekdays it opens on. */
  open: z.union([
    z.enum(['everyDay', 'workingDays']),
    z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).readonly(),
  ]),
  /** In order, not touching: `[09:00–12:00], [13:30–18:00]` is a day with a lunch break. */
  shifts: z.array(z.strictObject({ from: timeOfDay, to: timeOfDay })).readonly(),
})
export type OfficeHours = Readonly<z.infer<typeof officeHoursSchema>>

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Minutes after midnight. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** A stretch of time: from the first instant to the first one after it. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** The spans in which the office is open on a day, earliest first. */
export function openSpans(
  versions: Versions<OfficeHours>,
  calendar: WorkCalendar,
  day: Day,
): Result<readonly Span[]> {
  const hours = inForceOn(versions, day).value
  const open = opensOn(hours, calendar, day)
  if (!open.ok) return open
  if (!open.value) return ok([])
  const start = startOfDay(day)
  const spans = hours.shifts.map(({ from, to }) => ({
    from: start + minutesOf(from) * minute,
    to: start + minutesOf(to) * minute,
  }))
  return ok(spans.sort((a, b) => a.from - b.from))
}

function opensOn({ open }: OfficeHours, calendar: WorkCalendar, day: Day): Result<boolean> {
  if (open === 'everyDay') return ok(true)
  if (open === 'workingDays') return isWorkingDay(calendar, day)
  const name = weekdays[weekday(day)]
  return ok(name !== undefined && open.includes(name))
}
