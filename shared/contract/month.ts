/** The month of the sales floor: 月报, 月末档案, 抽查 (CASE-38, CASE-40, CASE-42). */
import * as z from 'zod'
import { levels, sources } from '../customer/model'
import { bundleStates } from '../month/bundle'
import { praiseKinds } from '../month/model'
import { command, query } from './define'
import { cursor, id, maybeWords, words } from './fields'

/** `2026-11` */
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
const count = z.number()
const changed = z.strictObject({ id: z.string(), version: z.number() })

const praise = z.strictObject({ name: z.string(), is: z.enum(praiseKinds), text: z.string() })

const person = z.strictObject({
  ...{ who: z.string(), name: z.string() },
  ...{ visits: count, firstVisits: count, calls: count, leads: count, followups: count },
  ...{ subscribed: count, signed: count, files: count, complete: count, overdue: count },
  ...{ late: count, unmet: count },
})

export const monthContract = {
  /** CASE-38: what the month came to; CASE-42: consultants side by side, the files drawn today, and what was found. */
  'staff.month': query({
    roles: ['manager', 'director'],
    input: z.strictObject({ month: month.optional() }),
    output: z.strictObject({
      month: z.string(),
      /** The months that can be opened, this one first. */
      months: z.array(z.string()),
      cite: z.string(),
      /** Null until it was counted for the first time. */
      report: z
        .strictObject({
          /** The last day that is in it; null on the first of the month. */
          until: z.string().nullable(),
          days: z.array(z.strictObject({ day: z.string(), visits: count, calls: count })),
          sources: z.array(z.strictObject({ source: z.enum(sources), visits: count })),
          levels: z.array(z.strictObject({ level: z.enum(levels), customers: count })),
          people: z.array(person),
          total: person.omit({ who: true, name: true }),
        })
        .nullable(),
      archived: z.strictObject({ at: z.number(), by: z.string() }).nullable(),
      mayArchive: z.boolean(),
      /** The files drawn today, for the manager only. */
      drawn: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          owner: z.string(),
          /** Names of what is missing or doubtful. */
          lacks: z.array(z.string()),
        }),
      ),
      mayInspect: z.boolean(),
      inspectionCite: z.string(),
      /** The last first. */
      inspections: z.array(
        z.strictObject({
          id: z.string(),
          at: z.number(),
          by: z.string(),
          looked: count,
          lacking: count,
          words: z.string(),
          praise: praise.nullable(),
        }),
      ),
    }),
  }),
  /** The supervisor archives a month that is over: its figures stay. */
  'staff.archiveMonth': command({
    roles: ['manager'],
    input: z.strictObject({ month }),
    output: changed,
  }),
  /** What the supervisor found in the files drawn today, and a reward in words or in kind. */
  'staff.inspect': command({
    roles: ['manager'],
    input: z.strictObject({
      month,
      looked: z.array(z.strictObject({ customerId: id, lacking: z.boolean() })).max(5),
      words: maybeWords(300),
      praise: z.strictObject({ who: id, is: z.enum(praiseKinds), text: words(100) }).nullable(),
    }),
    output: changed,
  }),
  /** CASE-40: who has handed in the files of a month. Counts only. */
  'staff.bundles': query({
    roles: ['planner', 'clerk', 'manager'],
    input: z.strictObject({ month: month.optional() }),
    output: z.strictObject({
      month: z.string(),
      months: z.array(z.string()),
      cite: z.string(),
      rows: z.array(
        z.strictObject({
          who: z.string(),
          name: z.string(),
          state: z.enum(bundleStates),
          at: z.number().nullable(),
          files: count,
          complete: count,
          sorted: count,
        }),
      ),
    }),
  }),
  /** One consultant's files of a month: one's own, or the office's; for the planner what is missing, without names. */
  'staff.bundle': query({
    roles: ['consultant', 'clerk', 'manager', 'planner'],
    input: z.strictObject({ who: id.optional(), month: month.optional(), after: cursor.optional() }),
    output: z.strictObject({
      who: z.strictObject({ id: z.string(), name: z.string() }),
      month: z.string(),
      months: z.array(z.string()),
      cite: z.string(),
      version: count,
      state: z.enum(bundleStates),
      /** From which day on it may be handed in; null once that has come. */
      opensOn: z.string().nullable(),
      handedIn: z.strictObject({ at: z.number(), by: z.string(), note: z.string() }).nullable(),
      answer: z
        .strictObject({ at: z.number(), by: z.string(), takes: z.boolean(), note: z.string() })
        .nullable(),
      totals: z.strictObject({ files: count, complete: count, sorted: count, capped: z.boolean() }),
      /** How many files lack what, the most first. */
      lacks: z.array(z.strictObject({ name: z.string(), files: count })),
      /** Empty for whoever may not know the customers. */
      rows: z.array(
        z.strictObject({ id: z.string(), name: z.string(), lacks: z.array(z.string()), sorted: z.boolean() }),
      ),
      next: cursor.nullable(),
      mayKeep: z.boolean(),
      mayTake: z.boolean(),
      /** For the consultant themselves: what the supervisor praised them for in this month. */
      praises: z.array(praise.omit({ name: true }).extend({ at: z.number() })),
    }),
  }),
  /** A file is sorted, or is not yet. */
  'staff.sortFile': command({
    roles: ['consultant', 'clerk'],
    input: z.strictObject({ who: id, month, customerId: id, on: z.boolean() }),
    output: changed,
  }),
  /** Hands the files in, with a note where something is missing, or takes them back before they are taken over. */
  'staff.handInFiles': command({
    roles: ['consultant', 'clerk'],
    input: z.strictObject({ who: id, month, on: z.boolean(), note: maybeWords(200) }),
    output: changed,
  }),
  /** The planning supervisor takes them over, or returns them with what is missing. */
  'staff.takeFiles': command({
    roles: ['planner'],
    /** The version that was looked at: on another one nothing is done. */
    input: z.strictObject({
      ...{ who: id, month, version: z.int().min(0), takes: z.boolean(), note: maybeWords(200) },
    }),
    output: changed,
  }),
}
