/**
 * Time in +08:00, whatever the machine's zone. Nothing here reads a clock: `now` is always handed in.
 *
 * An {@link Instant} is milliseconds since 1970 in UTC; a {@link Day} is a calendar day in +08:00, written
 * `2026-11-22`, so that days compare as text. Days are counted by arithmetic of the Gregorian calendar: every decision asks for
 * them, and a library's date object costs more than the decision.
 */
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number
/** A calendar day in +08:00, `YYYY-MM-DD`. */
export type Day = string

export const minute = 60_000
export const hour = 60 * minute
const offset = 8 * hour

const dayLength = 24 * hour

const local = (at: Instant) => dayjs.utc(at + offset)
const dayToUtc = (day: Day) => dayjs.utc(`${day}T00:00:00Z`)

/** Days since 1970-01-01. The year begins in March here, so that the leap day is its last. */
function daysOf(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
}

/** The day that is so many days after 1970-01-01. */
function dayAfter(days: number): Day {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const y = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100))
  const m = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * m + 2) / 5) + 1
  return written(y + era * 400 + (m >= 10 ? 1 : 0), m < 10 ? m + 3 : m - 9, date)
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n))
const written = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`

/** Days since 1970-01-01 of a written day; NaN for what is no such text. */
const daysOfDay = (day: Day): number =>
  daysOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))

/** The calendar day in +08:00 on which an instant falls. */
export const dayOf = (at: Instant): Day => dayAfter(Math.floor((at + offset) / dayLength))

/** The first instant of a day in +08:00. */
export const startOfDay = (day: Day): Instant => daysOfDay(day) * dayLength - offset

/** The first instant after a day: midnight, when a deadline "by that day" has passed. */
export const endOfDay = (day: Day): Instant => startOfDay(addDays(day, 1))

export const addDays = (day: Day, days: number): Day => dayAfter(daysOfDay(day) + days)

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => daysOfDay(to) - daysOfDay(from)

/** Whether a text is a real calendar day between 2000 and 2100 (so neither 2026-02-30 nor a date in 1900). */
export function isDay(text: string): boolean {
  return /^(20\d{2}|2100)-\d{2}-\d{2}$/.test(text) && dayAfter(daysOfDay(text)) === text
}

/** A window of N days ends at the end of the Nth day after the day that starts it; this is the first moment after it. */
export const endOfWindow = (from: Instant, days: number): Instant =>
  // By arithmetic, not by calendar: +08:00 has no summer time, and a replay asks this millions of times.
  (Math.floor((from + offset) / (24 * hour)) + 1 + days) * 24 * hour - offset

/** The same day N calendar months later, clipped at the month's end (31 January + 1 month = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const length =
    daysOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - daysOf(year, month, 1)
  return written(year, month, Math.min(Number(day.slice(8)), length))
}

/** The first moment after the window of N calendar months that begins on the day of `from`. */
export const endOfMonths = (from: Instant, months: number): Instant =>
  endOfDay(addMonths(dayOf(from), months))

/** A day as people say it: 今天, 明天, 昨天, 11月25日, and with the year when it is another one. */
export function sayDay(day: Day, now: Instant): string {
  const today = dayOf(now)
  const near: Record<number, string> = { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }
  const word = near[daysBetween(today, day)]
  if (word) return word
  const d = dayToUtc(day)
  const monthDay = `${d.month() + 1}月${d.date()}日`
  return day.slice(0, 4) === today.slice(0, 4) ? monthDay : `${d.year()}年${monthDay}`
}

/** A full calendar date that stays true tomorrow: 2026年11月25日. */
export const sayDate = (day: Day): string => dayToUtc(day).format('YYYY年M月D日')

/** 15:30. */
export const sayTime = (at: Instant): string => local(at).format('HH:mm')

/** An instant as people say it: 今天 15:30, 11月25日 09:00. */
export const sayWhen = (at: Instant, now: Instant): string =>
  `${sayDay(dayOf(at), now)} ${local(at).format('HH:mm')}`

/** How long, in the two largest units that matter: 3 天 4 小时, 1 小时 5 分, 47 分, 不到 1 分钟. */
export function sayDuration(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / minute)
  if (minutes < 1) return '不到 1 分钟'
  const d = Math.floor(minutes / 1440)
  const h = Math.floor((minutes % 1440) / 60)
  const m = minutes % 60
  if (d > 0) return h > 0 ? `${d} 天 ${h} 小时` : `${d} 天`
  if (h > 0) return m > 0 ? `${h} 小时 ${m} 分` : `${h} 小时`
  return `${m} 分`
}

/** A deadline as people say it: 还有 1 小时 5 分, 已超 2 天. */
export const sayLeft = (due: Instant, now: Instant): string =>
  now < due ? `还有 ${sayDuration(due - now)}` : `已超 ${sayDuration(now - due)}`

/** Days to or since a day, as people say it: 还有 12 天, 就是今天, 已过 3 天. */
export function sayDaysLeft(day: Day, now: Instant): string {
  const left = daysBetween(dayOf(now), day)
  if (left === 0) return '就是今天'
  return left > 0 ? `还有 ${left} 天` : `已过 ${-left} 天`
}
