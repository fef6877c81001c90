/**
 * A customer changes hands, or is nobody's any more. Whose they are is decided by ownership (shared/ownership) over the whole
 * history; here an event is added to it, and the file follows what was decided.
 *
 * - CASE-10, ROTA-3.6, STEPS-7   the time runs out: new, to the manager, or open to whoever closes
 * - ROTA-1.22                    the manager puts them among the public customers
 * - ROTA-3.9, CASE-39, CASE-13   the manager gives them to somebody
 */
import { hidden } from '../access/hidden'
import type { Customer } from '../customer/model'
import { nextDue } from '../followup/rules/nextDue'
import type { Approved, HistoryEvent, StaffId } from '../history/model'
import { keyAt } from '../kernel/key'
import type { Decision, Reason } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import { hour, type Instant } from '../kernel/time'
import type { Ownership } from '../ownership/model'
import { type Policies, policyAt } from '../policy/model'
import { mostEvents, ownerWith } from '../register/decide'
import { placed } from './place'
import type { Opening } from './policy'
import { type MayClaim, mayClaim } from './rules/mayClaim'
import { claimSlot, withoutOld } from './slots'

export interface Moved {
  readonly customer: Customer
  /** Whose they were; null: nobody's. */
  readonly from: StaffId | null
  readonly ownership: Decision<Ownership>
  /** When it came to that. */
  readonly at: Instant
}

/** What is handed in from outside. */
export interface Means {
  readonly policies: Policies
  readonly now: Instant
  /** The id of the command. */
  readonly id: string
}

/** The clocks of two machines differ: what happens now comes after all that has happened. */
export const after = ({ history }: Pick<Customer, 'history'>, now: Instant): Instant =>
  history.reduce((at, event) => Math.max(at, event.at + 1), now)

function moved(
  customer: Customer,
  events: readonly HistoryEvent[],
  ownership: Decision<Ownership>,
  at: Instant,
  policies: Policies,
): Moved {
  const changed = {
    ...customer,
    version: customer.version + 1,
    history: [...customer.history, ...events],
    ...placed(customer, ownership, at),
  }
  const due = nextDue(changed, policies).outcome
  return {
    customer: { ...changed, due, dueKey: due && keyAt(due.at, customer._id) },
    from: customer.ownerId,
    ownership,
    at,
  }
}

/** The time that a customer was somebody's has run out; null where it has not. A longer time that the file does not show yet is kept. */
export function expire(customer: Customer, policies: Policies, now: Instant): Result<Moved> | null {
  const { ownership } = customer
  if (ownership.kind !== 'owned' || ownership.until === null || ownership.until > now) return null
  const decided = ownerWith(customer, [], policies, now)
  if (!decided.ok) return decided
  return ok(moved(customer, [], decided.value, ownership.until, policies))
}

/** How a customer is open to claims; null where they are not. */
export function openingOf({ ownership, ownerId, freed }: Customer): Opening | null {
  if (ownerId !== null || !freed || freed.endedAt !== undefined) return null
  if (ownership.kind === 'pool') return 'pooled'
  return ownership.kind === 'new' ? 'lapsed' : null
}

export interface Claimant {
  readonly who: StaffId
  /** The places of the day's claims that they have used. */
  readonly used: readonly number[]
}

/** Whether they may claim this customer; null where nobody may. */
export function claimable(
  customer: Customer,
  { who, used }: Claimant,
  policies: Policies,
  now: Instant,
): Decision<MayClaim> | null {
  const opening = openingOf(customer)
  const { freed } = customer
  if (opening === null || !freed) return null
  const lost = { by: freed.from, at: freed.at }
  return mayClaim({ by: who, today: used.length, opening, lost }, policyAt(policies, now).pool, now)
}

export interface Claimed extends Moved {
  readonly because: readonly Reason[]
}

/** A consultant takes a public customer. Each claim of a day has a place of its own, which is unique, so that nobody has too many. */
export function claim(customer: Customer, claimant: Claimant, means: Means): Result<Claimed> {
  const { policies, now } = means
  const { who, used } = claimant
  const asked = claimable(customer, claimant, policies, now)
  if (!asked) return takenBefore(customer, now)
  const { outcome, because } = asked
  if (!outcome.may) return refuse('NOT_ALLOWED', refusals[outcome.why], because)
  const given = give(customer, { who, by: who, leaver: null }, means)
  if (!given.ok) return given
  let place = 1
  while (used.includes(place)) place += 1
  const file = given.value.customer
  const slots = [...withoutOld(file.slots, now), claimSlot(who, now, place)]
  return ok({ ...given.value, customer: { ...file, slots }, because })
}

const refusals: Readonly<Record<Extract<MayClaim, { may: false }>['why'], string>> = {
  closed: '这类客户由经理分配，顾问不能自己领取。',
  lostIt: '这位客户原来是您的，现在还不能领回。',
  dayFull: '您今天领取的客户已经够数了，请明天再来。',
}

/** Who was too late is told so for a day; of whose the customer is now nothing is said, and of any other file nothing at all. */
function takenBefore({ freed }: Customer, now: Instant): Result<never> {
  const lately = freed?.endedAt !== undefined && now - freed.endedAt < 24 * hour
  return lately
    ? refuse('CONFLICT', '这位客户刚刚已经有同事领取，或由经理分配了。请刷新后看看别的。')
    : hidden
}

/** To whom a customer is given, by whom; `leaver`: who leaves them behind. */
export interface Giving {
  readonly who: StaffId
  readonly by: StaffId
  readonly leaver: StaffId | null
}

/** The manager gives a customer to somebody. */
export function assign(customer: Customer, giving: Giving, means: Means): Result<Moved> {
  if (customer.status === 'bought' && giving.leaver === null)
    return refuse('CONFLICT', '这位客户已经成交，归属不再变。')
  if (customer.ownerId === giving.who) return refuse('CONFLICT', '已经是这位顾问的客户，不用再分配。')
  if (giving.leaver !== null && customer.ownerId !== giving.leaver)
    return refuse('CONFLICT', '这位客户已经不在要离职的人名下，不用再移交。')
  return give(customer, giving, means)
}

function give(customer: Customer, { who, by, leaver }: Giving, { policies, now, id }: Means): Result<Moved> {
  const at = after(customer, now)
  const left: HistoryEvent[] =
    leaver === null ? [] : [{ type: 'staff', id: `${id}-left`, at, who: leaver, state: 'left' }]
  const given: Approved = {
    ...({ type: 'approved', id, at, customer: customer._id } as const),
    ...({ what: 'reassigned', by, to: who } as const),
  }
  const decided = decideWith(customer, [...left, given], policies, at)
  if (!decided.ok) return decided
  const { outcome, because } = decided.value.ownership
  if (outcome.kind !== 'owned' || outcome.owner !== who)
    return refuse('CONFLICT', '按这位客户的记录，现在不能交给这位顾问。请看看客户档案里的依据。', because)
  return decided
}

/** ROTA-1.22: the manager puts a customer among the public ones, where the policy lets them. */
export function putInPool(customer: Customer, by: StaffId, { policies, now, id }: Means): Result<Moved> {
  if (customer.ownership.kind === 'pool') return refuse('CONFLICT', '这位客户已经是公共客户。')
  const at = after(customer, now)
  const event: Approved = { type: 'approved', id, at, customer: customer._id, what: 'pooled', by }
  const decided = decideWith(customer, [event], policies, at)
  if (!decided.ok || decided.value.ownership.outcome.kind === 'pool') return decided
  const lost = decided.value.ownership.rejected.find(({ facts }) => facts['event'] === id)
  const { poolDays } = policyAt(policies, now).ownership.validity
  return refuse('NOT_ALLOWED', `${lost?.why ?? '现在不能放入公共客户'}。`, [
    { rule: lost?.rule ?? poolDays.source, facts: {} },
  ])
}

/** Events are added to a file, and it follows what is decided of all of them. */
export function decideWith(
  customer: Customer,
  events: readonly HistoryEvent[],
  policies: Policies,
  at: Instant,
): Result<Moved> {
  if (customer.history.length + events.length > mostEvents)
    return refuse('CONFLICT', `这份档案已有 ${mostEvents} 条记录，请联系内业归档后再办。`)
  const decided = ownerWith(customer, events, policies, at)
  return decided.ok ? ok(moved(customer, events, decided.value, at, policies)) : decided
}
