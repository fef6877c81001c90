/**
 * A customer whom somebody has comes again, and whoever receives them makes another entry:
 * - ROTA-3.4, RECEPTION-2.4      asks for another consultant: followed, or the rule is explained
 * - ROTA-3.7, RECEPTION-2.1      remembered or recognised: the owner's
 * - ROTA-3.14                    several named: the register within validity
 * - CONFIRM-4.2                  two registered parties come together: each consultant their own
 * - CONFIRM-4.3, ROTA-1.23, CASE-15  another member of the party: the first registration
 * - CONFIRM-4.6                  known by a call, remembers nobody: the visit register
 * - CONFIRM-4.5                  searched for and not found: by turn, for now
 * - ROTA-3.7                     neither knows the other: the present receiver, after registering and following up
 * - CONFIRM-4.5, 4.7, 4.12, CASE-16  denied, not asked, not recognised: the first registration
 */
import type { CustomerId, Registered, StaffId } from '../../history/model'
import type { Sourced } from '../../policy/sourced'
import type { Claim } from '../model'
import { askedFor } from './founder'
import { because, isMember, type Office, receivedBy } from './office'
import { beginSpan, hasEnded, renewSpan } from './validity'
import { wish } from './wishes'

export function again(entry: Registered, party: CustomerId, claim: Claim, office: Office) {
  const { ownership } = office.rules
  const { again: choice, validity } = ownership
  const asked = askedFor(entry)
  const met = isMember(claim, entry.customer)
  if (!met) claim.others = (claim.others ?? new Set()).add(entry.customer)
  if (entry.channel === 'visit') receivedBy(claim, entry.by, entry.at)

  if (asked !== null && asked !== claim.owner) return wish(entry, asked, party, claim, office)
  if (entry.by === claim.owner || asked === claim.owner || remembers(entry, claim.owner)) {
    if (entry.by !== claim.owner) uphold(choice.known, 'known', entry, claim, office)
    // What has ended in STEPS' way stays open to a closer: an entry of its own begins a new window.
    const open = hasEnded(claim.span, entry.at)
    claim.span = open
      ? beginSpan(entry.channel, entry.at, validity)
      : renewSpan(claim.span, entry.channel, entry.at, validity)
    claim.visited ||= entry.channel === 'visit'
    if (entry.recognisedBy === claim.owner || entry.by === claim.owner) claim.challenger = null
    return
  }
  if (entry.asksFor && entry.asksFor.length > 1)
    return uphold(choice.several, 'severalNamed', entry, claim, office)
  if (entry.channel !== 'visit') return uphold(firstOf(claim, office), 'first', entry, claim, office)
  if (comesWithTheirs(entry, office)) return uphold(choice.together, 'together', entry, claim, office)
  if (claim.dealtAt !== null) return uphold(firstOf(claim, office), 'dealt', entry, claim, office)
  if (!met) {
    const { several, kin } = ownership.party
    return uphold(several.source === 'ours' ? kin : several, 'party', entry, claim, office)
  }
  if (!claim.visited && choice.caller.value === 'visitRegister')
    return take(choice.caller, 'caller', entry, claim, office)
  if (office.noted(party).notFound && choice.search.value === 'claimUntilDeal') {
    const { owner, span, because: why } = claim
    take(choice.search, 'notFound', entry, claim, office)
    claim.displaced = { owner, span, because: why }
    return
  }
  const firstTime = entry.answers?.firstTime
  const second = firstTime === undefined ? choice.notAsked : firstTime ? choice.denied : choice.unrecognised
  const about = firstTime === undefined ? 'notAsked' : firstTime ? 'denied' : 'unrecognised'
  if (second.value === 'first') return uphold(second, about, entry, claim, office)
  claim.challenger = { by: entry.by, at: entry.at, event: entry.id }
  office.reject(
    party,
    because(second, 'challenged', entry, { by: entry.by, owner: claim.owner }),
    `${entry.by}接待并登记了，还要跟进一次才归${entry.by}`,
  )
}

/** Whom the customer remembers, and who recognises them. */
const remembers = ({ answers, recognisedBy }: Registered, owner: StaffId): boolean =>
  recognisedBy === owner || answers?.receivedBy === owner || answers?.appointmentWith === owner

const firstOf = (claim: Claim, { rules }: Office): Sourced<unknown> =>
  claim.contact === 'call' ? rules.ownership.founding.call : rules.ownership.founding.visit

const comesWithTheirs = ({ together, by, at }: Registered, office: Office): boolean =>
  together?.some((other) => office.ownerOf(other, at)?.owner === by) ?? false

/** The owner keeps the customer although somebody else made the entry. */
function uphold(choice: Sourced<unknown>, about: string, entry: Registered, claim: Claim, office: Office) {
  const { owner } = claim
  claim.upheld = because(choice, about, entry, { owner, receiver: entry.by })
  office.reject(
    claim.party,
    because(firstOf(claim, office), 'laterEntry', entry, { by: entry.by }),
    `${entry.by}登记时，客户已是${owner}的有效客户`,
  )
}

/** The present receiver has the customer from now on. */
function take(choice: Sourced<unknown>, about: string, entry: Registered, claim: Claim, office: Office) {
  const { validity } = office.rules.ownership
  const facts = { owner: entry.by, before: claim.owner }
  office.transfer(
    claim,
    entry.by,
    beginSpan('visit', entry.at, validity),
    because(choice, about, entry, facts),
  )
  claim.visited = true
}
