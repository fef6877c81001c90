/** One's own receptions of a day, and whom one has registered of each, so that nobody forgets to (ROTA-3.5, CASE-37). */
import type { OutputOf } from '../contract'
import type { StaffId } from '../history/model'
import { dayOf, type Instant } from '../kernel/time'
import { type Floor, isVisit, type Visit } from './model'

/** Somebody who was registered of a reception. */
export interface Registered {
  readonly id: string
  /** None of a colleague's customer (SECRET-1). */
  readonly name: string | null
  readonly receptions: readonly string[]
}

const ofToday = ({ events }: Floor, who: StaffId, at: Instant): readonly Visit[] =>
  events
    .filter((event): event is Visit => isVisit(event) && event.by === who && dayOf(event.at) === dayOf(at))
    .reverse()

/** The last one first. A help is its receiver's to register. */
export const visitsView = (
  floor: Floor,
  me: StaffId,
  registered: readonly Registered[],
  at: Instant,
): NonNullable<OutputOf<'staff.floor'>['board']>['me']['visits'] =>
  ofToday(floor, me, at)
    .filter(({ helps }) => helps === undefined)
    .map((visit) => ({
      id: visit.id,
      at: visit.at,
      endedAt: visit.endedAt ?? null,
      people: visit.people,
      unregistered: visit.unregistered ?? false,
      customers: registered
        .filter(({ receptions }) => receptions.includes(visit.id))
        .map(({ id, name }) => ({ id, name })),
    }))

/** The receptions of today that an entry may be of, the last one first; a help that is over is none. */
export const receptionsView = (
  floor: Floor | null,
  me: StaffId,
  at: Instant,
): OutputOf<'staff.registerDesk'>['receptions'] =>
  floor === null
    ? []
    : ofToday(floor, me, at)
        .filter(({ helps, endedAt, unregistered }) => !unregistered && (!helps || endedAt === undefined))
        .map((visit) => ({
          id: visit.id,
          at: visit.at,
          endedAt: visit.endedAt ?? null,
          people: visit.people,
          helps:
            floor.events.flatMap((event) =>
              isVisit(event) && event.id === visit.helps ? [event.by] : [],
            )[0] ?? null,
        }))
