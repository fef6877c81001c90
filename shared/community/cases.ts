/** What case files ask of points and suggestions. */
import * as z from 'zod'
import { localTime, type Questions, question } from '../cases/model'
import { deeds, rewards } from './policy'
import { replyTo } from './rules/assistant'
import { mayRedeem } from './rules/points'
import { suggest } from './rules/suggest'

const name = z.string().min(1)
const at = { id: name, at: localTime }

export const questions: Questions = {
  mayRedeem: question({
    input: z.strictObject({
      reward: z.enum(rewards).describe('抵物业费、保洁'),
      events: z.array(
        z.union([
          z.strictObject({ ...at, did: z.enum(deeds).describe('打卡、分享、参加活动') }),
          z.strictObject({ ...at, redeemed: z.enum(rewards) }),
        ]),
      ),
    }),
    answer: ({ policy, now }, { reward, events }) => mayRedeem(events, reward, policy.community, now),
    describe: (outcome) => ({
      is: outcome.is,
      left: outcome.is === 'granted' ? outcome.left : null,
      lacks: outcome.is === 'short' ? outcome.lacks : null,
    }),
  }),
  reply: question({
    input: z.strictObject({ asked: z.string().describe('业主问智能助手的话') }),
    answer: ({ policy }, { asked }) => replyTo(asked, policy.community),
    describe: (reply) => ({
      is: reply.is,
      topic: reply.is === 'answered' ? reply.topic : null,
      answer: reply.is === 'answered' ? reply.answer : null,
      why: reply.is === 'handOver' ? reply.why : null,
    }),
  }),
  suggest: question({
    input: z.strictObject({
      checkIns: z.array(
        z.strictObject({
          ...at,
          consented: z.boolean().describe('来访者自己扫码同意'),
          stays: z.array(z.strictObject({ area: name, minutes: z.number(), layout: z.exactOptional(name) })),
        }),
      ),
      offers: z
        .array(
          z.strictObject({
            name,
            layout: z.exactOptional(name).describe('只给这种户型；不写就是各种户型'),
            until: localTime.describe('到这时为止，含这时'),
          }),
        )
        .default([])
        .describe('公开的优惠'),
      units: z.array(
        z.strictObject({
          label: name,
          layout: name,
          total: z.int().describe('单位是分'),
          state: z.enum(['forSale', 'sold']).default('forSale'),
        }),
      ),
    }),
    answer: ({ policy, now }, { checkIns, units, offers }) =>
      suggest(checkIns, { units, offers }, policy.community, now),
    describe: ({ visits, areas, layouts, units, offers }) => ({
      visits,
      areas: areas.map(([area, minutes]) => `${area} ${minutes}`),
      layouts,
      units,
      offers,
    }),
  }),
}
