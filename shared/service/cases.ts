/** What case files ask of service: the clocks of a complaint or a repair, occasions, papers. */
import * as z from 'zod'
import { calendarOf, describeClocks, frameOf, pausesField } from '../calendar/cases'
import { localTime, type Questions, question } from '../cases/model'
import { caseClocks } from './rules/caseClocks'
import { occasionsDue } from './rules/occasions'
import { paperDue, paperKinds } from './rules/papers'

const day = z.iso.date()
const maybe = z.exactOptional

export const questions: Questions = {
  caseClocks: question({
    input: z.strictObject({
      kind: z.enum(['complaint', 'majorComplaint', 'repair']),
      majorProblem: maybe(z.boolean()),
      receivedAt: localTime,
      respondedAt: maybe(localTime),
      planAt: maybe(localTime),
      solvedAt: maybe(localTime),
      pauses: maybe(pausesField),
    }),
    answer: (world, facts) => {
      const frame = frameOf(world)
      return frame.ok ? caseClocks(facts, world.policy.service, frame.value, world.now) : frame
    },
    describe: ({ clocks, team }) => ({ ...describeClocks(clocks), team }),
  }),
  occasions: question({
    input: z.strictObject({
      birthday: maybe(z.string()),
      movedIn: maybe(day),
      delivery: maybe(day),
      key: maybe(z.boolean()),
      done: maybe(z.array(z.strictObject({ occasion: z.string(), day, at: localTime }))),
    }),
    answer: (world, facts) => {
      const calendar = calendarOf(world)
      return calendar.ok ? occasionsDue(facts, world.policy.service, calendar.value, world.now) : calendar
    },
    describe: describeClocks,
  }),
  papers: question({
    input: z.strictObject({ kind: z.enum(paperKinds), since: localTime, doneAt: maybe(localTime) }),
    answer: (world, facts) => {
      const calendar = calendarOf(world)
      return calendar.ok ? paperDue(facts, world.policy.service, calendar.value, world.now) : calendar
    },
    describe: describeClocks,
  }),
}
