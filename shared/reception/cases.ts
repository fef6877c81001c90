/** The questions of reception that a case file can ask: whose turn, whose unit. */
import * as z from 'zod'
import { type Described, decided, type Questions, question, sayLocal, type World } from '../cases/model'
import type { Reception, ReceptionFacts, Roster } from './model'
import { whoSitsAtDesk } from './rules/desk'
import { mayPayDeposit, mayRecommend, whoHasUnit } from './rules/firstDeposit'
import { floorAt } from './rules/floorNow'
import { orderOfTheDay } from './rules/orderOfTheDay'
import { mayPick } from './rules/picking'
import { serveCrowd } from './rules/serveCrowd'
import { whoReceives } from './rules/whoReceives'

const name = z.string().min(1)
const names = z.array(name)
const maybe = z.exactOptional

const roster = {
  numbered: maybe(names).describe('序号，1 号在前；不写就是 staff 的次序'),
  seats: maybe(names).describe('座次，从左到右；不写就是序号'),
  ranking: maybe(names).describe('公布的上月排名'),
  newcomers: maybe(names).describe('排号以后来的新人'),
  trial: maybe(names).describe('见习人员，不排轮次'),
  others: maybe(names).describe('不排轮次的人，例如经理'),
  setBy: maybe(z.enum(['manager', 'supervisor', 'lot', 'consultants'])).describe('谁排的序号'),
}
const rosterSchema = z.strictObject(roster)
type RosterInput = z.output<typeof rosterSchema>

/** The roster of a case: the staff in their order, but for those who stand elsewhere. */
function factsOf(
  { staff, history }: World,
  { numbered, seats, others = [], ...rest }: RosterInput,
): ReceptionFacts {
  const apart = new Set([...others, ...(rest.newcomers ?? []), ...(rest.trial ?? [])])
  const ids = staff.map(({ id }) => id)
  const order = numbered ?? ids.filter((id) => !apart.has(id))
  const list: Roster = { numbered: order, seats: seats ?? order, ...rest }
  return { roster: list, history, staff: ids }
}

const nothing = {
  receiver: null,
  as: null,
  standInFor: null,
  consent: null,
  waits: null,
  countsAsTurn: null,
  register: null,
  publicOnly: null,
  helpers: [],
  managerHelps: null,
  next: null,
  owner: null,
  meanwhile: null,
  by: null,
  why: null,
  skipped: [],
  skippedBy: [],
} satisfies Described

function describeReception(outcome: Reception): Described {
  if (outcome.kind === 'assigned') return { ...nothing, ...outcome }
  const { skipped, ...rest } = outcome
  return {
    ...nothing,
    ...rest,
    skipped: skipped.map(({ who }) => who),
    skippedBy: skipped.map(({ rule }) => rule),
  }
}

const holds = maybe(z.array(z.strictObject({ customer: name, by: name })))

export const questions: Questions = {
  receiver: question({
    input: z.strictObject({
      roster: maybe(rosterSchema),
      customer: name.describe('刚到的客户'),
      owner: maybe(name).describe('归属已判给谁；不写就是新客户'),
      channel: maybe(z.enum(['visit', 'company', 'online'])),
      names: maybe(names).describe('客户说到的顾问'),
      recognisedBy: maybe(name).describe('只是认出客户的顾问'),
      introducersConsultant: maybe(name).describe('带他来的老客户的顾问'),
      ownerSays: maybe(z.enum(['consents', 'refuses', 'unreachable'])),
      purpose: maybe(z.enum(['peer', 'research', 'deposit'])),
      partySize: maybe(z.int()),
      crowded: maybe(z.boolean()),
      change: maybe(z.strictObject({ by: name, to: name, reason: z.string() })),
    }),
    answer: (world, { roster: list = {}, ...arriving }) =>
      whoReceives(factsOf(world, list), arriving, world.policy.reception, world.now),
    describe: describeReception,
  }),
  order: question({
    input: z.strictObject(roster),
    answer: (world, list) => {
      const facts = factsOf(world, list)
      const ready = floorAt(facts, world.policy.reception, world.now)
      if (!ready.ok) return ready
      return decided(orderOfTheDay(facts.roster, facts.history, world.policy.reception, world.now))
    },
    describe: (outcome) => ({
      kind: outcome.kind,
      order: outcome.kind === 'order' ? outcome.order : [],
    }),
  }),
  desk: question({
    input: z.strictObject(roster),
    answer: (world, list) => whoSitsAtDesk(factsOf(world, list), world.policy.reception, world.now),
    describe: ({ atDesk, helping }) => ({ atDesk, helping }),
  }),
  crowd: question({
    input: z.strictObject({
      roster: maybe(rosterSchema),
      parties: z.array(
        z.strictObject({
          customer: name,
          people: z.int().min(1).default(1),
          key: z.boolean().default(false),
        }),
      ),
    }),
    answer: (world, { roster: list = {}, parties }) =>
      serveCrowd(factsOf(world, list), parties, world.policy.reception, world.now),
    describe: ({ served, waiting }) => ({
      served: served.map(({ customer }) => customer),
      by: served.map(({ by }) => by),
      waiting,
    }),
  }),
  picking: question({
    input: z.strictObject({
      consultant: name,
      wants: z.enum(['decline', 'seize', 'breakOff']),
      saying: z.string(),
      orderedBy: maybe(name),
    }),
    answer: (world, pick) => decided(mayPick(pick, world.policy.reception)),
    describe: (outcome) => ({ kind: outcome.kind }),
  }),
  unit: question({
    input: z.strictObject({ unit: name, holds }),
    answer: (world, { unit, holds: kept = [] }) =>
      whoHasUnit(world.history, unit, kept, world.policy.reception, world.now),
    describe: (outcome) => ({
      kind: outcome.kind,
      customer: outcome.kind === 'sold' ? outcome.customer : null,
      since: outcome.kind === 'sold' ? sayLocal(outcome.at) : null,
      customers: outcome.kind === 'tied' ? outcome.customers : [],
    }),
  }),
  mayPayDeposit: question({
    input: z.strictObject({
      unit: name,
      customer: name,
      keptBackBy: maybe(name),
      saying: maybe(z.string()),
    }),
    answer: (world, asked) => mayPayDeposit(world.history, asked, world.policy.reception, world.now),
    describe: (outcome) => ({ kind: outcome.kind, to: outcome.kind === 'sold' ? outcome.to : null }),
  }),
  mayRecommend: question({
    input: z.strictObject({
      unit: name,
      control: maybe(z.enum(['unsold', 'sold'])).describe('销控刚才的答复；不写就是还没有问'),
    }),
    answer: (world, { unit, control }) =>
      mayRecommend(
        world.history,
        unit,
        control === undefined ? null : { at: world.now, says: control },
        world.policy.reception,
        world.now,
      ),
    describe: (outcome) => ({ kind: outcome.kind }),
  }),
}
