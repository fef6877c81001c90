/**
 * The statutory working calendar 法定工作日历, as data that is handed in: which years are known, which of their days are
 * holidays, and which weekend days are made up for (调休). The functions' loader builds it from a maintained package; `shared`
 * only reads it. A year that is not in it is refused, never guessed.
 */
import * as z from 'zod'
import { type Day, isDay } from '../kernel/time'

const day = z.string().refine(isDay, '不是日历上的日子，请写成 2026-03-02')

export const festivalNames = ['springFestival', 'lanternFestival', 'dragonBoat', 'midAutumn'] as const
export type FestivalName = (typeof festivalNames)[number]
export const festivalTitles: Readonly<Record<FestivalName, string>> = {
  springFestival: '春节',
  lanternFestival: '元宵节',
  dragonBoat: '端午节',
  midAutumn: '中秋节',
}

/** The calendar as it is written down or sent: plain lists. */
export const calendarDataSchema = z.strictObject({
  /** The years whose arrangement has been published. */
  years: z.array(z.int().min(2000).max(2100)).readonly(),
  /** Days off by the arrangement, weekends among them included. */
  holidays: z.array(day).readonly(),
  /** Saturdays and Sundays that are worked. */
  makeUpDays: z.array(day).readonly(),
  /** The festivals' own days: 春节 is the first day of the first lunar month, not the first day off. */
  festivals: z.array(z.strictObject({ name: z.enum(festivalNames), day })).readonly(),
})
export type CalendarData = Readonly<z.infer<typeof calendarDataSchema>>

export interface Festival {
  readonly name: FestivalName
  readonly day: Day
}

/** The calendar as decisions read it. */
export interface WorkCalendar {
  readonly years: ReadonlySet<number>
  readonly holidays: ReadonlySet<Day>
  readonly makeUpDays: ReadonlySet<Day>
  /** Earliest first. */
  readonly festivals: readonly Festival[]
}

export const workCalendar = (data: CalendarData): WorkCalendar => ({
  years: new Set(data.years),
  holidays: new Set(data.holidays),
  makeUpDays: new Set(data.makeUpDays),
  festivals: [...data.festivals].sort((a, b) => (a.day < b.day ? -1 : 1)),
})

/** A version of something that is in force from the start of a day in +08:00. */
export interface Dated<T> {
  readonly from: Day
  readonly value: T
}

export type Versions<T> = readonly [Dated<T>, ...Dated<T>[]]

interface From {
  readonly from: Day
}

/** The version in force on a day: the latest that began by then. The earliest one also holds for what came before it. */
export const inForceOn = <V extends From>(versions: readonly [V, ...V[]], on: Day): V =>
  versions.reduce(
    (best, each) => (each.from <= on && each.from >= best.from ? each : best),
    versions.reduce((first, each) => (each.from < first.from ? each : first)),
  )
