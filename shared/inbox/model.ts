/**
 * What happened, as an append-only event: ids and plain facts only, never a name or a number of a person, so that
 * erasing a person does not break the history. An event that is addressed to somebody is a message in their inbox;
 * the inbox is the truth, and a WeChat message is only a courtesy.
 */

import type { SortKey } from '../kernel/key'
import type { Fact, Reason } from '../kernel/reason'
import type { Instant } from '../kernel/time'

export type EventType =
  | 'followup.logged'
  | 'followup.postponed'
  | 'followup.postponeUndone'
  | 'sheet.noted'
  | 'sheet.handedIn'
  | 'sheet.takenBack'
  | 'sheet.reviewed'
  | 'sheets.late'
  | 'evening.noted'
  | 'month.counted'
  | 'month.due'
  | 'month.late'
  | 'month.over'
  | 'month.archived'
  | 'month.inspected'
  | 'bundle.sorted'
  | 'bundle.handedIn'
  | 'bundle.takenBack'
  | 'bundle.answered'
  | 'phone.revealed'
  | 'review.opened'
  | 'review.late'
  | 'review.done'
  | 'rights.looked'
  | 'share.asked'
  | 'share.decided'
  | 'share.ended'
  | 'share.read'
  | 'customer.registered'
  | 'customer.bought'
  | 'customer.moved'
  | 'customer.wished'
  | 'dispute.raised'
  | 'dispute.withdrawn'
  | 'dispute.proposed'
  | 'dispute.ruled'
  | 'dispute.replied'
  | 'register.sealed'
  | 'register.searched'
  | 'handOver.begun'
  | 'handOver.done'
  | 'case.handedOver'
  | 'deal.handedOver'
  | 'floor.left'
  | 'visit.confirmed'
  | 'visit.kept'
  | 'visit.followed'
  | 'level.proposed'
  | 'level.decided'
  | 'tier.graded'
  | 'customer.corrected'
  | 'customer.checked'
  | 'customer.merged'
  | 'customer.unmerged'
  | 'case.opened'
  | 'case.acknowledged'
  | 'case.answered'
  | 'case.closed'
  | 'case.confirmed'
  | 'case.reopened'
  | 'case.escalated'
  | 'deal.stepDone'
  | 'deal.stepMoved'
  | 'order.made'
  | 'order.signed'
  | 'order.sentBack'
  | 'order.seenOff'
  | 'order.cancelled'
  | 'order.notInFile'
  | 'construction.reported'
  | 'floor.state'
  | 'floor.taken'
  | 'floor.ended'
  | 'floor.dropped'
  | 'floor.takenBack'
  | 'floor.ordered'
  | 'floor.crowded'
  | 'floor.counted'
  | 'policy.drafted'
  | 'policy.changed'
  | 'policy.discarded'
  | 'policy.adopted'
  | 'policy.withdrawn'
  | 'account.bound'
  | 'employee.bound'
  | 'inbox.read'

export interface Happened {
  readonly type: EventType
  /** The id of the state document that it changed. */
  readonly subject: string
  readonly facts: Readonly<Record<string, Fact>>
  readonly because: readonly Reason[]
  /** Whose inboxes it is in. */
  readonly to: readonly Address[]
}

/**
 * An address of the inbox: a customer, an employee, all with one role in a project, all buyers of a building, or the
 * list of who has viewed a customer's number; and all views in a project, for the review of rights.
 */
export type Address =
  | `customer:${string}`
  | `employee:${string}`
  | `role:${string}`
  | `building:${string}`
  | `viewed:${string}`
  | `reveals:${string}`

export const toRole = (projectId: string, role: string): Address => `role:${projectId}:${role}`

/** The event as it is kept; `_id` is the command's id, so one command has one effect. */
export interface Event extends Happened {
  readonly _id: string
  readonly projectId: string
  readonly at: Instant
  /** `keyAt(at, _id)`: the place in an inbox. */
  readonly key: SortKey
  /** The employee, customer or `timer` that did it. */
  readonly by: string
  /** The hash of who asked for what, and the answer that was given: a repeat gets the same one. */
  readonly receipt: { readonly hash: string; readonly answer: unknown }
}
