/** 制度手册: the articles that the office works by, for everybody who does. */
import * as z from 'zod'
import { staffRoles } from '../access/model'
import { query } from './define'
import { words } from './fields'

const book = z.strictObject({ id: z.string(), title: z.string() })

export const handbookContract = {
  /** One book of the regulation in force today, or what a few words find in all of them; without either the first book. */
  'staff.handbook': query({
    roles: staffRoles,
    input: z.union([
      z.strictObject({
        book: z
          .string()
          .regex(/^[A-Za-z]{2,10}$/)
          .optional(),
      }),
      z.strictObject({ text: words(30) }),
    ]),
    output: z.strictObject({
      books: z.array(book),
      /** The version in force, and since when. */
      name: z.string(),
      version: z.number(),
      from: z.string(),
      /** Which book is shown; null where words were looked for. */
      book: z.string().nullable(),
      rows: z.array(
        z.strictObject({
          id: z.string(),
          /** Its book, where words were looked for. */
          book: z.string().nullable(),
          place: z.string(),
          title: z.string(),
          values: z.array(z.string()),
          conduct: z.boolean(),
        }),
      ),
      /** Rows that were found and are not shown. */
      more: z.number(),
    }),
  }),
}
