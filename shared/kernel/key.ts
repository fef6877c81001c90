/**
 * A place in an ordered list: what the list is ordered by, then the id, as one text that sorts the same way. Two rows never
 * share a key, so a page of the list can go on exactly after the last row of the page before.
 */
import type { Day, Instant } from './time'

export type SortKey = string

/** By instant. */
export const keyAt = (at: Instant, id: string): SortKey => `${String(at).padStart(15, '0')}:${id}`

/** By day. */
export const keyOn = (day: Day, id: string): SortKey => `${day}:${id}`

/** The first key at or after an instant: for the bounds of a range. */
export const keyFrom = (at: Instant): SortKey => `${String(at).padStart(15, '0')}:`
