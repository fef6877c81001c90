/** What case files ask of outside visits: plans, reports, and how many are owed. */
import * as z from 'zod'
import { calendarOf, describeClocks } from '../calendar/cases'
import { localTime, type Questions, question } from '../cases/model'
import { visitPosts } from './policy'
import { visitClocks, visitQuota } from './rules/visits'

const maybe = z.exactOptional

export const questions: Questions = {
  visitClocks: question({
    input: z.strictObject({
      visitedAt: maybe(localTime),
      reportedAt: maybe(localTime),
      plan: maybe(z.strictObject({ drafts: maybe(z.array(localTime)), submittedAt: maybe(localTime) })),
    }),
    answer: (world, facts) => {
      const calendar = calendarOf(world)
      return calendar.ok ? visitClocks(facts, world.policy.visit, calendar.value, world.now) : calendar
    },
    describe: describeClocks,
  }),
  visitQuota: question({
    input: z.strictObject({ post: z.enum(visitPosts), done: z.int().min(0) }),
    answer: ({ policy }, { post, done }) => visitQuota(post, done, policy.visit),
    describe: ({ required, done, missing }) => ({ required, done, missing }),
  }),
}
