/** The service officer's cases. */
import type { Employee } from '@shared/access/model'
import { sameProject } from '@shared/access/rules/sameProject'
import { ok, type Result } from '@shared/kernel/result'
import { acknowledge, answer, type Changed, close } from '@shared/service/decide'
import { caseRow, caseView } from '@shared/service/view'
import { caseHappened } from '../_lib/cases'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { pendingCases } from '../_lib/queries/cases'
import { byId, temporaryUrls } from '../_lib/sdk'

export const cases = answers('staff.cases', {
  load: ({ actor, input }) => pendingCases(actor.project._id, input.after),
  // The query chooses by the actor's own project.
  access: () => ok(undefined),
  view: ({ rows, next }) => ({ cases: rows.map(caseRow), next }),
})

export const oneCase = answers('staff.case', {
  load: ({ input }) => byId('cases', input.caseId),
  access: ({ actor }, found) => sameProject(actor.employee, found),
  view: async (found) => caseView(found, await temporaryUrls(found.photos)),
})

export const acknowledgeCase = changes('staff.acknowledgeCase', {
  collection: 'cases',
  prepare: nothingToPrepare,
  id: ({ input }) => input.caseId,
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide: (found, { actor, now }) =>
    told('case.acknowledged', acknowledge(found, officerOf(actor.employee), now)),
  view: asKept,
})

export const answerCase = changes('staff.answerCase', {
  collection: 'cases',
  prepare: nothingToPrepare,
  id: ({ input }) => input.caseId,
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide: (found, { actor, input: { measure, inCharge }, now }) =>
    told('case.answered', answer(found, officerOf(actor.employee), { measure, inCharge }, now)),
  view: asKept,
})

export const closeCase = changes('staff.closeCase', {
  collection: 'cases',
  prepare: nothingToPrepare,
  id: ({ input }) => input.caseId,
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide: (found, { actor, input, now }) =>
    told('case.closed', close(found, officerOf(actor.employee), input.result, now)),
  view: asKept,
})

const officerOf = ({ _id: id, name, phone }: Employee) => ({ id, name, phone })

/** What the officer did, told to the buyer. */
function told(type: 'case.acknowledged' | 'case.answered' | 'case.closed', changed: Result<Changed>) {
  if (!changed.ok) return changed
  const { case: doc } = changed.value
  return ok({
    doc,
    happened: caseHappened(type, changed.value, 'buyer'),
    answer: { id: doc._id, version: doc.version },
  })
}
