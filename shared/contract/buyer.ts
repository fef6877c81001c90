/** What buyers may ask and do. The part before the dot is the cloud function that answers. */
import * as z from 'zod'
import { stepKinds } from '../deal/model'
import { caseKinds } from '../service/model'
import { command, query } from './define'
import { cursor, id, maybeWords, phoneCode, photos, words } from './fields'
import { visitContract } from './register'
import { caseRow, caseView, message, photo, slip } from './views'

const nothing = z.strictObject({})

const milestone = z.strictObject({
  name: z.string(),
  promised: z.string(),
  done: z.string().nullable(),
  slips: z.array(slip),
})

const home = z.strictObject({
  dealId: z.string(),
  unitLabel: z.string(),
  building: z.strictObject({
    id: z.string(),
    name: z.string(),
    floors: z.number(),
    structureFloor: z.number(),
    facadeFloor: z.number(),
    percent: z.number(),
    /** In the order of building; the first one that is not done is the next. */
    milestones: z.array(milestone),
    reports: z.array(
      z.strictObject({
        id: z.string(),
        at: z.number(),
        text: z.string(),
        structureFloor: z.number(),
        percent: z.number(),
        photos: z.array(photo),
      }),
    ),
  }),
  /** The floor of the buyer's own unit, to mark it in the picture. */
  ownFloor: z.number(),
  /** The signing line: the first step that is not done is the one that people wait for. */
  steps: z.array(
    z.strictObject({
      kind: z.enum(stepKinds),
      promised: z.string(),
      done: z.string().nullable(),
      slips: z.array(slip),
      handler: z.strictObject({ name: z.string(), post: z.string(), phone: z.string() }),
    }),
  ),
  nextPayment: z.strictObject({ name: z.string(), due: z.string(), amount: z.number() }).nullable(),
})

export const buyerContract = {
  ...visitContract,
  /** 我的家: all homes of the buyer; empty for a person who has none (yet). */
  'buyer.home': query({
    roles: ['buyer', 'unbound'],
    input: nothing,
    output: z.strictObject({ projectName: z.string().nullable(), homes: z.array(home) }),
  }),
  /** 服务: the buyer's cases, newest first, and the homes that a new one can be about. */
  'buyer.cases': query({
    roles: ['buyer'],
    input: z.strictObject({ after: cursor.optional() }),
    output: z.strictObject({
      homes: z.array(z.strictObject({ dealId: z.string(), unitLabel: z.string() })),
      cases: z.array(caseRow),
      next: cursor.nullable(),
    }),
  }),
  'buyer.case': query({ roles: ['buyer'], input: z.strictObject({ caseId: id }), output: caseView }),
  'buyer.openCase': command({
    roles: ['buyer'],
    input: z.strictObject({ kind: z.enum(caseKinds), dealId: id, text: words(500), photos }),
    output: z.strictObject({ caseId: z.string() }),
  }),
  'buyer.confirmCase': command({
    roles: ['buyer'],
    input: z.strictObject({ caseId: id, stars: z.int().min(1).max(5), words: maybeWords(200) }),
    output: z.strictObject({ caseId: z.string(), version: z.number() }),
  }),
  'buyer.reopenCase': command({
    roles: ['buyer'],
    input: z.strictObject({ caseId: id, why: words(200) }),
    output: z.strictObject({ caseId: z.string(), version: z.number() }),
  }),
  /** 消息: newest first. */
  'buyer.inbox': query({
    roles: ['buyer'],
    input: z.strictObject({ after: cursor.optional() }),
    output: z.strictObject({ messages: z.array(message), next: cursor.nullable() }),
  }),
  'buyer.readInbox': command({
    roles: ['buyer'],
    input: z.strictObject({ upTo: z.number().int().min(0) }),
    output: z.strictObject({ upTo: z.number() }),
  }),
  /** 我: who I am here, and who has viewed my number. */
  'buyer.me': query({
    roles: ['buyer', 'unbound'],
    input: nothing,
    output: z.strictObject({
      bound: z.boolean(),
      name: z.string(),
      phone: z.string(),
      projectName: z.string(),
      homes: z.array(z.string()),
      /** Why is empty where it was not asked for yet. */
      views: z.array(z.strictObject({ at: z.number(), post: z.string(), why: z.string() })),
    }),
  }),
  /** Ties this WeChat to the customer files that carry its phone number. `code` comes from WeChat's phone button. */
  'buyer.bind': command({
    roles: ['unbound'],
    input: z.strictObject({ code: phoneCode, consent: z.int().min(1) }),
    output: z.strictObject({ bound: z.number() }),
  }),
}
