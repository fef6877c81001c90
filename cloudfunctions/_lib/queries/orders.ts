/** Order forms 认购单. */
import type { Customer } from '@shared/customer/model'
import type { Deal } from '@shared/deal/model'
import type { SortKey } from '@shared/kernel/key'
import type { Day } from '@shared/kernel/time'
import { find, findJoined, is } from '../sdk'
import { type Page, page, pageSize } from './page'

/** Those that wait for somebody, the longest wait first; of one consultant where one is named. Indexes `project_order`, `consultant_order`. */
export async function openOrders(
  projectId: string,
  consultantId: string | null,
  after: SortKey | undefined,
): Promise<Page<Deal>> {
  const rows = await find('deals', {
    where: { projectId, ...(consultantId !== null && { consultantId }), orderKey: is.gt(after ?? '') },
    order: ['orderKey', 'asc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ orderKey }) => orderKey)
}

/** What of a customer's file no order form shows. */
const restOfFile = [
  ...['history', 'register', 'contacts', 'reveals', 'gradings', 'terms', 'slots', 'ownership', 'phones'],
  ...['needs', 'more', 'taboo', 'corrections', 'checks', 'visitNotes', 'walkIns', 'sharing', 'dispute'],
]

/** One order form, with its customer. By id. */
export async function orderWithCustomer(
  dealId: string,
): Promise<(Deal & { readonly customers: readonly Pick<Customer, 'name'>[] }) | null> {
  const [found] = await findJoined<Deal & { readonly customers: readonly Customer[] }>('deals', {
    where: { _id: dealId },
    limit: 1,
    joins: [{ from: 'customers', localField: 'order.customerId', foreignField: '_id', as: 'customers' }],
    without: restOfFile.map((name) => `customers.${name}`),
  })
  return found ?? null
}

/** More deposits than all projects take in a week. */
const mostDeposits = 500

/** Order forms whose deposit was taken since a day, with what of the customers' files the deposit is to be in. Index `sold`. */
export const orderedSince = (day: Day) =>
  findJoined<Deal & { readonly customers: readonly Customer[] }>('deals', {
    where: { soldOn: is.gte(day), 'order.customerId': is.gt('') },
    limit: mostDeposits,
    joins: [{ from: 'customers', localField: 'order.customerId', foreignField: '_id', as: 'customers' }],
    without: restOfFile.filter((name) => name !== 'history').map((name) => `customers.${name}`),
  })

/** The deals and order forms of one unit. Index `unit_id`. */
export const dealsOfUnitId = (unitId: string) => find('deals', { where: { unitId }, limit: 100 })
