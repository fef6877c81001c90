/**
 * An entry in a register: it founds ownership, or renews it, or is a challenge, or founds nothing; while the manager is to decide, it
 * waits (ROTA-3.6, 3.9, CASE-39), unless the customer chooses (ROTA-3.4) or a successor is wanted (CONFIRM-3).
 */
import type { CustomerId, Registered } from '../../history/model'
import { foundsNothing } from '../../register/rules/foundsOwnership'
import type { Claim } from '../model'
import { again } from './again'
import { succeed } from './changes'
import { askedFor, founder } from './founder'
import { inPerson } from './introductions'
import { because, type Office, receivedBy } from './office'
import { beginSpan } from './validity'
import { wish } from './wishes'

export function registered(entry: Registered, party: CustomerId, office: Office) {
  const { register, ownership } = office.rules
  const nothing = foundsNothing(entry, register)
  if (nothing) {
    office.reject(party, nothing, nothing.why)
    if (entry.onBehalf !== undefined) office.note(party, { proxy: true })
    if (!entry.complete) office.noteUnregistered(party, entry)
    return
  }
  if (entry.channel === 'call' && ownership.founding.call.value === 'nobody') return
  const claim = office.claimOf(party, entry.at)
  const standing = claim ? office.standing(claim, entry.at) : null
  if (claim && standing?.kind === 'owned') {
    office.claims.set(party, claim)
    return again(entry, party, claim, office)
  }
  if (claim && standing?.kind === 'manager' && standing.awaits !== 'assignment')
    return waiting(entry, party, claim, standing.awaits === 'successor', office)
  if (claim && standing?.kind === 'new')
    office.reject(party, claim.span.reason, `${claim.owner}的归属已经失效`)
  found(entry, party, office)
}

function found(entry: Registered, party: CustomerId, office: Office) {
  const { founding, validity } = office.rules.ownership
  if (entry.introducedBy !== undefined) inPerson(entry, entry.introducedBy, party, office)
  const leads = entry.channel === 'online' ? founding.online : founding.leads
  const lead = entry.channel === 'online' || entry.channel === 'company'
  const first = founder(entry, party, office)
  const claim = office.found({
    party,
    customer: entry.customer,
    owner: first.owner,
    contact: entry.channel,
    at: entry.at,
    span: beginSpan(entry.channel, entry.at, validity),
    because: first.because,
  })
  if (entry.channel === 'visit') receivedBy(claim, entry.by, entry.at)
  if (lead && leads.value === 'assigned' && first.because.facts['about'] === 'lead')
    claim.taken = {
      standing: { kind: 'manager', awaits: 'assignment' },
      because: because(leads, 'unassigned', entry),
    }
  else if (!office.canHave(first.owner, party)) {
    const { complaint } = office.rules.ownership.changes
    claim.taken = {
      standing: { kind: 'manager', awaits: 'successor' },
      because: because(complaint, 'takenOff', entry, { owner: first.owner }),
    }
  }
}

/** Nobody has the customer and the manager is to decide: an entry founds nothing; the customer's choice and a successor do. */
function waiting(entry: Registered, party: CustomerId, claim: Claim, successor: boolean, office: Office) {
  const asked = askedFor(entry)
  if (asked !== null) return wish(entry, asked, party, claim, office)
  if (successor && entry.channel === 'visit' && office.canHave(entry.by, party))
    return succeed(entry.by, entry, claim, office)
  const { validity } = office.rules.ownership
  const choice = office.leaver(claim) ?? validity.afterTracked
  office.reject(
    party,
    because(choice, 'waiting', entry, { by: entry.by }),
    `客户在等经理安排，${entry.by}的登记不产生归属`,
  )
}
