/**
 * The part of a history that bears on some customers: those who are tied to, introduced by or registered for one another, with the
 * states of the consultants who dealt with them. Deciding a deal from its circle keeps a replay linear in the history.
 */
import type { CustomerId, HistoryEvent, StaffId } from '../history/model'

/** The circles in which somebody signed a contract, each in the order of the history. */
export function circlesOf(history: readonly HistoryEvent[]): readonly (readonly HistoryEvent[])[] {
  const roots = new Map<CustomerId, CustomerId>()
  const rootOf = (id: CustomerId): CustomerId => {
    let root = id
    for (let up = roots.get(root); up !== undefined && up !== root; up = roots.get(root)) root = up
    roots.set(id, root)
    return root
  }
  for (const event of history)
    for (const other of customersOf(event).slice(1)) {
      const [first = other] = customersOf(event)
      roots.set(rootOf(other), rootOf(first))
    }
  const circles = new Map<CustomerId, { place: number; event: HistoryEvent }[]>()
  const ofStaff = new Map<StaffId, { place: number; event: HistoryEvent }[]>()
  history.forEach((event, place) => {
    const [customer] = customersOf(event)
    const [map, key] =
      event.type === 'staff' || customer === undefined
        ? ([ofStaff, 'who' in event ? event.who : ''] as const)
        : ([circles, rootOf(customer)] as const)
    const list = map.get(key)
    if (list) list.push({ place, event })
    else map.set(key, [{ place, event }])
  })
  return [...circles.values()]
    .filter((circle) => circle.some(({ event }) => event.type === 'contracted'))
    .map((circle) => {
      const people = new Set(circle.flatMap(({ event }) => staffOf(event)))
      const states = [...people].flatMap((who) => ofStaff.get(who) ?? [])
      return [...circle, ...states].sort((a, b) => a.place - b.place).map(({ event }) => event)
    })
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

const staffOf = (event: HistoryEvent): StaffId[] =>
  [
    'by' in event ? event.by : undefined,
    'closedBy' in event ? event.closedBy : undefined,
    'receivedBy' in event ? event.receivedBy : undefined,
    'consultant' in event ? event.consultant : undefined,
    event.type === 'tied' ? event.to : undefined,
  ].filter((who) => typeof who === 'string')
