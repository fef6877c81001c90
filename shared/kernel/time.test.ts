import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  endOfDay,
  endOfMonths,
  endOfWindow,
  isDay,
  sayDay,
  sayDuration,
  sayLeft,
  sayWhen,
  startOfDay,
} from './time'

const at = (text: string) => new Date(`${text}+08:00`).getTime()

test('a day is the day in +08:00, whatever the zone of UTC or of the machine', () => {
  expect(dayOf(Date.UTC(2026, 10, 21, 15, 59, 59, 999))).toBe('2026-11-21')
  expect(dayOf(Date.UTC(2026, 10, 21, 16))).toBe('2026-11-22')
  expect(startOfDay('2026-11-22')).toBe(Date.UTC(2026, 10, 21, 16))
  expect(endOfDay('2026-12-31')).toBe(at('2027-01-01T00:00:00'))
})

test('a window of N days ends at the midnight after the Nth day that follows the day that starts it', () => {
  expect(endOfWindow(at('2026-11-01T23:59:00'), 15)).toBe(at('2026-11-17T00:00:00'))
  expect(endOfWindow(at('2026-11-01T00:00:00'), 15)).toBe(at('2026-11-17T00:00:00'))
})

test('a month is a calendar month, clipped at the end of the month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
  expect(endOfMonths(at('2026-10-31T09:00:00'), 1)).toBe(at('2026-12-01T00:00:00'))
})

test('only real days of this century are days', () => {
  expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true)
  for (const wrong of ['2026-02-29', '1900-01-01', '2026-13-01', '2026-1-1', '', '2101-01-01'])
    expect(isDay(wrong)).toBe(false)
})

test('days between ignore the hours', () => {
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2)
  expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2)
})

test('dates are said as people say them', () => {
  const now = at('2026-11-22T15:30:00')
  expect(sayWhen(now, now)).toBe('今天 15:30')
  expect(sayDay('2026-11-23', now)).toBe('明天')
  expect(sayDay('2026-11-25', now)).toBe('11月25日')
  expect(sayDay('2027-01-02', now)).toBe('2027年1月2日')
  expect(sayDuration(65 * 60_000)).toBe('1 小时 5 分')
  expect(sayDuration(59_999)).toBe('不到 1 分钟')
  expect(sayLeft(now + 47 * 60_000, now)).toBe('还有 47 分')
  expect(sayLeft(now - 2 * 3_600_000, now)).toBe('已超 2 小时')
})

test('the end of a window is the same by arithmetic and by calendar', () => {
  for (const text of [
    '2026-02-27T23:59:59',
    '2026-12-30T00:00:00',
    '2028-02-28T08:00:00',
    '2026-03-28T01:30:00',
  ]) {
    for (const days of [0, 1, 7, 30, 365]) {
      expect(endOfWindow(at(text), days)).toBe(endOfDay(addDays(dayOf(at(text)), days)))
    }
  }
})

test('every day from 1990 to 2110 is the one that the Gregorian calendar has', () => {
  const length = 86_400_000
  for (let at = Date.UTC(1990, 0, 1); at < Date.UTC(2110, 0, 1); at += length) {
    const day = new Date(at).toISOString().slice(0, 10)
    const year = Number(day.slice(0, 4))
    if (dayOf(at) !== day || startOfDay(day) !== at - 8 * 3_600_000) throw new Error(day)
    if (isDay(day) !== (year >= 2000 && year <= 2100)) throw new Error(day)
    if (daysBetween('1990-01-01', day) !== (at - Date.UTC(1990, 0, 1)) / length) throw new Error(day)
  }
})
