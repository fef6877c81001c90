/** Deals, homes, and the buildings that they are in. */
import type { Employee } from '@shared/access/model'
import type { Building } from '@shared/construction/model'
import type { Deal } from '@shared/deal/model'
import type { SortKey } from '@shared/kernel/key'
import type { Unit } from '@shared/unit/model'
import { find, findJoined, is } from '../sdk'
import { type Page, page, pageSize } from './page'

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

/** The deals of a project by the promised day of their next step. Index `project_next`. */
export async function openDeals(projectId: string, after: SortKey | undefined): Promise<Page<Deal>> {
  const rows = await find('deals', {
    where: { projectId, nextKey: is.gt(after ?? '') },
    order: ['nextKey', 'asc'],
    limit: pageSize + 1,
  })
  return page(rows, ({ nextKey }) => nextKey)
}

/** The deal of one unit, by the label that people use: order forms are none. Index `unit`. */
export const dealsOfUnit = async (projectId: string, unitLabel: string) =>
  (await find('deals', { where: { projectId, unitLabel }, limit: 100 })).filter(
    ({ steps }) => steps.length > 0,
  )

/** The buildings of a project. Index `project`. */
export const buildingsOf = (projectId: string) =>
  find('buildings', { where: { projectId }, order: ['name', 'asc'], limit: 100 })
