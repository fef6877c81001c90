/** What every choice of a receiver looks at: the order, who can, whose turn it is, and who would be next. */
import type { StaffId } from '../../history/model'
import type { Reason } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import { checkedEvents } from '../facts'
import type { ReceptionFacts, Skipped, Standing } from '../model'
import type { ReceptionPolicy } from '../schema'
import { orderOfTheDay } from './orderOfTheDay'
import type { Floor } from './replay'
import { replay } from './replay'
import { copyOf, type InTurn, inTurn, take } from './round'

export interface FloorNow {
  readonly order: readonly StaffId[]
  readonly trial: readonly StaffId[]
  readonly staff: readonly StaffId[]
  readonly policy: ReceptionPolicy
  readonly floor: Floor
  readonly now: Instant
}

export const standingNow = ({ floor, now }: FloorNow, who: StaffId): Standing => floor.standing(who, now)

export const isFree = (on: FloorNow, who: StaffId): boolean => standingNow(on, who) === 'free'

/** Not in the house, whether for the day or for a while. */
export const isAbsent = (on: FloorNow, who: StaffId): boolean => {
  const standing = standingNow(on, who)
  return standing === 'absent' || standing === 'unfit'
}

/** On a trip, on leave, or not on duty today: what CONFIRM and RECEPTION call off. */
export const isOff = (on: FloorNow, who: StaffId): boolean => {
  const state = on.floor.state(who, on.now)
  return (
    state === 'trip' || state === 'leave' || state === 'left' || (state === null && !on.order.includes(who))
  )
}

/** Whose turn it is, of all but one. */
export const turnWithout = (on: FloorNow, except: StaffId | null): InTurn =>
  inTurn(on.floor.round, except === null ? on.order : on.order.filter((who) => who !== except), (who) =>
    standingNow(on, who),
  )

export function skipped(on: FloorNow, passed: readonly StaffId[]): Skipped[] {
  const { skip } = on.policy
  const list: Skipped[] = []
  for (const who of passed) {
    const why = standingNow(on, who)
    if (why === 'free') continue
    const leaf = why === 'unfit' ? skip.unfit : why === 'absent' ? skip.absent : skip.engaged
    list.push({ who, why, rule: leaf.source })
  }
  return list
}

export const skipReasons = (passed: readonly Skipped[]): Reason[] =>
  passed.map(({ who, why, rule }) => ({ rule, facts: { skipped: who, why } }))

/**
 * Who would receive the next new customer, once these are engaged, and one of them has had a turn or nobody has.
 * @param changed the turn was the manager's to give: whoever comes before keeps theirs, also where nothing is known of the round.
 */
export function nextAfter(
  on: FloorNow,
  engaged: readonly StaffId[],
  tookTurn: StaffId | null,
  changed = false,
): StaffId | null {
  const round = copyOf(on.floor.round)
  if (changed) round.fromStart = true
  if (tookTurn !== null) take(round, on.order, tookTurn, (who) => standingNow(on, who), on.policy.missed)
  return inTurn(round, on.order, (who) => (engaged.includes(who) ? 'engaged' : standingNow(on, who))).who
}

/** Trial staff are in training; that alone does not keep them from helping. */
export const isTrialFree = (on: FloorNow, who: StaffId): boolean => {
  const standing = standingNow(on, who)
  return standing === 'free' || (standing === 'unfit' && on.floor.state(who, on.now) === 'training')
}

const setByNames = { manager: '经理', supervisor: '主管', lot: '抽签', consultants: '顾问自己' } as const

/** The floor at an instant, or why it cannot be told. */
export function floorAt(facts: ReceptionFacts, policy: ReceptionPolicy, now: Instant): Result<FloorNow> {
  const events = checkedEvents(facts, now)
  if (!events.ok) return events
  const { outcome, because } = orderOfTheDay(facts.roster, events.value, policy, now)
  if (outcome.kind === 'notInForce')
    return refuse('CONFLICT', `序号由${setByNames[outcome.setBy]}排定，按制度无效`, because)
  if (outcome.kind === 'missing') return refuse('BAD_INPUT', '按座次轮值，但没有座次表', because)
  const floor = replay(facts, events.value, outcome.order, policy, now)
  const { roster, staff } = facts
  return ok({ order: outcome.order, trial: roster.trial ?? [], staff, policy, floor, now })
}
