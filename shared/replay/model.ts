/** The same history under two policies: what would have come out otherwise, how often, with examples and reasons. */
import type { Reason } from '../kernel/reason'

/** One that came out otherwise. */
export interface Example {
  /** A customer, a deal, or a task with its customer. */
  readonly subject: string
  readonly from: string
  readonly to: string
  readonly because: { readonly a: readonly Reason[]; readonly b: readonly Reason[] }
}

/** A kind of change, how often it happened, and the first few. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly examples: readonly Example[]
}

export interface Compared {
  /** How many were decided under both. */
  readonly compared: number
  readonly changed: number
  /** The commonest kind first. */
  readonly moves: readonly Move[]
}

export interface Replay {
  readonly events: number
  readonly ownership: Compared
  /** Deals whose contract states a commission. `movedFen` is what would have gone to somebody else. */
  readonly commission: Compared & { readonly movedFen: number; readonly undecided: number }
  /** What a history cannot say (files, hand-ins) is left out. */
  readonly overdue: Compared
}
