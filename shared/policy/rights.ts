/**
 * Who works at the project's regulation (INFO-4.1: rights by duty and post, the least that is needed). Managers and directors read it. Whoever gives
 * rights by the policy in force may propose, since a policy says who may do what; the director may propose too. Only the director
 * adopts: whoever lives under a rule every day does not set it alone.
 */
import type { StaffRole } from '../access/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { FullPolicy } from './full'

export const mayPropose = (roles: readonly StaffRole[], { access }: Pick<FullPolicy, 'access'>): boolean =>
  roles.some((role) => role === 'director' || access.rights.value.includes(role))

export const mayAdopt = (roles: readonly StaffRole[]): boolean => roles.includes('director')

/** The refusal of whoever may read and not propose. */
export const proposing = (
  roles: readonly StaffRole[],
  policy: Pick<FullPolicy, 'access'>,
): Result<unknown> =>
  mayPropose(roles, policy)
    ? ok(undefined)
    : refuse('NOT_ALLOWED', '按现行制度，您的岗位只能看，不能起草。需要的话，请找营销总监。', [
        { rule: 'INFO-4.1', facts: {} },
      ])
