/** What is shown of a customer on request only, with a reason. */
import * as z from 'zod'
import { longestReason, plainReasons } from '../access/reveal'
import { command } from './define'
import { id, words } from './fields'

export const accessContract = {
  /** Shows one customer's full number, for a call; it is logged, and the customer sees that it was, and why. */
  'staff.revealPhone': command({
    roles: ['consultant', 'clerk', 'manager'],
    input: z.union([
      z.strictObject({ customerId: id, why: z.enum(plainReasons) }),
      z.strictObject({ customerId: id, why: z.literal('other'), note: words(longestReason) }),
    ]),
    output: z.strictObject({ id: z.string(), phone: z.string() }),
  }),
}
