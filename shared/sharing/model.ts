/**
 * 共享: a consultant shows one customer's file to a colleague, with the manager's consent and for some days (SECRET-1). The colleague
 * reads it and does nothing with it: whoever logs follow-ups, calls, or changes the file is the owner still (STEPS-6); whoever
 * receives the customer in the owner's place does so at the reception and registers the visit (ROTA-1.10).
 */
import type { StaffId } from '../history/model'
import { dayOf, type Instant } from '../kernel/time'

export interface Share {
  /** The id of the command that asked for it. */
  readonly id: string
  readonly with: StaffId
  /** Who asked: the owner. A file that changes hands is shared by nobody any more. */
  readonly by: StaffId
  readonly at: Instant
  readonly why: string
  readonly days: number
  readonly decided?: { readonly at: Instant; readonly by: StaffId; readonly approved: boolean }
  /** The first instant at which it no longer holds; there once it is consented to. */
  readonly until?: Instant
  /** By whom, or by time. */
  readonly ended?: { readonly at: Instant; readonly by: StaffId | 'timer' }
  /** When the colleague opened the file: the first time of each day, oldest first. */
  readonly reads?: readonly Instant[]
}

/** What the customer's file keeps of it. */
export interface Sharing {
  /** Oldest first. */
  readonly shares: readonly Share[]
  /** Who may read it, by what was consented to: what the colleagues' list finds it by. */
  readonly readers: readonly StaffId[]
  /** When the next one ends; null where none runs. */
  readonly until: Instant | null
}

/** What is known of a file here. */
export interface Shared {
  readonly ownerId: StaffId | null
  readonly sharing?: Sharing
}

/** The most that a file keeps; those that are over leave first, and stay in the events (ours). */
export const mostShares = 20
/** The most that run or wait at once (ours). */
export const mostOpenShares = 5

export const shareStates = ['asked', 'running', 'declined', 'over'] as const
export type ShareState = (typeof shareStates)[number]

/** How a share stands; it is over by itself, whether or not the timer has come by. */
export function stateOf(share: Share, ownerId: StaffId | null, now: Instant): ShareState {
  if (share.decided?.approved === false) return 'declined'
  if (share.ended || share.by !== ownerId) return 'over'
  if (share.until === undefined) return 'asked'
  return now < share.until ? 'running' : 'over'
}

/** The share by which somebody may read a file now. */
export const runningShare = ({ ownerId, sharing }: Shared, who: StaffId, now: Instant): Share | undefined =>
  sharing?.shares.find((share) => share.with === who && stateOf(share, ownerId, now) === 'running')

/** Today's reading is in the log. */
export const hasRead = ({ reads = [] }: Share, now: Instant): boolean =>
  reads.some((at) => dayOf(at) === dayOf(now))
