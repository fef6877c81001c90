/** What an office writes besides its customers' files: follow-up sheets and minutes, and the lists that they are about. */
import type { Employee, Project } from '@shared/access/model'
import { dayMark, weekMark } from '@shared/customer/marks'
import { mostOwn, mostVisitors } from '@shared/evening/view'
import type { Visitor } from '@shared/evening/visitor'
import { sundayOf } from '@shared/followup/week'
import type { StaffId } from '@shared/history/model'
import { type Day, endOfDay, startOfDay } from '@shared/kernel/time'
import { type Sheet, weekOf } from '@shared/sheet/model'
import { mostReported, type Reported, sheetFields } from '@shared/sheet/view'
import { find, is } from '../sdk'
import { visitorsFound } from './files'

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
 * The files of whoever came or was registered on a day, the last registered first: the project's, or of one consultant, with whom
 * they contacted in the week of that day. Index `project_terms`
 * or `owner_terms`.
 */
export const visitorsOf = (
  projectId: string,
  ownerId: StaffId | null,
  day: Day,
): Promise<readonly Visitor[]> =>
  visitorsFound(
    {
      projectId,
      ...(ownerId !== null && { ownerId }),
      terms: ownerId === null ? dayMark(day) : is.in([dayMark(day), weekMark(ownerId, sundayOf(day))]),
    },
    { from: startOfDay(day), until: endOfDay(day) },
    ownerId === null ? mostVisitors : mostOwn,
  )

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
