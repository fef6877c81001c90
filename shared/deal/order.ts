/** The order form 认购单 (STEPS-4): filled in by the consultant, signed by the case manager, paid at finance, then the customer is seen off. */
import type { StaffRole } from '../access/model'
import type { Fen } from '../kernel/money'
import type { Day, Instant } from '../kernel/time'
import type { StepKind } from './model'

/** `made` may follow `sentBack`, when the form was mended; `done`: the deposit is taken, and the subscription with it. */
export const orderStates = ['made', 'sentBack', 'signed', 'done', 'seenOff', 'cancelled'] as const
export type OrderState = (typeof orderStates)[number]

/** Who has it now; null: nobody, it is over. */
export const waitsFor: Readonly<
  Record<OrderState, Extract<StaffRole, 'manager' | 'finance' | 'consultant'> | null>
> = {
  made: 'manager',
  sentBack: 'consultant',
  signed: 'finance',
  done: 'consultant',
  seenOff: null,
  cancelled: null,
}

/** What is to be done by whoever has it. */
export const orderStateNames: Readonly<Record<OrderState, string>> = {
  made: '等经理签字',
  sentBack: '退回修改',
  signed: '等财务收定金',
  done: '认购完成，送客户',
  seenOff: '已送客户',
  cancelled: '已取消',
}

export interface OrderStep {
  readonly state: OrderState
  readonly at: Instant
  readonly by: string
  /** Why it was sent back, or cancelled. */
  readonly why?: string
}

/** The days that are promised to the buyer, of all steps after the subscription; a deal paid in full has no loan approval. */
export type PromisedDays = Readonly<Record<Exclude<StepKind, 'subscription' | 'loanApproval'>, Day>> & {
  readonly loanApproval?: Day | undefined
}

export interface Order {
  readonly customerId: string
  /** The deposit 定金 that is to be paid. */
  readonly deposit: Fen
  readonly days: PromisedDays
  /** Oldest first, and never none. */
  readonly steps: readonly [OrderStep, ...OrderStep[]]
  /** Of the deposit, as finance wrote it. */
  readonly receipt?: string
  /** The deposit was followed up in the customer's file. */
  readonly followed?: true
}

export const lastStep = ({ steps }: Order): OrderStep => steps.at(-1) ?? steps[0]

/** When the deposit was taken. */
export const depositStep = ({ steps }: Order): OrderStep | undefined =>
  steps.find(({ state }) => state === 'done')
