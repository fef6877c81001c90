/** 合并: two files of one customer are read as one, with a preview, and the way back. */
import * as z from 'zod'
import { kinships } from '../customer/kinship'
import { longestSearch } from '../customer/listing'
import { levels } from '../customer/model'
import { command, query } from './define'
import { id, maybeWords } from './fields'
import { reason } from './views'

const roles = ['consultant', 'manager'] as const

const summary = z.strictObject({
  id: z.string(),
  name: z.string(),
  phones: z.array(z.string()),
  level: z.enum(levels),
  status: z.enum(['active', 'bought', 'lost']),
  owner: z.string().nullable(),
  registeredAt: z.number(),
})

export const mergeContract = {
  /** Files that may be of the same customer: by a number, by a name; or those that a word finds. */
  'staff.duplicates': query({
    roles,
    input: z.strictObject({ customerId: id, text: maybeWords(longestSearch) }),
    output: z.strictObject({
      /** The file that is asked about. */
      file: summary,
      rows: z.array(summary.extend({ like: z.enum(['number', 'name', 'found']) })),
    }),
  }),
  /** What would come of it: which file is kept, whose the customer is, by which article, who loses them. */
  'staff.mergePreview': query({
    roles,
    input: z.strictObject({ customerId: id, other: id, as: z.enum(kinships) }),
    output: z.strictObject({
      files: z.array(summary),
      /** Null where it cannot be. */
      merge: z
        .strictObject({
          keep: z.string(),
          absorb: z.string(),
          owner: z.string().nullable(),
          loses: z.string().nullable(),
        })
        .nullable(),
      /** Why it cannot be, and what to do. */
      say: z.string().nullable(),
      because: z.array(reason),
      rejected: z.array(reason.extend({ why: z.string() })),
    }),
  }),
  'staff.mergeCustomers': command({
    roles,
    /** `customerId` is the file that is read in the other one from then on, as the preview said. */
    input: z.strictObject({ customerId: id, into: id, as: z.enum(kinships), why: maybeWords(100) }),
    output: z.strictObject({ id: z.string(), version: z.number(), into: z.string() }),
  }),
  /** The file is read by itself again. */
  'staff.unmergeCustomer': command({
    roles,
    input: z.strictObject({ customerId: id }),
    output: z.strictObject({ id: z.string(), version: z.number(), from: z.string() }),
  }),
}
