/** What case files ask of lost customers: whether one is lost, and which clocks run. */
import * as z from 'zod'
import { calendarOf, describeClocks } from '../calendar/cases'
import { localTime, type Questions, question, sayLocal } from '../cases/model'
import { lostClocks } from './rules/callbacks'
import { isLost } from './rules/isLost'

const maybe = z.exactOptional

export const questions: Questions = {
  isLost: question({
    input: z.strictObject({ customer: z.string() }),
    answer: ({ history, policy, now }, { customer }) => isLost(history, customer, policy.lost, now),
    describe: (outcome) =>
      outcome.is === 'lost'
        ? { is: 'lost', since: sayLocal(outcome.since), reason: outcome.reason }
        : { is: outcome.is },
  }),
  lostClocks: question({
    input: z.strictObject({
      lostAt: maybe(localTime),
      calledAt: maybe(localTime),
      complaints: maybe(
        z.array(
          z.strictObject({
            openedAt: localTime,
            closedAt: maybe(localTime),
            revisitedAt: maybe(localTime),
          }),
        ),
      ),
      month: maybe(z.iso.date()),
      analysisAt: maybe(localTime),
    }),
    answer: (world, facts) => {
      const calendar = calendarOf(world)
      return calendar.ok ? lostClocks(facts, world.policy.lost, calendar.value, world.now) : calendar
    },
    describe: describeClocks,
  }),
}
