/** 改期: a planned contact is put off with a reason; the rules' clocks stay where they are (SALES-10). */
import { mayFollowUp } from '@shared/access/rules/ownCustomers'
import { findable } from '@shared/customer/terms'
import { dueView } from '@shared/customer/view'
import {
  type Held,
  heldOf,
  postpone as postponeNow,
  timesPostponed,
  undoPostpone as undoPostponeNow,
} from '@shared/followup/postpone'
import { ok } from '@shared/kernel/result'
import { citeReason } from '@shared/policy/articles'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { byId } from '../_lib/sdk'
import { spell } from '../_lib/spell'

const dueOf = (due: Held['due']) => due && dueView(due, due.because)

export const postponing = answers('staff.postponing', {
  load: ({ input }) => byId('customers', input.customerId),
  access: ({ actor }, found) => mayFollowUp(actor.employee, found),
  view(found, { actor: { project }, now }) {
    const { _id, name, version, plan, status } = found
    const { due, lost } = heldOf(found, project.policies, now)
    return {
      ...{ id: _id, name, version, held: dueOf(due), times: timesPostponed(found) },
      plan: status === 'active' ? plan : null,
      lost: lost && { at: lost.at, next: lost.next, cite: lost.because.map(citeReason).join('') },
    }
  },
})

export const postpone = changes('staff.postpone', {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  access: ({ actor }, found) => mayFollowUp(actor.employee, found),
  decide(found, { actor: { employee, project }, input, now, commandId }) {
    const { day: to, reason, words } = input
    const postponement = { id: commandId, at: now, by: employee._id, to, reason, words }
    const decided = postponeNow(found, postponement, project.policies, now)
    if (!decided.ok) return decided
    const { customer, due, heldBy } = decided.value
    const doc = findable(customer, spell)
    return ok({
      doc,
      happened: {
        ...{ type: 'followup.postponed', subject: doc._id, to: [] },
        facts: { from: found.plan?.day ?? null, to, reason, times: timesPostponed(doc) },
        because: [{ rule: 'SALES-10', facts: { day: to } }, ...(heldBy?.because ?? [])],
      },
      answer: {
        ...{ id: doc._id, version: doc.version, postponement: commandId, held: dueOf(heldBy) },
        due: due.outcome && dueView(due.outcome, due.because),
      },
    })
  },
  view: asKept,
})

export const undoPostpone = changes('staff.undoPostpone', {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  access: ({ actor }, found) => mayFollowUp(actor.employee, found),
  decide(found, { actor: { employee, project }, input, now }) {
    const undone = undoPostponeNow(found, { id: input.postponement, by: employee._id }, project.policies, now)
    if (!undone.ok) return undone
    const { customer, due } = undone.value
    const doc = findable(customer, spell)
    const day = doc.plan?.day ?? ''
    return ok({
      doc,
      happened: {
        ...{ type: 'followup.postponeUndone', subject: doc._id, to: [] },
        facts: { day },
        because: [{ rule: 'SALES-10', facts: { day } }],
      },
      answer: {
        ...{ id: doc._id, version: doc.version, day },
        due: due.outcome && dueView(due.outcome, due.because),
      },
    })
  },
  view: asKept,
})
