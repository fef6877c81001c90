/** 登记本 (CASE-6): the registers as a book, a day at a time. */
import * as z from 'zod'
import { bookKinds, books } from '../register/book'
import { query } from './define'
import { cursor, day } from './fields'
import { channels } from './register'

export const bookContract = {
  /** The public book: whole for clerk and manager; a consultant sees in full what is of their own customers. Or one's own entries. */
  'staff.book': query({
    roles: ['consultant', 'clerk', 'manager'],
    input: z.strictObject({
      day: day.optional(),
      kind: z.enum(bookKinds),
      book: z.enum(books),
      after: cursor.optional(),
    }),
    output: z.strictObject({
      day: z.string(),
      /** In the order in which they were entered. */
      rows: z.array(
        z.strictObject({
          /** Of the entry: the command that made it. */
          id: z.string(),
          /** Its place among the entries of the day, from 1. */
          number: z.number(),
          at: z.number(),
          kind: z.enum([...channels, 'note']),
          /** The asking person's own entry. */
          mine: z.boolean(),
          /** Null of what one may not see. */
          seen: z
            .strictObject({
              /** The file in which it is read. */
              customer: z.string(),
              name: z.string(),
              /** Masked. */
              phones: z.array(z.string()),
              /** The needs, as the file has them now; of a note what was written. */
              text: z.string(),
              /** When it happened, where that was before it was entered. */
              happenedAt: z.number().nullable(),
              /** Who received them, or wrote the note. */
              by: z.string(),
            })
            .nullable(),
        }),
      ),
      next: cursor.nullable(),
    }),
  }),
}
