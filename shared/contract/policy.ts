/** 制度: the project's regulation, its versions, the draft of the next one, and what that would change. */
import * as z from 'zod'
import { presetNames } from '../policy/sourced'
import { command, query } from './define'
import { cursor, day, words } from './fields'

const readers = ['manager', 'director'] as const

const finding = z.strictObject({
  label: z.string(),
  section: z.string(),
  problem: z.string(),
  mend: z.string(),
  cite: z.string(),
})

/** A version, `draft`, or a preset. */
const of = z.string().regex(/^(draft|v[1-9]\d{0,3}|rota|case|confirm|steps)$/)
const sectionId = z.string().regex(/^[a-z]{1,20}$/)
const path = z.string().regex(/^[a-zA-Z]\w*(\.\w+){1,7}$/)

const version = z.strictObject({
  version: z.number(),
  name: z.string(),
  from: z.string(),
  state: z.enum(['past', 'inForce', 'toCome', 'withdrawn']),
  /** Null for the version with which the project was opened. */
  adoptedBy: z.string().nullable(),
  adoptedAt: z.number().nullable(),
  changes: z.number().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnAt: z.number().nullable(),
})

const draftHead = {
  revision: z.number(),
  /** What it began from. */
  base: z.string(),
  /** The version that it would follow: the latest one. */
  follows: z.strictObject({ version: z.number(), toCome: z.boolean() }),
  changes: z.number(),
  byName: z.string(),
  at: z.number(),
}

const choices = z.number()
const none = z.string().nullable()
/** What a value may hold; `choices` is a place in the answer's list of choices. */
const shape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    min: z.number(),
    max: z.number(),
    /** So many of it are one of what people write. */
    scale: z.number(),
    unit: z.string(),
    none,
  }),
  z.strictObject({ kind: z.enum(['choice', 'list']), choices, none }),
  z.strictObject({ kind: z.literal('yesNo'), choices }),
  z.strictObject({ kind: z.literal('rows'), atLeast: z.number(), rows: z.array(z.string()) }),
  z.strictObject({ kind: z.enum(['text', 'texts', 'fixed']) }),
])

const written = z.union([
  z.null(),
  z.boolean(),
  z.number().min(0).max(1e13),
  words(300),
  z.array(words(60)).max(30),
])

const move = z.strictObject({
  from: z.string(),
  to: z.string(),
  count: z.number(),
  examples: z.array(
    z.strictObject({
      customer: z.string(),
      /** The unit or the task, where it is one of several of the customer. */
      about: z.string(),
      from: z.string(),
      to: z.string(),
      before: z.array(z.string()),
      after: z.array(z.string()),
    }),
  ),
})
const compared = { compared: z.number(), changed: z.number(), moves: z.array(move) }

/** The draft as it is after a command. */
const kept = z.strictObject({ id: z.string(), revision: z.number() })

export const policyContract = {
  /** The versions of the regulation, the draft, and what one may do with them. */
  'staff.policies': query({
    roles: readers,
    input: z.strictObject({}),
    output: z.strictObject({
      versions: z.array(version),
      draft: z.strictObject({ ...draftHead, findings: z.number(), differs: z.number() }).nullable(),
      presets: z.array(z.strictObject({ preset: z.enum(presetNames), title: z.string() })),
      sections: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          /** Values of it that the draft says otherwise. */
          differs: z.number(),
        }),
      ),
      mayPropose: z.boolean(),
      mayAdopt: z.boolean(),
    }),
  }),
  /** One section of a version, of the draft or of a preset, in words. */
  'staff.policy': query({
    roles: readers,
    input: z.strictObject({ of, section: sectionId }),
    output: z.strictObject({
      title: z.string(),
      section: z.string(),
      /** The section after this one; null after the last. */
      next: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
      /** Whether a change here goes into the draft, or begins one from this very version. */
      mayChange: z.boolean(),
      rows: z.array(
        z.strictObject({
          path: z.string(),
          heading: z.string(),
          label: z.string(),
          value: z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
          said: z.string(),
          /** What it was before the draft changed it. */
          was: z.string().nullable(),
          /** A place in `cites`; null: the project's own choice. */
          cite: z.number().nullable(),
          shape,
        }),
      ),
      choices: z.array(z.array(z.strictObject({ value: z.string(), label: z.string() }))),
      cites: z.array(z.string()),
      /** Of the whole policy, not of this section alone. */
      findings: z.array(finding),
    }),
  }),
  /** The draft: its findings, and what it says otherwise than the version that it would follow. */
  'staff.policyDraft': query({
    roles: readers,
    input: z.strictObject({}),
    output: z.strictObject({
      draft: z
        .strictObject({
          ...draftHead,
          findings: z.array(finding),
          differs: z.array(
            z.strictObject({
              path: z.string(),
              section: z.string(),
              label: z.string(),
              from: z.string().nullable(),
              to: z.string().nullable(),
            }),
          ),
        })
        .nullable(),
      mayPropose: z.boolean(),
      mayAdopt: z.boolean(),
      /** The first day from which it may be in force. */
      earliest: z.string(),
    }),
  }),
  /**
   * What the draft would have changed, a page of customers at a time: those with whom something happened in the last thirty days, each
   * with their whole history. Without `after` only who the people are, whom the pages name by their ids.
   */
  'staff.policyEffect': query({
    roles: readers,
    input: z.strictObject({ after: cursor.optional() }),
    output: z.strictObject({
      people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      /** Customers looked at, those among them with whom something happened, and those who are tied to one of another page. */
      customers: z.number(),
      active: z.number(),
      tied: z.number(),
      /** Whose history contradicts itself, and so was not judged. */
      unsound: z.number(),
      events: z.number(),
      ownership: z.strictObject(compared),
      commission: z.strictObject({ ...compared, movedFen: z.number(), undecided: z.number() }),
      overdue: z.strictObject(compared),
      next: cursor.nullable(),
    }),
  }),
  /** Begins the draft anew, from a version or a preset; one that is there is given up. */
  'staff.draftPolicy': command({
    roles: readers,
    input: z.strictObject({
      from: z.string().regex(/^(v[1-9]\d{0,3}|rota|case|confirm|steps)$/),
      /** The revision of the draft that may be given up; 0 where there was none. */
      revision: z.int().min(0),
    }),
    output: kept,
  }),
  /** Changes one value of the draft; without a draft, of one from the latest version. */
  'staff.changePolicy': command({
    roles: readers,
    input: z.strictObject({ path, value: written }),
    output: kept.extend({ findings: z.number() }),
  }),
  /** Takes one change back. */
  'staff.restorePolicy': command({
    roles: readers,
    input: z.strictObject({ path }),
    output: kept,
  }),
  'staff.discardPolicy': command({
    roles: readers,
    input: z.strictObject({ revision: z.int().min(1) }),
    output: z.strictObject({ id: z.string() }),
  }),
  /** The draft becomes the next version, in force from the start of a day. */
  'staff.adoptPolicy': command({
    roles: ['director'],
    input: z.strictObject({ from: day, revision: z.int().min(1) }),
    output: z.strictObject({ id: z.string(), version: z.number(), from: z.string() }),
  }),
  /** Takes a version back whose day has not begun. */
  'staff.withdrawPolicy': command({
    roles: ['director'],
    input: z.strictObject({ version: z.int().min(2) }),
    output: z.strictObject({ id: z.string(), version: z.number() }),
  }),
}
