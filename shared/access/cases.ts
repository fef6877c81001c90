/** What case files ask of access: may somebody do something, and what has to be looked after again. */
import * as z from 'zod'
import { calendarOf, describeClocks } from '../calendar/cases'
import { decided, localTime, type Questions, question, sayLocal } from '../cases/model'
import { staffRoles } from './model'
import { actions, may, sayRefusal, secretKinds, type Thing } from './rules/may'
import { reviewPeriod } from './rules/reviewPeriod'
import { shareFor } from './rules/shareFor'
import { upkeepDue } from './rules/upkeep'

const maybe = z.exactOptional
const role = z.enum(staffRoles)

const kinds = [
  'customerFile',
  'followupRecord',
  'archive',
  'bigCustomerPrice',
  'confirmationRecord',
  'rights',
  'secret',
  'unit',
  'buyerName',
  'discount',
  'promise',
] as const

const thingField = z
  .strictObject({
    kind: z.enum(kinds),
    owner: maybe(z.string()).describe('客户的顾问'),
    what: maybe(z.enum(secretKinds)).describe('哪一种机密'),
    heldBy: maybe(z.array(role)).describe('哪些岗位因工作持有这种机密'),
    approved: maybe(z.boolean()).describe('已经按规定批准'),
  })
  .transform(({ kind, owner, what = 'other', heldBy = [], approved = false }): Thing => {
    const projectId = 'here'
    switch (kind) {
      case 'customerFile':
      case 'followupRecord':
        return { kind, projectId, ownerId: owner ?? null }
      case 'secret':
        return { kind, projectId, what, heldBy }
      case 'unit':
      case 'buyerName':
      case 'discount':
      case 'promise':
        return { kind, projectId, approved }
      default:
        return { kind, projectId }
    }
  })

export const questions: Questions = {
  may: question({
    input: z.strictObject({
      who: z.string(),
      roles: z.array(role).min(1),
      left: maybe(z.boolean()),
      otherProject: maybe(z.boolean()),
      consent: maybe(z.boolean()).describe('销售经理同意了这一次'),
      action: z.enum(actions),
      thing: thingField,
    }),
    answer: ({ policy }, { who, roles, left, otherProject, consent, action, thing }) => {
      const actor = {
        id: who,
        projectId: otherProject === true ? 'elsewhere' : 'here',
        roles,
        active: left !== true,
        consent: consent === true,
      }
      const verdict = may(actor, action, thing, policy)
      return decided({ ...verdict, outcome: { is: verdict.outcome, why: sayRefusal(verdict) } })
    },
    describe: ({ is, why }) => ({ is, why }),
  }),
  shareFor: question({
    input: z.strictObject({ days: z.int().min(1).describe('共享几天') }),
    answer: ({ policy, now }, { days }) => decided(shareFor(days, policy.access, now)),
    describe: (until) => ({ may: until !== null, until: until === null ? null : sayLocal(until) }),
  }),
  reviewPeriod: question({
    input: z.strictObject({}),
    answer: ({ policy, now }) => decided(reviewPeriod(policy.access, now)),
    describe: ({ from, before, dueAt }) => ({ from, before, due: sayLocal(dueAt) }),
  }),
  upkeep: question({
    input: z.strictObject({
      since: localTime,
      reviewedAt: maybe(localTime),
      backedUpAt: maybe(localTime),
      drilledAt: maybe(localTime),
    }),
    answer: (world, facts) => {
      const calendar = calendarOf(world)
      return calendar.ok ? upkeepDue(facts, world.policy.access, calendar.value, world.now) : calendar
    },
    describe: describeClocks,
  }),
}
