/**
 * What the rules of reception (shared/reception) are asked with: the floor's history. On this board whoever has not signed in today is
 * not there (ours): the rules take a consultant of whom nothing is told to be at the desk, so that they are told.
 */
import type { Received, StaffId, StaffState } from '../history/model'
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../kernel/time'
import type { ReceptionFacts, Roster } from '../reception/model'
import { lastingStates } from '../reception/rules/presence'
import { type Floor, type FloorEvent, isState, isVisit, onRoster, rankedAt } from './model'
import { contractsOf } from './sales'

export function factsOf(floor: Floor, now: Instant, others: readonly StaffId[] = []): ReceptionFacts {
  const known = new Set(floor.events.filter((event) => isVisit(event) && event.known).map(({ id }) => id))
  const changed = new Set(floor.events.filter((event) => isVisit(event) && event.change).map(({ id }) => id))
  return {
    roster: rosterAt(floor, dayOf(now)),
    history: [
      ...beginning(floor),
      ...contractsOf(floor.sales),
      ...notThere(floor, dayOf(now)),
      ...floor.events,
    ],
    staff: everybody(floor, others),
    wasKnown: (_, eventId) => known.has(eventId),
    wasChanged: (eventId) => changed.has(eventId),
  }
}

function rosterAt(floor: Floor, today: Day): Roster {
  const ranked = rankedAt(floor, today)
  return ranked ? { ...floor.roster, ranking: ranked.order } : floor.roster
}

/** Who may be named: the floor's people, those whom its history names, and who asks. */
function everybody({ people, events }: Floor, others: readonly StaffId[]): readonly StaffId[] {
  const named = events.map((event) => (isState(event) ? event.who : isVisit(event) ? event.by : null))
  return [
    ...new Set([...people.map(({ id }) => id), ...named.flatMap((who) => (who ? [who] : [])), ...others]),
  ]
}

/**
 * A round that is carried over the night is read from its first known turn on; whoever stands before that has had theirs. Where nothing
 * came before, the last of the order ended a round, long ago: the first number begins.
 */
function beginning({ whole, roster: { numbered, newcomers = [] } }: Floor): readonly Received[] {
  const last = newcomers.filter((who) => !numbered.includes(who)).at(-1) ?? numbered.at(-1)
  if (!whole || last === undefined) return []
  return [{ type: 'received', id: 'beginning', at: 0, customer: 'nobody', by: last, as: 'own', endedAt: 0 }]
}

/** For each day, those of the roster who were not there when it began: all but who was on a trip, in training, and the like. */
function notThere({ events, roster }: Floor, today: Day): readonly StaffState[] {
  const days = [...new Set([...events.map(({ at }) => dayOf(at)), today])]
  return onRoster(roster).flatMap((who) => {
    const states = events.filter((event): event is StaffState => isState(event) && event.who === who)
    return days.flatMap((day): StaffState[] => {
      const start = startOfDay(day)
      const before = states.filter(({ at }) => at < start).at(-1)
      return before && lastingStates.has(before.state)
        ? []
        : [{ type: 'staff', id: `out-${day}-${who}`, at: start, who, state: 'away' }]
    })
  })
}

/** How far back the round is read, and how many events are kept of it; of today always all (ours). */
const daysKept = 7
const eventsKept = 400

/** The floor with other events: the last days, and of everybody the state that may still last. */
export function withEvents(floor: Floor, events: readonly FloorEvent[], now: Instant): Floor {
  const today = startOfDay(dayOf(now))
  const since = startOfDay(addDays(dayOf(now), 1 - daysKept))
  const last = new Map(events.filter(isState).map((event) => [event.who, event.id]))
  const spare = Math.max(0, events.length - eventsKept)
  const isKept = (event: FloorEvent, index: number) =>
    event.at >= today ||
    (event.at >= since && index >= spare) ||
    (isState(event) && last.get(event.who) === event.id)
  const whole = floor.whole && events.every((event, index) => !isVisit(event) || isKept(event, index))
  return { ...floor, events: events.filter(isKept), whole }
}
