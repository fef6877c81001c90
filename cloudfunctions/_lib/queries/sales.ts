/** What of the deals the board's order goes by. */
import type { Deal } from '@shared/deal/model'
import type { Floor } from '@shared/floor/model'
import type { Day } from '@shared/kernel/time'
import { findProjected, is } from '../sdk'

/** More projects than one environment serves. */
const mostFloors = 200

/** Until when the sales of each board are counted. By id. */
export const floorsCounted = () =>
  findProjected<Pick<Floor, '_id' | 'sales'>>('floors', {
    where: { _id: is.gt('') },
    limit: mostFloors,
    fields: ['sales.until'],
  })

/** More than a project sells in two months. */
const mostSales = 10_000

/** The sales of a project since a day. Index `sold`. */
export const soldSince = (projectId: string, from: Day) =>
  findProjected<Pick<Deal, 'consultantId' | 'soldOn'>>('deals', {
    where: { projectId, soldOn: is.gte(from) },
    limit: mostSales,
    fields: ['consultantId', 'soldOn'],
  })
