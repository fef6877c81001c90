/** 登记: what staff ask and do when somebody comes, calls, or is passed on; and what the visitor sees of it. */
import * as z from 'zod'
import { longestName } from '../customer/details'
import { sources } from '../customer/model'
import { searchedBy } from '../register/search'
import { command, query } from './define'
import { id, maybeWords, words } from './fields'
import { reason } from './views'

/** A number as it was typed: what it is, the answer says. */
export const typedPhone = z
  .string()
  .max(30)
  .regex(/^[\d\s+＋()（）\-—–.·０-９]+$/)
const staffId = id

export const channels = ['visit', 'call', 'online', 'company'] as const
export const purposes = ['buy', 'know', 'research', 'sightsee', 'peer'] as const

/** ROTA-3.3, CASE-11, STEPS-2: the first questions; absent where nobody asked, or nobody answered. */
const answers = z.strictObject({
  firstTime: z.boolean().optional(),
  receivedBy: staffId.optional(),
  calledBefore: z.boolean().optional(),
  appointmentWith: staffId.optional(),
})

const entry = {
  channel: z.enum(channels),
  /** Mandatory (SALES-4, SALES-6). */
  source: z.enum(sources),
  name: maybeWords(longestName),
  gender: z.enum(['female', 'male']).nullable(),
  partySize: z.int().min(0).max(99),
  family: maybeWords(100),
  purpose: z.enum(purposes),
  answers,
  asksFor: z.array(staffId).max(5),
  recognisedBy: staffId.nullable(),
  directionsOnly: z.boolean(),
  /** When it happened by the telephone's clock: an entry may be kept on it for a while, or be made later. */
  happenedAt: z.int().min(0).nullable(),
  /** The reception of the board that it was; null: none of it; absent: whichever went on then. */
  reception: id.nullable().optional(),
}

/** Kept with the event, so it names people by their ids; the page has their names. */
const registered = z.strictObject({
  id: z.string(),
  version: z.number(),
  /** The entry's id, with which the visitor opens their receipt. */
  entry: z.string(),
  number: z.number(),
  hash: z.string(),
  at: z.number(),
  /** When it was entered, where that was later. */
  enteredAt: z.number().nullable(),
  standing: z.enum(['owned', 'pool', 'manager', 'new']),
  owner: z.string().nullable(),
  until: z.number().nullable(),
  because: z.array(reason),
  rejected: z.array(z.strictObject({ rule: z.string(), why: z.string() })),
  /** Of a message or a call that is due today after a visit; the message of one that still goes on waits for its end. */
  due: z.strictObject({ at: z.number().nullable(), say: z.string(), cite: z.string() }).nullable(),
  /** The reception of the board that it was. */
  reception: z.strictObject({ id: z.string(), began: z.number(), endedAt: z.number().nullable() }).nullable(),
})

const roles = ['consultant', 'clerk', 'manager'] as const

export const registerContract = {
  /** What the page of registration needs once: who the colleagues are, and whom the policy does not register. */
  'staff.registerDesk': query({
    roles,
    input: z.strictObject({}),
    output: z.strictObject({
      me: z.string(),
      colleagues: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      /** What the visitor's code begins with, where the office has a link that opens the mini program. */
      visitLink: z.string().nullable(),
      /** Who is received without an entry, by what they came for. */
      unregistered: z.array(
        z.strictObject({ purpose: z.enum(purposes), publicOnly: z.boolean(), cite: z.string() }),
      ),
      /** My receptions of today, the last one first: an entry is of one of them, or of none. */
      receptions: z.array(
        z.strictObject({
          id: z.string(),
          at: z.number(),
          endedAt: z.number().nullable(),
          people: z.number(),
          /** Whom I help, where it is theirs. */
          helps: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** Who stands behind a number: of a colleague's customer only what the rule needs. */
  'staff.lookupPhone': query({
    roles,
    input: z.strictObject({ phone: typedPhone }),
    output: z.strictObject({
      /** Masked: whoever asks has it before them. */
      phone: z.string(),
      landline: z.boolean(),
      /** Everybody behind the number, the first one registered first. */
      found: z.array(
        z.strictObject({
          id: z.string(),
          whose: z.enum(['mine', 'colleagues', 'nobodys']),
          /** Only of one's own file, and for who holds the whole office's. */
          name: z.string().nullable(),
          standing: z.enum(['owned', 'pool', 'manager', 'new']),
          owner: z.string().nullable(),
          until: z.number().nullable(),
          because: z.array(reason),
          receives: z
            .strictObject({
              kind: z.enum(['owner', 'standIn', 'turn', 'contact', 'manager', 'nobody']),
              who: z.string().nullable(),
              waits: z.boolean(),
              because: z.array(reason),
            })
            .nullable(),
        }),
      ),
    }),
  }),
  /** A new customer's first entry. */
  'staff.register': command({
    roles,
    input: z.strictObject({
      ...entry,
      /** None where the visitor would not say. */
      phones: z.array(typedPhone).max(3),
      /** Somebody else is behind the number already, and this is another person. */
      another: z.boolean(),
      /** The consultant, where somebody else writes it down. */
      by: staffId.nullable(),
      /** The old customer who brought or sent them, by their number. */
      introducerPhone: typedPhone.nullable(),
      /** The search before, which found nobody (CONFIRM-4.5). */
      search: z
        .strictObject({ id, by: z.enum(searchedBy), text: words(longestName), salt: z.uuid() })
        .optional(),
    }),
    output: registered,
  }),
  /** CONFIRM-4.5: somebody says that they were here: the registers are searched, and that they were is kept. By name: clerk and manager. */
  'staff.searchRegister': command({
    roles,
    input: z.union([
      z.strictObject({ phone: typedPhone, salt: z.uuid() }),
      z.strictObject({ name: words(longestName), salt: z.uuid() }),
    ]),
    output: z.strictObject({
      id: z.string(),
      /** The first one registered first, without a name. */
      found: z.array(
        z.strictObject({
          /** Only for who holds the whole office's files. */
          file: z.string().nullable(),
          owner: z.string().nullable(),
          registeredAt: z.number(),
        }),
      ),
      /** There are more of this name: the first registered ones are told. */
      capped: z.boolean(),
    }),
  }),
  /** Another entry of a customer who is in the registers, with the number that was typed. */
  'staff.registerAgain': command({
    roles: ['consultant'],
    input: z.strictObject({ ...entry, customerId: id, phone: typedPhone }),
    output: registered,
  }),
  /** WeChat's own code for the visitor, as a picture; null where WeChat gives none just now. */
  'staff.visitCode': query({
    roles,
    input: z.strictObject({ entry: id, version: z.enum(['release', 'trial', 'develop']) }),
    output: z.strictObject({ picture: z.string().nullable() }),
  }),
}

/** The receipt's id as the code holds it: a command's id without its dashes. */
const token = z.string().regex(/^[0-9a-f]{32}$/)

export const visitContract = {
  /** What the visitor sees after scanning: who says to have received them, where and when. */
  'buyer.visit': query({
    roles: ['buyer', 'unbound'],
    input: z.strictObject({ token }),
    output: z.strictObject({
      /** The file that the entry is in: to confirm it by. */
      file: z.string(),
      projectName: z.string(),
      consultant: z.string(),
      channel: z.enum(channels),
      at: z.number(),
      number: z.number(),
      hash: z.string(),
      confirmed: z.strictObject({ at: z.number(), right: z.boolean() }).nullable(),
      until: z.number(),
    }),
  }),
  /** The visitor says whether it was so. */
  'buyer.confirmVisit': command({
    roles: ['buyer', 'unbound'],
    input: z.strictObject({ file: id, token, right: z.boolean() }),
    output: z.strictObject({ at: z.number(), right: z.boolean() }),
  }),
}
