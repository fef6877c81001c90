/** What case files ask of risks: until when each affected buyer is told, and which problems are common. */
import * as z from 'zod'
import { calendarOf, describeClocks } from '../calendar/cases'
import { decided, localTime, type Questions, question } from '../cases/model'
import { commonProblems } from './rules/commonProblem'
import { noticesDue } from './rules/notice'

const maybe = z.exactOptional

export const questions: Questions = {
  riskNotices: question({
    input: z.strictObject({
      knownAt: localTime,
      changeAt: localTime,
      buyers: z.array(
        z.strictObject({
          customer: z.string(),
          nextStepAt: maybe(localTime),
          toldAt: maybe(localTime),
          alternatives: maybe(z.array(z.string())),
        }),
      ),
    }),
    answer: (world, facts) => {
      const calendar = calendarOf(world)
      return calendar.ok ? noticesDue(facts, world.policy.risk, calendar.value, world.now) : calendar
    },
    describe: describeClocks,
  }),
  commonProblems: question({
    input: z.strictObject({ heard: z.array(z.strictObject({ at: localTime, topic: z.string() })) }),
    answer: ({ policy, now }, { heard }) => decided(commonProblems(heard, policy.risk, now)),
    describe: (problems) => ({
      topics: problems.map(({ topic }) => topic),
      times: problems.map(({ times }) => times),
    }),
  }),
}
