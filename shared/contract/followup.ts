/** 改期: a planned contact is put off with a reason, and what does not move with it. */
import * as z from 'zod'
import { postponeReasons } from '../followup/postponeReasons'
import { command, query } from './define'
import { day, id, maybeWords } from './fields'
import { due } from './views'

/** SALES-13: how often somebody was contacted in the last seven days, the ceiling and the floor of their level. */
export const frequency = z.strictObject({
  thisWeek: z.number(),
  atMostPerWeek: z.number(),
  atLeastEveryDays: z.number(),
  atCeiling: z.boolean(),
})

/** What this customer gets now, by level, persona, tier and segment, each with its article. */
export const guide = z.array(
  z.strictObject({ title: z.string(), items: z.array(z.string()), cite: z.string() }),
)

/** How often a planned contact was put off: the one that is planned now, and in all; null where none was. */
export const postponed = z
  .strictObject({
    times: z.number(),
    total: z.number(),
    last: z.strictObject({ at: z.number(), from: z.string(), to: z.string(), why: z.string() }),
  })
  .nullable()

const changed = z.strictObject({ id: z.string(), version: z.number(), due: due.nullable() })

export const followupContract = {
  /** What is planned for a customer, and which rules do not let it be later. */
  'staff.postponing': query({
    roles: ['consultant'],
    input: z.strictObject({ customerId: id }),
    output: z.strictObject({
      id: z.string(),
      name: z.string(),
      version: z.number(),
      /** Null where there is nothing to put off: no plan, or the customer bought or gave up. */
      plan: z.strictObject({ day: z.string(), goal: z.string() }).nullable(),
      /** The earliest clock of a rule; it stays where it is. */
      held: due.nullable(),
      /** When the customer is lost without a follow-up. */
      lost: z
        .strictObject({
          at: z.number(),
          next: z.enum(['new', 'manager', 'closer']).nullable(),
          cite: z.string(),
        })
        .nullable(),
      /** How often this contact was put off already. */
      times: z.number(),
    }),
  }),
  'staff.postpone': command({
    roles: ['consultant'],
    input: z.strictObject({
      customerId: id,
      day,
      reason: z.enum(postponeReasons),
      words: maybeWords(100),
    }),
    /** `held`: the rule that is due before the new day, where one is. */
    output: changed.extend({ postponement: z.string(), held: due.nullable() }),
  }),
  /** Takes the last one back, within some minutes. */
  'staff.undoPostpone': command({
    roles: ['consultant'],
    input: z.strictObject({ customerId: id, postponement: id }),
    output: changed.extend({ day: z.string() }),
  }),
}
