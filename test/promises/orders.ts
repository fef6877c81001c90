/** A unit for sale, and order forms of 王敏 for 刘洋 and 何平 at every stage. */
import { withKeys } from '@shared/deal/model'
import type { OrderState, OrderStep } from '@shared/deal/order'
import { hour } from '@shared/kernel/time'
import type { Unit } from '@shared/unit/model'
import { world as docs, now } from '../world/docs'
import type { World } from '../world/world'

export const orderForm = {
  price: 107_000_000,
  method: 'mortgage',
  deposit: 5_000_000,
  days: {
    ...{ signing: '2026-11-29', contractReview: '2026-12-06', loanApproval: '2026-12-20' },
    ...{ filing: '2027-01-10', delivery: '2027-12-31' },
  },
} as const

const forSale = (room: string): Unit => {
  const [unit] = docs.units
  if (!unit) throw new Error('the world has no units')
  return { ...unit, _id: `u-3-${room}`, label: `3幢${room}`, room, floor: 5, state: 'forSale' }
}

const step = (state: OrderState, by: string, hours: number, why?: string): OrderStep => ({
  ...{ state, by, at: now - hours * hour },
  ...(why !== undefined && { why }),
})
const made = step('made', 'e-consultant', 3)
const signed = step('signed', 'e-manager', 2)

const orderDoc = (id: string, room: string, later: readonly OrderStep[], customerId = 'c-visitor') => {
  const { days, deposit, ...deal } = orderForm
  const done = later.some(({ state }) => state === 'done')
  const subscription = { kind: 'subscription', promised: '2026-11-22', done: '2026-11-22' } as const
  return withKeys({
    ...{ _id: `o-${id}`, projectId: 'p1', version: 1, unitId: `u-3-${room}`, unitLabel: `3幢${room}` },
    ...{ ...deal, buildingId: 'b-3', consultantId: 'e-consultant', payments: [] },
    ...{ buyerIds: done ? ['c-visitor'] : [], handlerIds: ['e-consultant'] },
    steps: done ? [{ ...subscription, handlerId: 'e-consultant', slips: [] }] : [],
    order: { customerId, deposit, days, steps: [made, ...later] },
  })
}

export const fillOrders = async ({ cloud }: World): Promise<void> => {
  await cloud.db.insertMany('units', [{ ...forSale('0501') }, { ...forSale('0502') }, { ...forSale('0503') }])
  await cloud.db.insertMany(
    'deals',
    [
      orderDoc('made', '0502', [], 'c-walkIn'),
      orderDoc('sentBack', '0503', [step('sentBack', 'e-manager', 1, '价格和价目表不一致')]),
      orderDoc('signed', '0502', [signed]),
      orderDoc('done', '0601', [signed, step('done', 'e-finance', 1)]),
    ].map((each) => ({ ...each })),
  )
}
