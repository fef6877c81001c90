/**
 * Signing in, going away and coming back.
 *
 * - ROTA-2.3, CASE-5.2  who is away is skipped; who comes back is in this round while it lasts
 * - ROTA-1.20, CASE-3   who is not fit to receive is for the manager to say
 * - ROTA-2.1            a newcomer is appended to the order
 */
import type { StaffId, StaffState } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant } from '../kernel/time'
import { lastingStates } from '../reception/rules/presence'
import type { ReceptionPolicy } from '../reception/schema'
import { withEvents } from './facts'
import { type Floor, isState, notBefore, onRoster, type Person, runningOf } from './model'
import { doingNames, isManagersState, nameOf, type SettableState, stateActs } from './words'

/** Who says what of whom; `byManager` may say it of anybody. */
export interface StateSaid {
  readonly who: Person
  readonly state: SettableState
  readonly byManager: boolean
  /** The command's id. */
  readonly id: string
}

/** The state that holds of somebody on a day, receptions apart; absent: not signed in. */
export function stateOn({ events }: Floor, who: StaffId, at: Instant): StaffState | undefined {
  const last = events.filter((event): event is StaffState => isState(event) && event.who === who).at(-1)
  return last && (dayOf(last.at) === dayOf(at) || lastingStates.has(last.state)) ? last : undefined
}

export function setState(
  floor: Floor,
  { who, state, byManager, id }: StateSaid,
  policy: ReceptionPolicy,
  now: Instant,
): Result<Floor> {
  const at = notBefore(floor, now)
  if (isManagersState(state) && !byManager) {
    const { source } = state === 'lunchDuty' ? policy.lunch : policy.skip.unfit
    return refuse('NOT_ALLOWED', `“${stateActs[state]}”由经理来定。请找经理。`, [{ rule: source, facts: {} }])
  }
  const running = runningOf(floor, who.id, dayOf(at))
  if (running) return refuse('CONFLICT', `${name(floor, who)}还在接待。请先点“接待结束”，再改状态。`)
  const before = stateOn(floor, who.id, at)
  if (before && isSame(before.state, state))
    return refuse(
      'CONFLICT',
      `现在已经是“${doingNames[before.state === 'present' ? 'free' : doing(state)]}”。`,
    )
  if (!before && state === 'free') return refuse('CONFLICT', '今天还没有签到。请先点“签到”。')
  const event: StaffState = { type: 'staff', id, at, who: who.id, state }
  const next = withEvents(withPerson(floor, who), [...floor.events, event], at)
  return ok({ ...next, version: floor.version + 1 })
}

const name = (floor: Floor, { id, name }: Person) => (name === '' ? nameOf(floor, id) : name)
const doing = (state: SettableState) => (state === 'present' ? 'free' : state)

/** Present and back again are one to the order; but only the first says that somebody has come. */
const isSame = (is: StaffState['state'], wanted: SettableState): boolean =>
  is === wanted || (is === 'present' && wanted === 'free') || (is === 'free' && wanted === 'present')

/** Whoever comes for the first time is known from then on, and stands at the end of the order, once there is one. */
function withPerson(floor: Floor, who: Person): Floor {
  const known = floor.people.some(({ id }) => id === who.id)
  const people = known
    ? floor.people.map((each) => (each.id === who.id && who.name !== '' ? who : each))
    : [...floor.people, who]
  const { roster } = floor
  if (known || onRoster(roster).length === 0) return { ...floor, people }
  return {
    ...floor,
    people,
    roster: { ...roster, newcomers: [...(roster.newcomers ?? []), who.id] },
    rosterVersion: floor.rosterVersion + 1,
  }
}
