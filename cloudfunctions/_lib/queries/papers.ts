/** What an office writes besides its customers' files: follow-up sheets and minutes, and the lists that they are about. */
import type { Employee, Project } from '@shared/access/model'
import { dayMark, weekMark } from '@shared/customer/marks'
import type { Customer } from '@shared/customer/model'
import { type Evening, eveningId, openDays } from '@shared/evening/model'
import { mostVisitors } from '@shared/evening/view'
import type { StaffId } from '@shared/history/model'
import type { Day, Instant } from '@shared/kernel/time'
import { openWeeks, type Sheet, sheetId, weekOf } from '@shared/sheet/model'
import { mostReported, type Reported, sheetFields } from '@shared/sheet/view'
import { expression, find, findJoined, is } from '../sdk'

/**
 * `due` one's own sheets of the weeks that can be opened; `mine` the same with the colleagues, who are named; `sheets` the whole
 * office's; `evenings` the minutes of the days that can be opened.
 */
export type PaperPart = 'due' | 'mine' | 'sheets' | 'evenings'

export interface Papers {
  readonly colleagues: readonly Employee[]
  readonly sheets: readonly Sheet[]
  readonly evenings: readonly Evening[]
}

type Joins = Parameters<typeof findJoined>[1]['joins']
const projects: Joins = [{ from: 'projects', localField: 'projectId', foreignField: '_id', as: 'projects' }]
const colleagues: Joins = [
  { from: 'employees', localField: 'projectId', foreignField: 'projectId', as: 'colleagues' },
]
const ownSheets: Joins = [{ from: 'sheets', localField: 'keys', foreignField: '_id', as: 'sheets' }]

const joinsOf: Readonly<Record<PaperPart, Joins>> = {
  due: [...projects, ...ownSheets],
  mine: [...projects, ...colleagues, ...ownSheets],
  sheets: [
    ...projects,
    ...colleagues,
    { from: 'sheets', localField: 'keys', foreignField: 'week', as: 'sheets' },
  ],
  evenings: [
    ...projects,
    ...colleagues,
    { from: 'evenings', localField: 'keys', foreignField: '_id', as: 'evenings' },
  ],
}

/** A key made of the employee's own document. */
const keyOf = (made: string) =>
  expression.concat(made.split(/(\$projectId|\$_id)/).filter((part) => part !== ''))

const keysOf = (part: PaperPart, now: Instant): readonly unknown[] => {
  if (part === 'evenings') return openDays(now).map((day) => keyOf(eveningId('$projectId', day)))
  if (part === 'sheets') return openWeeks(now).map((sunday) => keyOf(weekOf('$projectId', sunday)))
  return openWeeks(now).map((sunday) => keyOf(sheetId('$projectId', '$_id', sunday)))
}

/** An employee with their project and such papers. Index `openid`; `project` of employees, `week` of sheets; by id. */
export async function employeeWithPapers(
  openid: string,
  part: PaperPart,
  now: Instant,
): Promise<{ readonly employee: Employee; readonly project: Project; readonly papers: Papers } | null> {
  const [found] = await findJoined<
    Employee & Partial<Papers> & { projects: readonly Project[]; keys?: readonly string[] }
  >('employees', { where: { openid }, limit: 1, fields: { keys: keysOf(part, now) }, joins: joinsOf[part] })
  if (!found) return null
  const { projects: known, colleagues: people = [], sheets = [], evenings = [], keys: _, ...employee } = found
  const [project] = known
  if (!project) throw new Error('a project that is referred to does not exist')
  return { employee, project, papers: { colleagues: people, sheets, evenings } }
}

/** The files of whoever was contacted or registered by somebody in a week, the last registered first. Index `project_terms`. */
export const reportedBy = (
  projectId: string,
  who: StaffId,
  sunday: Day,
  limit = mostReported,
): Promise<readonly Reported[]> =>
  find('customers', {
    where: { projectId, terms: weekMark(who, sunday), registeredKey: is.gt('') },
    order: ['registeredKey', 'desc'],
    limit,
    fields: sheetFields,
  })

/**
 * The files of whoever came or was registered on a day, the last registered first: the project's, or of one consultant. Index
 * `project_terms` or `owner_terms`.
 */
export const visitorsOf = (
  projectId: string,
  ownerId: StaffId | null,
  day: Day,
): Promise<readonly Customer[]> =>
  find('customers', {
    where: {
      projectId,
      ...(ownerId !== null && { ownerId }),
      terms: dayMark(day),
      registeredKey: is.gt(''),
    },
    order: ['registeredKey', 'desc'],
    limit: mostVisitors,
  })

/** How far the timer has come with each project's sheets. By id. */
export const sheetRounds = (): Promise<readonly Pick<Project, '_id' | 'sheets'>[]> =>
  find('projects', {
    where: { _id: is.gt('') },
    order: ['_id', 'asc'],
    limit: 1000,
    fields: ['_id', 'sheets'],
  })

/** The sheets of a week, whose they are and when they came in. Index `week`. */
export const sheetsOf = (projectId: string, sunday: Day): Promise<readonly Sheet[]> =>
  find('sheets', {
    where: { week: weekOf(projectId, sunday) },
    limit: 1000,
    fields: ['_id', 'who', 'handedInAt'],
  })

/** Everybody of a project. Index `project`. */
export const peopleOf = (projectId: string): Promise<readonly Employee[]> =>
  find('employees', { where: { projectId }, limit: 1000, fields: ['_id', 'roles', 'active'] })
