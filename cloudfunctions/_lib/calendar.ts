/**
 * The statutory working calendar from the maintained package `chinese-days`, as the data that `shared` reads. Its lists are
 * read, not its functions: those treat an unknown year as one without holidays, and count days in the machine's zone.
 */
import {
  calendarDataSchema,
  type FestivalName,
  type WorkCalendar,
  workCalendar,
} from '@shared/calendar/model'
import { addDays, type Day, startOfDay } from '@shared/kernel/time'
import published from 'chinese-days/dist/chinese-days.json'

/** A year is known when its last arrangement of the year, the National Day's, has been published. */
const years = Object.entries(published.holidays)
  .filter(([, name]) => name.startsWith('National Day'))
  .map(([day]) => Number(day.slice(0, 4)))

/** Month and day in the lunar calendar. */
const festivalsByLunarDay: Readonly<Record<string, FestivalName>> = {
  '1-1': 'springFestival',
  '1-15': 'lanternFestival',
  '5-5': 'dragonBoat',
  '8-15': 'midAutumn',
}

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
})

/** A leap month's name differs from the plain one's, so its days are no festivals. */
function festivalOn(day: Day): FestivalName | undefined {
  const parts = lunar.formatToParts(startOfDay(day))
  const part = (type: string) => parts.find((each) => each.type === type)?.value
  return festivalsByLunarDay[`${part('month')}-${part('day')}`]
}

function festivalsOf(year: number) {
  const found: { readonly name: FestivalName; readonly day: Day }[] = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const name = festivalOn(day)
    if (name) found.push({ name, day })
  }
  return found
}

/** The calendar of the years from `first` on that have been published. */
export function publishedCalendar(first = 2020): WorkCalendar {
  const known = [...new Set(years)].filter((year) => year >= first)
  return workCalendar(
    calendarDataSchema.parse({
      years: known,
      holidays: Object.keys(published.holidays),
      makeUpDays: Object.keys(published.workdays),
      festivals: known.flatMap(festivalsOf),
    }),
  )
}
