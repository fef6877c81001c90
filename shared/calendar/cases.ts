/** What case files ask of the calendar, and how all contexts let them ask for clocks. */
import * as z from 'zod'
import { type Described, localTime, type Questions, question, sayLocal, type World } from '../cases/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { WorkCalendar } from './model'
import { type Reading, readClock, type TimeFrame } from './rules/clock'
import { officeHoursSchema } from './rules/officeHours'
import type { Running } from './rules/running'

export const calendarOf = ({ calendar }: World): Result<WorkCalendar> =>
  calendar ? ok(calendar) : refuse('BAD_INPUT', '没有给出工作日历，算不出工作日和节日。')

/** Opening hours of the policy: one version, since a case has one policy. */
export function frameOf(world: World): Result<TimeFrame> {
  const calendar = calendarOf(world)
  if (!calendar.ok) return calendar
  const { from, calendar: piece } = world.policy
  return ok({ calendar: calendar.value, hours: [{ from, value: piece.officeHours.value }] })
}

/** `respond: warning`, `respond.due: 2026-10-09 12:00`, `respond.who: serviceOfficer`; `order` is the stricter first. */
export const describeClocks = (clocks: readonly Running[]): Described => ({
  order: clocks.map(({ name }) => name),
  ...Object.fromEntries(
    clocks.flatMap(({ name, state, dueAt, warnAt, who }) => [
      [name, state],
      [`${name}.due`, dueAt === null ? null : sayLocal(dueAt)],
      [`${name}.warn`, warnAt === null ? null : sayLocal(warnAt)],
      [`${name}.who`, who],
    ]),
  ),
})

export const pausesField = z
  .array(z.strictObject({ from: localTime, to: z.exactOptional(localTime) }))
  .describe('等客户答复的时间段；还在等就不写 to')

const count = z.int().min(0).max(100_000)

const describeReading = (reading: Reading): Described =>
  reading.state === 'paused'
    ? { state: 'paused', since: sayLocal(reading.since) }
    : { state: reading.state, due: sayLocal(reading.dueAt), warn: sayLocal(reading.warnAt) }

export const questions: Questions = {
  clock: question({
    input: z.strictObject({
      start: localTime,
      allowance: z.discriminatedUnion('measure', [
        z.strictObject({ measure: z.enum(['natural', 'office']), minutes: count }),
        z.strictObject({ measure: z.enum(['days', 'workingDays']), days: count }),
      ]),
      warnMinutes: z.exactOptional(count),
      pauses: z.exactOptional(pausesField),
      met: z.exactOptional(localTime),
      /** Other opening hours than the policy's, from a day on. */
      hours: z.exactOptional(
        z.array(z.strictObject({ from: z.iso.date(), value: officeHoursSchema })).min(1),
      ),
    }),
    answer: (world, { start, allowance, warnMinutes = 0, pauses = [], met, hours = [] }) => {
      const frame = frameOf(world)
      if (!frame.ok) return frame
      const { calendar, hours: own } = frame.value
      const clock = {
        startAt: start,
        allowance,
        warnMinutes,
        pauses,
        ...(met === undefined ? {} : { metAt: met }),
      }
      const read = readClock(clock, { calendar, hours: [own[0], ...hours] }, world.now)
      if (!read.ok) return read
      return ok({
        outcome: read.value,
        because: [{ rule: 'ours', facts: { measure: allowance.measure } }],
        rejected: [],
      })
    },
    describe: describeReading,
  }),
}
