/**
 * Working days 工作日: Monday to Friday, except the statutory holidays, and the make-up days that fall on a weekend. "Within N
 * working days" ends at the end of the Nth working day after the day that starts it (how regulations read numbers), so the
 * starting day itself never counts, whether it is a working day or not. For SALES-5.1, INFO-2.1 to 2.3, INFO-3.5.
 */
import { ok, type Result, refuse } from '../../kernel/result'
import { addDays, type Day, dayOf, daysBetween, endOfDay, type Instant } from '../../kernel/time'
import type { WorkCalendar } from '../model'

/** 0 Monday … 6 Sunday. 2024-01-01 was a Monday. */
export const weekday = (day: Day): number => ((daysBetween('2024-01-01', day) % 7) + 7) % 7

export function isWorkingDay(calendar: WorkCalendar, day: Day): Result<boolean> {
  const year = Number(day.slice(0, 4))
  if (!calendar.years.has(year)) return unknownYear(year)
  if (calendar.makeUpDays.has(day)) return ok(true)
  return ok(!calendar.holidays.has(day) && weekday(day) < 5)
}

/** The Nth working day after a day; the day itself for N = 0. */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: Day,
  count: number,
  counts: (day: Day) => boolean = () => true,
): Result<Day> {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    const working = isWorkingDay(calendar, day)
    if (!working.ok) return working
    if (working.value && counts(day)) left -= 1
  }
  return ok(day)
}

/** The first moment after the window of N working days that begins on the day of `from`. */
export function endOfWorkingDays(calendar: WorkCalendar, from: Instant, count: number): Result<Instant> {
  const day = addWorkingDays(calendar, dayOf(from), count)
  return day.ok ? ok(endOfDay(day.value)) : day
}

const unknownYear = (year: number): Result<never> =>
  refuse('BAD_INPUT', `还没有 ${year} 年的法定放假安排，算不出工作日。请先更新工作日历，再算这个期限。`)
