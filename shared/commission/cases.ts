/** What a case file can ask about results, commission and penalties. */
import * as z from 'zod'
import { decided, localTime, type Questions, question, sayLocal } from '../cases/model'
import { inOrder } from '../history/model'
import { refuse } from '../kernel/result'
import { checkHistory } from './check'
import { dealFacts } from './facts'
import { type Proposal, payeeName, type Split } from './model'
import { proposePenalties } from './rules/penalties'
import { recordsDue } from './rules/recordsDue'
import { split } from './rules/split'

const name = z.string().min(1)

/** Shares as `ann 500000`: who, and fen. */
const describeSplit = (outcome: Split) => ({
  kind: outcome.kind,
  result: payeeName(outcome.result),
  shares: outcome.kind === 'split' ? outcome.shares.map(({ to, fen }) => `${payeeName(to)} ${fen}`) : [],
  between: outcome.kind === 'toBeSet' ? outcome.between : [],
  praise: outcome.praise,
})

/** One text for each proposal: who, by which rule, the fine in yuan, then what the manager may pick. */
const describeProposals = (proposals: readonly Proposal[]) => ({
  count: proposals.length,
  proposals: proposals.map(({ against, rule, fine, oneOf, also }) => {
    const who = against.kind === 'staff' ? against.id : against.post
    const yuan = fine && (fine.from === fine.to ? `${fine.to / 100}` : `${fine.from / 100}-${fine.to / 100}`)
    return [who, rule, ...(yuan ? [yuan] : []), ...(oneOf.length > 0 ? [oneOf.join('|')] : []), ...also].join(
      ' ',
    )
  }),
  statuses: [...new Set(proposals.map(({ status }) => status))],
})

export const questions: Questions = {
  split: question({
    input: z.strictObject({
      customer: name.describe('问哪一位客户的成交'),
      unit: z.exactOptional(name).describe('客户签了几份合同时写房号'),
      owner: name.describe('客户归谁，按归属的规定'),
      confirmed: z.exactOptional(z.array(name)).describe('经理已经确认处罚的事件编号'),
    }),
    answer: ({ history, staff, policy, now }, input) => {
      const facts = dealFacts(
        history,
        input,
        staff.map(({ id }) => id),
        now,
      )
      return facts.ok ? decided(split(facts.value, policy.commission)) : facts
    },
    describe: describeSplit,
  }),
  penalties: question({
    input: z.strictObject({
      dropped: z.exactOptional(z.array(name)).describe('经理看过、不处罚的事件编号'),
    }),
    answer: ({ history, staff, policy, now }, { dropped }) => {
      const checked = checkHistory(
        history,
        staff.map(({ id }) => id),
        now,
      )
      return checked.ok ? decided(proposePenalties(checked.value, policy.commission, dropped)) : checked
    },
    describe: describeProposals,
  }),
  recordsDue: question({
    input: z.strictObject({
      event: name.describe('哪一次登记'),
      handedInAt: z.exactOptional(localTime).describe('何时交给内业；没有交就不写'),
      enteredAt: z.exactOptional(localTime).describe('内业何时录入；没有录入就不写'),
    }),
    answer: ({ history, policy, now }, { event, handedInAt, enteredAt }) => {
      const found = inOrder(history).find(({ id }) => id === event)
      if (found?.type !== 'registered') return refuse('NOT_FOUND', `没有 ${event} 这次登记`)
      const times = [handedInAt ?? now, enteredAt ?? now]
      if (found.at > now || times.some((at) => at > now || at < found.at))
        return refuse('BAD_INPUT', `${event} 的登记、上交、录入要依次发生，也不能在将来`)
      return decided(recordsDue(found, handedInAt, enteredAt, policy.commission.records, now))
    },
    describe: ({ handInBy, enterBy, consultantLate, clerkLate }) => ({
      handInBy: sayLocal(handInBy),
      enterBy: sayLocal(enterBy),
      consultantLate,
      clerkLate,
    }),
  }),
}
