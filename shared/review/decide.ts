/** A review is opened with its period, somebody says of each what becomes of their rights, and it is finished; late, it goes up. */
import type { Employee, StaffRole } from '../access/model'
import { may } from '../access/rules/may'
import { reviewPeriod } from '../access/rules/reviewPeriod'
import type { StaffId } from '../history/model'
import type { Reason } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import { type Instant, startOfDay } from '../kernel/time'
import { type Policies, policyAt } from '../policy/model'
import { type Looked, mostLooked, type Review, reviewId } from './model'

/**
 * The review of the period, as it is opened now; null where the project was not there yet when the period began: rights are
 * looked at again, not before they have been used (ours).
 */
export function openReview(
  projectId: string,
  policies: Policies,
  now: Instant,
): { readonly review: Review; readonly because: readonly Reason[] } | null {
  const { outcome, because } = reviewPeriod(policyAt(policies, now).access, now)
  const { from, before, dueAt } = outcome
  const [first] = policies
  if (!first || from < first.from) return null
  return {
    review: {
      ...{ _id: reviewId(projectId, from), projectId, version: 1, from, before },
      ...{ openedAt: now, dueAt, nextClockAt: dueAt, reveals: [], done: null },
    },
    because,
  }
}

/** From when until when reveals are counted. */
export const countedOf = ({ before, from }: Pick<Review, 'before' | 'from'>): readonly [Instant, Instant] => [
  startOfDay(before),
  startOfDay(from),
]

/** Late and not told yet: it goes up once (the director); null where it is not. */
export function escalate(review: Review, now: Instant): Review | null {
  if (review.done || review.escalatedAt !== undefined || now < review.dueAt) return null
  return { ...review, version: review.version + 1, escalatedAt: now, nextClockAt: null }
}

export const mayReview = (
  { _id, projectId, roles, active }: Employee,
  policies: Policies,
  now: Instant,
): boolean =>
  may({ id: _id, projectId, roles, active }, 'give', { kind: 'rights', projectId }, policyAt(policies, now))
    .outcome === 'allowed'

export type Said =
  | { readonly did: 'kept' }
  | { readonly did: 'reduced'; readonly roles: readonly StaffRole[]; readonly why: string }
  | { readonly did: 'deactivated'; readonly why: string }

export const lookedIn = ({ looked }: Pick<Employee, 'looked'>, review: string): Looked | undefined =>
  looked?.findLast((each) => each.review === review)

/** @param holds whether customers, cases or steps are still theirs, or they stand in the order of reception. */
export function lookAt(
  person: Employee,
  said: Said,
  review: Review | undefined,
  { by, at, holds }: { readonly by: StaffId; readonly at: Instant; readonly holds: boolean },
): Result<Employee> {
  if (!review || review.done) return refuse('CONFLICT', '这次复核已经办完了。')
  if (!person.active) return refuse('CONFLICT', '这位员工已经停用，不用再复核。')
  if (said.did !== 'kept' && person._id === by)
    return refuse('NOT_ALLOWED', '自己的岗位由别的经理来改。', [{ rule: 'INFO-4.1', facts: {} }])
  const before = person.roles
  const after = said.did === 'reduced' ? said.roles : before
  if (
    said.did === 'reduced' &&
    (after.length >= before.length || after.some((role) => !before.includes(role)))
  )
    return refuse('BAD_INPUT', '这里只能减少岗位。要加岗位，请另外办理。')
  const loses = said.did === 'deactivated' || (before.includes('consultant') && !after.includes('consultant'))
  if (loses && holds)
    return refuse('CONFLICT', '名下还有客户、服务、签约手续或接待次序，请先到“离职移交”里移交。')
  const looked: Looked = {
    ...{ review: review._id, at, by, did: said.did, before, after },
    ...('why' in said && { why: said.why }),
  }
  return ok({
    ...person,
    version: person.version + 1,
    roles: after,
    active: said.did !== 'deactivated',
    looked: [...(person.looked ?? []).filter((each) => each.review !== review._id), looked].slice(
      -mostLooked,
    ),
  })
}

/** Done when of everybody who is there something was said; whoever left meanwhile has no rights to look at. */
export function finish(
  review: Review,
  people: readonly Employee[],
  { by, at }: { readonly by: StaffId; readonly at: Instant },
): Result<Review> {
  if (review.done) return refuse('CONFLICT', '这次复核已经办完了。')
  const waiting = people.filter((each) => each.active && !lookedIn(each, review._id))
  if (waiting.length > 0) return refuse('CONFLICT', `还有 ${waiting.length} 位没有复核，都看过再办完。`)
  const looked = people.flatMap((person) => {
    const said = lookedIn(person, review._id)
    if (!said) return []
    const { review: _, ...rest } = said
    return [{ ...rest, who: person._id }]
  })
  return ok({ ...review, version: review.version + 1, nextClockAt: null, done: { at, by, looked } })
}
