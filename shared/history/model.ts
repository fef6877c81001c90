/**
 * What happened at a sales office, in the words of the trade: the facts that every decision is made from. A history is a list of
 * these, in any order; each decision sorts it by time. People are named by ids (in case files: by short names).
 *
 * Nothing is derived here: who owns a customer, whose turn it is, what is due, follows from the facts under a policy.
 */
import type { ContactMethod } from '../customer/model'
import type { Instant } from '../kernel/time'

/** A customer, a consultant, or a unit, by id. */
export type CustomerId = string
export type StaffId = string
export type UnitId = string

/** What a new visitor answered to the first questions (ROTA-3.3, CASE-11, STEPS-2); absent where nobody asked. */
export interface FirstAnswers {
  readonly firstTime?: boolean
  /** Whom they remember as having received them before. */
  readonly receivedBy?: StaffId
  readonly calledBefore?: boolean
  readonly appointmentWith?: StaffId
  readonly source?: string
}

interface Happened {
  /** What a decision cites it by; unique in a history. */
  readonly id: string
  readonly at: Instant
}

interface OfCustomer extends Happened {
  readonly customer: CustomerId
}

/** The consultant whom a customer has. */
export interface Had {
  readonly owner: StaffId
  readonly bought: boolean
}

/** An entry in the call register, the visit register, or the online register. */
export interface Registered extends OfCustomer {
  readonly type: 'registered'
  readonly channel: 'call' | 'visit' | 'online' | 'company'
  /** Who registered, and so received, answered or was given them. */
  readonly by: StaffId
  /** Whether name and contact are both there (ROTA-3.10). */
  readonly complete: boolean
  /** A friend or relative who registered them without their having come (CONFIRM-4.9). */
  readonly onBehalf?: CustomerId
  /** The call only asked the way, just before coming (ROTA-3.13). */
  readonly directionsOnly?: boolean
  readonly answers?: FirstAnswers
  /** The consultant whom the customer asked for by name; naming several is a list. */
  readonly asksFor?: readonly StaffId[]
  /** The consultant who recognised them. */
  readonly recognisedBy?: StaffId
  /** The existing customer who brought or sent them. */
  readonly introducedBy?: CustomerId
  /** Whose the introducer was then, where the entry says so: their own file need not be at hand afterwards. Null: nobody's. */
  readonly introducerHad?: Had | null
  /** When it was entered, where later than it happened. */
  readonly enteredAt?: Instant
  /** The earlier entry that this one refers to, by its id: the call before a visit. */
  readonly cites?: string
  /** What they came for; absent means to buy. The trade's peers, researchers and sightseers do not (CASE-12, ROTA-3.12). */
  readonly purpose?: 'buy' | 'know' | 'research' | 'sightsee' | 'peer'
  /** Written in one register only; absent means in both, as it should be (CASE-6). */
  readonly only?: 'public' | 'personal'
  /** Other registered customers who came with them (CONFIRM-4.2). */
  readonly together?: readonly CustomerId[]
}

/** The clerk looked for the customer in the registers on the spot (CONFIRM-4.5). */
export interface Searched extends OfCustomer {
  readonly type: 'searched'
  readonly by: StaffId
  readonly found: boolean
}

/** A consultant says that the customer is theirs (CONFIRM-4.5). */
export interface Claimed extends OfCustomer {
  readonly type: 'claimed'
  readonly by: StaffId
}

/** Whoever rules over disputes has ruled (ROTA-3.17). */
export interface Ruled extends OfCustomer {
  readonly type: 'ruled'
  readonly by: StaffId
  readonly to: StaffId
  /** Who did not accept it. */
  readonly refusedBy?: StaffId
}

/** A reception on the floor. */
export interface Received extends OfCustomer {
  readonly type: 'received'
  readonly by: StaffId
  /** `own` by turn or ownership, `standIn` for the owner, `helper` on assignment, `duty` at lunch or on the day of the deposit. */
  readonly as: 'own' | 'standIn' | 'helper' | 'duty'
  /** The owner was reached and agreed (ROTA-1.10). */
  readonly consent?: boolean
  /** The stand-in knew that the customer is another's (ROTA-5.2). */
  readonly knowing?: boolean
  readonly endedAt?: Instant
  /** The reception of the board that it was (shared/walkin). */
  readonly reception?: string
  /** When that began, where it was before the entry: `at` is then when it became known who they are. */
  readonly began?: Instant
}

/** A follow-up with a record (SALES-12). */
export interface FollowedUp extends OfCustomer {
  readonly type: 'followedUp'
  readonly by: StaffId
  readonly method: ContactMethod
  /** Somebody was spoken to (SALES-7.1). */
  readonly effective: boolean
  /** It moved the customer towards a deal (ROTA-3.6 asks for progress, not for calls). */
  readonly progress?: boolean
}

/** A customer introduces another one. */
export interface Introduced extends OfCustomer {
  readonly type: 'introduced'
  /** Who introduces. */
  readonly by: CustomerId
  readonly manner: 'inPerson' | 'phone' | 'byChance'
  /** Chance meetings: before reception began, or after (ROTA-3.8). */
  readonly beforeReception?: boolean
  /** The newcomer named the introducer's consultant. */
  readonly named?: boolean
}

/** Family and company ties between customers, and between a customer and a consultant. */
export interface Tied extends OfCustomer {
  readonly type: 'tied'
  readonly to: CustomerId | StaffId
  readonly as: 'spouse' | 'parent' | 'child' | 'sibling' | 'friend' | 'relative' | 'shareholder' | 'colleague'
  /** The tie was recorded with the office before the first contact (ROTA-3.2). */
  readonly recordedBefore?: boolean
  /** In this case the supervisor took them for one customer, though the rule does not (CASE-15). */
  readonly asOne?: boolean
}

/** The customer asks for a consultant, or for a change of consultant (ROTA-3.4, RECEPTION-2.4). */
export interface Wished extends OfCustomer {
  readonly type: 'wished'
  readonly consultant: StaffId
  readonly change?: boolean
  /** Who on the staff heard it. */
  readonly heardBy?: StaffId
}

export interface Complained extends OfCustomer {
  readonly type: 'complained'
  readonly about: StaffId
  readonly upheld: boolean
}

/** The customer turns to somebody for a discount (ROTA-3.15). */
export interface SoughtDiscount extends OfCustomer {
  readonly type: 'soughtDiscount'
  readonly from: StaffId
}

/** A leader approved something on paper: a unit handed over (ROTA-4.3), a discount (CASE-26), a ruling. */
export interface Approved extends OfCustomer {
  readonly type: 'approved'
  readonly what: 'unitHandedOver' | 'discount' | 'shareOfEffort' | 'pooled' | 'reassigned' | 'specialChange'
  readonly by: StaffId
  readonly to?: StaffId
  /** The owner's share in hundredths of a percent, where a leader sets it (ROTA-4.6). */
  readonly ownerShare?: number
}

export interface Deposited extends OfCustomer {
  readonly type: 'deposited'
  readonly unit: UnitId
  readonly receivedBy: StaffId
}

export interface Contracted extends OfCustomer {
  readonly type: 'contracted'
  readonly unit: UnitId
  readonly closedBy: StaffId
  /** Commission of the deal, in fen. */
  readonly commission?: number
}

/** The customer said that they will not buy, or bought elsewhere (LOST-2). */
export interface Lost extends OfCustomer {
  readonly type: 'lost'
  readonly reason: string
}

/** A consultant's state: it lasts until the next one of the same person. */
export interface StaffState extends Happened {
  readonly type: 'staff'
  readonly who: StaffId
  readonly state:
    | 'present'
    | 'engaged'
    | 'free'
    | 'away'
    | 'trip'
    | 'leave'
    | 'lunch'
    | 'lunchDuty'
    | 'training'
    | 'unwell'
    | 'otherWork'
    | 'leaving'
    | 'left'
  /** Engaged with this customer: their own known one, or one by turn (ROTA-2.3). */
  readonly customer?: CustomerId
}

/** What may be fined or warned for (ROTA-5, CASE-41, CONFIRM-1, SECRET-4, LOST-7). */
export interface Misconduct extends Happened {
  readonly type: 'misconduct'
  readonly who: StaffId
  readonly what: string
  readonly customer?: CustomerId
  readonly grave?: boolean
}

export type HistoryEvent =
  | Registered
  | Received
  | FollowedUp
  | Introduced
  | Tied
  | Wished
  | Complained
  | SoughtDiscount
  | Approved
  | Deposited
  | Contracted
  | Lost
  | StaffState
  | Misconduct
  | Searched
  | Claimed
  | Ruled

/** In order of time; equal instants in order of their ids, so that the order of a list never changes a result. */
export const inOrder = <Event extends { readonly at: Instant; readonly id: string }>(
  events: readonly Event[],
): Event[] => [...events].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
