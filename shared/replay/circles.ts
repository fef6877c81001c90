/**
 * The part of a history that bears on some customers: those who are tied to, introduced by or registered for one another, with the
 * states of the consultants who dealt with them. Deciding a deal from its circle keeps a replay linear in the history.
 */
import type { CustomerId, HistoryEvent, StaffId } from '../history/model'

/** Batches of whole circles, each of about so many events and in the order of the history, so that a long history is not held twice. */
export function* circlesOf(
  history: readonly HistoryEvent[],
  batchSize: number,
): Generator<readonly HistoryEvent[]> {
  const roots = rootsOf(history)
  const circles = new Map<CustomerId, number[]>()
  const ofStaff = new Map<StaffId, number[]>()
  history.forEach((event, place) => {
    const [customer] = customersOf(event)
    if (customer === undefined) {
      if ('who' in event) append(ofStaff, event.who, place)
    } else append(circles, roots(customer), place)
  })
  let batch: number[] = []
  const told = (): readonly HistoryEvent[] => {
    const people = new Set(batch.flatMap((place) => staffOf(history[place])))
    const states = [...people].flatMap((who) => ofStaff.get(who) ?? [])
    return [...batch, ...states].sort((a, b) => a - b).flatMap((place) => history[place] ?? [])
  }
  for (const circle of circles.values()) {
    for (const place of circle) batch.push(place)
    if (batch.length < batchSize) continue
    yield told()
    batch = []
  }
  if (batch.length > 0) yield told()
}

function append<Key>(map: Map<Key, number[]>, key: Key, place: number): void {
  const list = map.get(key)
  if (list) list.push(place)
  else map.set(key, [place])
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
    const [first, ...others] = customersOf(event)
    for (const other of others) {
      if (first === undefined) continue
      const [one, two] = [rootOf(first), rootOf(other)]
      if (one !== two) parents.set(two, one)
    }
  }
  return rootOf
}

/** The customers whom an event speaks of, its own first. */
function customersOf(event: HistoryEvent): CustomerId[] {
  if (!('customer' in event) || event.customer === undefined) return []
  const others = [
    'introducedBy' in event ? event.introducedBy : undefined,
    'onBehalf' in event ? event.onBehalf : undefined,
    event.type === 'introduced' ? event.by : undefined,
    event.type === 'tied' ? event.to : undefined,
  ]
  return [event.customer, ...others.filter((id) => id !== undefined)]
}

const staffOf = (event: HistoryEvent | undefined): StaffId[] =>
  event === undefined
    ? []
    : [
        'by' in event ? event.by : undefined,
        'closedBy' in event ? event.closedBy : undefined,
        'receivedBy' in event ? event.receivedBy : undefined,
        'consultant' in event ? event.consultant : undefined,
        event.type === 'tied' ? event.to : undefined,
      ].filter((who) => typeof who === 'string')
