/** What case files ask of a customer: completeness of the file, level and its service, tier, persona, segment. */
import * as z from 'zod'
import { decided, type Questions, question } from '../cases/model'
import { levels } from './model'
import { type FileField, fileFields, strengths } from './policy'
import { completeness, type Detail } from './rules/complete'
import { inQueue, levelOf, serviceFor } from './rules/level'
import { channelsFor, personaOf } from './rules/persona'
import { tierOf } from './rules/tier'

const maybe = z.exactOptional
const strength = z.enum(strengths).nullable()
const level = z.enum(levels)
const field = z.enum(fileFields)

export const questions: Questions = {
  completeness: question({
    input: z.strictObject({
      filled: z.array(field).describe('档案里已有的内容'),
      verified: maybe(z.array(field)),
      doubtful: maybe(z.array(field)),
    }),
    answer: ({ policy }, { filled, verified = [], doubtful = [] }) => {
      const detail = (name: FileField): [FileField, Detail] => [
        name,
        { value: name, verified: verified.includes(name), doubtful: doubtful.includes(name) },
      ]
      return decided(completeness(Object.fromEntries(filled.map(detail)), policy.customer))
    },
    describe: ({ is, missing, doubtful, unverified }) => ({ is, missing, doubtful, unverified }),
  }),
  level: question({
    input: z.strictObject({
      intent: strength,
      power: strength,
      decidesInDays: z.int().min(0).nullable(),
      previous: maybe(level),
      proposed: maybe(level),
    }),
    answer: ({ policy }, { intent, power, decidesInDays, ...rest }) =>
      decided(levelOf({ standing: { intent, power, decidesInDays }, ...rest }, policy.customer)),
    describe: ({ level: is, moved }) => ({ level: is, moved }),
  }),
  levelService: question({
    input: z.strictObject({ level }),
    answer: (_, { level: of }) => decided(serviceFor(of)),
    describe: (services) => ({ services }),
  }),
  queue: question({
    input: z.strictObject({
      customers: z.array(z.strictObject({ id: z.string(), level, dueAt: z.int() })),
    }),
    answer: (_, { customers }) =>
      decided({
        outcome: inQueue(customers).map(({ id }) => id),
        because: [{ rule: 'SALES-9.3', facts: { customers: customers.length } }],
        rejected: [],
      }),
    describe: (order) => ({ order }),
  }),
  tier: question({
    input: z.strictObject({ intent: strength, match: strength }),
    answer: ({ policy }, fit) => decided(tierOf(fit, policy.customer)),
    describe: ({ tier, response }) => ({ tier, response }),
  }),
  persona: question({
    input: z.strictObject({
      purpose: z.enum(['live', 'invest']).nullable(),
      ownsHome: z.boolean().nullable(),
    }),
    answer: (_, buying) => decided(personaOf(buying)),
    describe: (outcome) =>
      outcome.is === 'unknown'
        ? { is: outcome.is, ask: outcome.ask }
        : { is: outcome.is, movedBy: outcome.movedBy, told: outcome.told },
  }),
  channels: question({
    input: z.strictObject({
      budget: z.int().min(0).nullable().describe('预算，单位是分'),
      age: z.int().min(0).max(150).nullable(),
    }),
    answer: ({ policy }, person) => decided(channelsFor(person, policy.customer)),
    describe: ({ segments, channels }) => ({ segments, channels }),
  }),
}
