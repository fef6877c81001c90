/**
 * Which reception of the board an entry in the visit register belongs to: the one that was going on when the visitor came, or that ended
 * shortly before, since many are registered right after (CASE-37). Who helps writes the entry down for whoever receives (ROTA-1.5, 1.12).
 */
import type { Customer } from '../customer/model'
import { type Floor, isVisit, type Visit } from '../floor/model'
import type { HistoryEvent, Received, Registered, StaffId } from '../history/model'
import { dayOf, type Instant } from '../kernel/time'
import { fateOf, lookAfter, startSettled, withEnd } from './follow'
import { placeAt, rightAfter, type WalkIn, walkInsOf } from './model'

export interface Asked {
  /** Who makes the entry, or for whom it is made. */
  readonly by: StaffId
  /** When the visitor came. */
  readonly at: Instant
  /** The reception that they said it was; null: none of the board; absent: they said nothing. */
  readonly said?: string | null
}

/** Somebody's reception that an entry belongs to; or the one that they helped with. */
export function receptionFor(floor: Floor | null, { by, at, said }: Asked): Visit | null {
  if (!floor || said === null) return null
  const mine = floor.events.filter((event): event is Visit => isVisit(event) && event.by === by)
  if (said !== undefined) {
    const meant = mine.find(({ id }) => id === said)
    return meant ? mainOf(floor, meant) : null
  }
  const then = mine.filter((visit) => !visit.unregistered && visit.at <= at && dayOf(visit.at) === dayOf(at))
  const running = then.findLast(({ endedAt }) => endedAt === undefined || endedAt > at)
  const ended = then.filter(({ helps, endedAt = at }) => helps === undefined && at - endedAt <= rightAfter)
  const found = running ?? ended.at(-1)
  return found ? mainOf(floor, found) : null
}

/** What it is a part of, where it is somebody's help. */
function mainOf({ events }: Floor, visit: Visit): Visit | null {
  if (visit.helps === undefined) return visit
  return events.find((event): event is Visit => isVisit(event) && event.id === visit.helps) ?? null
}

export interface Tied {
  readonly received: readonly Received[]
  readonly walkIn: WalkIn
}

/** The reception as a part of the customer's own history, with its helpers. @param own whether the customer is the receiver's now. */
export function tied(entry: Registered, main: Visit, own: boolean, floor: Floor, now: Instant): Tied {
  const { id, at, customer } = entry
  const fate = fateOf(floor, main.id, { began: main.at, entered: at }, now)
  const endedAt = fate.is === 'ended' || fate.is === 'over' ? fate.at : null
  const of = {
    ...({ type: 'received', at, customer, reception: main.id } as const),
    ...(main.at < at && { began: main.at }),
    ...(endedAt !== null && { endedAt }),
  }
  const as = main.as === 'duty' ? 'duty' : own ? 'own' : 'standIn'
  const helpers = floor.events.filter((event): event is Visit => isVisit(event) && event.helps === main.id)
  return {
    received: [
      {
        ...of,
        ...{ id: `${id}-received`, by: main.by, as },
        ...(as === 'standIn' && main.consent && { consent: true }),
      },
      ...helpers.map(
        ({ by }, index): Received => ({ ...of, id: `${id}-helper-${index + 1}`, by, as: 'helper' }),
      ),
    ],
    walkIn: {
      ...{ reception: main.id, entry: id, of: placeAt(main.by, main.at), endedAt },
      lookAt: fate.is === 'running' ? at : lookAfter(fate, now),
    },
  }
}

/** The history with the entry; a reception that still goes on somewhere else is over for them (ours). */
export function withVisit(
  { history, walkIns }: Customer,
  entry: Registered,
  receptions: readonly Received[],
  tie: Tied | null,
  now: Instant,
): Pick<Customer, 'history' | 'walkIns'> {
  const more = [entry, ...receptions]
  if (!tie) return { history: [...history, ...more], ...(walkIns && { walkIns }) }
  const today = dayOf(now)
  const others = walkIns?.all ?? []
  // An entry of an earlier time, made later, says nothing of what began after it.
  const isOver = ({ endedAt, reception }: WalkIn) =>
    endedAt === null &&
    history.some((event) => event.type === 'received' && event.reception === reception && event.at < entry.at)
  const open = others.filter(isOver)
  const all = others.flatMap((walkIn): WalkIn[] => {
    if (isOver(walkIn)) return [{ ...walkIn, endedAt: entry.at, byEntry: true, lookAt: startSettled(now) }]
    return walkIn.lookAt !== null || walkIn.of.endsWith(today) ? [walkIn] : []
  })
  const ended = open.reduce<readonly HistoryEvent[]>(
    (events, walkIn) => withEnd(events, walkIn, entry.at),
    history,
  )
  return { history: [...ended, ...more], walkIns: walkInsOf([...all, tie.walkIn]) }
}
