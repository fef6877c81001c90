/** 级别: a change is proposed by the consultant, given by the criteria, and decided by the manager (SALES-9, SALES-14). */
import { mayFollowUp, maySeeCustomer } from '@shared/access/rules/ownCustomers'
import { decideLevel as decideLevelNow, proposeLevel as proposeLevelNow } from '@shared/customer/grading'
import { findable } from '@shared/customer/terms'
import { toRole } from '@shared/inbox/model'
import { ok } from '@shared/kernel/result'
import { policyAt } from '@shared/policy/model'
import { asKept, changes, nothingToPrepare } from '../_lib/handler'
import { spell } from '../_lib/spell'

export const proposeLevel = changes('staff.proposeLevel', {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  access: ({ actor }, found) => mayFollowUp(actor.employee, found),
  decide(found, { actor: { employee, project }, input: { standing, why }, now, commandId }) {
    const proposal = { id: commandId, at: now, by: employee._id, standing, why }
    const proposed = proposeLevelNow(found, proposal, policyAt(project.policies, now).customer)
    if (!proposed.ok) return proposed
    const { customer: doc, level } = proposed.value
    const to = level.outcome.level
    return ok({
      doc,
      happened: {
        type: 'level.proposed',
        subject: doc._id,
        facts: { from: found.level, to },
        because: level.because,
        to: [toRole(doc.projectId, 'manager')],
      },
      answer: { id: doc._id, version: doc.version, to },
    })
  },
  view: asKept,
})

export const decideLevel = changes('staff.decideLevel', {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  access: ({ actor }, found) => maySeeCustomer(actor.employee, found),
  decide(found, { actor, input: { proposal, approved }, now, commandId }) {
    const { _id: by } = actor.employee
    const decision = { id: commandId, at: now, by, proposal, approved }
    const decided = decideLevelNow(found, decision, actor.project.policies)
    if (!decided.ok) return decided
    const { customer, proposal: was } = decided.value
    const doc = findable(customer, spell)
    return ok({
      doc,
      happened: {
        type: 'level.decided',
        subject: doc._id,
        facts: { from: found.level, to: was.to, approved },
        because: [{ rule: 'SALES-9.3', facts: { from: found.level, to: was.to } }],
        to: [`employee:${was.by}`],
      },
      answer: { id: doc._id, version: doc.version },
    })
  },
  view: asKept,
})
