/** The quarter's review of rights: just opened, or with a word on everybody. */
import type { Employee } from '@shared/access/model'
import { hour } from '@shared/kernel/time'
import { type Review, reviewId } from '@shared/review/model'
import { world as docs, now } from '../world/docs'
import type { World } from '../world/world'

export const openReviewOf: Review = {
  ...{ _id: reviewId('p1', '2026-10-01'), projectId: 'p1', version: 1 },
  ...{ from: '2026-10-01', before: '2026-07-01', openedAt: now - hour },
  ...{ dueAt: now + 14 * 24 * hour, nextClockAt: now + 14 * 24 * hour },
  reveals: [{ who: 'e-consultant', count: 12 }],
  done: null,
}

const kept = (person: Employee): Employee => ({
  ...person,
  looked: [
    {
      ...{ review: openReviewOf._id, at: now - hour, by: 'e-manager', did: 'kept' },
      ...{ before: person.roles, after: person.roles },
    },
  ],
})

export const beginReview = ({ cloud }: World) => cloud.db.insertMany('reviews', [{ ...openReviewOf }])

/** Starts the world anew: everybody of the project has been looked at. */
export async function reviewEverybody(world: World): Promise<void> {
  await world.reset({
    employees: docs.employees.map((each) => (each.projectId === 'p1' && each.active ? kept(each) : each)),
  })
  await beginReview(world)
}
