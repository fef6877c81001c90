/**
 * The subscription day 认购.
 *
 * - STEPS-4   order form → signed by the case manager → finance → subscription done → seen off
 * - STEPS-3   only a unit that sales control confirms as unsold
 * - ROTA-1.16 the first deposit has the unit: an order form alone keeps it for nobody, so there may be several
 */

import { hidden } from '../access/hidden'
import { roleNames, type StaffRole } from '../access/model'
import type { Fen } from '../kernel/money'
import type { Reason } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant } from '../kernel/time'
import type { ReceptionPolicy } from '../reception/schema'
import type { Unit } from '../unit/model'
import { type Deal, type PaymentMethod, type StepKind, stepKinds, stepNames, withKeys } from './model'
import { lastStep, type Order, type OrderState, orderStateNames, type PromisedDays, waitsFor } from './order'
import { isFree, type People, type Standing, stands } from './standing'

/** What the consultant fills in. */
export interface Form {
  readonly price: Fen
  readonly method: PaymentMethod
  readonly deposit: Fen
  readonly days: PromisedDays
}

/** A deal that came from an order form. */
export type Ordered = Deal & { readonly order: Order }
export const isOrdered = (deal: Deal): deal is Ordered => deal.order !== undefined

/** Steps of a deal after the subscription, in order. */
const stepsOf = (method: PaymentMethod) =>
  stepKinds.filter(
    (kind): kind is keyof PromisedDays =>
      kind !== 'subscription' && !(kind === 'loanApproval' && method === 'full'),
  )

function checked({ price, method, deposit, days }: Form, now: Instant): Result<unknown> {
  if (deposit > price) return refuse('BAD_INPUT', '定金比总价还多，请核对。')
  let before = dayOf(now)
  for (const kind of stepsOf(method)) {
    const day = days[kind]
    if (!day) return refuse('BAD_INPUT', `请填“${stepNames[kind]}”约定的日子。`)
    if (day < before)
      return refuse('BAD_INPUT', `“${stepNames[kind]}”的日子太早：手续要按先后，也不能是过去。`)
    before = day
  }
  if (method === 'full' && days.loanApproval)
    return refuse('BAD_INPUT', '一次性付款没有贷款审批，请去掉这个日子。')
  return ok(undefined)
}

export interface Wanted {
  readonly id: string
  readonly by: string
  readonly customerId: string
  readonly unit: Unit
  readonly deals: readonly Deal[]
  readonly people: People
}

export function makeOrder(
  { id, by, customerId, unit, deals, people }: Wanted,
  form: Form,
  policy: ReceptionPolicy,
  now: Instant,
): Result<{ readonly deal: Ordered; readonly because: readonly Reason[] }> {
  const may = isFree({ unit, deals, people, policy }, now)
  if (!may.ok) return may
  const open = deals.find(({ order }) => order?.customerId === customerId && waitsFor[lastStep(order).state])
  if (open)
    return refuse(
      'CONFLICT',
      open.consultantId === by
        ? '这位客户的这套房已经有一份认购单在办，请从“认购”里接着办。'
        : '这位客户的这套房已经有同事的认购单在办，请找案场经理取消原来的认购单，再开。',
    )
  const good = checked(form, now)
  if (!good.ok) return good
  const { deposit, days, price, method } = form
  const deal = {
    ...{ _id: id, projectId: unit.projectId, version: 1, unitId: unit._id, unitLabel: unit.label },
    ...{ buildingId: unit.buildingId, buyerIds: [], consultantId: by, price, method },
    ...{ steps: [], handlerIds: [by], payments: [] },
    order: { customerId, deposit, days, steps: [{ state: 'made', at: now, by }] },
  } as const
  return ok({ deal: withKeys(deal), because: may.value.because })
}

/** Who takes a step, and which version of the form they have seen. */
export interface Taking {
  readonly by: string
  readonly now: Instant
  readonly seen: number
}

/** The step is this one's to take now, on the form that was seen; or who has it is said. */
function onlyAt(deal: Deal, states: readonly OrderState[], seen: number): Result<Order> {
  const { order } = deal
  if (!order) return hidden
  const { state } = lastStep(order)
  if (states.includes(state))
    return seen === deal.version ? ok(order) : refuse('CONFLICT', '单子刚改过，请看过新的再办。')
  const who = waitsFor[state]
  const has = who ? `现在在${roleNames[who]}那里：${orderStateNames[state]}` : orderStateNames[state]
  return refuse('CONFLICT', `这一步现在办不了。这份认购单${has}。`)
}

const goesOn = (
  deal: Deal,
  order: Order,
  step: { readonly state: OrderState; readonly by: string; readonly why?: string },
  now: Instant,
  change: Partial<Deal> = {},
): Ordered =>
  withKeys({
    ...deal,
    version: deal.version + 1,
    ...change,
    order: { ...order, steps: [...order.steps, { ...step, at: now }] },
  })

/** A form that was sent back, mended. */
export function changeOrder(deal: Deal, form: Form, { by, now, seen }: Taking): Result<Ordered> {
  const open = onlyAt(deal, ['sentBack'], seen)
  if (!open.ok) return open
  const good = checked(form, now)
  if (!good.ok) return good
  const { price, method, deposit, days } = form
  return ok(goesOn(deal, { ...open.value, deposit, days }, { state: 'made', by }, now, { price, method }))
}

/** The case manager signs it, or sends it back with a reason, as long as no deposit is taken. */
export function signOrder(
  deal: Deal,
  { signed, why }: { readonly signed: boolean; readonly why: string },
  standing: Standing,
  { by, now, seen }: Taking,
): Result<Ordered> {
  const open = onlyAt(deal, signed ? ['made'] : ['made', 'signed'], seen)
  if (!open.ok) return open
  if (signed) {
    const still = stands({ ...deal, order: open.value }, standing, now)
    return still.ok ? ok(goesOn(deal, open.value, { state: 'signed', by }, now)) : still
  }
  if (why === '') return refuse('BAD_INPUT', '退回要写明原因，顾问好修改。')
  return ok(goesOn(deal, open.value, { state: 'sentBack', by, why }, now))
}

/** Finance has the deposit: the subscription is done, and the order form is a deal that its buyer sees. */
export function takeDeposit(
  deal: Deal,
  receipt: string,
  standing: Standing,
  people: People,
  { by, now, seen }: Taking,
): Result<Ordered> {
  const open = onlyAt(deal, ['signed'], seen)
  if (!open.ok) return open
  const order = open.value
  const still = stands({ ...deal, order }, standing, now)
  if (!still.ok) return still
  const today = dayOf(now)
  const step = (kind: StepKind, promised: string) => ({
    ...{ kind, promised, slips: [] },
    handlerId:
      people.find(({ active, roles }) => active && roles.includes(answersFor[kind]))?._id ??
      deal.consultantId,
  })
  const steps = [
    { ...step('subscription', today), handlerId: deal.consultantId, done: today },
    ...stepsOf(deal.method).map((kind) => step(kind, order.days[kind] ?? today)),
  ]
  const change = {
    ...{ buyerIds: [order.customerId], steps },
    handlerIds: [...new Set(steps.map(({ handlerId }) => handlerId))],
    payments: [{ name: '定金', due: today, amount: order.deposit, paid: today }],
  }
  return ok(goesOn(deal, { ...order, receipt }, { state: 'done', by }, now, change))
}

/** Whose post answers for a step, until the office says otherwise (ours). */
const answersFor: Readonly<Record<StepKind, StaffRole>> = {
  subscription: 'consultant',
  signing: 'clerk',
  contractReview: 'clerk',
  loanApproval: 'clerk',
  filing: 'clerk',
  delivery: 'service',
}

/** The last step: the consultant has seen the customer off. */
export function seeOff(deal: Deal, by: string, now: Instant): Result<Ordered> {
  const open = onlyAt(deal, ['done'], deal.version)
  return open.ok ? ok(goesOn(deal, open.value, { state: 'seenOff', by }, now)) : open
}

/** Taken back, as long as no deposit is taken. */
export function cancelOrder(deal: Deal, why: string, { by, now, seen }: Taking): Result<Ordered> {
  const open = onlyAt(deal, ['made', 'sentBack', 'signed'], seen)
  return open.ok ? ok(goesOn(deal, open.value, { state: 'cancelled', by, why }, now)) : open
}
