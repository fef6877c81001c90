/**
 * SECRET-1, STEPS-6: a consultant sees their own customers and nobody else's. SECRET-2: clerk and manager hold the whole
 * office's files. Whoever may not see a file learns nothing of it, not even that it exists.
 */
import type { Customer } from '../../customer/model'
import { ok, type Result, refuse } from '../../kernel/result'
import { hidden } from '../hidden'
import type { Employee } from '../model'
import { readElsewhere } from './merged'

/** Clerk and manager hold the whole office's files. */
export const holdsOffice = ({ roles }: Pick<Employee, 'roles'>): boolean =>
  roles.includes('clerk') || roles.includes('manager')

export function maySeeCustomer(
  employee: Pick<Employee, '_id' | 'projectId' | 'roles'>,
  customer: Pick<Customer, 'projectId' | 'ownerId' | 'merged'>,
): Result<unknown> {
  const elsewhere = readElsewhere(employee, customer)
  if (elsewhere) return elsewhere
  const sameProject = employee.projectId === customer.projectId
  const own = employee.roles.includes('consultant') && customer.ownerId === employee._id
  if (sameProject && (holdsOffice(employee) || own)) return ok(undefined)
  return hidden
}

/** Only whose customer it is logs follow-ups: an overlap is the manager's to judge (STEPS-6). */
export function mayFollowUp(
  employee: Pick<Employee, '_id' | 'projectId' | 'roles'>,
  customer: Pick<Customer, 'projectId' | 'ownerId' | 'merged'>,
): Result<unknown> {
  const seen = maySeeCustomer(employee, customer)
  if (!seen.ok || customer.ownerId === employee._id) return seen
  return refuse('NOT_ALLOWED', '只有客户自己的顾问可以记跟进。', [{ rule: 'STEPS-6', facts: {} }])
}
