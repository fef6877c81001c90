/**
 * CASE-5.2: crowded. Whoever comes and finds nobody free waits, and stands on the board; the key customers and the many come first, as
 * the rule of the crowd says (shared/reception/rules/serveCrowd).
 */
import type { OutputOf } from '../contract'
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant } from '../kernel/time'
import { cite } from '../policy/articles'
import { serveCrowd } from '../reception/rules/serveCrowd'
import type { ReceptionPolicy } from '../reception/schema'
import { factsOf } from './facts'
import { type Floor, isCrowded, notBefore, type Visitor, type Waiting } from './model'

/** As many as a sales office holds (ours). */
export const mostWaiting = 30

/** Those of today, as they came. */
export const waitingOn = ({ waiting = [] }: Floor, now: Instant): readonly Waiting[] =>
  waiting.filter(({ at }) => dayOf(at) === dayOf(now))

interface Served {
  /** Whom somebody can receive now, in this order; then those who wait on. */
  readonly now: readonly Waiting[]
  readonly later: readonly Waiting[]
}

/** In which order they are received; where it is not crowded any more, as they came. */
export function inOrderOfCrowd(
  floor: Floor,
  parties: readonly Waiting[],
  policy: ReceptionPolicy,
  at: Instant,
): Served {
  const asked = parties.map(({ id, people, key }) => ({ customer: id, people, key }))
  const crowded = isCrowded(floor, at)
  const served = crowded ? serveCrowd(factsOf(floor, at), asked, policy, at) : null
  if (!served?.ok) return { now: parties, later: [] }
  const found = (ids: readonly string[]) => ids.flatMap((id) => parties.filter((each) => each.id === id))
  const { served: first, waiting } = served.value.outcome
  return { now: found(first.map(({ customer }) => customer)), later: found(waiting) }
}

/** Somebody who is nobody's customer, asks for nobody, and comes to buy: only they are received by the order. */
const isPlain = ({ people: _, key: __, ...told }: Visitor): boolean => Object.keys(told).length === 0

/** Whether a visitor has to wait while it is crowded: nobody is free, or those who are free are for others who wait. */
export function hasToWait(
  floor: Floor,
  visitor: Visitor,
  party: Waiting,
  policy: ReceptionPolicy,
  at: Instant,
): boolean {
  if (!isCrowded(floor, at) || policy.crowding.order.value !== 'suspended' || !isPlain(visitor)) return false
  return inOrderOfCrowd(floor, [...waitingOn(floor, at), party], policy, at).later.some(
    ({ id }) => id === party.id,
  )
}

export function queued(floor: Floor, party: Waiting, at: Instant): Result<Floor> {
  const before = waitingOn(floor, at)
  if (before.length >= mostWaiting)
    return refuse('CONFLICT', `等候的已有 ${mostWaiting} 批。请先把已经走的划掉。`)
  return ok({ ...floor, version: floor.version + 1, waiting: [...before, party] })
}

/** A party that waits and may be received now. */
export function waitingParty(
  floor: Floor,
  id: string,
  policy: ReceptionPolicy,
  at: Instant,
): Result<Waiting> {
  const all = waitingOn(floor, at)
  const party = all.find((each) => each.id === id)
  if (!party) return refuse('CONFLICT', '这一批刚刚有人接待了，或已经走了。请看看现在的等候。')
  const { now, later } = inOrderOfCrowd(floor, all, policy, at)
  const isLater = later.some((each) => each.id === id)
  return isLater && now.length > 0
    ? refuse('CONFLICT', '前面还有重点客户或人多的一批，请先接待他们。', [
        { rule: policy.crowding.order.source, facts: { crowded: true } },
      ])
    : ok(party)
}

/** They have left, or were taken down by mistake. */
export function dropWaiting(floor: Floor, id: string, now: Instant): Result<Floor> {
  const at = notBefore(floor, now)
  const before = waitingOn(floor, at)
  if (!before.some((each) => each.id === id)) return refuse('CONFLICT', '这一批已经不在等候里了。')
  return ok({
    ...floor,
    version: floor.version + 1,
    waiting: before.filter((each) => each.id !== id),
  })
}

type WaitingView = NonNullable<OutputOf<'staff.floor'>['board']>['waiting']

export function waitingView(floor: Floor, policy: ReceptionPolicy, at: Instant): WaitingView {
  const parties = waitingOn(floor, at)
  if (parties.length === 0) return { parties: [], cite: '' }
  const { now, later } = inOrderOfCrowd(floor, parties, policy, at)
  const row =
    (next: boolean) =>
    ({ id, at: since, people, key }: Waiting) => ({ id, at: since, people, key, next })
  return {
    parties: [...now.map(row(true)), ...later.map(row(false))],
    cite: isCrowded(floor, at) ? cite(policy.crowding.order.source) : '',
  }
}

/** Who takes a party from those who wait. */
export const without = (floor: Floor, id: string | undefined): readonly Waiting[] | undefined =>
  id === undefined ? floor.waiting : floor.waiting?.filter((each) => each.id !== id)
