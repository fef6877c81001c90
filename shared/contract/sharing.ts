/** 共享: a customer's file is shown to a colleague, with the manager's consent, for some days. */
import * as z from 'zod'
import { levels } from '../customer/model'
import { shareStates } from '../sharing/model'
import { command, query } from './define'
import { cursor, id, words } from './fields'

const changed = z.strictObject({ id: z.string(), version: z.number() })

/** What a file says of it: to the owner and the office all of it, to the colleague their own. */
export const sharingView = z.strictObject({
  /** Whoever looks does so by a share, and reads only. */
  reading: z.boolean(),
  mayAsk: z.boolean(),
  shares: z.array(
    z.strictObject({
      id: z.string(),
      with: z.string(),
      by: z.string(),
      why: z.string(),
      days: z.number(),
      at: z.number(),
      state: z.enum(shareStates),
      until: z.number().nullable(),
      /** On how many days it was read, and when last. */
      readDays: z.number(),
      readAt: z.number().nullable(),
      mayDecide: z.boolean(),
      mayEnd: z.boolean(),
    }),
  ),
})

export const sharingContract = {
  /** 共享给我的: files of colleagues that one may read now. */
  'staff.sharedFiles': query({
    roles: ['consultant'],
    input: z.strictObject({ after: cursor.optional() }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          level: z.enum(levels),
          from: z.string(),
          why: z.string(),
          until: z.number(),
          readToday: z.boolean(),
        }),
      ),
      next: cursor.nullable(),
    }),
  }),
  /** With whom a file can be shared, and for how long. */
  'staff.shareForm': query({
    roles: ['consultant'],
    input: z.strictObject({ customerId: id }),
    output: z.strictObject({
      name: z.string(),
      colleagues: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      mostDays: z.number(),
    }),
  }),
  'staff.askShare': command({
    roles: ['consultant'],
    input: z.strictObject({ customerId: id, with: id, why: words(60), days: z.int().min(1).max(90) }),
    output: changed,
  }),
  /** Whoever's consent the regulation asks for: the manager, unless it says otherwise. */
  'staff.decideShare': command({
    roles: ['clerk', 'manager'],
    input: z.strictObject({ customerId: id, share: id, approved: z.boolean() }),
    output: changed,
  }),
  /** Ends a share early, or takes back what was asked for. */
  'staff.endShare': command({
    roles: ['consultant', 'clerk', 'manager'],
    input: z.strictObject({ customerId: id, share: id }),
    output: changed,
  }),
  /** Opens a file that is shared with one: it is logged, once a day. */
  'staff.readShared': command({
    roles: ['consultant'],
    input: z.strictObject({ customerId: id }),
    output: changed,
  }),
}
