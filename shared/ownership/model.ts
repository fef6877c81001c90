/** Whose customer somebody is, as it is found by going through what happened. */
import type { CustomerId, Registered, StaffId } from '../history/model'
import type { Reason } from '../kernel/reason'
import type { Instant } from '../kernel/time'
import type { RegisterPolicy } from '../register/policy'
import type { OwnershipPolicy } from './policy'

/** The two pieces of a policy that ownership is decided by. */
export interface OwnershipRules {
  readonly ownership: OwnershipPolicy
  readonly register: RegisterPolicy
}
/** The policy in force at an instant: each fact is judged by the one in force when it happened. */
export type RulesAt = (at: Instant) => OwnershipRules

/** What the manager has to do about a customer whom nobody has. */
export type Awaits =
  /** 30–40 days without progress (ROTA-3.6). */
  | 'review'
  /** A lead that nobody has been given yet (CASE-13). */
  | 'assignment'
  /** A leaver's customer (ROTA-3.9, CASE-39). */
  | 'handover'
  /** The owner was taken off after a complaint (CONFIRM-3). */
  | 'successor'
  /** Unregistered, and so disputed (CONFIRM-1.1). */
  | 'ruling'

export type Ownership =
  | {
      readonly kind: 'owned'
      readonly owner: StaffId
      /** The first moment at which it no longer holds; null when no time ends it. */
      readonly until: Instant | null
      /** What follows then; `closer` with no `until`: whoever receives and closes has it, from now on. */
      readonly next: 'new' | 'manager' | 'closer' | null
    }
  | { readonly kind: 'pool' }
  | { readonly kind: 'manager'; readonly awaits: Awaits }
  | { readonly kind: 'new' }

/** How long a claim lasts, as far as is known. */
export interface Span {
  readonly until: Instant | null
  readonly next: 'new' | 'manager' | 'closer' | null
  readonly tracked: boolean
  /** The last registration or progress. */
  readonly progressAt: Instant
  /** The last registration or follow-up. */
  readonly followedAt: Instant
  readonly reason: Reason
}

/** What somebody holds a customer by: one for a party, changed as the history goes on. */
export interface Claim {
  readonly party: CustomerId
  owner: StaffId
  /** When the party was first registered under this claim. */
  readonly firstAt: Instant
  /** The place in the history at which the present owner got it. */
  since: number
  readonly contact: Registered['channel']
  /** A visit was registered under it: it is no longer a mere call. */
  visited: boolean
  span: Span
  because: Reason
  /** The rule that upheld it when somebody else received the customer. */
  upheld: Reason | null
  /** The customer under whose registration it began, and whoever of the party came since. */
  readonly first: CustomerId
  others: Set<CustomerId> | null
  /** Who but the owner received the party, and when last. Most claims have none, and there are many claims. */
  receivedBy: Map<StaffId, Instant> | null
  /** Who received them knowing that they are another's. */
  knowing: Set<StaffId> | null
  /** The present receiver of a customer who recognised nobody; theirs once they follow up (ROTA-3.7). */
  challenger: { readonly by: StaffId; readonly at: Instant; readonly event: string } | null
  /** The first registration that a search did not find (CONFIRM-4.5). */
  displaced: { readonly owner: StaffId; readonly span: Span; readonly because: Reason } | null
  /** Asked for, and explained away (RECEPTION-2.4). */
  wished: StaffId | null
  /** Nobody has it, whatever the time. */
  taken: { readonly standing: Ownership; readonly because: Reason } | null
  dealtAt: Instant | null
}
