/**
 * CASE-40, SECRET-1, SECRET-2: a bundle is kept by the consultant whose files they are, or by the clerk, who holds the office's; the
 * planning supervisor takes it over. Whoever does not hold the files sees counts, and no customer: names go to the planner only
 * where the project's regulation makes planners keepers of the archive (CASE-34).
 */
import { ok, type Result } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import { type Policies, policyAt } from '../../policy/model'
import { hidden } from '../hidden'
import type { Employee } from '../model'
import { may } from './may'
import { holdsOffice } from './ownCustomers'

type Reader = Pick<Employee, '_id' | 'projectId' | 'roles' | 'active'>
interface Kept {
  readonly projectId: string
  readonly who: string
}

const isOwn = ({ _id, roles }: Reader, { who }: Kept) => who === _id && roles.includes('consultant')

export const mayKeepBundle = (reader: Reader, bundle: Kept): Result<unknown> =>
  reader.projectId === bundle.projectId && (isOwn(reader, bundle) || reader.roles.includes('clerk'))
    ? ok(undefined)
    : hidden

export const maySeeBundle = (reader: Reader, bundle: Kept): Result<unknown> =>
  reader.projectId === bundle.projectId &&
  (isOwn(reader, bundle) || holdsOffice(reader) || reader.roles.includes('planner'))
    ? ok(undefined)
    : hidden

/** Whether they see whose files they are. */
export const seesNames = (reader: Reader, bundle: Kept, policies: Policies, now: Instant): boolean =>
  isOwn(reader, bundle) ||
  holdsOffice(reader) ||
  may(
    { id: reader._id, projectId: reader.projectId, roles: reader.roles, active: reader.active },
    'see',
    { kind: 'archive', projectId: bundle.projectId },
    policyAt(policies, now),
  ).outcome === 'allowed'
