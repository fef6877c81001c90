/**
 * LOST-2: whether a customer is lost, since when, and for which reason, by the project's own definition: a consultant has said so for
 * one of the policy's reasons, or nobody has reached the customer for so many days. Whoever comes or is reached again afterwards is not.
 */
import type { CustomerId, HistoryEvent } from '../../history/model'
import { inOrder } from '../../history/model'
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import { endOfWindow, type Instant } from '../../kernel/time'
import { type LostPolicy, type LostReason, lostReasons } from '../policy'

export type LostOutcome =
  | { readonly is: 'lost'; readonly since: Instant; readonly reason: LostReason | 'silent' }
  | { readonly is: 'active' }
  | { readonly is: 'bought' }

export function isLost(
  history: readonly HistoryEvent[],
  customer: CustomerId,
  policy: LostPolicy,
  now: Instant,
): Result<Decision<LostOutcome>> {
  const events = inOrder(history).filter((event) => 'customer' in event && event.customer === customer)
  const future = events.find(({ at }) => at > now)
  if (future) return refuse('BAD_INPUT', `事件 ${future.id} 发生在未来，请核对时间。`)
  if (!events.some(({ type }) => type === 'registered')) {
    return refuse('BAD_INPUT', `客户 ${customer} 没有登记，不能判断是否战败。`)
  }
  const { reasons, silentDays } = policy
  if (reasons.value === null || silentDays.value === null) {
    return refuse('BAD_INPUT', '制度还没有写明什么算战败客户，请先补上。')
  }
  const deal = events.find(({ type }) => type === 'contracted')
  if (deal) return ok(decided({ is: 'bought' }, [{ rule: 'LOST-2', facts: { contract: deal.id } }]))
  const rejected: Rejected[] = []
  const last = events.findLast(isContact)
  const said = events.findLast((event) => event.type === 'lost')
  if (said?.type === 'lost') {
    const facts = { event: said.id, reason: said.reason }
    const reason = lostReasons.find((each) => each === said.reason)
    if (last && last.at > said.at) {
      rejected.push({ rule: 'LOST-2', facts, why: `之后又有联系（${last.id}），不再是战败客户` })
    } else if (!reason || !reasons.value.includes(reason)) {
      rejected.push({ rule: reasons.source, facts, why: '这种原因不在本项目的战败定义里' })
    } else {
      return ok(
        decided({ is: 'lost', since: said.at, reason }, [
          { rule: 'LOST-2', facts },
          { rule: reasons.source, facts: { reasons: reasons.value.join('、') } },
        ]),
      )
    }
  }
  const from = last?.at ?? now
  const since = endOfWindow(from, silentDays.value)
  const silent: Reason = { rule: silentDays.source, facts: { days: silentDays.value, last: from } }
  if (now >= since) {
    return ok({
      ...decided({ is: 'lost', since, reason: 'silent' }, [
        { rule: 'LOST-2', facts: { last: from } },
        silent,
      ]),
      rejected,
    })
  }
  const why = '还在期限之内'
  return ok({
    ...decided({ is: 'active' }, [{ rule: 'LOST-2', facts: { last: from } }]),
    rejected: [...rejected, { ...silent, why }],
  })
}

const isContact = (event: HistoryEvent): boolean =>
  event.type === 'registered' || event.type === 'received' || (event.type === 'followedUp' && event.effective)

const decided = (outcome: LostOutcome, because: readonly Reason[]): Decision<LostOutcome> => ({
  outcome,
  because,
  rejected: [],
})
