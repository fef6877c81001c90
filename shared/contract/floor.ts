/** 接待: the reception board, and what is done on it. */
import * as z from 'zod'
import { changeReasons } from '../floor/model'
import { doings, settableStates } from '../floor/words'
import { command, query } from './define'
import { id, maybeWords } from './fields'
import { reason } from './views'

const atTheDesk = ['consultant', 'clerk', 'manager'] as const

/** What is told of whoever has come in. Who they are is registered afterwards. */
const visitor = z.strictObject({
  people: z.int().min(1).max(60),
  /** Consultants whom they name. */
  names: z.array(id).max(5).optional(),
  /** Whose customer they are, as the register says. */
  owner: id.optional(),
  /** The consultant of the old customer who brings them. */
  introducersConsultant: id.optional(),
  /** Who merely recognises them. */
  recognisedBy: id.optional(),
  ownerSays: z.enum(['consents', 'refuses', 'unreachable']).optional(),
  purpose: z.enum(['peer', 'research', 'deposit']).optional(),
  /** A key customer: comes first while it is crowded. */
  key: z.boolean().optional(),
})

/** A reception that is going on; people by their ids, whose names are in `rows`. */
const reception = z.strictObject({
  id: z.string(),
  by: z.string(),
  at: z.number(),
  people: z.number(),
  helpers: z.array(z.string()),
  /** The reception that this is the help of. */
  helps: z.string().nullable(),
  managerHelps: z.boolean(),
  publicOnly: z.boolean(),
  unregistered: z.boolean(),
  standInFor: z.string().nullable(),
  toAsk: z.boolean(),
  because: z.array(z.string()),
})

const row = z.strictObject({
  id: z.string(),
  name: z.string(),
  doing: z.enum(doings),
  /** Since when; null where nothing was told. */
  since: z.number().nullable(),
  /** The place in today's order, 1 first; null: on trial, or not in it. */
  number: z.number().nullable(),
  trial: z.boolean(),
  /** One of those who sit at the desk (RECEPTION-1), where the policy limits them. */
  atDesk: z.boolean(),
  /** The reception they are busy with; the manager may end it. */
  reception: z.string().nullable(),
  /** Deals of the time that the order goes by; null where it goes by something else (CASE-5.1). */
  sales: z.number().nullable(),
})

const board = z.strictObject({
  /** What the next question says that it has seen. */
  seen: z.string(),
  turn: z.number(),
  rosterVersion: z.number(),
  /** By what the order goes, as a word of the policy. */
  order: z.enum(['signIn', 'numbered', 'lastMonthsRanking', 'todaysSales', 'seat']),
  orderSay: z.string(),
  /** When the sales were made that the order goes by: 昨天, 10月. */
  salesOf: z.string().nullable(),
  /** Why the manager gave another order than the sales do. */
  ranked: z.string().nullable(),
  /** Somebody has arranged the order. */
  arranged: z.boolean(),
  /** Why the order is not in force; the manager has to arrange it anew. */
  problem: z.string().nullable(),
  crowded: z.boolean(),
  /** Whether the policy suspends the order when it is crowded, and lets the manager change it. */
  maySuspend: z.boolean(),
  mayChange: z.boolean(),
  mayDraw: z.boolean(),
  /** Whose turn it is, for whoever comes in now; null: nobody can. */
  turnOf: z.string().nullable(),
  why: z.string(),
  cite: z.string(),
  next: z.string().nullable(),
  /** Who waits while it is crowded, in the order in which they are received (CASE-5.2). */
  waiting: z.strictObject({
    parties: z.array(
      z.strictObject({
        id: z.string(),
        at: z.number(),
        people: z.number(),
        key: z.boolean(),
        /** Somebody is free for them now. */
        next: z.boolean(),
      }),
    ),
    cite: z.string(),
  }),
  skipped: z.array(z.strictObject({ say: z.string(), cite: z.string(), who: z.array(z.string()) })),
  /** In today's order, then those on trial. */
  rows: z.array(row),
  /** Known on the floor, and not on duty. */
  others: z.array(row),
  me: z.strictObject({
    id: z.string(),
    doing: z.enum(doings).nullable(),
    onDuty: z.boolean(),
    reception: reception.nullable(),
    /** My receptions of today, the last one first, and whom I have registered of each. */
    visits: z.array(
      z.strictObject({
        id: z.string(),
        at: z.number(),
        endedAt: z.number().nullable(),
        people: z.number(),
        /** They are not registered as customers (CASE-12). */
        unregistered: z.boolean(),
        /** A colleague's customer has no name here (SECRET-1). */
        customers: z.array(z.strictObject({ id: z.string(), name: z.string().nullable() })),
      }),
    ),
  }),
})

/** What came of a visitor who was told to the board. */
const told = z.strictObject({
  /** Null where nobody receives yet: the owner is asked first, the customer waits, or nobody can. */
  reception: reception.nullable(),
  kind: z.enum(['receiver', 'waits', 'queued', 'contactOwner', 'assigned', 'nobody']),
  say: z.string(),
  because: z.array(reason),
  rejected: z.array(reason.extend({ why: z.string() })),
})

const done = z.strictObject({ id: z.string(), board })

export const floorContract = {
  /** The board; only that it is the same, when it is the one that was seen. */
  'staff.floor': query({
    roles: atTheDesk,
    input: z.strictObject({ seen: z.string().max(80).optional() }),
    output: z.strictObject({ board: board.nullable() }),
  }),
  /** Signs in, goes, comes back; without `who` oneself. */
  'staff.setState': command({
    roles: ['consultant', 'manager'],
    input: z.strictObject({ who: id.optional(), state: z.enum(settableStates) }),
    output: done,
  }),
  /** A visitor has come: who receives them. */
  'staff.takeTurn': command({
    roles: atTheDesk,
    input: z.strictObject({
      /** The turn that the board showed: of two who take the same one, one has it, and the other is told who. */
      turn: z.int().min(1),
      /** I receive them; refused where the rules name somebody else. */
      mine: z.boolean(),
      visitor,
      /** A party of those who wait: it is received now, and the visitor is theirs. */
      waiting: id.optional(),
    }),
    output: done.extend({ told }),
  }),
  /** The manager gives a special customer to somebody, out of order (ROTA-1.21, CASE-4). */
  'staff.changeTurn': command({
    roles: ['manager'],
    input: z.strictObject({
      turn: z.int().min(1),
      to: id,
      why: z.enum(changeReasons),
      note: maybeWords(60),
      visitor,
    }),
    output: done.extend({ told }),
  }),
  /** A party that waited has left. */
  'staff.dropWaiting': command({
    roles: atTheDesk,
    input: z.strictObject({ waiting: id }),
    output: done,
  }),
  'staff.endReception': command({
    roles: atTheDesk,
    input: z.strictObject({ receptionId: id }),
    output: done,
  }),
  /** Takes a start or an end back, within some minutes. */
  'staff.undoReception': command({
    roles: atTheDesk,
    input: z.strictObject({ receptionId: id, what: z.enum(['start', 'end']) }),
    output: done,
  }),
  /** Who is on duty, in which order; by lot the cloud draws it (ROTA-2.1). */
  'staff.setOrder': command({
    roles: ['manager'],
    input: z.strictObject({
      numbered: z.array(id).max(60),
      trial: z.array(id).max(20),
      by: z.enum(['manager', 'lot']),
      rosterVersion: z.int().min(0),
      /** Wanted where the sales give another order. */
      why: maybeWords(60).optional(),
    }),
    output: done,
  }),
  /** It is crowded, or is so no more (CASE-5.2). */
  'staff.setCrowded': command({
    roles: ['manager'],
    input: z.strictObject({ on: z.boolean() }),
    output: done,
  }),
}
