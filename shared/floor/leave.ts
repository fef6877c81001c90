/** Whoever leaves stands no more in the order, and on the board (ROTA-2.1). */
import type { StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant } from '../kernel/time'
import { type Floor, notBefore, runningOf } from './model'
import { nameOf } from './words'

export const isOnFloor = ({ people }: Pick<Floor, 'people'>, who: StaffId): boolean =>
  people.some(({ id }) => id === who)

export function leaveFloor(floor: Floor, who: StaffId, id: string, now: Instant): Result<Floor> {
  const at = notBefore(floor, now)
  if (!isOnFloor(floor, who)) return refuse('CONFLICT', '已经不在接待次序里了。')
  if (runningOf(floor, who, dayOf(at)))
    return refuse('CONFLICT', `${nameOf(floor, who)}还在接待。请先点“接待结束”，再办离职。`)
  const others = (ids: readonly StaffId[] = []) => ids.filter((each) => each !== who)
  const { numbered, seats, newcomers, trial, ...rest } = floor.roster
  return ok({
    ...floor,
    version: floor.version + 1,
    rosterVersion: floor.rosterVersion + 1,
    people: floor.people.filter((each) => each.id !== who),
    roster: {
      ...rest,
      numbered: others(numbered),
      ...(seats && { seats: others(seats) }),
      ...(newcomers && { newcomers: others(newcomers) }),
      ...(trial && { trial: others(trial) }),
    },
    ...(floor.ranked && { ranked: { ...floor.ranked, order: others(floor.ranked.order) } }),
    events: [...floor.events, { type: 'staff', id, at, who, state: 'left' }],
  })
}
