/**
 * The reception board 接待: who is on the floor of one project, what they are doing, and who had each turn. It is one document a
 * project, so that whoever takes a turn contends with everybody else who takes one. It holds the last days only; everything that
 * ever happened is in the events.
 */
import type { Received, StaffId, StaffState, Wished } from '../history/model'
import type { Reason, Rejected } from '../kernel/reason'
import { type Day, dayOf, type Instant } from '../kernel/time'
import type { Arriving, Roster } from '../reception/model'
import type { Sales } from './sales'

/** Somebody of the floor, with the name that the others read. */
export interface Person {
  readonly id: StaffId
  readonly name: string
}

/** Why the manager gave a customer to somebody out of order (ROTA-1.21, CASE-4). */
export const changeReasons = ['language', 'bigCustomer', 'needs', 'trouble', 'other'] as const
export type ChangeReason = (typeof changeReasons)[number]

/** What is told of whoever has come in; who they are is not (SECRET-1). */
export type Visitor = Pick<
  Arriving,
  'owner' | 'names' | 'recognisedBy' | 'introducersConsultant' | 'ownerSays' | 'purpose'
> & {
  readonly people: number
  /** A key customer: comes first while it is crowded (CASE-5.2). */
  readonly key?: boolean
}

/** A party that waits while it is crowded (CASE-5.2). */
export interface Waiting {
  /** Of the command that told of them. */
  readonly id: string
  readonly at: Instant
  readonly people: number
  readonly key: boolean
  readonly takenBy: StaffId
}

/** One consultant's reception of a visitor, or their help with it. */
export interface Visit extends Received {
  /** The turn of the board that it took. */
  readonly turn: number
  /** The visitor was somebody's customer before, so that it is a returning one's visit (ROTA-1.9). */
  readonly known: boolean
  /** How many came. */
  readonly people: number
  /** Who said that they had come. */
  readonly takenBy: StaffId
  /** The reception that this one helps with. */
  readonly helps?: string
  readonly standInFor?: StaffId
  /** The owner is still to be asked (ROTA-1.10). */
  readonly toAsk?: true
  /** Too few helpers: the manager helps (ROTA-1.12). */
  readonly managerHelps?: true
  /** Only the public statement is given (ROTA-3.12). */
  readonly publicOnly?: true
  /** They are not registered as a customer (CASE-12). */
  readonly unregistered?: true
  readonly change?: { readonly by: StaffId; readonly why: ChangeReason; readonly note: string }
  /** They had been waiting: whoever takes the start back has them wait again. */
  readonly waited?: Waiting
}

export type FloorEvent = StaffState | Visit | Wished

/** Why somebody receives: kept while they do; afterwards it is in the events. */
export interface Ground {
  readonly visit: string
  readonly because: readonly Reason[]
  readonly rejected: readonly Rejected[]
}

export interface Floor {
  /** The project's id. */
  readonly _id: string
  readonly projectId: string
  readonly version: number
  readonly people: readonly Person[]
  readonly roster: Roster
  /** Counts up when the roster changes: whoever arranges an older one is told. */
  readonly rosterVersion: number
  /** The number of the turn that is next: counts up with each that is taken, or given back. */
  readonly turn: number
  /** Since when it is crowded; on another day it is so no more (CASE-5.2). */
  readonly crowdedAt: Instant | null
  /** Of the last days, in order of time. */
  readonly events: readonly FloorEvent[]
  /** Every turn since the beginning is in `events`: the first round began with the first number. */
  readonly whole: boolean
  readonly grounds: readonly Ground[]
  /** As they came; of today. */
  readonly waiting?: readonly Waiting[]
  /** None before the first night. */
  readonly sales?: Sales
  /** The manager's order instead of the one that the sales give, and why. */
  readonly ranked?: Ranked
}

export interface Ranked {
  readonly order: readonly StaffId[]
  /** The day, or the month 2026-11, for which it holds. */
  readonly during: string
  readonly why: string
}

/** The manager's order, while it holds. */
export const rankedAt = ({ ranked }: Floor, today: Day): Ranked | undefined =>
  ranked && today.startsWith(ranked.during) ? ranked : undefined

/** A floor on which nothing has happened. */
export const emptyFloor = (projectId: string): Floor => ({
  _id: projectId,
  projectId,
  version: 0,
  people: [],
  roster: { numbered: [] },
  rosterVersion: 0,
  turn: 1,
  crowdedAt: null,
  events: [],
  whole: true,
  grounds: [],
})

export const isVisit = (event: FloorEvent): event is Visit => event.type === 'received'
export const isState = (event: FloorEvent): event is StaffState => event.type === 'staff'

/** Whether a reception is going on: it has no end, and the day on which it began is not over. */
export const isRunning = ({ at, endedAt }: Visit, today: Day): boolean =>
  endedAt === undefined && dayOf(at) === today

/** What somebody is busy with. */
export const runningOf = ({ events }: Floor, who: StaffId, today: Day): Visit | undefined =>
  events
    .filter((event): event is Visit => isVisit(event) && event.by === who && isRunning(event, today))
    .at(-1)

/** Everybody whom the roster names. */
export const onRoster = ({ numbered, newcomers = [], trial = [] }: Roster): readonly StaffId[] => [
  ...new Set([...numbered, ...newcomers, ...trial]),
]

/** The clocks of two machines differ: nothing happens before what has happened already. */
export const notBefore = ({ events }: Floor, now: Instant): Instant =>
  events.reduce((latest, event) => Math.max(latest, event.at, isVisit(event) ? (event.endedAt ?? 0) : 0), now)

export const isCrowded = ({ crowdedAt }: Floor, now: Instant): boolean =>
  crowdedAt !== null && dayOf(crowdedAt) === dayOf(now)
