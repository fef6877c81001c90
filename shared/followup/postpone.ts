/**
 * 改期: a planned contact (SALES-10) is put off, with a reason. Only the plan moves: the clocks of the rules (SALES-7.3, SALES-13,
 * CRM-1.3, ROTA-1.4, CASE-20) and the end of an ownership (ROTA-3.6, CASE-10, STEPS-7) stay where they are, and are told.
 */
import type { Customer, Due, Plan } from '../customer/model'
import { keyAt } from '../kernel/key'
import type { Reason } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import { type Day, endOfDay, type Instant, minute, sayDate } from '../kernel/time'
import type { Policies } from '../policy/model'
import { ownerWith } from '../register/decide'
import { checkPlanDay } from './planDay'
import { type PostponeReason, postponeReasonNames } from './postponeReasons'
import { nextDue } from './rules/nextDue'

export interface Postponement {
  readonly id: string
  readonly at: Instant
  readonly by: string
  readonly from: Day
  readonly to: Day
  readonly reason: PostponeReason
  /** In their own words; empty where the reason says it. */
  readonly words: string
}

/** The most that a file keeps; the oldest leave first, and stay in the events (ours). */
const mostPostponements = 50
/** How long it may be taken back (ours): longer than the button for it is seen. */
const undoMinutes = 10

/** What does not move with a plan. */
export interface Held {
  /** The earliest clock of a rule; null where none runs. */
  readonly due: (Due & { readonly because: readonly Reason[] }) | null
  /** When the customer is lost without a follow-up, and what becomes of them; null where no time ends it. */
  readonly lost: {
    readonly at: Instant
    readonly next: 'new' | 'manager' | 'closer' | null
    readonly because: readonly Reason[]
  } | null
}

export function heldOf(customer: Customer, policies: Policies, now: Instant): Held {
  const { outcome, because } = nextDue({ ...customer, plan: null }, policies)
  const owner = ownerWith(customer, [], policies, now)
  const owned = owner.ok && owner.value.outcome.kind === 'owned' ? owner.value.outcome : null
  // Of the reasons, the one that says until when.
  const reasons = owner.ok
    ? owner.value.because.filter(({ facts }) => facts['until'] !== undefined).slice(-1)
    : []
  const at = owned?.until ?? null
  return {
    due: outcome && { ...outcome, because },
    lost: at === null ? null : { at, next: owned?.next ?? null, because: reasons },
  }
}

export interface Postponed {
  readonly customer: Customer
  readonly due: ReturnType<typeof nextDue>
  /** The rule that is due before the new day, where one is. */
  readonly heldBy: Held['due']
}

export function postpone(
  customer: Customer,
  postponement: Omit<Postponement, 'from'>,
  policies: Policies,
  now: Instant,
): Result<Postponed> {
  const { plan, postponements = [] } = customer
  if (customer.status !== 'active') return refuse('CONFLICT', '这位客户已经成交或已放弃，没有要改的日子。')
  if (!plan)
    return refuse('CONFLICT', '这位客户还没有约好的日子；到期是制度规定的，不能改。请联系后记一次跟进。')
  const { to, words } = postponement
  const day = checkPlanDay(to, now)
  if (!day.ok) return day
  if (to <= plan.day)
    return refuse(
      'BAD_INPUT',
      `原来就约在 ${sayDate(plan.day)}，请选更晚的日子；要提前联系，现在就可以联系。`,
    )
  if (postponement.reason === 'other' && words === '') return refuse('BAD_INPUT', '请写一句为什么改期。')
  const kept = [...postponements, { ...postponement, from: plan.day }].slice(-mostPostponements)
  const moved = planned(customer, { ...plan, day: to }, policies)
  const { due } = heldOf(customer, policies, now)
  return ok({
    ...moved,
    customer: { ...moved.customer, postponements: kept },
    heldBy: due && due.at < endOfDay(to) ? due : null,
  })
}

/** Takes the last one back: the plan is again for the day before. */
export function undoPostpone(
  customer: Customer,
  undo: { readonly id: string; readonly by: string },
  policies: Policies,
  now: Instant,
): Result<Omit<Postponed, 'heldBy'>> {
  const { plan, postponements = [], contacts } = customer
  const last = postponements.at(-1)
  if (!last || last.id !== undo.id || last.by !== undo.by || !plan || plan.day !== last.to)
    return refuse('CONFLICT', '这次改期之后又有了变化，不能撤销了。请打开客户档案看现在约的日子。')
  if (now > last.at + undoMinutes * minute || contacts.some(({ at }) => at > last.at))
    return refuse('CONFLICT', '过了撤销的时间。要换日子，请再改一次，或者联系后记一次跟进。')
  const moved = planned(customer, { ...plan, day: last.from }, policies)
  return ok({ ...moved, customer: { ...moved.customer, postponements: postponements.slice(0, -1) } })
}

function planned(customer: Customer, plan: Plan, policies: Policies) {
  const updated = { ...customer, plan, version: customer.version + 1 }
  const due = nextDue(updated, policies)
  return {
    customer: {
      ...updated,
      due: due.outcome,
      dueKey: due.outcome && keyAt(due.outcome.at, customer._id),
    },
    due,
  }
}

/** How often the contact that is due now has been put off: since somebody last contacted them. */
export function timesPostponed({
  postponements = [],
  contacts,
}: Pick<Customer, 'postponements' | 'contacts'>): number {
  const last = contacts.at(-1)?.at ?? 0
  return postponements.filter(({ at }) => at > last).length
}

/** As the file shows it; null where nothing was put off. */
export function postponedView(customer: Pick<Customer, 'postponements' | 'contacts'>) {
  const { postponements = [] } = customer
  const last = postponements.at(-1)
  return last
    ? {
        times: timesPostponed(customer),
        total: postponements.length,
        last: { at: last.at, from: last.from, to: last.to, why: sayPostponed(last) },
      }
    : null
}

/** Why, in words. */
export const sayPostponed = ({ reason, words }: Pick<Postponement, 'reason' | 'words'>): string =>
  words === '' ? postponeReasonNames[reason] : `${postponeReasonNames[reason]}：${words}`
