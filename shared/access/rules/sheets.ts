/** ROTA-3.5: a follow-up sheet is the consultant's own, and the manager's to whom it is handed; STEPS-6: consultants see no colleague's. */
import { ok, type Result } from '../../kernel/result'
import { hidden } from '../hidden'
import type { Employee } from '../model'

type Reader = Pick<Employee, '_id' | 'projectId' | 'roles'>
interface Kept {
  readonly projectId: string
  readonly who: string
}

export const mayWriteSheet = ({ _id, projectId, roles }: Reader, sheet: Kept): Result<unknown> =>
  sheet.projectId === projectId && sheet.who === _id && roles.includes('consultant') ? ok(undefined) : hidden

export const mayReviewSheet = ({ projectId, roles }: Reader, sheet: Kept): Result<unknown> =>
  sheet.projectId === projectId && roles.includes('manager') ? ok(undefined) : hidden
