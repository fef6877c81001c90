/**
 * A history by its circles: the customers who are tied to, introduced by, registered for or come with one another, so that no decision
 * on one circle depends on another. Going circle by circle keeps a replay linear in the history, and the history is held once.
 */
import type { CustomerId, HistoryEvent, StaffId } from '../history/model'

/** The places of a circle's events in the history, in order. */
export type Circle = readonly number[]

/** The least number of events in a batch: fewer would cost more to set up than to decide. */
const leastInBatch = 200

export class Circles {
  /** The place of each circle's first event, and for each event the place of the next one of its circle; 0 ends it. */
  private readonly firsts: number[] = []
  private readonly nexts: Int32Array
  /** The places of everybody's states: of all, of the departures among them, and by person. */
  private readonly states: number[] = []
  private readonly departures: number[] = []
  private readonly statesOf = new Map<StaffId, number[]>()

  /** In order of time. */
  constructor(private readonly history: readonly HistoryEvent[]) {
    this.nexts = new Int32Array(history.length)
    const rootOf = rootsOf(history)
    const numbers = new Map<CustomerId, number>()
    const lasts: number[] = []
    history.forEach((event, place) => {
      if (event.type === 'staff') this.state(event.who, event.state === 'left', place)
      else if (event.customer !== undefined) {
        const root = rootOf(event.customer)
        const number = numbers.get(root)
        if (number === undefined) {
          numbers.set(root, this.firsts.length)
          this.firsts.push(place)
          lasts.push(place)
        } else {
          this.nexts[lasts[number] ?? 0] = place
          lasts[number] = place
        }
      }
    })
  }

  private state(who: StaffId, left: boolean, place: number) {
    this.states.push(place)
    if (left) this.departures.push(place)
    const mine = this.statesOf.get(who)
    if (mine) mine.push(place)
    else this.statesOf.set(who, [place])
  }

  /** All circles, so many at a time that going through everybody's states with each batch stays linear in the history. */
  *batches(least = leastInBatch): Generator<readonly Circle[]> {
    let batch: Circle[] = []
    let size = 0
    for (const first of this.firsts) {
      const circle = [first]
      for (let place = this.nexts[first]; place; place = this.nexts[place]) circle.push(place)
      batch.push(circle)
      size += circle.length
      if (size < Math.max(least, this.states.length)) continue
      yield batch
      batch = []
      size = 0
    }
    if (batch.length > 0) yield batch
  }

  /** The events of some circles with everybody's states, in order. */
  together(circles: readonly Circle[]): readonly HistoryEvent[] {
    return this.at([...circles.flat(), ...this.states])
  }

  /** The events of one circle, with the states in which they found people and all departures, in order. */
  alone(circle: Circle): readonly HistoryEvent[] {
    const found = [...this.statesOf.values()].flatMap((places) =>
      circle.flatMap((place) => lastBefore(places, place) ?? []),
    )
    return this.at([...circle, ...new Set([...found, ...this.departures])])
  }

  private at(places: readonly number[]): readonly HistoryEvent[] {
    const events: HistoryEvent[] = []
    for (const place of Int32Array.from(places).sort()) {
      const event = this.history[place]
      if (event) events.push(event)
    }
    return events
  }
}

/** The last of the places that come before another one. */
function lastBefore(places: readonly number[], place: number): number | undefined {
  let [from, to] = [0, places.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((places[middle] ?? 0) < place) from = middle + 1
    else to = middle
  }
  return places[from - 1]
}

/** Which circle a customer is of: joined with everybody whom an event speaks of together with them. */
function rootsOf(history: readonly HistoryEvent[]): (id: CustomerId) => CustomerId {
  const parents = new Map<CustomerId, CustomerId>()
  const rootOf = (id: CustomerId): CustomerId => {
    let root = id
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    if (root !== id) parents.set(id, root)
    return root
  }
  for (const event of history) {
    if (!('customer' in event) || event.customer === undefined) continue
    for (const other of othersIn(event)) {
      const [one, two] = [rootOf(event.customer), rootOf(other)]
      if (one !== two) parents.set(two, one)
    }
  }
  return rootOf
}

const nobody: readonly CustomerId[] = []

/** The customers whom an event speaks of besides its own. */
function othersIn(event: HistoryEvent): readonly CustomerId[] {
  switch (event.type) {
    case 'registered': {
      const { introducedBy, onBehalf, together = nobody } = event
      if (introducedBy === undefined && onBehalf === undefined) return together
      return [introducedBy, onBehalf, ...together].filter((id) => id !== undefined)
    }
    case 'introduced':
      return [event.by]
    case 'tied':
      return [event.to]
    default:
      return nobody
  }
}
