/**
 * The statutory working calendar from the maintained package `chinese-days`, as the data that `shared` reads. Its lists are
 * read, not its functions: those treat an unknown year as one without holidays, and count days in the machine's zone. Of the lunar calendar
 * its table of months is read, which has no zone.
 */
import {
  calendarDataSchema,
  type FestivalName,
  type WorkCalendar,
  workCalendar,
} from '@shared/calendar/model'
import { addDays } from '@shared/kernel/time'
import { getYearLeapMonth, monthDays } from 'chinese-days'
import published from 'chinese-days/dist/chinese-days.json'

/** A year is known when its last arrangement of the year, the National Day's, has been published. */
const years = Object.entries(published.holidays)
  .filter(([, name]) => name.startsWith('National Day'))
  .map(([day]) => Number(day.slice(0, 4)))

/** Month and day in the lunar calendar. */
const lunarDays: readonly (readonly [name: FestivalName, month: number, day: number])[] = [
  ['springFestival', 1, 1],
  ['lanternFestival', 1, 15],
  ['dragonBoat', 5, 5],
  ['midAutumn', 8, 15],
]

/** The first day of the lunar year 1900, with which the package's table of lunar months begins. */
const firstNewYear = { year: 1900, day: '1900-01-31' }

/** The months of a lunar year up to one of them, with the leap month among them: how many days they have together. */
function daysBefore(year: number, month: number): number {
  const { leapMonth = 0, days: leapDays } = getYearLeapMonth(year)
  const plain = Array.from({ length: month - 1 }, (_, index) => monthDays(year, index + 1))
  return sum(plain) + (leapMonth < month ? leapDays : 0)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
const yearsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)

/**
 * By the table of lunar months, not by the machine's own lunar calendar: that one works new moons out, and has the one of 6 February
 * 2027, four minutes before midnight, on the 7th.
 */
function festivalsOf(year: number) {
  const { year: first, day } = firstNewYear
  const newYear = addDays(day, sum(yearsFrom(first, year - 1).map((each) => daysBefore(each, 13))))
  return lunarDays.map(([name, month, on]) => ({
    name,
    day: addDays(newYear, daysBefore(year, month) + on - 1),
  }))
}

/** The calendar of the years from `first` on that have been published, and the festivals of the year after as well: they need no publishing. */
export function publishedCalendar(first = 2020): WorkCalendar {
  const known = [...new Set(years)].filter((year) => year >= first)
  return workCalendar(
    calendarDataSchema.parse({
      years: known,
      holidays: Object.keys(published.holidays),
      makeUpDays: Object.keys(published.workdays),
      festivals: yearsFrom(first, Math.max(first, ...known) + 1).flatMap(festivalsOf),
    }),
  )
}
