/** 权限复核: everybody's rights, person by person, once in each period (INFO-4.1). */
import { sameProject } from '@shared/access/rules/sameProject'
import type { Address } from '@shared/inbox/model'
import { ok, type Result, refuse } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { finish, lookAt, mayReview } from '@shared/review/decide'
import { reviewView } from '@shared/review/view'
import type { Staff } from '../_lib/actor'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { sharedFilesOf } from '../_lib/queries/sharing'
import { leftBehind } from './handOver'

interface Asks {
  readonly actor: Staff
  readonly now: Instant
}

const noRight: Result<never> = refuse('NOT_ALLOWED', '权限复核由经理来办，总监可以看。', [
  { rule: 'INFO-4.1', facts: {} },
])

/** Whoever may give rights looks after them. */
const looksAfter = ({ actor, now }: Asks): Result<unknown> =>
  mayReview(actor.employee, actor.project.policies, now) ? ok(undefined) : noRight

export const rightsReview = answers('staff.rightsReview', {
  beside: ['colleagues', 'reviews'],
  // A review that is none is not there.
  async load({ actor, beside: { colleagues, reviews }, input, now }) {
    const { employee: me, project } = actor
    const shared = await sharedFilesOf(project._id)
    const facts = { reviews, colleagues, shared, me, policies: project.policies, now }
    return reviewView({ ...facts, asked: input.review })
  },
  access(ask) {
    const { roles } = ask.actor.employee
    return roles.includes('manager') || roles.includes('director') ? ok(undefined) : looksAfter(ask)
  },
  view: (found) => found,
})

export const lookAtRights = changes('staff.lookAtRights', {
  beside: ['floors', 'reviews', 'held', 'cases', 'deals'],
  collection: 'employees',
  prepare: nothingToPrepare,
  id: ({ input }) => input.who,
  access(ask, found) {
    const may = looksAfter(ask)
    return may.ok ? sameProject(ask.actor.employee, found) : may
  },
  decide(found, { actor, beside, input, now }) {
    const { customers, cases, deals, orders, onFloor } = leftBehind(beside, found._id)
    const { review: id, who, ...said } = input
    const looked = lookAt(
      found,
      said,
      beside.reviews.find(({ _id }) => _id === id),
      { by: actor.employee._id, at: now, holds: customers + cases + deals + orders > 0 || onFloor },
    )
    if (!looked.ok) return looked
    const told: Address[] = said.did === 'kept' || who === actor.employee._id ? [] : [`employee:${who}`]
    return ok({
      doc: looked.value,
      happened: {
        ...{ type: 'rights.looked', subject: who, to: told },
        facts: { review: id, did: said.did, roles: looked.value.roles.join(',') },
        because: [{ rule: 'INFO-4.1', facts: {} }],
      },
      answer: { id: who, version: looked.value.version },
    })
  },
  view: asKept,
})

export const finishReview = changes('staff.finishReview', {
  beside: ['colleagues'],
  collection: 'reviews',
  prepare: nothingToPrepare,
  id: ({ input }) => input.review,
  access(ask, found) {
    const may = looksAfter(ask)
    return may.ok ? sameProject(ask.actor.employee, found) : may
  },
  decide(found, { actor, beside, now }) {
    const finished = finish(found, beside.colleagues, { by: actor.employee._id, at: now })
    if (!finished.ok) return finished
    const { _id, version, from, projectId, done } = finished.value
    return ok({
      doc: finished.value,
      happened: {
        ...{ type: 'review.done', subject: _id, because: [{ rule: 'INFO-4.1', facts: {} }] },
        facts: { from, changed: done?.looked.filter(({ did }) => did !== 'kept').length ?? 0 },
        to: [`role:${projectId}:director`],
      },
      answer: { id: _id, version },
    })
  },
  view: asKept,
})
