/** Who acts, and the people of an office. */
import type { Account, Employee, Project } from '@shared/access/model'
import type { Deal } from '@shared/deal/model'
import { findBeside, type LookUp } from '../beside'
import { find } from '../sdk'

const project = { from: 'projects', localField: 'projectId', foreignField: '_id', as: 'projects' } as const

/** An employee with their project and what the operation asks for, by WeChat identity. Index `openid`; those of the pieces. */
export async function employeeOf(openid: string, lookUp: LookUp) {
  const found = await findBeside<Employee, { readonly projects: readonly Project[] }>(
    'employees',
    { openid },
    [project],
    lookUp,
  )
  if (!found) return null
  const { projects, ...beside } = found.joined
  return { employee: found.own, project: only(projects, 'project'), beside }
}

const deals = { from: 'deals', localField: 'customerIds', foreignField: 'buyerIds', as: 'homes' } as const

/** A customer's account with their project, their deals and what the operation asks for, by WeChat identity. By id. */
export async function accountOf(openid: string, lookUp: LookUp) {
  const found = await findBeside<
    Account,
    { readonly projects: readonly Project[]; readonly homes: readonly Deal[] }
  >('accounts', { _id: openid }, [project, deals], lookUp)
  if (!found) return null
  const { projects, homes, ...beside } = found.joined
  return { account: found.own, project: only(projects, 'project'), deals: homes, beside }
}

/** The employee who has a phone number. Index `phone`. */
export async function employeeByPhone(phone: string): Promise<Employee | null> {
  const [found] = await find('employees', { where: { phone }, limit: 1 })
  return found ?? null
}

/** Everybody who works, or has worked, in a project. Index `project`. */
export const employeesOf = (projectId: string) =>
  find('employees', { where: { projectId }, limit: 500, fields: ['_id', 'name'] })

function only<T>(found: readonly T[], what: string): T {
  const [first] = found
  if (first === undefined) throw new Error(`a ${what} that is referred to does not exist`)
  return first
}
