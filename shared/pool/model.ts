/** A customer whom nobody has: how it came to that, and since when. */
import type { StaffId } from '../history/model'
import type { Reason } from '../kernel/reason'
import type { Instant } from '../kernel/time'

export interface Freed {
  readonly at: Instant
  /** Who had them. */
  readonly from: StaffId | null
  /** What took them from whoever had them. */
  readonly because: Reason
  /** When somebody had them again. */
  readonly endedAt?: Instant
}

/** The two lists: open to the consultants, or waiting for the manager. */
export const poolLists = ['open', 'manager'] as const
export type PoolList = (typeof poolLists)[number]

/** What the place in a list begins with, so that each list is one range of the index. */
export const listPrefix: Readonly<Record<PoolList, string>> = { open: 'o:', manager: 'm:' }
