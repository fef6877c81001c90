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
