/**
 * Who is on duty, and in which order.
 *
 * - ROTA-2.1   numbers by the manager or by lot; a newcomer is appended
 * - CASE-2     arranged fairly by the supervisor
 * - CASE-5.1   by last month's sales, or by the last day's; the manager may give another order, with a reason
 * - CASE-5.2   crowded: the order is suspended; trial staff may help
 */
import { hidden } from '../access/hidden'
import type { StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant } from '../kernel/time'
import type { Roster } from '../reception/model'
import { floorAt } from '../reception/rules/floorNow'
import { bySales, salesCounted } from '../reception/rules/orderOfTheDay'
import type { ReceptionPolicy } from '../reception/schema'
import { factsOf } from './facts'
import { type Floor, isCrowded, notBefore, type Ranked } from './model'
import { withNames } from './words'

export interface Arranged {
  /** On duty, the first number first. */
  readonly numbered: readonly StaffId[]
  /** On trial: in no order. */
  readonly trial: readonly StaffId[]
  readonly by: 'manager' | 'lot'
  /** The roster that the manager has seen. */
  readonly rosterVersion: number
  /** Why it is not the order that the sales give. */
  readonly why?: string | undefined
}

/** @param chance a number from 0 to 1, for the lot. */
export function setOrder(
  floor: Floor,
  { numbered, trial, by, rosterVersion, why = '' }: Arranged,
  policy: ReceptionPolicy,
  now: Instant,
  chance: () => number,
): Result<Floor> {
  const at = notBefore(floor, now)
  if (rosterVersion !== floor.rosterVersion)
    return refuse('CONFLICT', '次序刚刚有变动，可能有人签到。请看过新的次序再保存。')
  const known = new Set(floor.people.map(({ id }) => id))
  if ([...numbered, ...trial].some((who) => !known.has(who))) return hidden
  const wanted = by === 'lot' ? drawn(numbered, chance) : numbered
  const { numbers: order, ranked } = bySalesOrNot(floor, wanted, by, policy, at)
  if (ranked && why.trim() === '')
    return refuse('BAD_INPUT', '这和成交排出的次序不一样。要改，请写明为什么。', [
      { rule: policy.order.source, facts: {} },
    ])
  const roster: Roster = {
    numbered: order,
    // One list, which is what the policy orders by: the seats from left to right.
    ...(policy.order.value === 'seat' && { seats: order }),
    ...(trial.length > 0 && { trial }),
    // What one text calls the supervisor 主管 is the case manager here (ours).
    setBy: by === 'manager' && policy.arrangedBy.value === 'supervisor' ? 'supervisor' : by,
  }
  const { ranked: _, ...rest } = floor
  const next: Floor = {
    ...{ ...rest, version: floor.version + 1, rosterVersion: floor.rosterVersion + 1, roster },
    ...(ranked && { ranked: { ...ranked, why } }),
  }
  const ready = floorAt(factsOf(next, at), policy, at)
  if (ready.ok) return ok(next)
  return { ok: false, refusal: { ...ready.refusal, say: withNames(floor.people)(ready.refusal.say) } }
}

/**
 * Where the sales give the order (CASE-5.1), the numbers only part equal ones: they stay as they were, newcomers after them. Another
 * order than that is the manager's own, for as long as those sales are gone by.
 */
function bySalesOrNot(
  floor: Floor,
  wanted: readonly StaffId[],
  by: Arranged['by'],
  { order: { value: order } }: ReceptionPolicy,
  at: Instant,
): { readonly numbers: readonly StaffId[]; readonly ranked?: Omit<Ranked, 'why'> } {
  if (order !== 'lastMonthsRanking' && order !== 'todaysSales') return { numbers: wanted }
  if (by === 'lot') return { numbers: wanted }
  const { numbered, newcomers = [] } = floor.roster
  const before = [...numbered, ...newcomers].filter((who) => wanted.includes(who))
  const numbers = [...before, ...wanted.filter((who) => !before.includes(who))]
  const given = bySales(numbers, salesCounted(factsOf(floor, at).history, order, at))
  if (given.every((who, index) => who === wanted[index])) return { numbers }
  const today = dayOf(at)
  return { numbers, ranked: { order: wanted, during: order === 'todaysSales' ? today : today.slice(0, 7) } }
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
