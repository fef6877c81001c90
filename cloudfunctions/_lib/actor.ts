/** Who is acting: the WeChat identity, looked up once a call, with what the access rules need to know. */
import type { Account, Employee, Project, StaffRole } from '@shared/access/model'
import type { Caller } from '@shared/contract/define'
import type { Customer } from '@shared/customer/model'
import type { Deal } from '@shared/deal/model'
import type { Instant } from '@shared/kernel/time'
import { employeeWithMonth, type MonthPapers, type MonthPart } from './queries/months'
import { employeeWithPapers, type PaperPart, type Papers } from './queries/papers'
import {
  accountOf,
  accountWithFiles,
  employeeOf,
  employeeWithOffice,
  type Office,
  type OfficePart,
} from './queries/people'
import { employeeWithVisitors, type Visitor } from './queries/visits'

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
  /** The follow-up sheets or minutes, looked up together with them where the operation asks for them. */
  readonly papers?: Papers
  /** The report of a month and the bundles of files, for the operations on them. */
  readonly month?: MonthPapers
  /** Whom they have registered of today's receptions, for the operations on the reception board. */
  readonly visitors?: readonly Visitor[]
}

/** The operations that name colleagues, each with what else they need of the office. */
const namesColleagues: ReadonlyMap<string, OfficePart> = new Map([
  ['staff.sharedFiles', 'people'],
  ['staff.shareForm', 'people'],
  ['staff.askShare', 'people'],
  ['staff.orders', 'people'],
  ['staff.order', 'people'],
  ['staff.makeOrder', 'unit'],
  ['staff.takeDeposit', 'people'],
  ['staff.customers', 'people'],
  ['staff.customer', 'people'],
  ['staff.customerStory', 'people'],
  ['staff.registerDesk', 'people'],
  ['staff.book', 'people'],
  ['staff.lookupPhone', 'people'],
  ['staff.register', 'people'],
  ['staff.registerAgain', 'files'],
  ['staff.revealPhone', 'files'],
  ['staff.duplicates', 'files'],
  ['staff.mergePreview', 'files'],
  ['staff.mergeCustomers', 'files'],
  ['staff.unmergeCustomer', 'files'],
  ['staff.correctCustomer', 'numbers'],
  ['staff.keepVisit', 'people'],
  ['staff.assign', 'people'],
  ['staff.disputes', 'people'],
  ['staff.dispute', 'people'],
  ['staff.raiseDispute', 'files'],
  ['staff.ruleDispute', 'people'],
  ['staff.recordWish', 'people'],
  ['staff.pool', 'claims'],
  ['staff.claim', 'claims'],
  ['staff.handOver', 'work'],
  ['staff.beginHandOver', 'handovers'],
  ['staff.handOverCustomer', 'handovers'],
  ['staff.leaveFloor', 'handovers'],
  ['staff.handOverCase', 'handovers'],
  ['staff.handOverDeal', 'handovers'],
  ['staff.finishHandOver', 'left'],
  ['staff.rightsReview', 'reviews'],
  ['staff.lookAtRights', 'looking'],
  ['staff.finishReview', 'reviews'],
])

/** The operations that show the reception board. */
const showsBoard: ReadonlySet<string> = new Set([
  ...['staff.floor', 'staff.setState', 'staff.takeTurn', 'staff.changeTurn'],
  ...['staff.endReception', 'staff.undoReception', 'staff.setOrder', 'staff.setCrowded', 'staff.dropWaiting'],
])

/** The operations on follow-up sheets and minutes, each with those that it needs. */
const asksForPapers: ReadonlyMap<string, PaperPart> = new Map([
  ['staff.today', 'due'],
  ['staff.mySheet', 'mine'],
  ['staff.sheets', 'sheets'],
  ['staff.sheet', 'sheets'],
  ['staff.evening', 'evenings'],
])

/** The operations on a month, each with what of it they need. */
const asksForMonth: ReadonlyMap<string, MonthPart> = new Map([
  ['staff.month', 'report'],
  ['staff.bundles', 'bundles'],
  ['staff.bundle', 'bundle'],
  ['staff.sortFile', 'file'],
  ['staff.handInFiles', 'report'],
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
export async function staffActor(openid: string, name: string, now: Instant, input: unknown): Promise<Actor> {
  const papers = asksForPapers.get(name)
  if (papers) {
    const found = await employeeWithPapers(openid, papers, now)
    return found ? { kind: 'staff', openid, ...found } : { kind: 'unbound', openid }
  }
  const month = asksForMonth.get(name)
  if (month) {
    const found = await employeeWithMonth(openid, month, now, input)
    return found ? { kind: 'staff', openid, ...found } : { kind: 'unbound', openid }
  }
  const part = namesColleagues.get(name)
  const found = await (part
    ? employeeWithOffice(openid, part, now, input)
    : showsBoard.has(name)
      ? employeeWithVisitors(openid, now)
      : employeeOf(openid))
  return found ? { kind: 'staff', openid, ...found } : { kind: 'unbound', openid }
}

/** The papers of who asks for an operation on them. */
export function papersOf({ papers }: Staff): Papers {
  if (!papers) throw new Error('the papers were not looked up: the operation is not among those on them')
  return papers
}

/** The month of who asks for an operation on one. */
export function monthOfActor({ month }: Staff): MonthPapers {
  if (!month) throw new Error('the month was not looked up: the operation is not among those on one')
  return month
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
