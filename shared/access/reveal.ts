/** Somebody asks for a customer's full number: why, as the customer reads it (SECRET-1, INFO-2.1). */
import type { StaffId } from '../history/model'
import type { Instant } from '../kernel/time'

export const revealReasons = ['followup', 'reply', 'paperwork', 'other'] as const
export type RevealReason = (typeof revealReasons)[number]
/** Those that need no words besides. */
export const plainReasons = ['followup', 'reply', 'paperwork'] as const satisfies readonly RevealReason[]

export const revealReasonNames: Readonly<Record<RevealReason, string>> = {
  followup: '跟进电话',
  reply: '回复客户',
  paperwork: '办手续',
  other: '其他原因',
}

export interface Reveal {
  /** The command's id, which is the event's. */
  readonly id: string
  readonly at: Instant
  readonly by: StaffId
  /** Absent of the time before reasons were asked for. */
  readonly why?: RevealReason
  /** In their own words, where it is another reason. Kept in the file alone: an event holds no words of people. */
  readonly note?: string
}

/** The most reveals that a file keeps; the oldest leave first, and stay in the events (ours). */
export const mostReveals = 200

/** The longest reason in one's own words, in characters (ours). */
export const longestReason = 30

/** Why, in one line: for the customer's page and for the file's timeline. */
export function sayReveal({ why, note }: Pick<Reveal, 'why' | 'note'>): string {
  if (why === undefined) return ''
  return why === 'other' && note !== undefined ? note : revealReasonNames[why]
}

export const isRevealReason = (value: unknown): value is RevealReason =>
  revealReasons.some((each) => each === value)
