/**
 * Results (业绩: whose deal it counts as) and commission (佣金: who is paid), kept apart; and penalties, which are only ever proposed.
 *
 * {@link DealFacts} is everything that a split is decided from, gathered from a history by `facts.ts`.
 */
import type { CustomerId, Received, StaffId, UnitId } from '../history/model'
import type { Fen } from '../kernel/money'
import type { Reason } from '../kernel/reason'
import type { Instant } from '../kernel/time'
import type { RuleId } from '../policy/articles'
import type { MisconductKind } from './misconduct'

/** Who a result or a share goes to: one of the staff, the company, or the common fund 公佣. */
export type Payee =
  | { readonly kind: 'staff'; readonly id: StaffId }
  | { readonly kind: 'company' }
  | { readonly kind: 'commonFund' }

export const staff = (id: StaffId): Payee => ({ kind: 'staff', id })
export const company: Payee = { kind: 'company' }
export const commonFund: Payee = { kind: 'commonFund' }

/** A payee as facts and cases write it: the staff's id, or 公司, or 公佣. */
export const payeeName = (payee: Payee): string =>
  payee.kind === 'staff' ? payee.id : payee.kind === 'company' ? '公司' : '公佣'

export const samePayee = (a: Payee, b: Payee): boolean =>
  a.kind === b.kind && (a.kind !== 'staff' || b.kind !== 'staff' || a.id === b.id)

export interface Share {
  readonly to: Payee
  readonly fen: Fen
}

/** The outcome of a split. The shares sum to the commission exactly, and none is below 0. */
export type Split =
  | {
      readonly kind: 'split'
      /** Whose deal it counts as; the company's where a result is cancelled. */
      readonly result: Payee
      readonly shares: readonly Share[]
      /** Who is praised in place of a share (ROTA-4.5). */
      readonly praise: StaffId | null
    }
  | {
      /** The case manager or above sets the shares (ROTA-4.6); nothing is paid until then. */
      readonly kind: 'toBeSet'
      readonly result: Payee
      readonly between: readonly StaffId[]
      readonly praise: StaffId | null
    }

/** Somebody other than the owner who took the deposit or signed the contract, as they came to it. */
export interface Mover {
  readonly who: StaffId
  /** The deposit or contract that they took. */
  readonly event: string
  readonly did: 'deposit' | 'contract'
  readonly as: Received['as']
  /** They knew whose customer it is, and the owner had not agreed (ROTA-5.2). */
  readonly poached: boolean
  /** The owner was on a trip or on leave when they received the customer (RECEPTION-3). */
  readonly ownerAway: 'trip' | 'leave' | null
  /** They received on the very day that the customer paid or signed (CONFIRM-4.11). */
  readonly sameDay: boolean
  /** The deposit had been paid before they began to help (ROTA-4.5). */
  readonly depositBefore: boolean
  /** The customer turned to them for a discount (ROTA-3.15). */
  readonly discountSought: boolean
}

/** A penalty that touches a commission, and whether a manager has confirmed it; unconfirmed it changes nothing. */
export interface CommissionPenalty {
  readonly event: string
  readonly at: Instant
  readonly who: StaffId
  readonly what: MisconductKind
  readonly confirmed: boolean
}

export interface DealFacts {
  readonly customer: CustomerId
  readonly unit: UnitId
  /** The contract's event, and when it was signed. */
  readonly contract: string
  readonly signedAt: Instant
  readonly commission: Fen
  /** Whose customer it is by the rules of ownership, before any complaint. */
  readonly owner: StaffId
  /** Who signed the contract with the customer. */
  readonly closer: StaffId
  /** Every contact of the owner with the customer was by phone (ROTA-4.1). */
  readonly phoneOnly: boolean
  /** An upheld complaint about the owner, and who the customer was given over to after it. */
  readonly complaint: { readonly event: string; readonly successor: StaffId | null } | null
  /** A leader approved that the unit number be given over (ROTA-4.3). */
  readonly handedOver: { readonly event: string; readonly to: StaffId } | null
  /** The shares that somebody set on paper: the case manager or above (ROTA-4.6), or the owner (RECEPTION-3). */
  readonly setShare: { readonly event: string; readonly by: StaffId; readonly ownerShare: number } | null
  /** At most two, whoever closed first. */
  readonly movers: readonly Mover[]
  readonly penalties: readonly CommissionPenalty[]
  /** Who does not accept the ruling of the marketing director (ROTA-3.17). */
  readonly refusedRuling: { readonly event: string; readonly who: StaffId } | null
}

/** One thing that a manager may do about a misconduct. */
export type Measure =
  | 'warning'
  | 'notice'
  | 'discipline'
  | 'dismissal'
  | 'askedToLeave'
  | 'halfCommission'
  | 'dealCancelled'
  | 'legalLiability'

/** Whom a penalty is proposed against: one of the staff, or the holder of a post (LOST-7.1). */
export type Against =
  | { readonly kind: 'staff'; readonly id: StaffId }
  | { readonly kind: 'post'; readonly post: 'salesVicePresident' | 'showroomManager' }

/** A penalty that waits for a manager's word. Nothing books it. */
export interface Proposal {
  readonly status: 'proposed'
  readonly against: Against
  readonly rule: RuleId
  /** The events that it answers. */
  readonly events: readonly string[]
  /** A fine between these amounts, both included; equal where the text names one amount. */
  readonly fine: { readonly from: Fen; readonly to: Fen } | null
  /** The manager picks one of these. */
  readonly oneOf: readonly Measure[]
  /** And these besides, each. */
  readonly also: readonly Measure[]
}

/** A proposal with the facts that it rests on. */
export interface Proposed {
  readonly proposal: Proposal
  readonly facts: Reason['facts']
}

export const measureNames: Readonly<Record<Measure, string>> = {
  warning: '口头警告',
  notice: '通报批评',
  discipline: '处分',
  dismissal: '辞退',
  askedToLeave: '劝退',
  halfCommission: '佣金减半',
  dealCancelled: '取消业绩和佣金',
  legalLiability: '依法追究责任',
}
