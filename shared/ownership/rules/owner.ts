/**
 * Whose customer somebody is, at any time: every row on ownership, over the whole history of registrations, follow-ups,
 * introductions, wishes, absences, departures and complaints. One walk over the events, each looked at once.
 */
import type { CustomerId, Had, HistoryEvent, StaffId } from '../../history/model'
import type { Decision, Reason } from '../../kernel/reason'
import { ok, type Result } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import { soundHistory } from '../../register/rules/soundHistory'
import type { Claim, Ownership, OwnershipRules, RulesAt } from '../model'
import { approved, claimed, complained, followedUp, received, ruled, soughtDiscount } from './changes'
import { dealt } from './deals'
import { registered } from './entering'
import { introduced } from './introductions'
import { because, isMember, Office } from './office'
import { partiesOf } from './party'
import { beginSpan } from './validity'
import { wish } from './wishes'

const rulesAtOf = (policy: OwnershipRules | RulesAt): RulesAt =>
  typeof policy === 'function' ? policy : () => policy

/** Whose customer this is now. A customer of whom nothing is known is new. Impossible events are refused by their id. */
export function decideOwner(
  history: readonly HistoryEvent[],
  customer: CustomerId,
  policy: OwnershipRules | RulesAt,
  now: Instant,
  staff?: ReadonlySet<StaffId>,
): Result<Decision<Ownership>> {
  const events = soundHistory(history, now, staff)
  if (!events.ok) return events
  const rulesAt = rulesAtOf(policy)
  const parties = partiesOf(events.value, rulesAt)
  const party = parties.of(customer)
  const office = new Office(rulesAt(now), parties, [party, ...parties.near(party)])
  for (const event of events.value) apply(event, office, rulesAt)
  return ok(answer(customer, office, now))
}

/** Who had this customer then, by what had happened until then; null where nobody did. */
export function whoHad(
  customer: CustomerId,
  history: readonly HistoryEvent[],
  policy: OwnershipRules | RulesAt,
  then: Instant,
): Result<Had | null> {
  const office = walked(
    history.filter(({ at }) => at <= then),
    policy,
    then,
  )
  return office.ok ? ok(office.value.ownerOf(customer, then)) : office
}

/** Everybody's owner from one walk, each answered when it is asked for; what lost is not kept. */
export function walkOwners(
  history: readonly HistoryEvent[],
  policy: OwnershipRules | RulesAt,
  now: Instant,
): Result<(customer: CustomerId) => Decision<Ownership>> {
  const office = walked(history, policy, now)
  return office.ok ? ok((customer) => answer(customer, office.value, now)) : office
}

/** What the office knows after all that. */
function walked(
  history: readonly HistoryEvent[],
  policy: OwnershipRules | RulesAt,
  now: Instant,
): Result<Office> {
  const events = soundHistory(history, now)
  if (!events.ok) return events
  const rulesAt = rulesAtOf(policy)
  const office = new Office(rulesAt(now), partiesOf(events.value, rulesAt), [])
  for (const event of events.value) apply(event, office, rulesAt)
  return ok(office)
}

/** The same for all customers whom the history speaks of. A long history is better asked one by one. */
export function decideOwners(
  history: readonly HistoryEvent[],
  policy: OwnershipRules | RulesAt,
  now: Instant,
): Result<ReadonlyMap<CustomerId, Decision<Ownership>>> {
  const ownerOf = walkOwners(history, policy, now)
  if (!ownerOf.ok) return ownerOf
  const owners = new Map<CustomerId, Decision<Ownership>>()
  for (const event of history)
    if ('customer' in event && event.customer !== undefined && !owners.has(event.customer))
      owners.set(event.customer, ownerOf.value(event.customer))
  return ok(owners)
}

function answer(customer: CustomerId, office: Office, now: Instant): Decision<Ownership> {
  const party = office.parties.of(customer)
  const claim = office.claimOf(party, now)
  const { rejected } = office
  const { unregistered } = office.noted(party)
  if (!claim) {
    if (unregistered?.goesTo === 'manager')
      return { outcome: { kind: 'manager', awaits: 'ruling' }, because: [unregistered.because], rejected }
    const reason = unregistered?.because ?? { rule: 'ours' as const, facts: { about: 'unknown', customer } }
    return { outcome: { kind: 'new' }, because: [reason], rejected }
  }
  const outcome = office.standing(claim, now)
  const leaver = office.leaver(claim)
  const why: Reason[] = []
  if (!isMember(claim, customer))
    why.push({
      rule: office.parties.joinedBy(customer),
      facts: { about: 'sameParty', customer, owner: claim.owner },
    })
  if (claim.taken) why.push(claim.taken.because)
  else if (leaver)
    why.push({
      rule: leaver.source,
      facts: { about: 'leaver', owner: claim.owner, value: leaver.value },
    })
  else {
    why.push(claim.because)
    if (claim.upheld) why.push(claim.upheld)
    why.push(claim.dealtAt === null ? ended(claim, outcome) : dealtReason(claim.dealtAt))
  }
  return { outcome, because: why, rejected }
}

/** The rule of the time, with whether it has run out; what follows then may be another rule. */
function ended({ span }: Claim, outcome: Ownership): Reason {
  const { rule, facts } = span.reason
  const over = outcome.kind !== 'owned' || (outcome.next === 'closer' && outcome.until === null)
  return { rule, facts: { until: span.until, over, ...facts } }
}

const dealtReason = (at: Instant): Reason => ({ rule: 'ours', facts: { about: 'dealt', at } })

/** One event. */
function apply(event: HistoryEvent, office: Office, rulesAt: RulesAt) {
  office.rules = rulesAt(event.at)
  office.place += 1
  if (event.type === 'staff') {
    const { leaver } = office.rules.ownership.changes
    const left =
      event.state === 'left' ? { at: office.place, leaver } : (office.staff.get(event.who)?.left ?? null)
    office.staff.set(event.who, { state: event.state, left })
    return
  }
  if (event.type === 'misconduct') return
  const party = office.parties.of(event.customer)
  if (event.type === 'registered') {
    registered(event, party, office)
    // CONFIRM-4.5: a search is of the entry that follows it.
    if (office.noted(party).notFound) office.note(party, { notFound: false })
    return
  }
  const claim = office.claimOf(party, event.at)
  if (event.type === 'introduced') return introduced(event, party, claim, office)
  if (event.type === 'deposited' || event.type === 'contracted') return dealt(event, party, claim, office)
  if (event.type === 'searched') return office.note(party, { notFound: !event.found })
  if (!claim) return early(event, party, office)
  switch (event.type) {
    case 'wished':
      return event.consultant === claim.owner && office.standing(claim, event.at).kind === 'owned'
        ? undefined
        : wish(event, event.consultant, party, claim, office)
    case 'complained':
      return complained(event, party, claim, office)
    case 'approved':
      return approved(event, party, claim, office)
    case 'ruled':
      return ruled(event, claim, office)
    case 'followedUp':
      return followedUp(event, party, claim, office)
    case 'received':
      return received(event, party, claim, office)
    case 'soughtDiscount':
      return soughtDiscount(event, party, claim, office)
    case 'claimed':
      return claimed(event, party, claim, office)
    case 'tied':
    case 'lost':
      return
  }
}

/** Before the first registration: a wish is kept for it, an upheld complaint too, a bare reception is unregistered. */
function early(event: HistoryEvent, party: CustomerId, office: Office) {
  if (event.type === 'wished') office.note(party, { wish: event.consultant })
  if (event.type === 'received' && event.as === 'own') office.noteUnregistered(party, event)
  if (event.type === 'complained' && event.upheld) office.bar(party, event.about)
  if (event.type !== 'ruled' && !(event.type === 'approved' && event.what === 'reassigned')) return
  const { to: given, by } = event
  if (given === undefined) return
  const { validity, disputes } = office.rules.ownership
  const choice = event.type === 'ruled' ? disputes.rulers : { source: 'ours' as const }
  office.found({
    party,
    customer: party,
    owner: given,
    contact: 'company',
    at: event.at,
    span: beginSpan('company', event.at, validity),
    because: because(choice, event.type === 'ruled' ? 'ruled' : 'reassigned', event, { owner: given, by }),
  })
}
