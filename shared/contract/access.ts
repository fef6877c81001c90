/** What is shown of a customer on request only, with a reason. */
import * as z from 'zod'
import { longestReason, plainReasons } from '../access/reveal'
import { mostNumbers } from '../customer/correct'
import { command } from './define'
import { id, words } from './fields'

/** Which of their numbers, by its place in the file; the first one where none is named. */
const place = z.exactOptional(
  z
    .int()
    .min(0)
    .max(mostNumbers - 1),
)

export const accessContract = {
  /** Shows one customer's full number, for a call; it is logged, and the customer sees that it was, and why. */
  'staff.revealPhone': command({
    roles: ['consultant', 'clerk', 'manager'],
    input: z.union([
      z.strictObject({ customerId: id, place, why: z.enum(plainReasons) }),
      z.strictObject({ customerId: id, place, why: z.literal('other'), note: words(longestReason) }),
    ]),
    output: z.strictObject({ id: z.string(), phone: z.string() }),
  }),
}
