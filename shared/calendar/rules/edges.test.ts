/** Clocks at their edges, and in the words that people read. Worked out by hand; 2026-10-12 is a Monday. */
import { sayFact } from '../../policy/explain'
import { refused } from '../../policy/explained.fixture'
import { workCalendar } from '../model'
import { type Clock, deadlineOf, type Pause, readClock, type TimeFrame } from './clock'
import type { OfficeHours } from './officeHours'
import { naturalFrame, readAll, type Started } from './running'
import { addWorkingDays, endOfWorkingDays, isWorkingDay, weekday } from './workingDays'

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const calendar = workCalendar({
  years: [2026],
  holidays: ['2026-10-14'],
  makeUpDays: ['2026-10-17'],
  festivals: [],
})
const shifts = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
]
const frameOf = (open: OfficeHours['open']): TimeFrame => ({
  calendar,
  hours: [{ from: '2026-01-01', value: { open, shifts } }],
})
const frame = frameOf('everyDay')

const natural = (minutes: number, more: Partial<Clock> = {}): Clock => ({
  startAt: at('2026-10-12 09:00'),
  allowance: { measure: 'natural', minutes },
  warnMinutes: 30,
  ...more,
})
const pause = (from: string, to?: string): Pause =>
  to === undefined
    ? { from: at(`2026-10-12 ${from}`) }
    : { from: at(`2026-10-12 ${from}`), to: at(`2026-10-12 ${to}`) }
const read = (clock: Clock, now: string) => {
  const result = readClock(clock, frame, at(now))
  return result.ok ? result.value : result.refusal.say
}
const dueAt = (clock: Clock, pauses: readonly { from: number; to: number }[] = [], within = frame) => {
  const result = deadlineOf(clock, pauses, within)
  return result.ok ? result.value.dueAt : result.refusal.say
}

describe('waiting for the customer', () => {
  const span = (from: string, to: string) => ({ from: at(`2026-10-12 ${from}`), to: at(`2026-10-12 ${to}`) })
  test('two waits that touch both count, in whatever order they are listed', () => {
    const waits = [pause('10:00', '10:30'), pause('09:30', '10:00')]
    expect(read(natural(60, { pauses: waits }), '2026-10-12 12:00')).toMatchObject({
      dueAt: at('2026-10-12 11:00'),
      state: 'overdue',
    })
  })
  test('a wait from the very start counts; one that begins as the clock runs out does not', () => {
    expect(dueAt(natural(60), [span('09:00', '09:20')])).toBe(at('2026-10-12 10:20'))
    expect(dueAt(natural(60), [span('10:00', '11:00')])).toBe(at('2026-10-12 10:00'))
    expect(dueAt(natural(60), [span('08:00', '09:20')])).toBe(at('2026-10-12 10:20'))
  })
  test('a wait that has not begun is not known; one whose end is to come is still open', () => {
    expect(read(natural(60, { pauses: [pause('09:40', '09:50')] }), '2026-10-12 09:30')).toMatchObject({
      state: 'warning',
      dueAt: at('2026-10-12 10:00'),
    })
    expect(read(natural(60, { pauses: [pause('09:40', '09:50')] }), '2026-10-12 09:45')).toEqual({
      state: 'paused',
      since: at('2026-10-12 09:40'),
    })
    expect(read(natural(60, { pauses: [pause('09:40', '09:50')] }), '2026-10-12 09:50')).toMatchObject({
      state: 'warning',
      dueAt: at('2026-10-12 10:10'),
    })
    expect(read(natural(60, { pauses: [pause('09:40')] }), '2026-10-12 09:40')).toMatchObject({
      state: 'paused',
    })
  })
  test('a wait that opens in the last instant in time still stops the clock, one after it does not', () => {
    const open = (from: number) =>
      readClock(natural(60, { pauses: [{ from }] }), frame, at('2026-10-12 12:00'))
    const due = at('2026-10-12 10:00')
    expect(open(due)).toMatchObject({ value: { state: 'paused' } })
    expect(open(due + 1)).toMatchObject({ value: { state: 'overdue' } })
  })
  test('what cannot be is refused', () => {
    const wrong = (...pauses: Pause[]) =>
      refused(readClock(natural(60, { pauses }), frame, at('2026-10-12 12:00')))
    expect(wrong(pause('08:59', '09:30'))).toEqual([
      'BAD_INPUT',
      '等客户答复的时间早于时限的起点，请核对先后。',
    ])
    expect(wrong(pause('09:30', '09:20'))).toEqual(['BAD_INPUT', '等客户答复的结束早于开始，请核对先后。'])
    const overlap = ['BAD_INPUT', '两段等客户答复的时间重叠了，请合并成一段。']
    expect(wrong(pause('09:10', '09:30'), pause('09:20', '09:40'))).toEqual(overlap)
    expect(wrong(pause('09:10'), pause('09:20', '09:40'))).toEqual(overlap)
    expect(wrong(pause('09:10', '09:10'))).toBeNull()
  })
  test('office hours: a wait in the middle of a shift, over its edges, and beside it', () => {
    const office: Clock = { ...natural(0), allowance: { measure: 'office', minutes: 180 } }
    // 9–10 and 11–12 are two hours; the third is 13–14.
    expect(dueAt(office, [span('10:00', '11:00')])).toBe(at('2026-10-12 14:00'))
    // The morning is gone.
    expect(dueAt(office, [span('08:00', '12:30')])).toBe(at('2026-10-12 16:00'))
    // At lunch nothing runs anyway.
    expect(dueAt(office, [span('12:00', '13:00')])).toBe(at('2026-10-12 12:00'))
    expect(dueAt(office, [span('09:00', '10:00'), span('11:00', '13:30')])).toBe(at('2026-10-12 15:30'))
  })
  test('working days: only a day that was waited through from its first to its last moment', () => {
    const oneDay: Clock = { ...natural(0), allowance: { measure: 'workingDays', days: 1 } }
    const wait = (from: string, to: string) => [{ from: at(from), to: at(to) }]
    expect(dueAt(oneDay, wait('2026-10-13 00:00', '2026-10-14 00:00'))).toBe(at('2026-10-16 00:00'))
    expect(dueAt(oneDay, wait('2026-10-13 00:01', '2026-10-14 00:00'))).toBe(at('2026-10-14 00:00'))
    expect(dueAt(oneDay, wait('2026-10-13 00:00', '2026-10-13 23:59'))).toBe(at('2026-10-14 00:00'))
  })
})

describe('when a clock is urgent', () => {
  const warn = (clock: Clock) => {
    const result = deadlineOf(clock, [], frame)
    return result.ok && result.value.warnAt
  }
  const start = at('2026-10-12 09:00')
  test('never before it starts', () => {
    expect(warn(natural(20))).toBe(start)
    expect(warn(natural(50))).toBe(start + 20 * 60_000)
    const today: Clock['allowance'] = { measure: 'days', days: 0 }
    expect(warn(natural(0, { allowance: today, warnMinutes: 60 }))).toBe(at('2026-10-12 23:00'))
    expect(warn(natural(0, { allowance: today, warnMinutes: 10_000 }))).toBe(start)
    const until = { measure: 'until', at: at('2026-10-12 12:00') } as const
    expect(warn(natural(0, { allowance: until, warnMinutes: 60 }))).toBe(at('2026-10-12 11:00'))
    expect(warn(natural(0, { allowance: until, warnMinutes: 10_000 }))).toBe(start)
  })
  test('up to an instant from outside: the last moment counts', () => {
    const clock = natural(0, { allowance: { measure: 'until', at: at('2026-10-12 12:00') } })
    const state = (now: number) => {
      const result = readClock(clock, frame, now)
      return result.ok && result.value.state
    }
    expect(state(at('2026-10-12 12:00'))).toBe('warning')
    expect(state(at('2026-10-12 12:00') + 1)).toBe('overdue')
  })
  test('done in the very moment in which it started, or of the asking, is done', () => {
    expect(read(natural(60, { metAt: start }), '2026-10-12 09:00')).toMatchObject({
      state: 'met',
      metAt: start,
    })
    expect(refused(readClock(natural(60, { metAt: start - 1 }), frame, start))).toEqual([
      'BAD_INPUT',
      '完成的时间早于开始的时间，请核对先后。',
    ])
    expect(refused(readClock(natural(60, { metAt: start + 1 }), frame, start))?.[0]).toBe('BAD_INPUT')
    expect(refused(readClock(natural(60), frame, start - 1))).toEqual([
      'BAD_INPUT',
      '这个时限的开始或完成在未来，请核对发生的时间。',
    ])
  })
})

describe('office hours', () => {
  const office = (minutes: number, startAt: string): Clock => ({
    ...natural(0),
    startAt: at(startAt),
    allowance: { measure: 'office', minutes },
  })
  test('no minutes are due at once, though the office is closed', () =>
    expect(dueAt(office(0, '2026-10-12 20:00'))).toBe(at('2026-10-12 20:00')))
  test('a start at closing time belongs to the next shift', () =>
    expect(dueAt(office(60, '2026-10-12 12:00'))).toBe(at('2026-10-12 14:00')))
  test('the weekdays that it opens on', () => {
    expect(dueAt(office(60, '2026-10-12 09:00'), [], frameOf(['sun']))).toBe(at('2026-10-18 10:00'))
    expect(dueAt(office(60, '2026-10-12 09:00'), [], frameOf(['mon']))).toBe(at('2026-10-12 10:00'))
  })
  test('sixty days without an hour are waited for, sixty-one are given up', () => {
    const opens = (from: string): TimeFrame => ({
      calendar,
      hours: [
        { from: '2026-01-01', value: { open: [], shifts } },
        { from, value: { open: 'everyDay', shifts } },
      ],
    })
    // Closed from 1 January on: the 60th closed day is 1 March.
    expect(dueAt(office(60, '2026-01-01 09:00'), [], opens('2026-03-02'))).toBe(at('2026-03-02 10:00'))
    expect(dueAt(office(60, '2026-01-01 09:00'), [], opens('2026-03-03'))).toBe(
      '连续 60 天没有上班时间，算不出这个期限。请核对上班时间。',
    )
  })
})

describe('working days', () => {
  test('weekdays, holidays, make-up days', () => {
    expect(['2026-10-12', '2026-10-18', '2023-12-31'].map(weekday)).toEqual([0, 6, 6])
    const works = (day: string) => isWorkingDay(calendar, day)
    expect(['2026-10-13', '2026-10-14', '2026-10-17', '2026-10-18'].map(works)).toEqual(
      [true, false, true, false].map((value) => ({ ok: true, value })),
    )
    expect(refused(works('2027-01-04'))?.[0]).toBe('BAD_INPUT')
  })
  test('the day itself never counts; none are due by its end', () => {
    expect(addWorkingDays(calendar, '2026-10-17', 0)).toEqual({ ok: true, value: '2026-10-17' })
    expect(endOfWorkingDays(calendar, at('2026-10-13 10:00'), 1)).toEqual({
      ok: true,
      value: at('2026-10-16 00:00'),
    })
    expect(endOfWorkingDays(calendar, at('2026-12-31 10:00'), 1).ok).toBe(false)
  })
})

describe('several side by side', () => {
  const started = (name: string, more: Partial<Started> = {}): Started => ({
    name,
    rule: 'CRM-4.1',
    who: 'serviceOfficer',
    startAt: at('2026-10-12 09:00'),
    allowance: { measure: 'natural', minutes: 120 },
    warnMinutes: 30,
    metAt: null,
    facts: { minutes: 120 },
    ...more,
  })
  const ask = (clocks: readonly Started[], now = '2026-10-12 09:10') =>
    readAll(clocks, naturalFrame(calendar), at(now))
  test('the stricter first, one that stands still last', () => {
    const short = started('respond', { allowance: { measure: 'natural', minutes: 60 } })
    const waits = started('plan', { pauses: [{ from: at('2026-10-12 09:05') }] })
    const result = ask([waits, started('solve'), short])
    expect(result.ok && result.value.outcome.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'respond running',
      'solve running',
      'plan paused',
    ])
    expect(result.ok && result.value.outcome[2]).toMatchObject({ dueAt: null, warnAt: null })
    expect(result.ok && result.value.because.map(sayFact)[0]).toContain('2026年10月12日 10:00')
  })
  test('whose the number is, where it is not the rule’s own', () => {
    const own = ask([started('solve', { number: 'ours' })])
    expect(own).toMatchObject({
      value: { outcome: [{ number: 'ours' }], because: [{ rule: 'CRM-4.1' }, { rule: 'ours' }] },
    })
    const same = ask([started('solve', { number: 'CRM-4.1' })])
    expect(same.ok && same.value.because).toHaveLength(1)
    expect(same.ok && same.value.outcome[0]).not.toHaveProperty('number')
  })
  test('what comes round is known before it starts, and may be done ahead', () => {
    const later = { startAt: at('2026-10-13 09:00'), upcoming: true }
    const states = (more: Partial<Started>, now?: string) => {
      const result = ask([started('birthday', { ...later, ...more })], now)
      return result.ok ? result.value.outcome.map(({ state }) => state) : result.refusal.code
    }
    expect(states({})).toEqual(['notYet'])
    expect(states({ metAt: at('2026-10-12 09:05') })).toEqual(['met'])
    expect(states({ metAt: at('2026-10-12 09:05') }, '2026-10-13 10:00')).toEqual(['met'])
    expect(states({}, '2026-10-13 09:00')).toEqual(['running'])
    expect(states({ upcoming: false })).toBe('BAD_INPUT')
  })
})
