import { readLocal } from '../../cases/model'
import type { WorkCalendar } from '../model'
import { workCalendar } from '../model'
import { type Clock, deadlineOf, type Pause, type Reading, readClock, type TimeFrame } from './clock'
import type { OfficeHours } from './officeHours'

const at = (text: string): number => {
  const instant = readLocal(text)
  if (instant === null) throw new Error(`no such time: ${text}`)
  return instant
}

/** October 2026 as it was published: 1–7 off, Saturday the 10th worked. 2026-10-12 is a Monday. */
const calendar: WorkCalendar = workCalendar({
  years: [2026],
  holidays: ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`),
  makeUpDays: ['2026-09-20', '2026-10-10'],
  festivals: [],
})
const sales: OfficeHours = { open: 'everyDay', shifts: [{ from: '09:00', to: '18:00' }] }
const split: OfficeHours = {
  open: 'workingDays',
  shifts: [
    { from: '13:30', to: '17:30' },
    { from: '09:00', to: '12:00' },
  ],
}
const frame = (hours: OfficeHours): TimeFrame => ({ calendar, hours: [{ from: '2026-01-01', value: hours }] })

const clock = (startAt: string, allowance: Clock['allowance'], pauses: readonly Pause[] = []): Clock => ({
  startAt: at(startAt),
  allowance,
  warnMinutes: 30,
  pauses,
})

function due(of: Clock, time: TimeFrame): string | number {
  const pauses = (of.pauses ?? []).flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]))
  const deadline = deadlineOf(of, pauses, time)
  return deadline.ok ? deadline.value.dueAt : deadline.refusal.say
}

describe('when a clock runs out', () => {
  test.each<[string, string, Clock['allowance'], OfficeHours, string]>([
    ['2 natural hours', '2026-10-12 17:30', { measure: 'natural', minutes: 120 }, split, '2026-10-12 19:30'],
    [
      '2 office hours stop for the night',
      '2026-10-12 17:00',
      { measure: 'office', minutes: 120 },
      sales,
      '2026-10-13 10:00',
    ],
    ['and for lunch', '2026-10-12 11:30', { measure: 'office', minutes: 60 }, split, '2026-10-12 14:00'],
    [
      'exactly until closing',
      '2026-10-12 16:30',
      { measure: 'office', minutes: 60 },
      split,
      '2026-10-12 17:30',
    ],
    [
      'received before opening',
      '2026-10-12 07:00',
      { measure: 'office', minutes: 60 },
      split,
      '2026-10-12 10:00',
    ],
    ['over a weekend', '2026-10-16 17:00', { measure: 'office', minutes: 60 }, split, '2026-10-19 09:30'],
    [
      'over the National Day holiday',
      '2026-09-30 17:00',
      { measure: 'office', minutes: 60 },
      split,
      '2026-10-08 09:30',
    ],
    [
      'onto a make-up Saturday',
      '2026-10-09 17:00',
      { measure: 'office', minutes: 60 },
      split,
      '2026-10-10 09:30',
    ],
    ['1 working day', '2026-10-12 00:00', { measure: 'workingDays', days: 1 }, sales, '2026-10-14 00:00'],
    [
      '1 working day from a Friday',
      '2026-10-16 23:59',
      { measure: 'workingDays', days: 1 },
      sales,
      '2026-10-20 00:00',
    ],
    [
      '1 working day from before the holiday',
      '2026-09-30 10:00',
      { measure: 'workingDays', days: 1 },
      sales,
      '2026-10-09 00:00',
    ],
    [
      '2 working days onto a make-up Saturday',
      '2026-10-08 10:00',
      { measure: 'workingDays', days: 2 },
      sales,
      '2026-10-11 00:00',
    ],
    ['15 days', '2026-10-01 23:59', { measure: 'days', days: 15 }, sales, '2026-10-17 00:00'],
    ['the same day', '2026-10-01 00:00', { measure: 'days', days: 0 }, sales, '2026-10-02 00:00'],
  ])('%s', (_, start, allowance, hours, expected) => {
    expect(due(clock(start, allowance), frame(hours))).toBe(at(expected))
  })

  test.each<[string, Clock['allowance'], string, string, string]>([
    [
      'natural hours',
      { measure: 'natural', minutes: 120 },
      '2026-10-12 10:00',
      '2026-10-12 14:00',
      '2026-10-12 15:00',
    ],
    [
      'office hours, over lunch',
      { measure: 'office', minutes: 120 },
      '2026-10-12 10:00',
      '2026-10-12 14:00',
      '2026-10-12 15:00',
    ],
    [
      'office hours, over night',
      { measure: 'office', minutes: 120 },
      '2026-10-12 10:00',
      '2026-10-13 10:00',
      '2026-10-13 11:00',
    ],
    [
      'working days: only whole days',
      { measure: 'workingDays', days: 1 },
      '2026-10-12 10:00',
      '2026-10-13 18:00',
      '2026-10-14 00:00',
    ],
    [
      'working days: a whole day of waiting',
      { measure: 'workingDays', days: 1 },
      '2026-10-12 10:00',
      '2026-10-14 09:00',
      '2026-10-15 00:00',
    ],
    ['days', { measure: 'days', days: 2 }, '2026-10-16 10:00', '2026-10-18 09:00', '2026-10-20 00:00'],
  ])('while the customer owes the answer it stands still: %s', (_, allowance, from, to, expected) => {
    const start = allowance.measure === 'days' ? '2026-10-16 09:00' : '2026-10-12 09:00'
    expect(due(clock(start, allowance, [{ from: at(from), to: at(to) }]), frame(split))).toBe(at(expected))
  })

  test('opening hours belong to the day, so a change of them holds from its own day on', () => {
    const summer: OfficeHours = { open: 'everyDay', shifts: [{ from: '10:00', to: '20:00' }] }
    const hours: TimeFrame['hours'] = [
      { from: '2026-10-13', value: summer },
      { from: '2026-01-01', value: sales },
    ]
    const late = clock('2026-10-12 17:00', { measure: 'office', minutes: 120 })
    expect(due(late, { calendar, hours })).toBe(at('2026-10-13 11:00'))
  })

  test('a wait after it has run out moves nothing; of two versions of one day the later one holds', () => {
    const late = [{ from: at('2026-10-12 12:00'), to: at('2026-10-12 13:00') }]
    expect(due(clock('2026-10-12 09:00', { measure: 'natural', minutes: 120 }, late), frame(sales))).toBe(
      at('2026-10-12 11:00'),
    )
    const hours: TimeFrame['hours'] = [
      { from: '2026-01-01', value: sales },
      { from: '2026-01-01', value: split },
    ]
    expect(due(clock('2026-10-12 11:30', { measure: 'office', minutes: 60 }), { calendar, hours })).toBe(
      at('2026-10-12 14:00'),
    )
  })

  test('what cannot be known is said, not guessed', () => {
    expect(due(clock('2026-12-31 10:00', { measure: 'workingDays', days: 1 }), frame(sales))).toContain(
      '2027 年',
    )
    expect(due(clock('2026-12-31 17:00', { measure: 'office', minutes: 120 }), frame(split))).toContain(
      '2027 年',
    )
    const shut: OfficeHours = { open: [], shifts: [{ from: '09:00', to: '18:00' }] }
    expect(due(clock('2026-10-12 10:00', { measure: 'office', minutes: 1 }), frame(shut))).toContain(
      '没有上班时间',
    )
  })
})

describe('where a clock stands', () => {
  const twoHours = clock('2026-10-12 09:00', { measure: 'natural', minutes: 120 })
  const oneDay = clock('2026-10-12 09:00', { measure: 'workingDays', days: 1 })
  const state = (of: Clock, now: string): Reading['state'] | string => {
    const read = readClock(of, frame(sales), at(now))
    return read.ok ? read.value.state : read.refusal.say
  }

  test.each<[Clock, string, string]>([
    [twoHours, '2026-10-12 09:00', 'running'],
    [twoHours, '2026-10-12 10:29', 'running'],
    [twoHours, '2026-10-12 10:30', 'warning'],
    [twoHours, '2026-10-12 11:00', 'warning'],
    [twoHours, '2026-10-12 11:00:01', 'overdue'],
    [oneDay, '2026-10-13 23:59:59', 'warning'],
    [oneDay, '2026-10-14 00:00', 'overdue'],
    [{ ...twoHours, metAt: at('2026-10-12 11:00') }, '2026-10-12 12:00', 'met'],
    [{ ...twoHours, metAt: at('2026-10-12 11:00:01') }, '2026-10-12 12:00', 'metLate'],
    [{ ...twoHours, pauses: [{ from: at('2026-10-12 10:00') }] }, '2026-10-13 09:00', 'paused'],
    [
      { ...twoHours, pauses: [{ from: at('2026-10-12 10:00'), to: at('2026-10-14 10:00') }] },
      '2026-10-13 09:00',
      'paused',
    ],
    [{ ...twoHours, pauses: [{ from: at('2026-10-12 12:00') }] }, '2026-10-13 09:00', 'overdue'],
    [
      { ...twoHours, pauses: [{ from: at('2026-10-12 10:00') }], metAt: at('2026-10-13 08:00') },
      '2026-10-13 09:00',
      'met',
    ],
  ])('%# %s', (of, now, expected) => {
    expect(state(of, now)).toBe(expected)
  })

  test('facts that cannot be are refused', () => {
    expect(state(twoHours, '2026-10-12 08:59')).toContain('未来')
    expect(state({ ...twoHours, metAt: at('2026-10-12 13:00') }, '2026-10-12 12:00')).toContain('未来')
    expect(state({ ...twoHours, metAt: at('2026-10-12 08:00') }, '2026-10-12 12:00')).toContain('早于')
    const pauses = [
      { from: at('2026-10-12 09:10'), to: at('2026-10-12 09:40') },
      { from: at('2026-10-12 09:30'), to: at('2026-10-12 09:50') },
    ]
    expect(state({ ...twoHours, pauses }, '2026-10-12 12:00')).toContain('重叠')
    expect(state({ ...twoHours, pauses: [{ from: at('2026-10-12 08:00') }] }, '2026-10-12 12:00')).toContain(
      '早于',
    )
  })
})
