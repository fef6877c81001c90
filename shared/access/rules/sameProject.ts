/** INFO-4.1: rights by duty and post; nobody's post reaches into another project. */
import { ok, type Result, refuse } from '../../kernel/result'

export const sameProject = (
  employee: { readonly projectId: string },
  thing: { readonly projectId: string },
): Result<unknown> =>
  employee.projectId === thing.projectId
    ? ok(undefined)
    : refuse('NOT_FOUND', '没有找到。它可能不属于您的项目。', [{ rule: 'INFO-4.1', facts: {} }])
