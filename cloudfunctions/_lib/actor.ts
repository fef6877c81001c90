/** Who is acting: the WeChat identity, looked up once a call, with what the access rules need to know. */
import type { Account, Employee, Project, StaffRole } from '@shared/access/model'
import type { Caller } from '@shared/contract/define'
import type { Customer } from '@shared/customer/model'
import type { Deal } from '@shared/deal/model'
import type { Instant } from '@shared/kernel/time'
import {
  accountOf,
  accountWithFiles,
  employeeOf,
  employeeWithOffice,
  type Office,
  type OfficePart,
} from './queries/people'

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
  /** Their files, looked up together with them where the operation asks for them. */
  readonly files?: readonly Customer[]
}

export interface Staff {
  readonly kind: 'staff'
  readonly openid: string
  readonly employee: Employee
  readonly project: Project
  /** Looked up together with them, for the operations that name colleagues. */
  readonly office?: Office
}

/** The operations that name colleagues, each with what else they need of the office. */
const namesColleagues: ReadonlyMap<string, OfficePart> = new Map([
  ['staff.customers', 'people'],
  ['staff.customer', 'people'],
  ['staff.customerStory', 'people'],
  ['staff.registerDesk', 'people'],
  ['staff.lookupPhone', 'people'],
  ['staff.register', 'people'],
  ['staff.registerAgain', 'people'],
  ['staff.assign', 'people'],
  ['staff.pool', 'claims'],
  ['staff.claim', 'claims'],
  ['staff.handOver', 'handovers'],
  ['staff.beginHandOver', 'handovers'],
  ['staff.handOverCustomer', 'handovers'],
  ['staff.finishHandOver', 'left'],
])

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

/** @param name the operation that is asked for. */
export async function buyerActor(openid: string, name: string): Promise<Actor> {
  const found = await (name === 'buyer.me' ? accountWithFiles(openid) : accountOf(openid))
  return found ? { kind: 'buyer', openid, ...found } : { kind: 'unbound', openid }
}

/** @param name the operation that is asked for. */
export async function staffActor(openid: string, name: string, now: Instant): Promise<Actor> {
  const part = namesColleagues.get(name)
  const found = await (part ? employeeWithOffice(openid, part, now) : employeeOf(openid))
  return found ? { kind: 'staff', openid, ...found } : { kind: 'unbound', openid }
}

/** The office of who asks for an operation that names colleagues. */
export function officeOf({ office }: Staff): Office {
  if (!office)
    throw new Error('the office was not looked up: the operation is not among those that name colleagues')
  return office
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
