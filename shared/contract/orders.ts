/** 认购: the order form, from the consultant to the case manager, to finance, to the door (STEPS-4). */
import * as z from 'zod'
import { paymentMethods } from '../deal/model'
import { orderStates } from '../deal/order'
import { command, query } from './define'
import { cursor, day, id, maybeWords, words } from './fields'

const whoOrders = ['consultant', 'manager', 'finance'] as const
const fen = z.int().min(1).max(1_000_000_000_000)
/** The version that was seen: on another one nothing is done. */
const seen = z.int().min(1)
const changed = z.strictObject({ id: z.string(), version: z.number() })

const days = z.strictObject({
  signing: day,
  contractReview: day,
  loanApproval: day.optional(),
  filing: day,
  delivery: day,
})

/** `deposit` 定金 and price in fen. */
const form = z.strictObject({ price: fen, method: z.enum(paymentMethods), deposit: fen, days })

const row = z.strictObject({
  id: z.string(),
  unitLabel: z.string(),
  consultant: z.string(),
  state: z.enum(orderStates),
  since: z.number(),
  /** The next step is for whoever looks. */
  mine: z.boolean(),
})

export const ordersContract = {
  /** The order forms that wait for somebody, the longest wait first; a consultant's own, or the office's. */
  'staff.orders': query({
    roles: whoOrders,
    input: z.strictObject({ after: cursor.optional() }),
    output: z.strictObject({ orders: z.array(row), next: cursor.nullable() }),
  }),
  'staff.order': query({
    roles: whoOrders,
    input: z.strictObject({ dealId: id }),
    output: row.extend({
      version: z.number(),
      customer: z.string(),
      ...form.shape,
      receipt: z.string().nullable(),
      steps: z.array(
        z.strictObject({
          state: z.enum(orderStates),
          at: z.number(),
          by: z.string(),
          why: z.string().nullable(),
        }),
      ),
      /** What is left to do after this state, in order. */
      rest: z.array(z.enum(orderStates)),
      mayCancel: z.boolean(),
      maySeeOff: z.boolean(),
    }),
  }),
  'staff.makeOrder': command({
    roles: ['consultant'],
    input: form.extend({ customerId: id, unit: words(20) }),
    output: changed,
  }),
  'staff.changeOrder': command({
    roles: ['consultant'],
    input: form.extend({ dealId: id, version: seen }),
    output: changed,
  }),
  /** Signed, or sent back with a reason. */
  'staff.signOrder': command({
    roles: ['manager'],
    input: z.strictObject({ dealId: id, version: seen, signed: z.boolean(), why: maybeWords(60) }),
    output: changed,
  }),
  /** The deposit is there; `receipt` is the number on it. */
  'staff.takeDeposit': command({
    roles: ['finance'],
    input: z.strictObject({ dealId: id, version: seen, receipt: words(30) }),
    output: changed,
  }),
  'staff.seeOff': command({
    roles: ['consultant', 'manager'],
    input: z.strictObject({ dealId: id }),
    output: changed,
  }),
  'staff.cancelOrder': command({
    roles: ['consultant', 'manager'],
    input: z.strictObject({ dealId: id, version: seen, why: words(60) }),
    output: changed,
  }),
}
