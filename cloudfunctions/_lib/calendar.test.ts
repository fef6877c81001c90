import { addWorkingDays, isWorkingDay } from '@shared/calendar/rules/workingDays'
import { publishedCalendar } from './calendar'

const calendar = publishedCalendar()

test.each([
  ['2026-02-13', true, 'the Friday before the Spring Festival'],
  ['2026-02-14', true, 'a Saturday made up for the Spring Festival'],
  ['2026-02-16', false, 'a Monday of the holiday'],
  ['2026-02-24', true, 'the first day after it'],
  ['2026-02-28', true, 'another Saturday made up for it'],
  ['2026-10-07', false, 'the last day of the National Day holiday'],
  ['2026-10-10', true, 'a Saturday made up for it'],
  ['2026-11-21', false, 'a plain Saturday'],
  ['2025-10-08', false, 'the National Day holiday of 2025 lasted a day longer'],
])('%s: working day %s (%s)', (day, working) => {
  expect(isWorkingDay(calendar, day)).toEqual({ ok: true, value: working })
})

test('the arrangement of a year that has not been published is refused, also in the middle of a count', () => {
  expect(isWorkingDay(calendar, '2031-03-03')).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT' } })
  const last = Math.max(...calendar.years)
  expect(addWorkingDays(calendar, `${last}-12-30`, 5)).toMatchObject({
    ok: false,
    refusal: { say: expect.stringContaining(`${last + 1} 年`) },
  })
})

// By hand, from the almanac: the new moon of 6 February 2027 is at 23:56 in Beijing, four minutes before the day ends.
test.each([
  [2027, ['2027-02-06', '2027-02-20', '2027-06-09', '2027-09-15']],
  [2028, ['2028-01-26', '2028-02-09', '2028-05-28', '2028-10-03']],
  [2030, ['2030-02-03', '2030-02-17', '2030-06-05', '2030-09-12']],
])('festivals of %i, whose holidays nobody has published', (year, days) => {
  const asked = publishedCalendar(year)
  expect([...asked.years]).toEqual([])
  expect(asked.festivals.filter(({ day }) => day.startsWith(`${year}`)).map(({ day }) => day)).toEqual(days)
})

test('the festivals of the year after the last that is published are there as well', () => {
  const after = Math.max(...calendar.years) + 1
  expect(calendar.festivals.filter(({ day }) => day.startsWith(`${after}`))).toHaveLength(4)
})

test('festivals stand on their own day, not on the first day off', () => {
  expect(calendar.festivals.filter(({ day }) => day.startsWith('2026'))).toEqual([
    { name: 'springFestival', day: '2026-02-17' },
    { name: 'lanternFestival', day: '2026-03-03' },
    { name: 'dragonBoat', day: '2026-06-19' },
    { name: 'midAutumn', day: '2026-09-25' },
  ])
  // 2025 had a leap sixth month; the Mid-Autumn Festival fell into the National Day holiday.
  expect(calendar.festivals.filter(({ day }) => day.startsWith('2025')).map(({ day }) => day)).toEqual([
    '2025-01-29',
    '2025-02-12',
    '2025-05-31',
    '2025-10-06',
  ])
})
