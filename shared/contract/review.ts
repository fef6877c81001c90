/** 权限复核: everybody's rights, looked at once in each period. */
import * as z from 'zod'
import { staffRoles } from '../access/model'
import { verdicts } from '../review/model'
import { command, query } from './define'
import { id, words } from './fields'

const roles = z.array(z.enum(staffRoles))
const why = words(60)
const changed = z.strictObject({ id: z.string(), version: z.number() })

export const reviewContract = {
  /** The review of the period with everybody's rights, or an earlier one as it was finished. */
  'staff.rightsReview': query({
    roles: ['clerk', 'manager', 'director'],
    input: z.strictObject({ review: id.optional() }),
    output: z.strictObject({
      review: z
        .strictObject({
          id: z.string(),
          from: z.string(),
          before: z.string(),
          dueAt: z.number(),
          escalated: z.boolean(),
          done: z.strictObject({ at: z.number(), by: z.string() }).nullable(),
        })
        .nullable(),
      /** The first day of the next period. */
      next: z.string(),
      /** Whoever looks may also decide. */
      mayAct: z.boolean(),
      people: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          roles,
          active: z.boolean(),
          bound: z.boolean(),
          mine: z.boolean(),
          /** When they last read their messages; null where never. */
          seenAt: z.number().nullable(),
          /** How often they looked at full numbers in the period before. */
          reveals: z.number(),
          /** How many of colleagues' files they may read now. */
          shares: z.number(),
          looked: z
            .strictObject({
              did: z.enum(verdicts),
              at: z.number(),
              by: z.string(),
              why: z.string().nullable(),
              before: roles,
              after: roles,
            })
            .nullable(),
        }),
      ),
      /** The latest first. */
      history: z.array(
        z.strictObject({
          id: z.string(),
          from: z.string(),
          doneAt: z.number().nullable(),
          changed: z.number(),
        }),
      ),
    }),
  }),
  /** Says of one person what becomes of their rights: they keep them, lose posts, or their account is closed. */
  'staff.lookAtRights': command({
    roles: ['clerk', 'manager', 'director'],
    input: z.union([
      z.strictObject({ review: id, who: id, did: z.literal('kept') }),
      z.strictObject({ review: id, who: id, did: z.literal('reduced'), roles: roles.min(1).max(8), why }),
      z.strictObject({ review: id, who: id, did: z.literal('deactivated'), why }),
    ]),
    output: changed,
  }),
  'staff.finishReview': command({
    roles: ['clerk', 'manager', 'director'],
    input: z.strictObject({ review: id }),
    output: changed,
  }),
}
