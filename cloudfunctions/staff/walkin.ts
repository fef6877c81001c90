/** The end of a visit to the office, and what was kept of it. */
import { sameProject } from '@shared/access/rules/sameProject'
import { ok } from '@shared/kernel/result'
import { keepVisit as keepNow } from '@shared/walkin/keep'
import { asKept, changes, nothingToPrepare } from '../_lib/handler'

export const keepVisit = changes('staff.keepVisit', {
  beside: ['floors'],
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  // Whose visit it was, the file itself says: whoever received them keeps it, also where they only stood in.
  access: ({ actor }, file) => sameProject(actor.employee, file),
  decide(file, { actor, beside, input, commandId, now }) {
    const { reception, steps, feedback, concerns } = input
    const by = actor.employee._id
    const notes = { id: commandId, reception, at: now, by, steps: [...new Set(steps)], feedback, concerns }
    const kept = keepNow(file, notes, beside.floors[0] ?? null, actor.project.policies, now)
    if (!kept.ok) return kept
    const { customer, endedAt } = kept.value
    return ok({
      ...(customer !== file && { doc: customer }),
      happened: {
        type: 'visit.kept',
        subject: file._id,
        facts: { reception, endedAt, steps: notes.steps.length },
        because: [],
        to: [],
      },
      answer: { id: file._id, version: customer.version, endedAt },
    })
  },
  view: asKept,
})
