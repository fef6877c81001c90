/** Visits to the office, as customers' files have them: who came to whose reception, and which of them the board may still change. */
import type { Employee, Project } from '@shared/access/model'
import type { Customer } from '@shared/customer/model'
import { dayOf, type Instant } from '@shared/kernel/time'
import { placeOf } from '@shared/walkin/model'
import { expression, find, findJoined, is } from '../sdk'

/** Somebody who came to a reception: what the board tells of them. */
export type Visitor = Pick<Customer, '_id' | 'name' | 'ownerId' | 'walkIns'>

const heavy = ['history', 'contacts', 'register', 'terms', 'visitNotes', 'ownership', 'reveals', 'gradings']

/**
 * An employee with their project and those who came to their receptions of today, by WeChat identity. Index `openid`; `walk_ins_of` of
 * customers; by id.
 */
export async function employeeWithVisitors(
  openid: string,
  now: Instant,
): Promise<{
  readonly employee: Employee
  readonly project: Project
  readonly visitors: readonly Visitor[]
} | null> {
  const [found] = await findJoined<Employee & { projects: Project[]; visitors: Visitor[]; place?: string }>(
    'employees',
    {
      where: { openid },
      limit: 1,
      fields: { place: expression.concat(['$_id', placeOf('', dayOf(now))]) },
      joins: [
        { from: 'projects', localField: 'projectId', foreignField: '_id', as: 'projects' },
        { from: 'customers', localField: 'place', foreignField: 'walkIns.of', as: 'visitors' },
      ],
      without: ['place', ...heavy.map((field) => `visitors.${field}`)],
    },
  )
  if (!found) return null
  const { projects, visitors, ...employee } = found
  const [project] = projects
  if (!project) throw new Error('a project that is referred to does not exist')
  return { employee, project, visitors }
}

/** Customers whose visits the board may have changed, the longest unlooked at first. Index `walk_ins_look`. */
export const openWalkIns = (now: Instant, limit: number) =>
  find('customers', {
    where: { 'walkIns.lookAt': is.gt(0).and(is.lte(now)) },
    order: ['walkIns.lookAt', 'asc'],
    limit,
    fields: ['_id', 'projectId', 'walkIns'],
  })
