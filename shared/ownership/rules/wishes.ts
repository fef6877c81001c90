/**
 * The customer's own choice: ROTA-3.4 it prevails, also when asking for a change; RECEPTION-2.4 the rule is explained, and nobody makes
 * use of it to take the customer, special cases excepted. Once taken off after a complaint, the one asked for is the successor
 * (CONFIRM-3, ROTA-4.2).
 */
import type { CustomerId, HistoryEvent, StaffId } from '../../history/model'
import type { Claim } from '../model'
import { because, type Office } from './office'
import { beginSpan } from './validity'

export function wish(
  event: Pick<HistoryEvent, 'id' | 'at'>,
  consultant: StaffId,
  party: CustomerId,
  claim: Claim,
  office: Office,
) {
  const { changes, validity } = office.rules.ownership
  const facts = { owner: consultant, before: claim.owner }
  const lose = (why: string) => office.reject(party, because(changes.wish, 'wish', event, facts), why)
  if (!office.canHave(consultant, party)) return lose(`${consultant}已经离职或已经换下，不能再接手`)
  if (claim.dealtAt !== null) return lose('已经成交，成交以后换人不改变归属')
  const afterComplaint =
    claim.taken?.standing.kind === 'manager' && claim.taken.standing.awaits === 'successor'
  if (changes.wish.value === 'explained' && !afterComplaint) {
    claim.wished = consultant
    return lose(`客户想换成${consultant}：先说明规定，没有特殊情况不换`)
  }
  const choice = afterComplaint ? changes.complaint : changes.wish
  office.transfer(
    claim,
    consultant,
    beginSpan('visit', event.at, validity),
    because(choice, afterComplaint ? 'successor' : 'wish', event, facts),
  )
}
