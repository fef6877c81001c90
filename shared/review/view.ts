/** A review as who looks after rights sees it: every field is listed here. Telephone numbers are no part of it. */
import type { Employee } from '../access/model'
import { reviewPeriod } from '../access/rules/reviewPeriod'
import type { OutputOf } from '../contract'
import type { StaffId } from '../history/model'
import { addMonths, type Instant } from '../kernel/time'
import { type Policies, policyAt } from '../policy/model'
import { type Shared, stateOf } from '../sharing/model'
import { lookedIn, mayReview } from './decide'
import type { Looked, Review } from './model'

type View = OutputOf<'staff.rightsReview'>
type Person = View['people'][number]

export interface ReviewFacts {
  /** Which one is asked for; without it the latest. */
  readonly asked: string | undefined
  readonly reviews: readonly Review[]
  readonly colleagues: readonly Employee[]
  /** Files that somebody else may read. */
  readonly shared: readonly Shared[]
  readonly me: Employee
  readonly policies: Policies
  readonly now: Instant
}

export function reviewView(facts: ReviewFacts): View | null {
  const { asked, colleagues, me, policies, now } = facts
  const { access } = policyAt(policies, now)
  const { from } = reviewPeriod(access, now).outcome
  const reviews = [...facts.reviews].sort((a, b) => (a.from < b.from ? 1 : -1))
  const review = asked === undefined ? (reviews[0] ?? null) : reviews.find(({ _id }) => _id === asked)
  if (review === undefined) return null
  const names = new Map(colleagues.map(({ _id, name }) => [_id, name]))
  const nameOf = (id: StaffId) => names.get(id) ?? '同事'
  return {
    review: review && {
      id: review._id,
      from: review.from,
      before: review.before,
      dueAt: review.dueAt,
      escalated: review.escalatedAt !== undefined,
      done: review.done && { at: review.done.at, by: nameOf(review.done.by) },
    },
    next: addMonths(from, access.upkeep.reviewMonths.value),
    mayAct: review !== null && review.done === null && mayReview(me, policies, now),
    people: review ? people(review, facts, nameOf) : [],
    history: reviews.map(({ _id, from, done }) => ({
      id: _id,
      from,
      doneAt: done?.at ?? null,
      changed: done?.looked.filter(({ did }) => did !== 'kept').length ?? 0,
    })),
  }
}

function people(
  review: Review,
  { colleagues, shared, me, now }: ReviewFacts,
  nameOf: (id: StaffId) => string,
): Person[] {
  const counts = new Map(review.reveals.map(({ who, count }) => [who, count]))
  const running = shared.flatMap(({ ownerId, sharing }) =>
    (sharing?.shares ?? []).filter((share) => stateOf(share, ownerId, now) === 'running'),
  )
  return (
    [...colleagues]
      .flatMap((person) => {
        const said: Omit<Looked, 'review'> | undefined = review.done
          ? review.done.looked.find(({ who }) => who === person._id)
          : lookedIn(person, review._id)
        // Of whoever was gone before, or came after it was done, the review has nothing to say.
        if (!said && (review.done || !person.active)) return []
        return [
          {
            id: person._id,
            name: person.name,
            roles: [...(review.done ? (said?.after ?? person.roles) : person.roles)],
            active: person.active,
            bound: person.openid !== undefined,
            mine: person._id === me._id,
            seenAt: person.inboxSeenAt > 0 ? person.inboxSeenAt : null,
            reveals: counts.get(person._id) ?? 0,
            shares: running.filter((share) => share.with === person._id).length,
            looked: said
              ? {
                  did: said.did,
                  at: said.at,
                  by: nameOf(said.by),
                  why: said.why ?? null,
                  before: [...said.before],
                  after: [...said.after],
                }
              : null,
          },
        ]
      })
      // Nobody moves while one goes through the list.
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  )
}
