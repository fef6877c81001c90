/** The shapes that several answers share. Each lists its fields; nothing else leaves the functions. */
import * as z from 'zod'
import { caseKinds, clockNames } from '../service/model'

/** A photo by a link that ends by itself, and its id, which does not. */
export const photo = z.strictObject({ id: z.string(), url: z.string() })

export const slip = z.strictObject({ from: z.string(), to: z.string(), why: z.string() })

/** A rule that decided, in words: 《…》第七条：…. */
export const reason = z.strictObject({ rule: z.string(), say: z.string() })

/** When somebody is due, and why: the fact in a few words, and the article that it stands in. */
export const due = z.strictObject({ at: z.number(), rule: z.string(), say: z.string(), cite: z.string() })

export const caseClock = z.strictObject({
  name: z.enum(clockNames),
  rule: z.string(),
  cite: z.string(),
  warnAt: z.number(),
  dueAt: z.number(),
  metAt: z.number().nullable(),
  escalated: z.boolean(),
})

const caseStatus = z.enum(['open', 'acknowledged', 'answered', 'closed', 'confirmed'])

export const caseRow = z.strictObject({
  id: z.string(),
  kind: z.enum(caseKinds),
  unitLabel: z.string(),
  openedAt: z.number(),
  text: z.string(),
  status: caseStatus,
  officer: z.string().nullable(),
  /** The clock that runs next, if one does. */
  clock: caseClock.nullable(),
})

const caseStep = z.strictObject({
  at: z.number(),
  kind: z.enum(['opened', 'acknowledged', 'answered', 'closed', 'confirmed', 'reopened', 'escalated']),
  /** A name on the staff, or who it was: each page has its own word for them. */
  by: z.union([z.enum(['buyer', 'timer']), z.strictObject({ name: z.string() })]),
  text: z.string(),
})

export const caseView = z.strictObject({
  id: z.string(),
  version: z.number(),
  kind: z.enum(caseKinds),
  unitLabel: z.string(),
  openedAt: z.number(),
  text: z.string(),
  photos: z.array(photo),
  status: caseStatus,
  clocks: z.array(caseClock),
  officer: z.strictObject({ name: z.string(), phone: z.string() }).nullable(),
  answer: z.strictObject({ measure: z.string(), inCharge: z.string() }).nullable(),
  rating: z.strictObject({ stars: z.number(), words: z.string() }).nullable(),
  steps: z.array(caseStep),
})

export const message = z.strictObject({
  id: z.string(),
  at: z.number(),
  title: z.string(),
  text: z.string(),
  about: z.strictObject({
    kind: z.enum([
      ...(['case', 'dispute', 'deal', 'order', 'building', 'customer', 'sheet', 'shared', 'review'] as const),
      ...(['month', 'bundle'] as const),
      'none',
    ]),
    id: z.string(),
  }),
  unread: z.boolean(),
})
