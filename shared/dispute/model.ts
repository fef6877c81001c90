/**
 * A dispute over whose customer somebody is 判客: it lives in the customer's file, one open one at a time, so that each step is one
 * command on one document, and a ruling changes the ownership with it. People are named by ids.
 */
import type { StaffRole } from '../access/model'
import type { StaffId } from '../history/model'
import { keyAt, type SortKey } from '../kernel/key'
import type { Instant } from '../kernel/time'
import type { Ruler } from '../ownership/policy'

/** What somebody says that speaks for them; the file holds it against the records. */
export const grounds = ['entry', 'followUps', 'reception', 'wish', 'introduced', 'kin'] as const
export type Ground = (typeof grounds)[number]
export const groundNames: Readonly<Record<Ground, string>> = {
  entry: '登记在先',
  followUps: '一直在跟进',
  reception: '接待过',
  wish: '客户要找的',
  introduced: '老客户介绍来的',
  kin: '亲友',
}

/** Whoever says that the customer is theirs; the one who has them counts as one before having said a word. */
export interface Claimant {
  readonly who: StaffId
  readonly said: {
    readonly at: Instant
    readonly words: string
    readonly grounds: readonly Ground[]
  } | null
  /** The end of the number by which they know the customer, whose file they may not see. */
  readonly tail: string | null
}

/** What is proposed, or ruled. `why` is empty where it is what the rules came to. */
export interface Said {
  readonly id: string
  readonly at: Instant
  readonly by: StaffId
  readonly to: StaffId
  readonly why: string
}

/** What a party says to a ruling. */
export interface Reply {
  readonly who: StaffId
  readonly at: Instant
  readonly accepts: boolean
  readonly why: string
}

export const disputeStates = ['raised', 'proposed', 'ruled', 'refused', 'withdrawn'] as const
export type DisputeState = (typeof disputeStates)[number]

export interface Dispute {
  /** The id of the command that raised it. */
  readonly id: string
  readonly state: DisputeState
  readonly raisedAt: Instant
  readonly raisedBy: StaffId
  readonly claimants: readonly Claimant[]
  /** Their ids: what a consultant's list is found by. */
  readonly who: readonly StaffId[]
  readonly proposal: Said | null
  readonly ruling: (Said & { readonly causedBy: StaffId | null }) | null
  readonly replies: readonly Reply[]
  /** The place in the project's list: open ones, the oldest first; then those that are over. */
  readonly key: SortKey
}

export const disputeLists = ['open', 'closed'] as const
export type DisputeList = (typeof disputeLists)[number]

/** What the place in a list begins with. An open one comes after those that are over: who reads backwards sees it first. */
export const disputePrefix: Readonly<Record<DisputeList, string>> = { closed: 'c:', open: 'o:' }

export const openKey = (raisedAt: Instant, customer: string): SortKey =>
  `${disputePrefix.open}${keyAt(raisedAt, customer)}`
export const closedKey = (at: Instant, customer: string): SortKey =>
  `${disputePrefix.closed}${keyAt(at, customer)}`

export const isOpen = ({ state }: Pick<Dispute, 'state'>): boolean =>
  state === 'raised' || state === 'proposed'

/** As many disputes that are over as a file keeps (ours); their rulings stay in its history. */
export const mostPast = 5

/** Which post is meant by a regulation's word for whoever rules (ours: an office here has these two). */
export const rulerRoles: Readonly<Record<Ruler, StaffRole>> = {
  superior: 'manager',
  caseManager: 'manager',
  salesManager: 'manager',
  supervisor: 'manager',
  manager: 'manager',
  marketingDirector: 'director',
  director: 'director',
}
