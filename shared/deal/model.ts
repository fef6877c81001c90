/** A deal 成交: one unit, its buyers, the signing line that they watch (CRM-2.2), and the payments. */
import type { Slip } from '../construction/model'
import { keyAt, keyOn, type SortKey } from '../kernel/key'
import type { Fen } from '../kernel/money'
import type { Day } from '../kernel/time'
import { depositStep, lastStep, type Order, waitsFor } from './order'

/** In order: 认购 → 签约 → 合同审核 → 贷款审批 → 备案 → 交付. A deal paid in full has no loan approval. */
export const stepKinds = [
  'subscription',
  'signing',
  'contractReview',
  'loanApproval',
  'filing',
  'delivery',
] as const
export type StepKind = (typeof stepKinds)[number]
export const stepNames: Readonly<Record<StepKind, string>> = {
  subscription: '认购',
  signing: '签约',
  contractReview: '合同审核',
  loanApproval: '贷款审批',
  filing: '备案',
  delivery: '交付',
}

export interface SigningStep {
  readonly kind: StepKind
  readonly promised: Day
  readonly done?: Day
  /** The employee who answers for it. */
  readonly handlerId: string
  readonly slips: readonly Slip[]
}

export interface Payment {
  readonly name: string
  readonly due: Day
  readonly amount: Fen
  readonly paid?: Day
}

export const paymentMethods = ['mortgage', 'full', 'fund'] as const
export type PaymentMethod = (typeof paymentMethods)[number]
/** 商业贷款, 一次性付款, 公积金贷款. */
export const paymentMethodNames: Readonly<Record<PaymentMethod, string>> = {
  mortgage: '商业贷款',
  full: '一次性付款',
  fund: '公积金贷款',
}

export interface Deal {
  readonly _id: string
  readonly projectId: string
  readonly version: number
  readonly unitId: string
  readonly unitLabel: string
  readonly buildingId: string
  readonly buyerIds: readonly string[]
  readonly consultantId: string
  readonly price: Fen
  readonly method: PaymentMethod
  /** None before the deposit is taken: until then it is an order form, and its buyers see nothing of it. */
  readonly steps: readonly SigningStep[]
  /** The handlers of all steps, each once, in a field of their own for one lookup. */
  readonly handlerIds: readonly string[]
  readonly payments: readonly Payment[]
  /** `keyOn(promised day of the step that is next, _id)`: the place in the clerk's list; null when all are done. */
  readonly nextKey: SortKey | null
  /** The order form 认购单 that it came from (STEPS-4); none where it came with the office's own book. */
  readonly order?: Order
  /** `keyAt(since, _id)`: the place among the order forms that wait for somebody; null when none does. */
  readonly orderKey: SortKey | null
  /** `keyAt(deposit, _id)`: its customer's file does not have the deposit yet; null when it has, or there is none. */
  readonly followKey: SortKey | null
  /**
   * What it takes, unique among all deals: its unit once a deposit is taken (ROTA-1.16); before that its unit for its customer, so that
   * there are no two forms of the same; nothing but itself when it was cancelled.
   */
  readonly slot: string
  /** The day of the subscription: the sale counts from it (CASE-5.1). */
  readonly soldOn: Day | null
}

export const currentStep = (deal: Pick<Deal, 'steps'>): SigningStep | undefined =>
  deal.steps.find(({ done }) => done === undefined)

type Body = Omit<Deal, 'nextKey' | 'orderKey' | 'followKey' | 'slot' | 'soldOn'>

/** A deal with the fields that it is found and kept unique by, which follow from the others. */
export function withKeys<T extends Body>(deal: T): T & Deal {
  const { _id, projectId, unitId, steps, order } = deal
  const step = currentStep(deal)
  const last = order && lastStep(order)
  const open = order && last && waitsFor[last.state] !== null
  const paid = order && !order.followed && depositStep(order)
  return {
    ...deal,
    nextKey: step ? keyOn(step.promised, _id) : null,
    orderKey: open ? keyAt(last.at, _id) : null,
    followKey: paid ? keyAt(paid.at, _id) : null,
    slot:
      steps.length > 0
        ? `${projectId}:${unitId}`
        : open
          ? `order:${unitId}:${order.customerId}`
          : `order:${_id}`,
    soldOn: steps.find(({ kind }) => kind === 'subscription')?.done ?? null,
  }
}

export const nextPayment = (deal: Pick<Deal, 'payments'>): Payment | undefined =>
  deal.payments.find(({ paid }) => paid === undefined)
