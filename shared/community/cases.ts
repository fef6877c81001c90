/** What case files ask of points and suggestions. */
import * as z from 'zod'
import { localTime, type Questions, question } from '../cases/model'
import { deeds, rewards } from './policy'
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
  suggest: question({
    input: z.strictObject({
      checkIns: z.array(
        z.strictObject({
          ...at,
          consented: z.boolean().describe('来访者自己扫码同意'),
          stays: z.array(z.strictObject({ area: name, minutes: z.number(), layout: z.exactOptional(name) })),
        }),
      ),
      units: z.array(
        z.strictObject({
          label: name,
          layout: name,
          total: z.int().describe('单位是分'),
          state: z.enum(['forSale', 'sold']).default('forSale'),
        }),
      ),
    }),
    answer: ({ policy, now }, { checkIns, units }) => suggest(checkIns, units, policy.community, now),
    describe: ({ visits, areas, layouts, units }) => ({
      visits,
      areas: areas.map(([area, minutes]) => `${area} ${minutes}`),
      layouts,
      units,
    }),
  }),
}
