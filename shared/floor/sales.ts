/**
 * The sales that the order of turns goes by (CASE-5.1), as the board holds them: counted once a night, so that a board that is asked for
 * every few seconds reads no deals. A sale is a deal whose subscription is done, counted for its consultant (ours).
 */
import type { Deal } from '../deal/model'
import type { Contracted, StaffId } from '../history/model'
import { addMonths, type Day, startOfDay } from '../kernel/time'

export interface Sales {
  /** The first day that is not counted. */
  readonly until: Day
  readonly rows: readonly { readonly who: StaffId; readonly on: Day; readonly count: number }[]
}

/** The first day of the last month: what lies before it no order goes by. */
export const salesFrom = (today: Day): Day => addMonths(`${today.slice(0, 7)}-01`, -1)

export function countSales(deals: readonly Pick<Deal, 'consultantId' | 'soldOn'>[], today: Day): Sales {
  const rows = new Map<string, { who: StaffId; on: Day; count: number }>()
  for (const { consultantId: who, soldOn: on } of deals) {
    if (on === null || on < salesFrom(today) || on >= today) continue
    const row = rows.get(`${on} ${who}`) ?? { who, on, count: 0 }
    row.count += 1
    rows.set(`${on} ${who}`, row)
  }
  return { until: today, rows: [...rows.values()] }
}

/** The same as the rules of reception want them told. */
export const contractsOf = (sales: Sales | undefined): readonly Contracted[] =>
  (sales?.rows ?? []).flatMap(({ who, on, count }) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ type: 'contracted' as const, id: `sale-${on}-${who}-${index}`, at: startOfDay(on) },
      ...{ customer: 'nobody', unit: 'none', closedBy: who },
    })),
  )
