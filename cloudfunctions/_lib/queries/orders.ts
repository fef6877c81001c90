/** Order forms 认购单. */
import type { Customer } from '@shared/customer/model'
import type { Deal } from '@shared/deal/model'
import type { SortKey } from '@shared/kernel/key'
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

type WithFiles = Deal & {
  readonly files: readonly Pick<Customer, '_id' | 'name' | 'ownerId' | 'merged'>[]
  readonly readIn: WithFiles['files']
}

/** One order form, with its customer's file, and the one in which that is read. By id. */
export async function orderWithFiles(dealId: string): Promise<WithFiles | null> {
  const [found] = await findJoined<WithFiles>('deals', {
    where: { _id: dealId },
    limit: 1,
    joins: [
      { from: 'customers', localField: 'order.customerId', foreignField: '_id', as: 'files' },
      { from: 'customers', localField: 'files.merged.into', foreignField: '_id', as: 'readIn' },
    ],
    without: ['files', 'readIn'].flatMap((name) => restOfFile.map((field) => `${name}.${field}`)),
  })
  return found ?? null
}

/** Deposits that the customers' files do not have yet, the oldest first. Index `follow`. */
export const depositsToFollow = (limit: number): Promise<readonly Pick<Deal, '_id' | 'projectId'>[]> =>
  find('deals', {
    where: { followKey: is.gt('') },
    order: ['followKey', 'asc'],
    limit,
    fields: ['projectId'],
  })

/** The deals and order forms of one unit. Index `unit_id`. */
export const dealsOfUnitId = (unitId: string) => find('deals', { where: { unitId }, limit: 100 })
