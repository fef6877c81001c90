/** Whose follow-up sheet of the week was not in on Sunday evening goes up to the manager, once a week and project (ROTA-3.5). */
import type { Project } from '@shared/access/model'
import type { StaffId } from '@shared/history/model'
import { type Address, toRole } from '@shared/inbox/model'
import { ok } from '@shared/kernel/result'
import type { Day, Instant } from '@shared/kernel/time'
import { lateOf, roundsToMake, sheetClock } from '@shared/sheet/decide'
import { peopleOf, reportedBy, sheetRounds, sheetsOf } from '../_lib/queries/papers'
import { byId } from '../_lib/sdk'
import { countDone, nothingToDo, once } from './once'

export async function escalateSheets(now: Instant): Promise<number> {
  const rounds = (await sheetRounds()).flatMap(({ _id, sheets }) =>
    roundsToMake(sheets?.sunday, now).map((sunday) => ({ projectId: _id, sunday })),
  )
  return countDone(rounds, async ({ projectId, sunday }) => {
    const known = await byId('projects', projectId)
    if (!known) return false
    // Every consultant's is due at the same instant, by the same rule; none where that week's regulation asks for none.
    const due = sheetClock('', sunday, null, known.policies, now)
    const late = due ? await lateIn(known, sunday) : []
    return once({ name: 'sheets', projectId, about: { projectId, sunday }, now }, 'projects', async (tx) => {
      const project = await tx.get('projects', projectId)
      if (!project || (project.sheets && project.sheets.sunday >= sunday)) return nothingToDo
      const to: Address[] = [toRole(projectId, 'manager'), ...late.map((who): Address => `employee:${who}`)]
      return ok({
        doc: { ...project, version: project.version + 1, sheets: { sunday, late } },
        happened: {
          type: 'sheets.late',
          subject: projectId,
          facts: { sunday, late: late.length },
          because: due?.because ?? [],
          to: late.length > 0 ? to : [],
        },
      })
    })
  })
}

/** Of the consultants who had something to report, those whose sheet is not in. */
async function lateIn({ _id }: Project, sunday: Day): Promise<readonly StaffId[]> {
  const [people, sheets] = await Promise.all([peopleOf(_id), sheetsOf(_id, sunday)])
  const consultants = people.filter(({ active, roles }) => active && roles.includes('consultant'))
  // Only of those whose sheet is not in it is asked whether there was anything to report.
  const open = lateOf(
    consultants.map((each) => each._id),
    sheets,
  )
  const reports = await Promise.all(open.map((who) => reportedBy(_id, who, sunday, 1)))
  return open.filter((_who, index) => (reports[index]?.length ?? 0) > 0)
}
