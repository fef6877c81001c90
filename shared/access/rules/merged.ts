/**
 * A file that is read in another one is not worked on by itself: whoever had it, and whoever holds the office's files, is told so; nobody
 * else learns that it is there.
 */
import type { Customer } from '../../customer/model'
import { type Result, refuse } from '../../kernel/result'
import { hidden } from '../hidden'
import type { Employee } from '../model'

/** What somebody who asks for such a file is told; null where the file is read by itself. @param employee null: none of the staff. */
export function readElsewhere(
  employee: Pick<Employee, '_id' | 'projectId' | 'roles'> | null,
  { projectId, merged }: Pick<Customer, 'projectId' | 'merged'>,
): Result<never> | null {
  if (!merged) return null
  const theirs = employee?.projectId === projectId && mayKnow(employee, merged.from)
  return theirs
    ? refuse('CONFLICT', '这份档案刚刚合并到了另一份里。请回到客户列表，打开合并后的档案再办。')
    : hidden
}

const mayKnow = ({ _id, roles }: Pick<Employee, '_id' | 'roles'>, from: string | null): boolean =>
  roles.includes('clerk') || roles.includes('manager') || from === _id

/** Whose file it is: of one that is read in another, whose it was. */
export const hadBy = ({ ownerId, merged }: Pick<Customer, 'ownerId' | 'merged'>): string | null =>
  merged ? merged.from : ownerId

/** Who merges two files and takes it back: the manager; a consultant where both are theirs (it changes nobody's customers then). */
export function mayMerge(
  employee: Pick<Employee, '_id' | 'projectId' | 'roles'>,
  files: readonly Pick<Customer, 'projectId' | 'ownerId' | 'merged'>[],
): Result<unknown> {
  if (files.some(({ projectId }) => projectId !== employee.projectId)) return hidden
  if (employee.roles.includes('manager')) return { ok: true, value: undefined }
  const own = files.filter((file) => hadBy(file) === employee._id)
  if (own.length === files.length) return { ok: true, value: undefined }
  // Of a colleague's file nothing is said, not even that it is one.
  return hidden
}
