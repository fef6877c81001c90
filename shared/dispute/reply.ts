/**
 * What a party says to a ruling. ROTA-3.17: who will not accept it loses it to the common fund 公佣; where the policy has none the ruling stands, and
 * the refusal is on record.
 */
import type { Customer } from '../customer/model'
import type { HistoryEvent, StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import { refusableUntil } from '../ownership/rules/refusal'
import { type Policies, policyAt } from '../policy/model'
import { after, decideWith, type Means, type Moved } from '../pool/move'
import { withDispute } from './decide'
import { closedKey, type Dispute } from './model'

type File = Customer

/** The first instant at which a ruling can no longer be refused, by the policy of its day. */
export const refuseUntil = ({ ruling }: Dispute, policies: Policies): Instant | null =>
  ruling && refusableUntil(ruling.at, policyAt(policies, ruling.at).ownership).outcome

export const mayReply = (who: StaffId, dispute: Dispute): boolean =>
  dispute.state === 'ruled' && dispute.who.includes(who) && dispute.replies.every((each) => each.who !== who)

/** Whether somebody may still refuse: a party, in time, while the customer is whose the ruling says. */
export const mayRefuse = (
  who: StaffId,
  { ownerId }: Pick<File, 'ownerId'>,
  dispute: Dispute,
  { policies, now }: Pick<Means, 'policies' | 'now'>,
): boolean =>
  mayReply(who, dispute) && ownerId === dispute.ruling?.to && now < (refuseUntil(dispute, policies) ?? now)

export interface Replying {
  readonly dispute: string
  readonly who: StaffId
  readonly accepts: boolean
  readonly why: string
}

/** A party takes note of a ruling, or refuses it: then what the policy says of it follows (ROTA-3.17). */
export function reply(
  file: File,
  { dispute: id, who, accepts, why }: Replying,
  means: Means,
): Result<{ readonly customer: File; readonly moved: Moved | null }> {
  const { dispute } = file
  if (!dispute?.ruling || dispute.id !== id || !mayReply(who, dispute))
    return refuse('CONFLICT', '这份裁定已经回复过，或者已经有了新的结果，请刷新后查看。')
  const said: Dispute = { ...dispute, replies: [...dispute.replies, { who, at: means.now, accepts, why }] }
  if (accepts) return ok({ customer: withDispute(file, said), moved: null })
  if (!mayRefuse(who, file, dispute, means)) {
    const { value: days } = policyAt(means.policies, dispute.ruling.at).ownership.disputes.refuseDays
    return refuse('CONFLICT', `裁定后 ${days} 天内、归属没有再变的时候，才能不接受。请找案场经理。`)
  }
  const { by, to } = dispute.ruling
  const at = after(file, means.now)
  const event: HistoryEvent = {
    ...{ type: 'ruled', id: means.id, at, customer: file._id, by, to },
    refusedBy: who,
  }
  const moved = decideWith(file, [event], means.policies, at)
  if (!moved.ok) return moved
  const customer: File = {
    ...moved.value.customer,
    // Who has bought is in no list: what is lost is the commission, and nobody claims the customer.
    ...(file.status === 'bought' && { poolKey: null }),
    dispute: { ...said, state: 'refused', key: closedKey(at, file._id) },
  }
  return ok({ customer, moved: { ...moved.value, customer } })
}
