/** INFO-4.1: each period's review of rights is opened once for each project, and goes up once when it is late. */
import { toRole } from '@shared/inbox/model'
import { ok } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { escalate, openReview } from '@shared/review/decide'
import type { Review } from '@shared/review/model'
import { overdueReviews, projectsAfter, revealsBefore, reviewsThere } from '../_lib/queries/reviews'
import { countDone, nothingToDo, once } from './once'

const mostReviews = 40

export async function openReviews(now: Instant): Promise<number> {
  let count = 0
  for (let after: string | null = ''; after !== null; ) {
    const { rows, next }: Awaited<ReturnType<typeof projectsAfter>> = await projectsAfter(after)
    const opened = rows.flatMap(({ _id, policies }) => openReview(_id, policies, now) ?? [])
    const ids = opened.map(({ review }) => review._id)
    const there = new Set(ids.length === 0 ? [] : (await reviewsThere(ids)).map(({ _id }) => _id))
    count += await countDone(
      opened.filter(({ review }) => !there.has(review._id)),
      async ({ review, because }) => {
        const reveals = await revealsBefore(review)
        const doc: Review = {
          ...review,
          reveals: reveals.map(({ _id, count: times }) => ({ who: _id, count: times })),
        }
        const about = { _id: review._id }
        return once(
          { name: 'openReview', projectId: review.projectId, about, now },
          'reviews',
          async (transaction) =>
            (await transaction.get('reviews', doc._id))
              ? nothingToDo
              : ok({
                  doc,
                  happened: {
                    ...{ type: 'review.opened', subject: doc._id, because },
                    facts: { from: doc.from, dueAt: doc.dueAt },
                    to: [toRole(doc.projectId, 'manager')],
                  },
                }),
        )
      },
    )
    after = next
  }
  return count
}

export const escalateReviews = async (now: Instant): Promise<number> =>
  countDone(await overdueReviews(now, mostReviews), ({ _id, projectId, dueAt }) =>
    once({ name: 'reviewLate', projectId, about: { _id, dueAt }, now }, 'reviews', async (transaction) => {
      const current = await transaction.get('reviews', _id)
      const doc = current && escalate(current, now)
      if (!doc) return nothingToDo
      return ok({
        doc,
        happened: {
          ...{ type: 'review.late', subject: _id, because: [{ rule: 'INFO-4.1', facts: {} }] },
          facts: { from: doc.from, dueAt: doc.dueAt },
          to: [toRole(projectId, 'manager'), toRole(projectId, 'director')],
        },
      })
    }),
  )
