/** Customers: by number, by what is due, by a word, by whose they are. */
import type { Employee, Project } from '@shared/access/model'
import type { Customer, Level } from '@shared/customer/model'
import type { Event } from '@shared/inbox/model'
import type { SortKey } from '@shared/kernel/key'
import type { Instant } from '@shared/kernel/time'
import { listPrefix, type PoolList } from '@shared/pool/model'
import { expression, find, findJoined, findProjected, findRanked, is } from '../sdk'
import { lastKey, type Page, page, pageSize } from './page'

/** The customer files that carry a phone number. Index `phones`. */
export const customersByPhone = (phone: string) => find('customers', { where: { phones: phone }, limit: 20 })

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

/** What a search in the registers says of a file. */
export type NamedFile = Pick<Customer, '_id' | 'ownerId' | 'registeredAt'>

/**
 * The files of a project with this very name, the first registered first (CONFIRM-4.5 asks for that one); of more than a page the first ones.
 * @param term what the name is found by. Index `project_terms`, from its end.
 */
export async function filesNamed(
  projectId: string,
  { name, term }: { readonly name: string; readonly term: string },
): Promise<{ readonly files: readonly NamedFile[]; readonly capped: boolean }> {
  const found = await find('customers', {
    where: { projectId, terms: term, name },
    order: ['registeredKey', 'asc'],
    limit: pageSize + 1,
    fields: ['_id', 'ownerId', 'registeredAt'],
  })
  return { files: found.slice(0, pageSize), capped: found.length > pageSize }
}

/** What a greeting needs of a customer. */
const greeted = ['_id', 'name', 'level', 'preferredMethod', 'taboo', 'more', 'contacts'] as const
type GreetedCustomer = Pick<Customer, (typeof greeted)[number]>

/**
 * One's own customers who are to be greeted and are not lost: those with one of the first words first, then those with one of the others,
 * the first registered first. Index `owner_terms`; all that it finds is put in order in the database, which is a consultant's key customers.
 */
export async function customersToGreet(
  { projectId, ownerId }: { readonly projectId: string; readonly ownerId: string },
  { first, others }: { readonly first: readonly string[]; readonly others: readonly string[] },
  after: SortKey | undefined,
): Promise<Page<GreetedCustomer>> {
  const isFirst = expression.gt([expression.size(expression.setIntersection(['$terms', [...first]])), 0])
  const rows = await findRanked<GreetedCustomer>('customers', {
    where: { projectId, ownerId, terms: is.in([...first, ...others]), status: is.neq('lost') },
    rank: expression.concat([expression.cond([isFirst, '1:', '2:']), '$registeredKey']),
    after: after ?? '',
    limit: pageSize + 1,
    fields: greeted,
  })
  return page(rows, ({ rank }) => rank)
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

/** What a hand-over needs of each customer. */
export type HeldCustomer = Pick<Customer, '_id' | 'name' | 'level' | 'status' | 'plan'>

/** More than any consultant has: a hand-over shows and moves all of them. */
const mostHandedOver = 100_000

/** All customers of one consultant, what a hand-over needs of each. Index `owner_due`. */
export const customersOf = (projectId: string, ownerId: string): Promise<readonly HeldCustomer[]> =>
  findProjected<HeldCustomer>('customers', {
    where: { projectId, ownerId },
    limit: mostHandedOver,
    fields: ['_id', 'name', 'level', 'status', 'plan'],
  })
