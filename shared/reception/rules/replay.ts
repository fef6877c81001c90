/**
 * How the floor stands now: the round and everybody's standing, read from what happened, in one pass over the events.
 *
 * - ROTA-1.1, 2.2  a new customer's first reception is a turn; the round goes on over the night where the policy carries it
 * - ROTA-1.8       a first visit to a consultant whom the visitor named is out of turn
 * - ROTA-1.9       a returning customer's visit is no turn
 * - ROTA-1.18      a customer passed on by the company is a turn, where such leads go by turn
 * - ROTA-3.1       a stand-in's reception is no turn
 *
 * Each of these is a choice of the policy. A visit that stands in the register only is a reception that is over.
 */
import type { CustomerId, HistoryEvent, Received, Registered, StaffId } from '../../history/model'
import type { Instant } from '../../kernel/time'
import { dayNumber, type ReceptionFacts } from '../model'
import type { ReceptionPolicy } from '../schema'
import { type Presence, type PresenceBook, presenceBook } from './presence'
import { newRound, type Round, take } from './round'

export interface Floor extends Presence {
  readonly round: Round
}

export type VisitKind = 'turn' | 'returning' | 'named' | 'standIn' | 'helper' | 'duty'

/** What one day tells of a visitor before it is gone through, so that equal instants and late entries make no difference. */
interface Visitor {
  /** Whom they asked for by name, alone. */
  askedFor: StaffId | null
  introducedBy: CustomerId | null
  /** A visitor of the trade, a researcher, a sightseer. */
  noCustomer: boolean
  /** They are in the visit register and were received as well: it is one visit. */
  received: boolean
}

type Visitors = ReadonlyMap<CustomerId, Visitor>
const noVisitors: Visitors = new Map()

/** A customer's first contact with the office, by which they are known from then on. */
type Contact = Received | Registered

/** An entry in the visit register does not make its visitor known on that day: the visit goes on. */
const isVisitOf = (day: number, contact: Contact): boolean =>
  contact.type === 'registered' && contact.channel === 'visit' && dayNumber(contact.at) === day

/** @param events in order of time, none after now. */
export function replay(
  facts: ReceptionFacts,
  events: readonly HistoryEvent[],
  order: readonly StaffId[],
  policy: ReceptionPolicy,
  now: Instant,
): Floor {
  const presence = presenceBook(policy)
  const contacts = new Map<CustomerId, Contact>()
  let round = newRound(policy.night.value === 'anew')
  let day = Number.NaN
  let today: Visitors = noVisitors

  const turnOf = (event: Received | Registered, kind: VisitKind) => {
    if (kind !== 'turn' && !policy.countsAsTurn[kind].value) return
    if (facts.wasChanged?.(event.id)) round.fromStart = true
    take(round, order, event.by, (who) => presence.standing(who, event.at), policy.missed)
  }
  /** Somebody's already: by a call or a lead, by an earlier visit, or by what ownership ruled. */
  const isKnown = (event: Received | Registered): boolean => {
    if (facts.wasKnown) return facts.wasKnown(event.customer, event.id)
    const contact = contacts.get(event.customer)
    return contact !== undefined && !isVisitOf(day, contact)
  }
  const kindOf = (event: Received | Registered, as: Received['as']): VisitKind => {
    if (as !== 'own') return as
    const visitor = today.get(event.customer)
    if (visitor?.noCustomer) return 'duty'
    if (isKnown(event)) return 'returning'
    if (!visitor) return 'turn'
    if (visitor.askedFor === event.by) return 'named'
    const introducer = visitor.introducedBy
    return introducer !== null && contacts.get(introducer)?.by === event.by ? 'returning' : 'turn'
  }
  const receives = (event: Received) => {
    const kind = kindOf(event, event.as)
    turnOf(event, kind)
    presence.receives(event.by, {
      at: event.at,
      until: event.endedAt ?? Number.POSITIVE_INFINITY,
      customer: event.customer,
      by: kind === 'returning' ? 'ownCustomer' : kind === 'standIn' ? 'standingIn' : 'engaged',
    })
    // From here on they are a returning customer, also later on the same day.
    if ((event.as === 'own' || event.as === 'duty') && !isKnown(event)) contacts.set(event.customer, event)
  }
  const registers = (event: Registered) => {
    if (event.onBehalf !== undefined || event.directionsOnly) return
    const { channel, customer } = event
    const turn =
      channel === 'visit'
        ? !today.get(customer)?.received
        : channel !== 'call' && policy.leads[channel].value === 'byTurn'
    const fresh = !contacts.has(customer)
    if (turn && fresh) turnOf(event, kindOf(event, 'own'))
    if (event.complete && fresh) contacts.set(customer, event)
  }

  events.forEach((event, index) => {
    if (dayNumber(event.at) !== day) {
      day = dayNumber(event.at)
      today = lookAhead(events, index, day, presence)
      if (policy.night.value === 'anew') round = newRound(true)
    }
    if (event.type === 'received') receives(event)
    else if (event.type === 'registered') registers(event)
    else if (event.type === 'staff') {
      const contact = event.customer === undefined ? undefined : contacts.get(event.customer)
      presence.changes(event, contact?.by === event.who && !isVisitOf(day, contact))
    }
  })
  // The floor as it stands now: a night that has passed since the last event begins a new round as well.
  if (policy.night.value === 'anew' && dayNumber(now) !== day) round = newRound(true)
  return { round, standing: presence.standing, state: presence.state }
}

/** Goes through the day that begins at an index: whom its first states bring in, and what it tells of its visitors. */
function lookAhead(
  events: readonly HistoryEvent[],
  from: number,
  day: number,
  presence: PresenceBook,
): Visitors {
  const visitors = new Map<CustomerId, Visitor>()
  const visitor = (customer: CustomerId): Visitor => {
    const known = visitors.get(customer)
    if (known) return known
    const fresh = { askedFor: null, introducedBy: null, noCustomer: false, received: false }
    visitors.set(customer, fresh)
    return fresh
  }
  let to = from
  for (; to < events.length; to += 1) {
    const event = events[to]
    if (!event || dayNumber(event.at) !== day) break
    if (event.type === 'staff') presence.foresees(event, day)
    else if (event.type === 'wished' && !event.change) visitor(event.customer).askedFor = event.consultant
    else if (event.type === 'registered' && event.channel === 'visit') {
      const told = visitor(event.customer)
      const [asked, ...others] = event.asksFor ?? []
      if (asked !== undefined && others.length === 0) told.askedFor = asked
      if (event.introducedBy !== undefined) told.introducedBy = event.introducedBy
      if (event.purpose && event.purpose !== 'buy' && event.purpose !== 'know') told.noCustomer = true
    }
  }
  if (visitors.size > 0)
    for (const event of events.slice(from, to)) {
      const told = event.type === 'received' ? visitors.get(event.customer) : undefined
      if (told) told.received = true
    }
  return visitors
}
