/** What a case file can ask about public customers. */
import * as z from 'zod'
import { decided, localTime, type Questions, question, sayLocal } from '../cases/model'
import { openings } from './policy'
import { mayClaim } from './rules/mayClaim'

const name = z.string().min(1)

export const questions: Questions = {
  mayClaim: question({
    input: z.strictObject({
      by: name.describe('谁来领取'),
      today: z.int().min(0).default(0).describe('今天已经领取几位'),
      opening: z.enum(openings).describe('经理放入的，还是归属失效的'),
      lostBy: z.exactOptional(name).describe('原来是谁的客户'),
      lostAt: localTime.describe('什么时候失去的'),
    }),
    answer: ({ policy, now }, { by, today, opening, lostBy = null, lostAt }) =>
      decided(mayClaim({ by, today, opening, lost: { by: lostBy, at: lostAt } }, policy.pool, now)),
    describe: (outcome) =>
      outcome.may
        ? { may: true, left: outcome.left }
        : { may: false, why: outcome.why, from: outcome.from === null ? null : sayLocal(outcome.from) },
  }),
}
