/** 今日, 客户, 跟进: the consultant's queue, the customer file, the follow-up. */
import { roleNames } from '@shared/access/model'
import { mayFollowUp, maySeeCustomer } from '@shared/access/rules/ownCustomers'
import { customerView, dueRow, dueView } from '@shared/customer/view'
import { logFollowup as logFollowupNow } from '@shared/followup/decide'
import { soonUntil } from '@shared/followup/soon'
import { keyFrom } from '@shared/kernel/key'
import { ok } from '@shared/kernel/result'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { dueCustomers } from '../_lib/queries'
import { byId } from '../_lib/sdk'

export const today = answers('staff.today', {
  load: ({ actor, input, now }) =>
    // One instant more, so that what falls due at the very end of the last day is in.
    dueCustomers(actor.employee._id, keyFrom(soonUntil(now) + 1), input.after),
  // The query chooses by whose customer it is.
  access: () => ok(undefined),
  view: ({ rows, next }, { actor: { project } }) => ({
    rows: rows.flatMap((row) => dueRow(row, project.policies) ?? []),
    next,
  }),
})

export const customer = answers('staff.customer', {
  load: ({ input }) => byId('customers', input.customerId),
  access: ({ actor }, found) => maySeeCustomer(actor.employee, found),
  view: (found, { actor, now }) => customerView(found, actor.project.policies, now),
})

export const logFollowup = changes('staff.logFollowup', {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  access: ({ actor }, found) => mayFollowUp(actor.employee, found),
  decide(found, { actor, input, now, commandId }) {
    const { method, content, feedback, plan } = input
    const { _id: byId, name: byName } = actor.employee
    const contact = { id: commandId, at: now, byId, byName, method, content, feedback }
    const logged = logFollowupNow(found, { contact, plan }, actor.project.policies, now)
    if (!logged.ok) return logged
    const { customer: doc, due } = logged.value
    return ok({
      doc,
      happened: {
        type: 'followup.logged',
        subject: doc._id,
        facts: { method, feedback, planDay: plan.day, dueAt: due.outcome?.at ?? null },
        because: [{ rule: 'SALES-12', facts: {} }, ...due.because],
        to: [],
      },
      answer: { id: doc._id, version: doc.version, due: due.outcome && dueView(due.outcome, due.because) },
    })
  },
  view: asKept,
})

export const revealPhone = changes('staff.revealPhone', {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  access: ({ actor }, found) => maySeeCustomer(actor.employee, found),
  decide: (found, { actor }) =>
    ok({
      happened: {
        type: 'phone.revealed',
        subject: found._id,
        facts: { post: actor.employee.roles.map((role) => roleNames[role]).join('、') },
        because: [{ rule: 'SECRET-1', facts: {} }],
        to: [`viewed:${found._id}`],
      },
      answer: {},
    }),
  // The number itself is not kept with the event; it is read anew.
  view: (_, found) => ({ id: found._id, phone: found.phones[0] ?? '' }),
})
