/**
 * A walk-in 来访: one visit to the office, which the board has as a reception and the registers as an entry. The board knows when it
 * began and ended and who helped; the customer's file knows who came. Here the file follows the board.
 */
import type { StaffId } from '../history/model'
import { type Day, dayOf, type Instant, minute } from '../kernel/time'

export interface WalkIn {
  /** The reception's id on the board. */
  readonly reception: string
  /** The entry's id in the register. */
  readonly entry: string
  /** Whose reception it is, and on which day it began: {@link placeOf}. */
  readonly of: string
  /** The end that the file has; null while it goes on. */
  readonly endedAt: Instant | null
  /** It ended with the entry for another reception (ours): the board's end no longer changes that, only a start that is taken back does. */
  readonly byEntry?: true
  /** From when on the timer looks at the board again; null once nothing can change there any more. */
  readonly lookAt: Instant | null
}

/** The walk-ins of one file that the board may still change, and those of the last day. */
export interface WalkIns {
  readonly all: readonly WalkIn[]
  /** Each `of`, for whoever asks whom they have registered today. */
  readonly of: readonly string[]
  /** The earliest `lookAt`. */
  readonly lookAt: Instant | null
}

/** How long after its end an entry is still taken for one of that reception without anybody's saying so (ours). */
export const rightAfter = 30 * minute

export const placeOf = (by: StaffId, day: Day): string => `${by}/${day}`
export const placeAt = (by: StaffId, at: Instant): string => placeOf(by, dayOf(at))

export const walkInsOf = (all: readonly WalkIn[]): WalkIns => ({
  all,
  of: [...new Set(all.map(({ of }) => of))],
  lookAt: all.reduce<Instant | null>(
    (first, { lookAt }) => (lookAt === null ? first : Math.min(first ?? lookAt, lookAt)),
    null,
  ),
})

/** What a consultant kept of a reception: the steps of the guide, and what the customer said (SERVICE-1, INFO-3.1). */
export interface VisitNotes {
  /** The command's id. */
  readonly id: string
  readonly reception: string
  readonly at: Instant
  readonly by: StaffId
  /** Ids of the guide's steps (shared/guide). */
  readonly steps: readonly string[]
  readonly feedback: string
  readonly concerns: string
}
