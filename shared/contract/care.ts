/** 客户关怀 (CASE-19): festivals and birthdays that are near, and whom to greet. */
import * as z from 'zod'
import { levels, reachMethods } from '../customer/model'
import { query } from './define'
import { cursor } from './fields'

/** The next festival, once notice of it has begun. */
export const festivalNear = z.strictObject({ title: z.string(), day: z.string() }).nullable()

export const careContract = {
  /** One's own customers for whom their birthday or a festival is near, birthdays first; in a page those who were not greeted first. */
  'staff.care': query({
    roles: ['consultant'],
    input: z.strictObject({ after: cursor.optional() }),
    output: z.strictObject({
      festival: festivalNear,
      rows: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          level: z.enum(levels),
          preferredMethod: z.enum(reachMethods).nullable(),
          /** What must not be brought up (CRM-5.2). */
          taboo: z.string().nullable(),
          occasions: z.array(
            z.strictObject({ title: z.string(), day: z.string(), cite: z.string(), done: z.boolean() }),
          ),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
}
