/**
 * What changes hands, or does not, between the first contact and the deal:
 * - CONFIRM-3, ROTA-4.2      an upheld complaint takes the owner off
 * - ROTA-1.22                the manager pools a customer who was not followed up
 * - ROTA-3.9, CASE-39, 13    the manager assigns; RECEPTION-2.4 makes a special case; ROTA-3.17 a ruling
 * - ROTA-3.1, 1.10, CONFIRM-4.11  a stand-in changes nothing; ROTA-3.15 nor does a discount sought elsewhere
 * - CONFIRM-4.5              the first one turns up, before the deal or after it
 */
import type {
  Approved,
  Claimed,
  Complained,
  CustomerId,
  FollowedUp,
  Received,
  Ruled,
  SoughtDiscount,
} from '../../history/model'
import type { Sourced } from '../../policy/sourced'
import type { Claim } from '../model'
import { because, type Office, receivedBy } from './office'
import { beginSpan, followSpan, hasEnded, poolFrom } from './validity'

export function complained(event: Complained, party: CustomerId, claim: Claim, office: Office) {
  const { complaint } = office.rules.ownership.changes
  const facts = { against: event.about, owner: claim.owner }
  const lose = (why: string) => office.reject(party, because(complaint, 'complaint', event, facts), why)
  if (!event.upheld) return lose('投诉没有成立')
  office.bar(party, event.about)
  if (event.about !== claim.owner) return lose(`被投诉的${event.about}不是归属人`)
  if (claim.dealtAt !== null) return lose('已经成交，投诉另行处理')
  claim.taken = {
    standing: { kind: 'manager', awaits: 'successor' },
    because: because(complaint, 'takenOff', event, { owner: claim.owner }),
  }
  const { wished } = claim
  if (wished !== null && office.canHave(wished, party)) succeed(wished, event, claim, office)
}

/** Whoever comes after an owner who was taken off. */
export function succeed(
  owner: string,
  event: { readonly id: string; readonly at: number },
  claim: Claim,
  office: Office,
) {
  const { changes, validity } = office.rules.ownership
  const facts = { owner, before: claim.owner }
  const reason = because(changes.complaint, 'successor', event, facts)
  office.transfer(claim, owner, beginSpan('visit', event.at, validity), reason)
}

export function approved(event: Approved, party: CustomerId, claim: Claim, office: Office) {
  const { ownership } = office.rules
  const { validity, changes } = ownership
  if (event.what === 'pooled') return pooled(event, party, claim, office)
  if (event.to === undefined) return
  const standing = office.standing(claim, event.at)
  const awaits = standing.kind === 'manager' ? standing.awaits : null
  if (event.what === 'specialChange') {
    const reason = because(changes.wish, 'specialChange', event, { owner: event.to, before: claim.owner })
    return office.transfer(claim, event.to, beginSpan('visit', event.at, validity), reason)
  }
  if (event.what !== 'reassigned') return
  const choice: Sourced<unknown> =
    awaits === 'handover'
      ? changes.leaver
      : awaits === 'assignment'
        ? claim.contact === 'online'
          ? ownership.founding.online
          : ownership.founding.leads
        : awaits === 'review'
          ? validity.afterTracked
          : awaits === 'successor'
            ? changes.complaint
            : { source: 'ours', value: 'reassigned' }
  // Handed over, a customer keeps the time they had; counted as new, they begin anew.
  const keeps =
    awaits === 'handover' && changes.leaver.value === 'handedOver' && !hasEnded(claim.span, event.at)
  const span = keeps ? claim.span : beginSpan('company', event.at, validity)
  const facts = { owner: event.to, before: claim.owner, awaits }
  office.transfer(claim, event.to, span, because(choice, 'reassigned', event, facts))
}

function pooled(event: Approved, party: CustomerId, claim: Claim, office: Office) {
  const { poolDays } = office.rules.ownership.validity
  const from = poolFrom(claim.span, office.rules.ownership.validity)
  const facts = { owner: claim.owner, days: poolDays.value, last: claim.span.followedAt }
  if (from === null || event.at < from || claim.dealtAt !== null) {
    const why =
      from === null
        ? '本制度没有放入公共客户的规定'
        : claim.dealtAt !== null
          ? '已经成交，不再放入公共客户'
          : `还没有满${String(poolDays.value)}天不跟进，不能放入公共客户`
    return office.reject(party, because(poolDays, 'pooled', event, facts), why)
  }
  claim.taken = { standing: { kind: 'pool' }, because: because(poolDays, 'pooled', event, facts) }
}

export function ruled(event: Ruled, claim: Claim, office: Office) {
  const { disputes, validity } = office.rules.ownership
  if (event.refusedBy !== undefined && disputes.refused.value === 'commonFund') {
    const facts = { refusedBy: event.refusedBy, to: event.to }
    claim.taken = {
      standing: { kind: 'pool' },
      because: because(disputes.refused, 'refusedRuling', event, facts),
    }
    return
  }
  const facts = { owner: event.to, by: event.by }
  const span = claim.owner === event.to ? claim.span : beginSpan('visit', event.at, validity)
  office.transfer(claim, event.to, span, because(disputes.rulers, 'ruled', event, facts))
}

export function followedUp(event: FollowedUp, party: CustomerId, claim: Claim, office: Office) {
  const { validity, again } = office.rules.ownership
  const standing = office.standing(claim, event.at)
  const lose = (why: string) =>
    office.reject(
      party,
      because(validity.tracked, 'followUp', event, { by: event.by, owner: claim.owner }),
      why,
    )
  const { challenger } = claim
  if (challenger?.by === event.by && standing.kind !== 'manager' && standing.kind !== 'pool') {
    if (claim.knowing?.has(event.by)) return lose(`${event.by}明知是${claim.owner}的客户`)
    const own = beginSpan('visit', challenger.at, validity)
    if (hasEnded(own, event.at)) return lose(`${event.by}登记以后没有在有效期内跟进`)
    const facts = { owner: event.by, before: claim.owner, registered: challenger.event }
    const span = followSpan(own, event.at, event.progress === true, validity)
    office.transfer(claim, event.by, span, because(again.unrecognised, 'presentReceiver', event, facts))
    claim.visited = true
    return
  }
  if (standing.kind !== 'owned') return lose('归属已经失效，之后的跟进不能恢复')
  if (event.by !== claim.owner) return lose(`${event.by}不是归属人，他的跟进不延长${claim.owner}的有效期`)
  if (standing.next === 'closer' && hasEnded(claim.span, event.at))
    return lose('期限内没有跟进，过后再跟进不算')
  claim.span = followSpan(claim.span, event.at, event.progress === true, validity)
}

export function received(event: Received, party: CustomerId, claim: Claim, office: Office) {
  const { changes } = office.rules.ownership
  receivedBy(claim, event.by, event.at)
  if (event.knowing && event.by !== claim.owner) claim.knowing = (claim.knowing ?? new Set()).add(event.by)
  const standing = office.standing(claim, event.at)
  if (standing.kind === 'manager' && standing.awaits === 'successor' && event.as === 'own') {
    if (office.canHave(event.by, party)) succeed(event.by, event, claim, office)
    return
  }
  if (event.by === claim.owner) return
  const choice = event.knowing ? changes.knowing : event.as === 'duty' ? changes.depositDuty : changes.standIn
  office.reject(
    party,
    because(choice, 'received', event, { by: event.by, owner: claim.owner, as: event.as }),
    event.knowing
      ? `${event.by}明知是${claim.owner}的客户，仍归${claim.owner}`
      : `${event.by}只是代为接待，归属不变`,
  )
}

export function soughtDiscount(event: SoughtDiscount, party: CustomerId, claim: Claim, office: Office) {
  if (event.from === claim.owner) return
  office.reject(
    party,
    because(office.rules.ownership.changes.discount, 'discount', event, {
      by: event.from,
      owner: claim.owner,
    }),
    `客户找${event.from}要优惠，接待人是${claim.owner}，归属不变`,
  )
}

export function claimed(event: Claimed, party: CustomerId, claim: Claim, office: Office) {
  const { search, known } = office.rules.ownership.again
  if (event.by === claim.owner) {
    if (claim.challenger && office.standing(claim, event.at).kind === 'owned') {
      claim.challenger = null
      claim.upheld = because(known, 'known', event, { owner: claim.owner })
    }
    return
  }
  const { displaced } = claim
  const facts = { owner: claim.owner, by: event.by }
  if (displaced?.owner === event.by && claim.dealtAt === null) {
    const reason = because(search, 'turnedUp', event, { owner: event.by, before: claim.owner })
    office.transfer(claim, event.by, displaced.span, reason)
    claim.displaced = null
    return
  }
  office.reject(
    party,
    because(displaced?.owner === event.by ? search : { source: claim.because.rule }, 'claimed', event, facts),
    displaced?.owner === event.by
      ? `${event.by}在成交以后才提出，归后来登记并接待的${claim.owner}`
      : `${event.by}提出是自己的客户，登记上是${claim.owner}的`,
  )
}
