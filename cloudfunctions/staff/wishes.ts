/** 客户要求换顾问: the customer's own wish, as the manager records it (ROTA-3.4, RECEPTION-2.4). */
import { hidden } from '@shared/access/hidden'
import { holdsOffice } from '@shared/access/rules/ownCustomers'
import { sameProject } from '@shared/access/rules/sameProject'
import { recordWish as recordWishNow } from '@shared/dispute/wish'
import { ok } from '@shared/kernel/result'
import { explain } from '@shared/policy/explain'
import { policyAt } from '@shared/policy/model'
import { isReceiver } from '@shared/pool/handOver'
import { disputeHappened } from '../_lib/disputed'
import { asKept, changes, nothingToPrepare } from '../_lib/handler'

export const recordWish = changes('staff.recordWish', {
  beside: ['colleagues'],
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  access: ({ actor }, file) => (holdsOffice(actor.employee) ? sameProject(actor.employee, file) : hidden),
  decide(found, ask) {
    const { actor, beside, input, now, commandId: id } = ask
    const { policies } = actor.project
    const { _id: by } = actor.employee
    const { consultant, heardBy, special } = input
    const { colleagues } = beside
    if (!colleagues.some((each) => each._id === consultant && isReceiver(each))) return hidden
    if (!colleagues.some((each) => each._id === heardBy && each.active)) return hidden
    const wished = recordWishNow(found, { by, consultant, heardBy, special }, { policies, now, id })
    if (!wished.ok) return wished
    const { customer: doc, from, ownership } = wished.value
    const moved = doc.ownerId !== from
    const { wish } = policyAt(policies, now).ownership.changes
    return ok({
      doc,
      happened: disputeHappened('customer.wished', doc, by, {
        ...{ facts: { consultant, heardBy, special, moved }, posts: [] },
        because: [{ rule: wish.source, facts: { about: 'wish', owner: consultant } }],
        more: [from, consultant],
      }),
      answer: {
        ...{ id: doc._id, version: doc.version, owner: doc.ownerId },
        because: ownership.because.map((reason) => ({ rule: reason.rule, say: explain(reason) })),
        rejected: ownership.rejected.map(({ rule: lost, why }) => ({ rule: lost, why })),
      },
    })
  },
  view: asKept,
})
