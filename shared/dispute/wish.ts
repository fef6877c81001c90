/**
 * The customer's own wish, as the manager records it with who heard it: ROTA-3.4 it prevails; RECEPTION-2.4 the rule is explained, and only a
 * special case is an exception, which the manager approves on record.
 */
import type { Customer } from '../customer/model'
import type { HistoryEvent, StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { policyAt } from '../policy/model'
import { after, decideWith, type Means, type Moved } from '../pool/move'
import { isOpen } from './model'

export interface Wish {
  readonly by: StaffId
  readonly consultant: StaffId
  readonly heardBy: StaffId
  /** RECEPTION-2.4: a special case, approved by whoever records it. */
  readonly special: boolean
}

export function recordWish(
  file: Customer,
  { by, consultant, heardBy, special }: Wish,
  means: Means,
): Result<Moved> {
  if (file.status === 'bought') return refuse('CONFLICT', '这位客户已经成交，成交以后换人不改变归属。')
  if (file.ownerId === consultant) return refuse('CONFLICT', '已经是这位顾问的客户，不用再记。')
  const { policies, now, id } = means
  const at = after(file, now)
  const explained = policyAt(policies, at).ownership.changes.wish.value === 'explained'
  const of = { at, customer: file._id }
  const events: HistoryEvent[] = [
    { ...of, type: 'wished', id, consultant, change: true, heardBy },
    ...(explained && special
      ? [
          {
            ...of,
            ...({
              type: 'approved',
              what: 'specialChange',
              id: `${id}-special`,
              by,
              to: consultant,
            } as const),
          },
        ]
      : []),
  ]
  const moved = decideWith(file, events, policies, at)
  if (!moved.ok) return moved
  const { customer } = moved.value
  const { dispute } = customer
  if (!dispute || !isOpen(dispute) || dispute.who.includes(consultant)) return moved
  // Whom the customer asks for is a party of what is open.
  const claimants = [...dispute.claimants, { who: consultant, said: null, tail: null }]
  const joined = { ...dispute, claimants, who: claimants.map(({ who }) => who) }
  return ok({ ...moved.value, customer: { ...customer, dispute: joined } })
}
