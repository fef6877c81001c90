/**
 * Reception 接待: who receives the customer who has just come in, by turn or past the queue. The facts are the history of the
 * office (shared/history/model.ts), the roster of the day, and what is known of the visitor.
 */
import type { CustomerId, HistoryEvent, StaffId } from '../history/model'
import type { RuleId } from '../policy/articles'

/** The consultants on duty; who is on it and has no other state is at the desk. */
export interface Roster {
  /** In the order of their numbers, 1 first (ROTA-2.1). */
  readonly numbered: readonly StaffId[]
  /** From the left seat to the right one (RECEPTION-1). */
  readonly seats?: readonly StaffId[]
  /** The ranking as published, of last month or of the last day (CASE-5.1); without it the contracts are counted. */
  readonly ranking?: readonly StaffId[]
  /** Who joined after the numbers were given; they stand at the end (ROTA-2.1). */
  readonly newcomers?: readonly StaffId[]
  /** In no order; they may help when it is crowded (CASE-5.2). */
  readonly trial?: readonly StaffId[]
  /** Who arranged the numbers (ROTA-2.1, CASE-2). */
  readonly setBy?: 'manager' | 'supervisor' | 'lot' | 'consultants'
}

export interface ReceptionFacts {
  readonly roster: Roster
  readonly history: readonly HistoryEvent[]
  /** Everybody of the office: an event that names somebody else is refused. */
  readonly staff: readonly StaffId[]
  /**
   * Whether a customer was somebody's before an earlier visit, as ownership ruled. Without it, whoever had been registered
   * or received before was known.
   */
  readonly wasKnown?: (customer: CustomerId, eventId: string) => boolean
  /** Whether a reception was given by the manager's change, out of order: it does not tell where the round stands (ROTA-1.21, CASE-4). */
  readonly wasChanged?: (eventId: string) => boolean
}

/** What is known of the visitor when they come in. */
export interface Arriving {
  readonly customer: CustomerId
  /** Whose customer they are, as ownership ruled; absent: nobody's. */
  readonly owner?: StaffId
  /** A lead passed on by the company, or from the web, comes without walking in. */
  readonly channel?: 'visit' | 'company' | 'online'
  /** Consultants whom they name. */
  readonly names?: readonly StaffId[]
  /** A consultant who merely recognises them (ROTA-1.8). */
  readonly recognisedBy?: StaffId
  /** The consultant of the old customer who brings them. */
  readonly introducersConsultant?: StaffId
  /** What came of the call to the owner who is not there (ROTA-1.10, RECEPTION-2.1). */
  readonly ownerSays?: 'consents' | 'refuses' | 'unreachable'
  /** Peers of the trade, researchers, sightseers; or they come to pay the deposit. */
  readonly purpose?: 'peer' | 'research' | 'deposit'
  readonly partySize?: number
  /** The supervisor says that it is crowded (CASE-5.2). */
  readonly crowded?: boolean
  /** The manager changes the order for a special customer (ROTA-1.21, CASE-4). */
  readonly change?: { readonly by: StaffId; readonly to: StaffId; readonly reason: string }
}

/** What a consultant is doing, as far as the order is concerned. */
export type Standing = 'free' | 'engaged' | 'ownCustomer' | 'standingIn' | 'absent' | 'unfit'

export interface Skipped {
  readonly who: StaffId
  readonly why: Exclude<Standing, 'free'>
  readonly rule: RuleId
}

export type Reception =
  | {
      readonly kind: 'receiver'
      readonly receiver: StaffId
      /** `own` known customer, `named` out of turn, `duty` at lunch or on the day of the deposit, `change` the manager's. */
      readonly as: 'turn' | 'own' | 'named' | 'standIn' | 'duty' | 'crowd' | 'change'
      readonly standInFor: StaffId | null
      /** Whether the owner of a stand-in's customer has agreed, or is still to be asked (ROTA-1.10). */
      readonly consent: 'notNeeded' | 'given' | 'toAsk'
      /** The customer waits until the receiver, who is in the office, is free. */
      readonly waits: boolean
      readonly countsAsTurn: boolean
      /** Visits by the trade need no registration (CASE-12). */
      readonly register: boolean
      /** Only the public statement is given (ROTA-3.12). */
      readonly publicOnly: boolean
      readonly helpers: readonly StaffId[]
      /** There are too few helpers: the manager helps (ROTA-1.12). */
      readonly managerHelps: boolean
      /** Who would receive the next new customer; null when nobody could. */
      readonly next: StaffId | null
      readonly skipped: readonly Skipped[]
    }
  | {
      readonly kind: 'contactOwner'
      readonly owner: StaffId
      /** Who looks after the customer until the owner has been reached. */
      readonly meanwhile: StaffId | null
      readonly next: StaffId | null
      readonly skipped: readonly Skipped[]
    }
  | {
      readonly kind: 'assigned'
      readonly by: 'supervisor' | 'manager'
      readonly why: 'lead' | 'consentRefused'
    }
  | {
      readonly kind: 'nobody'
      readonly why: 'emptyRoster' | 'allAbsent' | 'allEngaged' | 'noneFit' | 'noneFree'
      readonly skipped: readonly Skipped[]
    }

const dayLength = 86_400_000
const offset = 8 * 3_600_000
/** Days in +08:00, counted: what {@link dayOf} writes as text, quick enough for a history of millions. */
export const dayNumber = (at: number): number => Math.floor((at + offset) / dayLength)
export const firstInstantOf = (day: number): number => day * dayLength - offset
