/** Each night the sales that the order of turns goes by are counted onto the board (CASE-5.1). */
import { countSales, salesFrom } from '@shared/floor/sales'
import { ok } from '@shared/kernel/result'
import { dayOf, type Instant } from '@shared/kernel/time'
import { countedAfter } from '@shared/month/model'
import { floorsCounted, soldSince } from '../_lib/queries/sales'
import { countDone, nothingToDo, once } from './once'

export async function countFloorSales(now: Instant): Promise<number> {
  // A deposit of the last minute may still be on its way at midnight.
  const today = dayOf(now - countedAfter)
  const open = (await floorsCounted()).filter(({ sales }) => sales?.until !== today)
  return countDone(open, async ({ _id: projectId }) => {
    const sales = countSales(await soldSince(projectId, salesFrom(today)), today)
    return once(
      { name: 'sales', projectId, about: { projectId, today }, now },
      'floors',
      async (transaction) => {
        const floor = await transaction.get('floors', projectId)
        if (!floor || floor.sales?.until === today) return nothingToDo
        return ok({
          doc: { ...floor, version: floor.version + 1, sales },
          happened: {
            ...{ type: 'floor.counted', subject: projectId, because: [], to: [] },
            facts: { until: today, deals: sales.rows.reduce((sum, { count }) => sum + count, 0) },
          },
        })
      },
    )
  })
}
