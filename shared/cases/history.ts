/** The events of a history as a case file writes them: the facts of {@link HistoryEvent}, checked, with local times. */
import * as z from 'zod'
import { contactMethods } from '../customer/model'
import type { HistoryEvent } from '../history/model'
import { localTime } from './model'

const name = z.string().min(1)
const maybe = z.exactOptional
const yes = z.boolean()

const happened = {
  /** What the answer cites it by; e1, e2, … in the order of the file unless it is given. */
  id: maybe(name),
  at: localTime,
}
const ofCustomer = { ...happened, customer: name.describe('客户，用短名字') }

const answers = z.strictObject({
  firstTime: maybe(yes),
  receivedBy: maybe(name),
  calledBefore: maybe(yes),
  appointmentWith: maybe(name),
  source: maybe(name),
})

const registered = z.strictObject({
  ...ofCustomer,
  type: z.literal('registered'),
  channel: z.enum(['call', 'visit', 'online', 'company']).describe('来电、来访、网上、公司转来'),
  by: name.describe('谁登记，也就是谁接待、接电话或被分派'),
  complete: yes.default(true).describe('姓名和联系方式是否都登记了；不写就是齐全'),
  onBehalf: maybe(name),
  directionsOnly: maybe(yes),
  answers: maybe(answers),
  asksFor: maybe(z.array(name)),
  recognisedBy: maybe(name),
  introducedBy: maybe(name),
  introducerHad: maybe(
    z
      .strictObject({ owner: name, bought: yes })
      .nullable()
      .describe('介绍人当时是谁的客户；不写就按介绍人自己的记录算'),
  ),
  enteredAt: maybe(localTime),
  cites: maybe(name),
  purpose: maybe(z.enum(['buy', 'know', 'research', 'sightsee', 'peer'])),
  only: maybe(z.enum(['public', 'personal'])),
  together: maybe(z.array(name)),
})

const searched = z.strictObject({ ...ofCustomer, type: z.literal('searched'), by: name, found: yes })
const claimed = z.strictObject({ ...ofCustomer, type: z.literal('claimed'), by: name })
const ruled = z.strictObject({
  ...ofCustomer,
  type: z.literal('ruled'),
  by: name,
  to: name,
  refusedBy: maybe(name),
})

const received = z.strictObject({
  ...ofCustomer,
  type: z.literal('received'),
  by: name,
  as: z.enum(['own', 'standIn', 'helper', 'duty']).describe('自己接待、代接、协助、值班'),
  consent: maybe(yes),
  knowing: maybe(yes),
  endedAt: maybe(localTime),
  reception: maybe(name),
  began: maybe(localTime),
})

const followedUp = z.strictObject({
  ...ofCustomer,
  type: z.literal('followedUp'),
  by: name,
  method: z.enum(contactMethods).default('phone'),
  effective: yes.default(true).describe('是否联系上了；不写就是联系上了'),
  progress: maybe(yes),
})

const introduced = z.strictObject({
  ...ofCustomer,
  type: z.literal('introduced'),
  by: name.describe('介绍人，是一位客户'),
  manner: z.enum(['inPerson', 'phone', 'byChance']),
  beforeReception: maybe(yes),
  named: maybe(yes),
})

const tied = z.strictObject({
  ...ofCustomer,
  type: z.literal('tied'),
  to: name,
  as: z.enum(['spouse', 'parent', 'child', 'sibling', 'friend', 'relative', 'shareholder', 'colleague']),
  recordedBefore: maybe(yes),
  asOne: maybe(yes),
})

const wished = z.strictObject({
  ...ofCustomer,
  type: z.literal('wished'),
  consultant: name,
  change: maybe(yes),
  heardBy: maybe(name),
})

const complained = z.strictObject({
  ...ofCustomer,
  type: z.literal('complained'),
  about: name,
  upheld: yes,
})

const soughtDiscount = z.strictObject({ ...ofCustomer, type: z.literal('soughtDiscount'), from: name })

const approved = z.strictObject({
  ...ofCustomer,
  type: z.literal('approved'),
  what: z.enum(['unitHandedOver', 'discount', 'shareOfEffort', 'pooled', 'reassigned', 'specialChange']),
  by: name,
  to: maybe(name),
  ownerShare: maybe(z.int().min(0).max(10_000)),
})

const deposited = z.strictObject({
  ...ofCustomer,
  type: z.literal('deposited'),
  unit: name,
  receivedBy: name,
})

const contracted = z.strictObject({
  ...ofCustomer,
  type: z.literal('contracted'),
  unit: name,
  closedBy: name,
  commission: maybe(z.int().min(0).describe('佣金，单位是分')),
})

const lost = z.strictObject({ ...ofCustomer, type: z.literal('lost'), reason: name })

export const staffStates = [
  'present',
  'engaged',
  'free',
  'away',
  'trip',
  'leave',
  'lunch',
  'lunchDuty',
  'training',
  'unwell',
  'otherWork',
  'leaving',
  'left',
] as const

const staff = z.strictObject({
  ...happened,
  type: z.literal('staff'),
  who: name,
  state: z.enum(staffStates),
  customer: maybe(name),
})

const misconduct = z.strictObject({
  ...happened,
  type: z.literal('misconduct'),
  who: name,
  what: name,
  customer: maybe(name),
  grave: maybe(yes),
})

export const caseEvent = z.discriminatedUnion('type', [
  registered,
  received,
  followedUp,
  introduced,
  tied,
  wished,
  complained,
  soughtDiscount,
  approved,
  deposited,
  contracted,
  lost,
  staff,
  misconduct,
  searched,
  claimed,
  ruled,
])
export type CaseEvent = z.output<typeof caseEvent>

/** The events with an id each: its own, or its place in the file (e1, e2, …). */
export const withIds = (events: readonly CaseEvent[]): HistoryEvent[] =>
  events.map((event, index) => ({ ...event, id: event.id ?? `e${index + 1}` }))
