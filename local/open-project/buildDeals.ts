/** Deals, and what has happened on their signing lines, as events that the buyers find in their inbox. */
import { type Deal, withKeys } from '@shared/deal/model'
import type { Event, EventType } from '@shared/inbox/model'
import type { Fact } from '@shared/kernel/reason'
import type { Day } from '@shared/kernel/time'
import type { Checked } from './check'
import type { CheckedDeal } from './checkDeals'
import { instantOn, pastEvent } from './events'
import type { Ids } from './ids'
import { unitKey, unitLabel } from './names'

export function buildDeals({ deals }: Checked, ids: Ids, today: Day): { deals: Deal[]; events: Event[] } {
  const built = deals.map((checked) => ({ checked, deal: buildDeal(checked, ids, today) }))
  return {
    deals: built.map(({ deal }) => deal),
    events: built.flatMap(({ checked, deal }) => eventsOf(checked, deal, ids, today)),
  }
}

function buildDeal({ row, unit, buyers, steps, payments }: CheckedDeal, ids: Ids, today: Day): Deal {
  const key = unitKey(unit.building, unit.entrance, unit.room)
  return withKeys({
    _id: ids.deal(key),
    projectId: ids.projectId,
    version: 1,
    unitId: ids.unit(key),
    unitLabel: unitLabel(ids.buildingName(unit.building), unit.entrance, unit.room),
    buildingId: ids.building(unit.building),
    buyerIds: buyers.map((buyer) => ids.customer(buyer)),
    consultantId: ids.employee(row.consultant),
    price: row.price,
    method: row.method,
    steps: steps.map(({ kind, promised, done, handler, slips }) => ({
      kind,
      promised,
      ...(done && { done }),
      handlerId: ids.employee(handler),
      slips: slips.map(({ from, to, why, told }) => ({ from, to, why, at: instantOn(told, today) })),
    })),
    handlerIds: [...new Set(steps.map(({ handler }) => ids.employee(handler)))],
    payments: payments.map(({ name, due, amount, paid }) => ({ name, due, amount, ...(paid && { paid }) })),
  })
}

function eventsOf({ steps }: CheckedDeal, deal: Deal, ids: Ids, today: Day): Event[] {
  return steps.flatMap(({ kind, done, handler, slips }, index) => {
    const event = (type: EventType, day: string, facts: Record<string, Fact>, number: number) =>
      pastEvent(ids.projectId, {
        id: `${deal._id}-${kind}-${number}`,
        type,
        subject: deal._id,
        at: instantOn(day, today),
        by: ids.employee(handler),
        facts: { step: kind, unit: deal.unitLabel, ...facts },
        to: deal.buyerIds.map((id) => `customer:${id}` as const),
      })
    const next = steps[index + 1]?.kind ?? null
    return [
      ...slips.map(({ from, to, told }, place) => event('deal.stepMoved', told, { from, to }, place + 1)),
      ...(done ? [event('deal.stepDone', done, { day: done, next }, 0)] : []),
    ]
  })
}
