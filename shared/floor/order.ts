/**
 * Who is on duty, and in which order.
 *
 * - ROTA-2.1   numbers by the manager or by lot; a newcomer is appended
 * - CASE-2     arranged fairly by the supervisor
 * - CASE-5.2   crowded: the order is suspended; trial staff may help
 */
import { hidden } from '../access/hidden'
import type { StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { Roster } from '../reception/model'
import { floorAt } from '../reception/rules/floorNow'
import type { ReceptionPolicy } from '../reception/schema'
import { factsOf } from './facts'
import { type Floor, isCrowded, notBefore } from './model'
import { withNames } from './words'

export interface Arranged {
  /** On duty, the first number first. */
  readonly numbered: readonly StaffId[]
  /** On trial: in no order. */
  readonly trial: readonly StaffId[]
  readonly by: 'manager' | 'lot'
  /** The roster that the manager has seen. */
  readonly rosterVersion: number
}

/** @param chance a number from 0 to 1, for the lot. */
export function setOrder(
  floor: Floor,
  { numbered, trial, by, rosterVersion }: Arranged,
  policy: ReceptionPolicy,
  now: Instant,
  chance: () => number,
): Result<Floor> {
  const at = notBefore(floor, now)
  if (rosterVersion !== floor.rosterVersion)
    return refuse('CONFLICT', '次序刚刚有变动，可能有人签到。请看过新的次序再保存。')
  const known = new Set(floor.people.map(({ id }) => id))
  if ([...numbered, ...trial].some((who) => !known.has(who))) return hidden
  const order = by === 'lot' ? drawn(numbered, chance) : numbered
  const roster: Roster = {
    numbered: order,
    // One list, which is what the policy orders by: the seats from left to right, or the ranking as it was published.
    ...(policy.order.value === 'seat' && { seats: order }),
    ...(policy.order.value === 'lastMonthsRanking' && { ranking: order }),
    ...(trial.length > 0 && { trial }),
    // What one text calls the supervisor 主管 is the case manager here (ours).
    setBy: by === 'manager' && policy.arrangedBy.value === 'supervisor' ? 'supervisor' : by,
  }
  const next = { ...floor, version: floor.version + 1, rosterVersion: floor.rosterVersion + 1, roster }
  const ready = floorAt(factsOf(next, at), policy, at)
  if (ready.ok) return ok(next)
  return { ok: false, refusal: { ...ready.refusal, say: withNames(floor.people)(ready.refusal.say) } }
}

/** Each order as likely as every other (Fisher and Yates). */
function drawn(all: readonly StaffId[], chance: () => number): StaffId[] {
  const left = [...all]
  return all.flatMap(() => left.splice(Math.min(left.length - 1, Math.floor(chance() * left.length)), 1))
}

/** The manager says that it is crowded, or is so no more (CASE-5.2). */
export function setCrowded(floor: Floor, on: boolean, policy: ReceptionPolicy, now: Instant): Result<Floor> {
  const at = notBefore(floor, now)
  const { order } = policy.crowding
  if (on && order.value !== 'suspended')
    return refuse('NOT_ALLOWED', '本制度里来访集中时也照轮次接待，不暂停次序。', [
      { rule: order.source, facts: {} },
    ])
  if (isCrowded(floor, at) === on)
    return refuse('CONFLICT', on ? '现在已经是来访集中。' : '现在已经照轮次接待。')
  return ok({ ...floor, version: floor.version + 1, crowdedAt: on ? at : null })
}
