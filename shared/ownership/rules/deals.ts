/**
 * The deal ends every clock. Whose it is next:
 * - STEPS-7        untracked for 20 days, received and closed by another: the closer's
 * - RECEPTION-2.1  a family that came at different times, where the policy says so: whoever closes
 * - ROTA-5.2       knowingly working another's customer: the owner's
 * - CONFIRM-4.11   whoever receives on the day of the deposit does so as a duty
 */
import type { Contracted, CustomerId, Deposited, StaffId } from '../../history/model'
import type { Claim } from '../model'
import { because, type Office } from './office'
import { beginSpan, hasEnded } from './validity'

export const closerOf = (event: Deposited | Contracted): StaffId =>
  event.type === 'deposited' ? event.receivedBy : event.closedBy

export function dealt(
  event: Deposited | Contracted,
  party: CustomerId,
  claim: Claim | undefined,
  office: Office,
) {
  const closer = closerOf(event)
  const { ownership } = office.rules
  const standing = claim ? office.standing(claim, event.at) : null
  if (!claim || standing?.kind === 'new') {
    const founded = office.found({
      party,
      customer: event.customer,
      owner: closer,
      contact: 'visit',
      at: event.at,
      span: beginSpan('visit', event.at, ownership.validity),
      because: because({ source: 'ours' }, 'closedAlone', event, { owner: closer }),
    })
    founded.dealtAt = event.at
    return
  }
  if (claim.dealtAt === null && standing?.kind === 'owned' && closer !== claim.owner)
    byAnother(event, closer, party, claim, office)
  claim.dealtAt ??= event.at
}

function byAnother(
  event: Deposited | Contracted,
  closer: StaffId,
  party: CustomerId,
  claim: Claim,
  office: Office,
) {
  const { validity, changes, party: parties } = office.rules.ownership
  const facts = { owner: closer, before: claim.owner }
  const receivedAt = claim.receivedBy?.get(closer)
  const receivedAfter =
    claim.span.next === 'closer' && receivedAt !== undefined && hasEnded(claim.span, receivedAt)
  const knowing = claim.knowing?.has(closer) ?? false
  const own = beginSpan('visit', event.at, validity)
  if (receivedAfter && !knowing)
    return office.transfer(claim, closer, own, because(validity.afterUntracked, 'closer', event, facts))
  if (parties.several.value === 'closer' && claim.others !== null && receivedAt !== undefined && !knowing)
    return office.transfer(claim, closer, own, because(parties.several, 'partyCloser', event, facts))
  const choice = knowing ? changes.knowing : changes.depositDuty
  office.reject(
    party,
    because(choice, 'closedFor', event, { by: closer, owner: claim.owner }),
    knowing
      ? `${closer}明知是${claim.owner}的客户，成交仍归${claim.owner}`
      : `${closer}替${claim.owner}办了成交，归属不变`,
  )
}
