/** The end of a reception, and taking back what was tapped by mistake. */

import { hidden } from '../access/hidden'
import type { StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant, minute } from '../kernel/time'
import { withEvents } from './facts'
import { type Floor, type FloorEvent, isRunning, isVisit, notBefore, runningOf, type Visit } from './model'
import { stateOn } from './states'
import { nameOf } from './words'

export interface Asker {
  readonly id: StaffId
  readonly isManager: boolean
}

/** How long a wrong tap may be taken back (ours). */
export const undoWithin = 5 * minute

export interface Changed {
  readonly floor: Floor
  readonly visit: Visit
}

const visitOf = ({ events }: Floor, id: string): Visit | undefined =>
  events.find((event): event is Visit => isVisit(event) && event.id === id)

/** Whoever receives ends it, or the manager; with it ends what the helpers do. */
export function endReception(floor: Floor, id: string, asker: Asker, now: Instant): Result<Changed> {
  const at = notBefore(floor, now)
  const visit = visitOf(floor, id)
  if (!visit) return hidden
  if (visit.by !== asker.id && !asker.isManager)
    return refuse('NOT_ALLOWED', `这是 ${nameOf(floor, visit.by)} 的接待，由本人或经理来结束。`)
  if (!isRunning(visit, dayOf(at))) return refuse('CONFLICT', '这次接待已经结束了。')
  const ended = { ...visit, endedAt: at }
  const end = (event: FloorEvent): FloorEvent => {
    if (event.id === id) return ended
    return isVisit(event) && event.helps === id && event.endedAt === undefined
      ? { ...event, endedAt: at }
      : event
  }
  return ok({
    visit: ended,
    floor: {
      ...withEvents(floor, floor.events.map(end), at),
      version: floor.version + 1,
      grounds: floor.grounds.filter((each) => each.visit !== id),
    },
  })
}

/**
 * Takes back a start or an end, for some minutes. A start that is taken back never was: the turn is its holder's again. The events keep
 * both, what was done and that it was taken back.
 */
export function undoReception(
  floor: Floor,
  { id, what }: { readonly id: string; readonly what: 'start' | 'end' },
  asker: Asker,
  now: Instant,
): Result<Changed> {
  const at = notBefore(floor, now)
  const visit = visitOf(floor, id)
  if (!visit || visit.helps !== undefined) return hidden
  if (![visit.by, visit.takenBy].includes(asker.id) && !asker.isManager)
    return refuse('NOT_ALLOWED', `这是 ${nameOf(floor, visit.by)} 的接待，由本人或经理来撤销。`)
  const done = what === 'start' ? visit.at : visit.endedAt
  if (done === undefined) return refuse('CONFLICT', '这次接待还没有结束。')
  if (at - done > undoWithin)
    return refuse('CONFLICT', `过了 ${undoWithin / minute} 分钟就不能撤销了。需要的话，请经理调整。`)
  return what === 'start' ? withoutStart(floor, visit, at) : withoutEnd(floor, visit, at)
}

function withoutStart(floor: Floor, visit: Visit, at: Instant): Result<Changed> {
  if (visit.endedAt !== undefined) return refuse('CONFLICT', '这次接待已经结束，不能当作没有接过。')
  const { id } = visit
  const events = floor.events.filter(
    (event) => event.id !== id && event.id !== `${id}.w` && !(isVisit(event) && event.helps === id),
  )
  const grounds = floor.grounds.filter((each) => each.visit !== id)
  const { waited } = visit
  const waiting = waited && [...(floor.waiting ?? []), waited].sort((a, b) => a.at - b.at)
  return ok({
    visit,
    // The turn gets a new number: who saw the board before this is told that it has changed.
    floor: {
      ...withEvents(floor, events, at),
      version: floor.version + 1,
      turn: floor.turn + 1,
      grounds,
      ...(waiting && { waiting }),
    },
  })
}

function withoutEnd(floor: Floor, visit: Visit, at: Instant): Result<Changed> {
  const { endedAt = 0, ...running } = visit
  const state = stateOn(floor, visit.by, at)
  if (runningOf(floor, visit.by, dayOf(at)) || (state && state.at >= endedAt))
    return refuse('CONFLICT', `${nameOf(floor, visit.by)} 后来又有了别的安排，这次接待不能接着算。`)
  // Helpers who went with it are free: they are asked anew, if they are needed.
  const events = floor.events.map((event) => (event.id === visit.id ? running : event))
  return ok({ visit: running, floor: { ...floor, version: floor.version + 1, events } })
}
