/** 核对和更正: details of a file are corrected, doubted and verified; the tier is given by what was found. */
import * as z from 'zod'
import { mostNumbers } from '../customer/correct'
import { detailFields, longestDetail, longestName, type WrittenField } from '../customer/details'
import { reachMethods, sources, tiers } from '../customer/model'
import { strengths } from '../customer/policy'
import { command } from './define'
import { id, maybeWords, words } from './fields'
import { typedPhone } from './register'

const roles = ['consultant', 'clerk', 'manager'] as const
const changed = z.strictObject({ id: z.string(), version: z.number() })

const maybe = z.exactOptional
const text = maybe(maybeWords(longestDetail))
const written = {
  ...{
    layout: text,
    area: text,
    budget: text,
    purpose: text,
    family: text,
    productType: text,
    location: text,
  },
  ...{ amenities: text, brand: text, latent: text, concerns: text, age: text, birthday: text },
  ...{
    occupation: text,
    home: text,
    income: text,
    education: text,
    hobbies: text,
    habits: text,
    taboo: text,
  },
} satisfies Record<WrittenField, typeof text>

export const detailsContract = {
  /** Details are changed; what they were is kept (SALES-7.2). What is not named stays. */
  'staff.correctCustomer': command({
    roles,
    input: z.strictObject({
      customerId: id,
      changes: z.strictObject({
        ...written,
        name: maybe(words(longestName)),
        gender: maybe(z.enum(['female', 'male']).nullable()),
        source: maybe(z.enum(sources)),
        preferredMethod: maybe(z.enum(reachMethods).nullable()),
      }),
      /** Each number by its place, as it was shown, and as it is to be; empty: it goes. */
      numbers: z
        .array(
          z.strictObject({
            place: z
              .int()
              .min(0)
              .max(mostNumbers - 1),
            was: z.string().max(30).nullable(),
            to: z.union([z.literal(''), typedPhone]),
          }),
        )
        .max(mostNumbers),
    }),
    output: changed,
  }),
  /** A detail is doubtful, for a reason; or it was checked, and is right (SALES-5.3). */
  'staff.checkDetail': command({
    roles,
    input: z.strictObject({
      customerId: id,
      field: z.enum(detailFields),
      doubt: words(longestDetail).nullable(),
    }),
    output: changed,
  }),
  /** CRM-1.3: how much they want to buy, and how well something of ours fits, give the tier. */
  'staff.gradeTier': command({
    roles: ['consultant', 'manager'],
    input: z.strictObject({
      customerId: id,
      fit: z.strictObject({ intent: z.enum(strengths).nullable(), match: z.enum(strengths).nullable() }),
      why: words(longestDetail),
    }),
    output: changed.extend({ tier: z.enum(tiers) }),
  }),
}
