/** 当晚例会: the day's visitors, what is missing, the new registrations, and the minutes (CASE-22, ROTA-4.1). */
import { holdsOffice } from '@shared/access/rules/ownCustomers'
import { sameProject } from '@shared/access/rules/sameProject'
import { namer } from '@shared/customer/file'
import { blankEvening, eveningId, noteEvening as noteEveningNow, openDays } from '@shared/evening/model'
import { eveningView } from '@shared/evening/view'
import { ok } from '@shared/kernel/result'
import { type Day, dayOf, type Instant } from '@shared/kernel/time'
import { policyAt } from '@shared/policy/model'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { visitorsOf } from '../_lib/queries/papers'

/** The day that is asked for; today where none is, or where it cannot be opened any more. */
const dayAsked = (day: Day | undefined, now: Instant): Day =>
  day !== undefined && openDays(now).includes(day) ? day : dayOf(now)

export const evening = answers('staff.evening', {
  beside: ['colleagues', 'evenings'],
  load: ({ actor: { employee }, input, now }) =>
    visitorsOf(employee.projectId, holdsOffice(employee) ? null : employee._id, dayAsked(input.day, now)),
  // The query chooses by whose customer it is.
  access: () => ok(undefined),
  view(found, { actor, beside, input, now }) {
    const { employee, project } = actor
    const day = dayAsked(input.day, now)
    return eveningView(found, {
      ...{ day, now, after: input.after, policies: project.policies, name: namer(beside) },
      office: holdsOffice(employee),
      reader: employee._id,
      mayNote: employee.roles.includes('manager'),
      evening: beside.evenings.find((each) => each.day === day) ?? null,
    })
  },
})

export const noteEvening = changes('staff.noteEvening', {
  collection: 'evenings',
  prepare: nothingToPrepare,
  id: ({ actor, input }) => eveningId(actor.employee.projectId, input.day),
  fresh: ({ actor, input }) => blankEvening(actor.employee.projectId, input.day),
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide(found, { actor: { employee, project }, input, now, commandId }) {
    const noting =
      'add' in input
        ? ({ is: 'add', id: commandId, by: employee._id, text: input.add } as const)
        : ({ is: 'drop', id: input.drop } as const)
    const noted = noteEveningNow(found, noting, now)
    if (!noted.ok) return noted
    const { _id, version, day } = noted.value
    return ok({
      doc: noted.value,
      happened: {
        ...{ type: 'evening.noted', subject: _id, to: [] },
        facts: { day, is: noting.is },
        because: [
          { rule: policyAt(project.policies, now).preset === 'case' ? 'CASE-22' : 'ours', facts: {} },
        ],
      },
      answer: { id: _id, version },
    })
  },
  view: asKept,
})
