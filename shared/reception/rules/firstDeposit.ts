/**
 * Whose a unit is, and which unit may be recommended.
 *
 * - ROTA-1.16  two customers want one unit: the first deposit has it; nobody may hold a unit for a customer
 * - ROTA-1.19  nobody may keep a customer from paying the deposit, for whatever reason
 * - STEPS-3    the consultant calls sales control; only a unit confirmed unsold is recommended
 */
import type { CustomerId, Deposited, HistoryEvent, StaffId, UnitId } from '../../history/model'
import { inOrder } from '../../history/model'
import type { Decision, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import type { ReceptionPolicy } from '../schema'

export interface Hold {
  readonly customer: CustomerId
  readonly by: StaffId
}

export type UnitGoesTo =
  | { readonly kind: 'sold'; readonly customer: CustomerId; readonly deposit: string; readonly at: Instant }
  /** Deposits of several customers carry the same instant: the register cannot tell which came first (ours). */
  | { readonly kind: 'tied'; readonly customers: readonly CustomerId[] }
  | { readonly kind: 'free' }

/** @param holds what consultants say that they keep the unit for; it never counts. */
export function whoHasUnit(
  history: readonly HistoryEvent[],
  unit: UnitId,
  holds: readonly Hold[],
  { unit: policy }: ReceptionPolicy,
  now: Instant,
): Result<Decision<UnitGoesTo>> {
  const future = history.find(({ at }) => at > now)
  if (future) return refuse('BAD_INPUT', `事件 ${future.id} 发生在现在之后`)
  const deposits = inOrder(
    history.filter((event): event is Deposited => event.type === 'deposited' && event.unit === unit),
  )
  const twice = deposits.find(({ id }, index) => deposits.findIndex((one) => one.id === id) !== index)
  if (twice) return refuse('BAD_INPUT', `事件 ${twice.id} 出现了两次`)
  const held = holds.map(
    ({ customer, by }): Rejected => ({
      rule: policy.holds.source,
      facts: { customer, by, unit },
      why: `${by} 替 ${customer} 留着不算，谁也不能替客户留房`,
    }),
  )
  const [first] = deposits
  if (!first) {
    const because = [{ rule: policy.goesTo.source, facts: { unit, deposits: 0 } }]
    return ok({ outcome: { kind: 'free' }, because, rejected: held })
  }
  const same = [...new Set(deposits.filter(({ at }) => at === first.at).map(({ customer }) => customer))]
  if (same.length > 1) {
    const because = [{ rule: 'ours' as const, facts: { unit, customers: same.join('、') } }]
    const why = '两笔定金记在同一时刻，分不出先后，由经理核对收据'
    return ok({
      outcome: { kind: 'tied', customers: same },
      because,
      rejected: [{ rule: policy.goesTo.source, facts: { unit }, why }, ...held],
    })
  }
  const later = deposits
    .filter(({ customer }) => customer !== first.customer)
    .map(
      ({ customer, id }): Rejected => ({
        rule: policy.goesTo.source,
        facts: { customer, deposit: id, unit },
        why: `${customer} 的定金晚于 ${first.customer}`,
      }),
    )
  return ok({
    outcome: { kind: 'sold', customer: first.customer, deposit: first.id, at: first.at },
    because: [{ rule: policy.goesTo.source, facts: { unit, customer: first.customer, deposit: first.id } }],
    rejected: [...later, ...held],
  })
}

export type MayPay =
  | { readonly kind: 'mustAccept' }
  /** Not kept back by anybody: the unit has another's deposit. */
  | { readonly kind: 'sold'; readonly to: CustomerId }
  | { readonly kind: 'tied' }

/** ROTA-1.19: whether a customer's deposit may be kept back; a reason that somebody gives never counts. */
export function mayPayDeposit(
  history: readonly HistoryEvent[],
  asked: {
    readonly unit: UnitId
    readonly customer: CustomerId
    readonly keptBackBy?: StaffId
    readonly saying?: string
  },
  policy: ReceptionPolicy,
  now: Instant,
): Result<Decision<MayPay>> {
  const has = whoHasUnit(history, asked.unit, [], policy, now)
  if (!has.ok) return has
  const { outcome, because } = has.value
  if (outcome.kind === 'tied') return ok({ outcome: { kind: 'tied' }, because, rejected: [] })
  if (outcome.kind === 'sold' && outcome.customer !== asked.customer)
    return ok({ outcome: { kind: 'sold', to: outcome.customer }, because, rejected: [] })
  const facts = {
    unit: asked.unit,
    customer: asked.customer,
    by: asked.keptBackBy ?? null,
    saying: asked.saying ?? null,
  }
  const rule = policy.unit.refusingDeposit.source
  return ok({ outcome: { kind: 'mustAccept' }, because: [{ rule, facts }], rejected: [] })
}

/** What sales control answered about a unit. */
export interface SalesControl {
  readonly at: Instant
  readonly says: 'unsold' | 'sold'
}

export type Recommend =
  | { readonly kind: 'recommend' }
  | { readonly kind: 'askSalesControl' }
  | { readonly kind: 'no'; readonly why: 'sold' }

/** STEPS-3: a confirmation holds until a deposit comes after it. */
export function mayRecommend(
  history: readonly HistoryEvent[],
  unit: UnitId,
  control: SalesControl | null,
  policy: ReceptionPolicy,
  now: Instant,
): Result<Decision<Recommend>> {
  if (control && control.at > now) return refuse('BAD_INPUT', '销控的答复发生在现在之后')
  const has = whoHasUnit(history, unit, [], policy, now)
  if (!has.ok) return has
  const { value: needed, source } = policy.unit.confirmUnsold
  const facts = { unit, control: control?.says ?? null }
  const deposited = has.value.outcome.kind === 'free' ? [] : has.value.because
  if (deposited.length > 0 || control?.says === 'sold') {
    const because = [{ rule: source, facts }, ...deposited]
    return ok({ outcome: { kind: 'no', why: 'sold' }, because, rejected: [] })
  }
  const kind = needed && !control ? 'askSalesControl' : 'recommend'
  return ok({ outcome: { kind }, because: [{ rule: source, facts }], rejected: [] })
}
