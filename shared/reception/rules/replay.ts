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
import { type Presence, presenceBook } from './presence'
import { newRound, type Round, take } from './round'

export interface Floor extends Presence {
  readonly round: Round
}

export type VisitKind = 'turn' | 'returning' | 'named' | 'standIn' | 'helper' | 'duty'

/** What one day knows before it is gone through, so that equal instants and late entries make no difference. */
interface DayBefore {
  readonly received: Set<CustomerId>
  /** Whom a visitor asked for by name, alone. */
  readonly askedFor: Map<CustomerId, StaffId>
  readonly introducedBy: Map<CustomerId, CustomerId>
  /** Visitors of the trade, researchers, sightseers. */
  readonly noCustomers: Set<CustomerId>
}

interface Contact {
  readonly by: StaffId
  readonly day: number
  readonly visit: boolean
}

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
  let today: DayBefore = {
    received: new Set(),
    askedFor: new Map(),
    introducedBy: new Map(),
    noCustomers: new Set(),
  }

  const turnOf = (event: Received | Registered, kind: VisitKind) => {
    if (kind !== 'turn' && !policy.countsAsTurn[kind].value) return
    take(round, order, event.by, (who) => presence.standing(who, event.at), policy.missed)
  }
  const remember = (event: Received | Registered, visit: boolean) => {
    if (!contacts.has(event.customer)) contacts.set(event.customer, { by: event.by, day, visit })
  }
  /** Somebody's already: by a call or a lead, by an earlier visit, or by what ownership ruled. */
  const isKnown = (event: Received | Registered): boolean => {
    if (facts.wasKnown) return facts.wasKnown(event.customer, event.id)
    const contact = contacts.get(event.customer)
    return contact !== undefined && !(contact.visit && contact.day === day)
  }
  const kindOf = (event: Received | Registered, as: Received['as']): VisitKind => {
    if (as !== 'own') return as
    if (today.noCustomers.has(event.customer)) return 'duty'
    if (isKnown(event)) return 'returning'
    if (today.askedFor.get(event.customer) === event.by) return 'named'
    const introducer = today.introducedBy.get(event.customer)
    const brought = introducer !== undefined && contacts.get(introducer)?.by === event.by
    return brought ? 'returning' : 'turn'
  }

  events.forEach((event, index) => {
    if (dayNumber(event.at) !== day) {
      day = dayNumber(event.at)
      today = lookAhead(events, index, day, (who, at) => presence.arrives(who, at))
      if (policy.night.value === 'anew') round = newRound(true)
    }
    if (event.type === 'staff') {
      const contact = event.customer === undefined ? undefined : contacts.get(event.customer)
      const own = contact?.by === event.who && !(contact.visit && contact.day === day)
      presence.changes(event, own)
      return
    }
    if (event.type === 'received') {
      const kind = kindOf(event, event.as)
      turnOf(event, kind)
      presence.receives(event.by, {
        at: event.at,
        until: event.endedAt ?? Number.POSITIVE_INFINITY,
        customer: event.customer,
        by: kind === 'returning' ? 'ownCustomer' : kind === 'standIn' ? 'standingIn' : 'engaged',
      })
      // From here on they are a returning customer, also later on the same day.
      if (event.as === 'own' || event.as === 'duty') {
        if (!isKnown(event)) contacts.set(event.customer, { by: event.by, day, visit: false })
      }
      return
    }
    if (event.type !== 'registered' || event.onBehalf !== undefined || event.directionsOnly) return
    const turn =
      (event.channel === 'visit' && !today.received.has(event.customer)) ||
      ((event.channel === 'company' || event.channel === 'online') &&
        policy.leads[event.channel].value === 'byTurn')
    const fresh = !contacts.has(event.customer)
    if (turn && fresh) turnOf(event, kindOf(event, 'own'))
    if (event.complete) remember(event, event.channel === 'visit')
  })
  // The floor as it stands now: a night that has passed since the last event begins a new round as well.
  if (policy.night.value === 'anew' && dayNumber(now) !== day) round = newRound(true)
  return { round, standing: presence.standing, state: presence.state }
}

function lookAhead(
  events: readonly HistoryEvent[],
  from: number,
  day: number,
  arrives: (who: StaffId, at: Instant) => void,
): DayBefore {
  const seen = new Set<StaffId>()
  const found: DayBefore = {
    received: new Set(),
    askedFor: new Map(),
    introducedBy: new Map(),
    noCustomers: new Set(),
  }
  for (let index = from; index < events.length; index += 1) {
    const event = events[index]
    if (!event || dayNumber(event.at) !== day) break
    if (event.type === 'staff') {
      if (!seen.has(event.who) && event.state === 'present') arrives(event.who, event.at)
      seen.add(event.who)
    } else if (event.type === 'received') found.received.add(event.customer)
    else if (event.type === 'wished' && !event.change) found.askedFor.set(event.customer, event.consultant)
    else if (event.type === 'registered' && event.channel === 'visit') {
      const [asked, ...others] = event.asksFor ?? []
      if (asked !== undefined && others.length === 0) found.askedFor.set(event.customer, asked)
      if (event.introducedBy !== undefined) found.introducedBy.set(event.customer, event.introducedBy)
      if (event.purpose && event.purpose !== 'buy' && event.purpose !== 'know')
        found.noCustomers.add(event.customer)
    }
  }
  return found
}
