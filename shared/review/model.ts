/**
 * 权限复核: once in each period somebody looks at everybody's rights (INFO-4.1: rights by duty and post, as few as will do, reviewed
 * regularly). What was said of a person is kept with them, so that each word is one small change; the finished review has all of it.
 */
import type { StaffRole } from '../access/model'
import type { StaffId } from '../history/model'
import type { Day, Instant } from '../kernel/time'

export const verdicts = ['kept', 'reduced', 'deactivated'] as const
export type Verdict = (typeof verdicts)[number]

/** What one review said of a person. */
export interface Looked {
  readonly review: string
  readonly at: Instant
  readonly by: StaffId
  readonly did: Verdict
  /** Absent where they keep what they had. */
  readonly why?: string
  readonly before: readonly StaffRole[]
  readonly after: readonly StaffRole[]
}

/** The most that a person's document keeps; the reviews have all of them (ours). */
export const mostLooked = 8

export interface Review {
  /** Of the project and the first day of the period: it is opened once, whoever comes first. */
  readonly _id: string
  readonly projectId: string
  readonly version: number
  readonly from: Day
  /** The first day of the period before, in which the reveals were counted. */
  readonly before: Day
  readonly openedAt: Instant
  /** The first instant at which it is overdue. */
  readonly dueAt: Instant
  /** When the timer looks again; null once it is done, or has been escalated. */
  readonly nextClockAt: Instant | null
  readonly escalatedAt?: Instant
  /** How often each has looked at a full number in the period before. */
  readonly reveals: readonly { readonly who: StaffId; readonly count: number }[]
  readonly done: {
    readonly at: Instant
    readonly by: StaffId
    readonly looked: readonly (Omit<Looked, 'review'> & { readonly who: StaffId })[]
  } | null
}

export const reviewId = (projectId: string, from: Day): string => `rr-${projectId}-${from}`
