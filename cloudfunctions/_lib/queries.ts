/**
 * Every query of the program, by name, each with the index that serves it and its limit. Handlers build none of their own.
 * The local cloud counts what each one scans; one that no index serves does not pass `npm run budget`.
 */
import type { Account, Employee, Project } from '@shared/access/model'
import type { Building } from '@shared/construction/model'
import type { Customer, Level } from '@shared/customer/model'
import type { Deal } from '@shared/deal/model'
import type { Floor } from '@shared/floor/model'
import type { Address, Event } from '@shared/inbox/model'
import type { SortKey } from '@shared/kernel/key'
import type { Instant } from '@shared/kernel/time'
import type { HandOver } from '@shared/pool/handOver'
import { listPrefix, type PoolList } from '@shared/pool/model'
import { claimSlots } from '@shared/pool/slots'
import type { Case } from '@shared/service/model'
import type { Unit } from '@shared/unit/model'
import { expression, find, findJoined, is } from './sdk'

const pageSize = 20

/** A page of a list, and where the next one goes on. */
export interface Page<T> {
  readonly rows: readonly T[]
  readonly next: SortKey | null
}

function page<T>(rows: readonly T[], keyOf: (row: T) => SortKey | null): Page<T> {
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > pageSize && last ? keyOf(last) : null }
}

/** An employee with their project, by WeChat identity. Index `openid`. */
export async function employeeOf(
  openid: string,
): Promise<{ readonly employee: Employee; readonly project: Project } | null> {
  const [found] = await findJoined<Employee & { projects: Project[] }>('employees', {
    where: { openid },
    limit: 1,
    joins: [{ from: 'projects', localField: 'projectId', foreignField: '_id', as: 'projects' }],
  })
  if (!found) return null
  const { projects, ...employee } = found
  return { employee, project: only(projects, 'project') }
}

/** What an operation may need of the office besides: its own claims of the day, the hand-overs, and what of them is left. */
export type OfficePart = 'people' | 'claims' | 'handovers' | 'left'

export interface Office {
  readonly colleagues: readonly Employee[]
  /** None before anything has happened on the floor. */
  readonly floor: Floor | null
  /** The customers whom they have claimed today. */
  readonly claimed: readonly Customer[]
  readonly handovers: readonly HandOver[]
  /** The customers who are still somebody's whose hand-over has begun. */
  readonly left: readonly Customer[]
}

type Joins = Parameters<typeof findJoined>[1]['joins']
const moreOf: Readonly<Record<OfficePart, Joins>> = {
  people: [],
  claims: [{ from: 'customers', localField: 'places', foreignField: 'slots', as: 'claimed' }],
  handovers: [{ from: 'handovers', localField: 'projectId', foreignField: 'projectId', as: 'handovers' }],
  left: [
    { from: 'handovers', localField: 'projectId', foreignField: 'projectId', as: 'handovers' },
    { from: 'customers', localField: 'handovers.who', foreignField: 'ownerId', as: 'left' },
  ],
}

/**
 * The same with everybody of the project and its reception board. Index `openid`; `project` of employees and of hand-overs; `slots`
 * and `owner` of customers; by id.
 */
export async function employeeWithOffice(
  openid: string,
  part: OfficePart,
  now: Instant,
): Promise<{
  readonly employee: Employee
  readonly project: Project
  readonly office: Office
} | null> {
  const [found] = await findJoined<
    Employee & Partial<Office> & { projects: Project[]; floors: Floor[]; places?: readonly string[] }
  >('employees', {
    where: { openid },
    limit: 1,
    ...(part === 'claims' && {
      fields: { places: claimSlots('?', now).map((slot) => expression.concat(around(slot))) },
    }),
    joins: [
      { from: 'projects', localField: 'projectId', foreignField: '_id', as: 'projects' },
      { from: 'employees', localField: 'projectId', foreignField: 'projectId', as: 'colleagues' },
      { from: 'floors', localField: 'projectId', foreignField: '_id', as: 'floors' },
      ...moreOf[part],
    ],
  })
  if (!found) return null
  const {
    projects,
    colleagues = [],
    floors,
    claimed = [],
    handovers = [],
    left = [],
    places,
    ...employee
  } = found
  return {
    employee,
    project: only(projects, 'project'),
    office: { colleagues, floor: floors[0] ?? null, claimed, handovers, left },
  }
}

/** The parts of a text around the employee's own id. */
const around = (slot: string): string[] => {
  const [before = '', after = ''] = slot.split('?')
  return [before, '$_id', after]
}

/** A customer's account with their project and their deals, by WeChat identity. By id. */
export async function accountOf(
  openid: string,
): Promise<{ readonly account: Account; readonly project: Project; readonly deals: readonly Deal[] } | null> {
  const [found] = await findJoined<Account & { projects: Project[]; deals: Deal[] }>('accounts', {
    where: { _id: openid },
    limit: 1,
    joins: [
      { from: 'projects', localField: 'projectId', foreignField: '_id', as: 'projects' },
      { from: 'deals', localField: 'customerIds', foreignField: 'buyerIds', as: 'deals' },
    ],
  })
  if (!found) return null
  const { projects, deals, ...account } = found
  return { account, project: only(projects, 'project'), deals }
}

/** The most homes that one person's page shows. */
const mostHomes = 10

export type Home = Deal & {
  readonly units: readonly Unit[]
  readonly buildings: readonly Building[]
  readonly handlers: readonly Employee[]
}

/** Deals with their units, their buildings, and the people who answer for their steps. By id. */
export const homesOf = (dealIds: readonly string[]): Promise<readonly Home[]> =>
  findJoined<Home>('deals', {
    where: { _id: is.in(dealIds.slice(0, mostHomes)) },
    limit: mostHomes,
    joins: [
      { from: 'units', localField: 'unitId', foreignField: '_id', as: 'units' },
      { from: 'buildings', localField: 'buildingId', foreignField: '_id', as: 'buildings' },
      { from: 'employees', localField: 'handlerIds', foreignField: '_id', as: 'handlers' },
    ],
  })

/** The customer files that carry a phone number. Index `phones`. */
export const customersByPhone = (phone: string) => find('customers', { where: { phones: phone }, limit: 20 })

/** The files of a project behind any of these numbers, the first registered first. Index `project_phones`. */
export async function customersBehind(
  projectId: string,
  phones: readonly string[],
): Promise<readonly Customer[]> {
  if (phones.length === 0) return []
  const found = await find('customers', { where: { projectId, phones: is.in([...phones]) }, limit: 20 })
  return [...found].sort((a, b) => a.registeredAt - b.registeredAt || (a._id < b._id ? -1 : 1))
}

export type EntryEvent = Event & {
  readonly customers: readonly Customer[]
  readonly employees: readonly Employee[]
  readonly projects: readonly Project[]
}

/** The event of an entry in the registers, with the file, who received, and where. By id. */
export async function entryEvent(entry: string): Promise<EntryEvent | null> {
  const [found] = await findJoined<EntryEvent>('events', {
    where: { _id: entry },
    limit: 1,
    joins: [
      { from: 'customers', localField: 'subject', foreignField: '_id', as: 'customers' },
      { from: 'employees', localField: 'facts.by', foreignField: '_id', as: 'employees' },
      { from: 'projects', localField: 'projectId', foreignField: '_id', as: 'projects' },
    ],
  })
  return found ?? null
}

/** The employee who has a phone number. Index `phone`. */
export async function employeeByPhone(phone: string): Promise<Employee | null> {
  const [found] = await find('employees', { where: { phone }, limit: 1 })
  return found ?? null
}

/** A page of the histories of a project's customers, by id. Index `project`. */
export async function historiesOf(
  projectId: string,
  after: string,
): Promise<{ readonly rows: readonly Pick<Customer, '_id' | 'history'>[]; readonly next: string | null }> {
  const rows = await find('customers', {
    where: { projectId, _id: is.gt(after) },
    order: ['_id', 'asc'],
    limit: historyPage,
    fields: ['_id', 'history'],
  })
  return { rows, next: rows.length === historyPage ? (rows.at(-1)?._id ?? null) : null }
}

/** Within 1 MB for an answer, where a history of some fifty events is about 5 KB. */
const historyPage = 200

/** Everybody who works, or has worked, in a project. Index `project`. */
export const employeesOf = (projectId: string) =>
  find('employees', { where: { projectId }, limit: 500, fields: ['_id', 'name'] })

/** Whose customers: one consultant's, or with no owner the whole project's; of one level, where one is named. */
export interface CustomerScope {
  readonly projectId: string
  readonly ownerId: string | null
  readonly level: Level | null
}

const within = ({ projectId, ownerId }: Omit<CustomerScope, 'level'>) => ({
  projectId,
  ...(ownerId !== null && { ownerId }),
})

/**
 * Customers who are due from one instant on and before another, the longest overdue first. Index `owner_due`, `owner_level_due`,
 * `project_due` or `project_level_due`.
 */
export async function dueCustomers(
  scope: CustomerScope,
  from: SortKey,
  until: SortKey,
  after: SortKey | undefined,
): Promise<Page<Customer>> {
  const rows = await find('customers', {
    where: {
      ...within(scope),
      ...(scope.level !== null && { level: scope.level }),
      // Nobody's key is the one that a range begins with: a key ends with an id.
      dueKey: is.gt(after !== undefined && after > from ? after : from).and(is.lt(until)),
    },
    order: ['dueKey', 'asc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ dueKey }) => dueKey)
}

/** Customers whom a word finds, the last registered first. Index `owner_terms` or `project_terms`. */
export async function customersWith(
  scope: Omit<CustomerScope, 'level'>,
  term: string,
  before: SortKey | undefined,
): Promise<Page<Customer>> {
  const rows = await find('customers', {
    where: { ...within(scope), terms: term, registeredKey: is.lt(before ?? lastKey) },
    order: ['registeredKey', 'desc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ registeredKey }) => registeredKey)
}

/** The customers of a list whom nobody has, the longest first. Index `project_pool`. */
export async function poolOf(
  projectId: string,
  list: PoolList,
  after: SortKey | undefined,
): Promise<Page<Customer>> {
  const prefix = listPrefix[list]
  const rows = await find('customers', {
    where: { projectId, poolKey: is.gt(after ?? prefix).and(is.lt(`${prefix}${lastKey}`)) },
    order: ['poolKey', 'asc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ poolKey }) => poolKey ?? null)
}

/** Customers whose time with their consultant ended before `now`, the oldest end first. Index `ownership_until`. */
export const endedOwnerships = (now: Instant, limit: number) =>
  find('customers', {
    where: { 'ownership.until': is.gt(0).and(is.lte(now)) },
    order: ['ownership.until', 'asc'],
    limit,
  })

/** As many customers of one consultant as a hand-over takes. */
export const mostHandedOver = 1000

/** The customers of one consultant, what a hand-over needs of each. Index `owner_due`. */
export const customersOf = (projectId: string, ownerId: string) =>
  find('customers', {
    where: { projectId, ownerId },
    limit: mostHandedOver,
    fields: ['_id', 'name', 'level', 'status', 'plan'],
  })

/** The cases of a buyer's files, newest first. Index `customer_opened`. */
export async function casesOf(
  customerIds: readonly string[],
  before: SortKey | undefined,
): Promise<Page<Case>> {
  const rows = await find('cases', {
    where: { customerId: is.in([...customerIds]), openedKey: is.lt(before ?? lastKey) },
    order: ['openedKey', 'desc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ openedKey }) => openedKey)
}

/** The cases of a project that the staff still owe a step, the next clock first. Index `project_pending`. */
export async function pendingCases(projectId: string, after: SortKey | undefined): Promise<Page<Case>> {
  const rows = await find('cases', {
    where: { projectId, pending: true, queueKey: is.gt(after ?? '') },
    order: ['queueKey', 'asc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ queueKey }) => queueKey)
}

/** Cases with a clock that ran out before `now`, the oldest first. Index `clock`. */
export const overdueCases = (now: Instant, limit: number) =>
  find('cases', {
    where: { nextClockAt: is.gt(0).and(is.lt(now)) },
    order: ['nextClockAt', 'asc'],
    limit,
  })

/** The deals of a project by the promised day of their next step. Index `project_next`. */
export async function openDeals(projectId: string, after: SortKey | undefined): Promise<Page<Deal>> {
  const rows = await find('deals', {
    where: { projectId, nextKey: is.gt(after ?? '') },
    order: ['nextKey', 'asc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ nextKey }) => nextKey)
}

/** The deals of one unit, by the label that people use. Index `unit`. */
export const dealsOfUnit = (projectId: string, unitLabel: string) =>
  find('deals', { where: { projectId, unitLabel }, limit: 5 })

/** The buildings of a project. Index `project`. */
export const buildingsOf = (projectId: string) =>
  find('buildings', { where: { projectId }, order: ['name', 'asc'], limit: 100 })

/** What was addressed to any of these, newest first. Index `inbox`. */
export async function inboxOf(
  addresses: readonly Address[],
  before: SortKey | undefined,
): Promise<Page<Event>> {
  const rows = await find('events', {
    where: { to: is.in([...addresses]), key: is.lt(before ?? lastKey) },
    order: ['key', 'desc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ key }) => key)
}

/** After every key there is. */
export const lastKey = '~'

function only<T>(found: readonly T[], what: string): T {
  const [first] = found
  if (first === undefined) throw new Error(`a ${what} that is referred to does not exist`)
  return first
}
