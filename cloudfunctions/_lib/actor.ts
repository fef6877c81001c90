/** Who is acting: the WeChat identity, looked up once a call. */
import type { Account, Employee, Project, StaffRole } from '@shared/access/model'
import type { Caller } from '@shared/contract/define'
import type { Deal } from '@shared/deal/model'
import type { Beside, LookUp } from './beside'
import { accountOf, employeeOf } from './queries/people'

export interface Unbound {
  readonly kind: 'unbound'
  readonly openid: string
}

export interface Buyer {
  readonly kind: 'buyer'
  readonly openid: string
  readonly account: Account
  readonly project: Project
  /** The deals of which they are a buyer. */
  readonly deals: readonly Deal[]
}

export interface Staff {
  readonly kind: 'staff'
  readonly openid: string
  readonly employee: Employee
  readonly project: Project
}

/** The timer, which acts for nobody. */
export interface Timer {
  readonly kind: 'timer'
  readonly openid: 'timer'
  readonly projectId: string
}

export type Actor = Unbound | Buyer | Staff | Timer

/** The actor that an operation with these roles can meet. */
export type ActorFor<Roles extends Caller> = 'unbound' extends Roles
  ? Unbound | BoundFor<Exclude<Roles, 'unbound'>>
  : BoundFor<Roles>
type BoundFor<Roles> =
  | ('buyer' extends Roles ? Buyer : never)
  | (Extract<Roles, StaffRole> extends never ? never : Staff)

/** Who calls, with what the operation asks for beside. */
export interface Known {
  readonly actor: Actor
  readonly beside: Partial<Beside>
}

const unbound = (openid: string): Known => ({ actor: { kind: 'unbound', openid }, beside: {} })

export async function buyerActor(openid: string, lookUp: LookUp): Promise<Known> {
  const found = await accountOf(openid, lookUp)
  if (!found) return unbound(openid)
  const { beside, ...buyer } = found
  return { actor: { kind: 'buyer', openid, ...buyer }, beside }
}

export async function staffActor(openid: string, lookUp: LookUp): Promise<Known> {
  const found = await employeeOf(openid, lookUp)
  if (!found) return unbound(openid)
  const { beside, ...staff } = found
  return { actor: { kind: 'staff', openid, ...staff }, beside }
}

/** Who did it, as the events name them: an id, never a name. */
export function idOf(actor: Actor): string {
  if (actor.kind === 'staff') return actor.employee._id
  return actor.kind === 'buyer' ? (actor.account.customerIds[0] ?? 'unknown') : actor.kind
}

export function projectIdOf(actor: Actor): string {
  if (actor.kind === 'timer') return actor.projectId
  return actor.kind === 'unbound' ? '' : actor.project._id
}
