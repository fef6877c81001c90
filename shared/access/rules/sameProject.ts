/** INFO-4.1: rights by duty and post; nobody's post reaches into another project. */
import { ok, type Result } from '../../kernel/result'
import { hidden } from '../hidden'

export const sameProject = (
  employee: { readonly projectId: string },
  thing: { readonly projectId: string },
): Result<unknown> => (employee.projectId === thing.projectId ? ok(undefined) : hidden)
