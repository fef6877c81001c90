/**
 * How the unit and the customer of an order form stand: asked when it is made, and again when it is signed and paid.
 *
 * - STEPS-3   only a unit that sales control confirms as unsold
 * - ROTA-1.16 the first deposit has the unit
 * - SECRET-1  a customer is worked on by whose customer it is
 */
import type { Employee } from '../access/model'
import type { Customer } from '../customer/model'
import type { Deposited } from '../history/model'
import type { Reason } from '../kernel/reason'
import { type Result, refuse } from '../kernel/result'
import { dayOf, type Instant, sayDay, startOfDay } from '../kernel/time'
import { mayRecommend } from '../reception/rules/firstDeposit'
import type { ReceptionPolicy } from '../reception/schema'
import type { Unit } from '../unit/model'
import { type Deal, stepKinds, stepNames } from './model'
import { depositStep, type Order } from './order'

export type People = readonly Pick<Employee, '_id' | 'name' | 'roles' | 'active'>[]

export interface UnitNow {
  readonly unit: Unit
  /** All deals and order forms of the unit. */
  readonly deals: readonly Deal[]
  readonly people: People
  readonly policy: ReceptionPolicy
}

/** The deposits that were taken, as the rules of reception want them told. */
const depositsOf = (deals: readonly Deal[]): readonly Deposited[] =>
  deals.flatMap(({ _id, unitId, steps, order, buyerIds, consultantId, soldOn }): Deposited[] => {
    if (steps.length === 0) return []
    const taken = order && depositStep(order)
    return [
      {
        ...{ type: 'deposited', id: _id, unit: unitId, customer: buyerIds[0] ?? _id },
        ...{ at: taken?.at ?? (soldOn ? startOfDay(soldOn) : 0), receivedBy: taken?.by ?? consultantId },
      },
    ]
  })

/** Nobody has it: the reasons; or who has it is said. */
export function isFree(
  { unit, deals, people, policy }: UnitNow,
  now: Instant,
): Result<{ readonly because: readonly Reason[] }> {
  const says = unit.state === 'sold' ? ('sold' as const) : ('unsold' as const)
  const may = mayRecommend(depositsOf(deals), unit._id, { at: now, says }, policy, now)
  if (!may.ok || may.value.outcome.kind === 'recommend') return may
  return soldTo(unit.label, deals, people, policy, now)
}

/** Who has the unit, told to whoever comes second. */
export function soldTo(
  label: string,
  deals: readonly Deal[],
  people: People,
  policy: ReceptionPolicy,
  now: Instant,
): Result<never> {
  const sold = deals.find(({ steps }) => steps.length > 0)
  const because = [{ rule: policy.unit.goesTo.source, facts: { unit: label, deposits: sold ? 1 : 0 } }]
  if (!sold) return refuse('CONFLICT', `销控答复：${label} 已售。请推荐别的房源。`, because)
  const name = people.find(({ _id }) => _id === sold.consultantId)?.name ?? '同事'
  const on = sold.soldOn ? `${sayDay(sold.soldOn, now)}` : ''
  return refuse(
    'CONFLICT',
    `${label} ${on}已经由 ${name} 的客户交了定金，先交定金的得。请推荐别的房源。`,
    because,
  )
}

type File = Pick<Customer, '_id' | 'name' | 'ownerId' | 'merged'>

/** The file of a form's customer; where it was merged, the one in which it is read. */
export function fileOf<F extends File>({ customerId }: Order, files: readonly F[]): F | null {
  const own = files.find(({ _id }) => _id === customerId)
  const read = own?.merged ? files.find(({ _id }) => _id === own.merged?.into) : own
  return read ?? null
}

export interface Standing {
  readonly file: Pick<Customer, 'ownerId'> | null
  readonly unit: UnitNow | null
}

/** It goes on only while its customer is the customer of whoever made it, its days are to come, and its unit is nobody's. */
export function stands(
  { consultantId, order }: Deal & { readonly order: Order },
  { file, unit }: Standing,
  now: Instant,
): Result<unknown> {
  if (file?.ownerId !== consultantId)
    return refuse(
      'CONFLICT',
      '这位客户现在不归开单的顾问，这份认购单办不下去。请案场经理取消它，由现在的顾问重新开。',
    )
  const today = dayOf(now)
  const passed = stepKinds.find((kind) => {
    const day = kind === 'subscription' ? undefined : order.days[kind]
    return day !== undefined && day < today
  })
  if (passed) return refuse('CONFLICT', `“${stepNames[passed]}”约定的日子已过，请退回改。`)
  return unit ? isFree(unit, now) : refuse('CONFLICT', '销控表里没有这套房了，请找内业核对。')
}
