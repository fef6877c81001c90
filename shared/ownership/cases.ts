/** What a case file can ask about ownership. */
import * as z from 'zod'
import { decided, localTime, type Questions, question, sayLocal } from '../cases/model'
import type { Tied } from '../history/model'
import { soundHistory } from '../register/rules/soundHistory'
import type { Ownership } from './model'
import { companyTies, kinTies } from './policy'
import { decideOwner } from './rules/owner'
import { oneCustomer } from './rules/party'
import { refusableUntil } from './rules/refusal'
import { proposeRuling } from './rules/ruling'

const name = z.string().min(1)

const describeOwner = (outcome: Ownership) => ({
  kind: outcome.kind,
  owner: outcome.kind === 'owned' ? outcome.owner : null,
  until: outcome.kind === 'owned' && outcome.until !== null ? sayLocal(outcome.until) : null,
  next: outcome.kind === 'owned' ? outcome.next : null,
  awaits: outcome.kind === 'manager' ? outcome.awaits : null,
})

export const questions: Questions = {
  owner: question({
    input: z.strictObject({
      customer: name.describe('问哪一位客户'),
      at: z.exactOptional(localTime).describe('问当时归谁；不写就是现在'),
    }),
    answer: ({ history, policy, now, staff }, { customer, at }) => {
      const roster = staff.length > 0 ? new Set(staff.map(({ id }) => id)) : undefined
      const events = soundHistory(history, now, roster)
      if (!events.ok) return events
      const then = at ?? now
      const known = events.value.filter((event) => event.at <= then)
      return decideOwner(known, customer, policy, then, roster)
    },
    describe: describeOwner,
  }),
  ruling: question({
    input: z.strictObject({ customer: name, claimants: z.array(name).describe('各自说是自己客户的顾问') }),
    answer: ({ history, policy, now }, { customer, claimants }) =>
      proposeRuling(history, customer, claimants, policy, now),
    describe: ({ to, rulers, refused, evidence }) => ({ to, rulers, refused, evidence }),
  }),
  refusal: question({
    input: z.strictObject({ ruledAt: localTime.describe('什么时候裁定的') }),
    answer: ({ policy }, { ruledAt }) => decided(refusableUntil(ruledAt, policy.ownership)),
    describe: (until) => ({ until: sayLocal(until) }),
  }),
  oneCustomer: question({
    input: z.strictObject({
      as: z.enum([...kinTies, ...companyTies]).describe('两人的关系'),
      asOne: z.exactOptional(z.boolean()).describe('主管这一次认定为同一客户'),
    }),
    answer: ({ policy, now }, { as, asOne }) => {
      const tie: Tied = {
        type: 'tied',
        id: 'tie',
        at: now,
        customer: 'a',
        to: 'b',
        as,
        ...(asOne ? { asOne } : {}),
      }
      return decided(oneCustomer(tie, policy.ownership))
    },
    describe: ({ kind }) => ({ kind }),
  }),
}
