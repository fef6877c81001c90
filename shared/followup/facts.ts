/**
 * What the follow-up clocks are read from: the history of each customer, and the few facts that a history does not hold: when the
 * file was opened and completed, which records are not in yet, and how the customer stands.
 */
import type { Level, Tier } from '../customer/model'
import type {
  Contracted,
  CustomerId,
  Deposited,
  FollowedUp,
  HistoryEvent,
  Lost,
  Received,
  Registered,
  StaffId,
} from '../history/model'
import { inOrder } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { type Day, dayOf, type Instant } from '../kernel/time'

/** What is known of one customer besides the history. */
export interface CustomerFacts {
  readonly customer: CustomerId
  readonly level?: Level
  readonly tier?: Tier
  /** Whose customer it is now, where ownership has decided; without it, who registered them first. */
  readonly owner?: StaffId
  readonly fileOpenedAt?: Instant
  readonly fileCompletedAt?: Instant
}

/** Where the record of an event has come to. An event that is not listed was recorded as the history says. */
export interface RecordFacts {
  /** The event's id. */
  readonly event: string
  /** When the consultant handed it in; absent while it is not in. */
  readonly filedAt?: Instant
  /** When the clerk entered and archived it; absent while it is not. */
  readonly archivedAt?: Instant
}

export interface FollowupFacts {
  readonly history: readonly HistoryEvent[]
  readonly customers: readonly CustomerFacts[]
  readonly records: readonly RecordFacts[]
  /** The weekly follow-up sheets that were handed in, by the Sunday that they are for. */
  readonly handIns: readonly { readonly who: StaffId; readonly sunday: Day; readonly at: Instant }[]
}

/** One customer's part of the history, each list oldest first. */
export interface Trail {
  readonly customer: CustomerId
  readonly known: CustomerFacts
  readonly registered: readonly Registered[]
  readonly first: Registered
  readonly received: readonly Received[]
  readonly followups: readonly FollowedUp[]
  readonly deposits: readonly Deposited[]
  readonly contracts: readonly Contracted[]
  readonly lost: Lost | null
  /** Who answers for them. */
  readonly owner: StaffId
}

interface Lists {
  registered: Registered[]
  received: Received[]
  followups: FollowedUp[]
  deposits: Deposited[]
  contracts: Contracted[]
  lost: Lost | null
}

const empty = (): Lists => ({
  registered: [],
  received: [],
  followups: [],
  deposits: [],
  contracts: [],
  lost: null,
})

/** The customers of a history, in order of their first event; impossible facts are refused, naming the event. */
export function trailsOf({ history, customers }: FollowupFacts, now: Instant): Result<readonly Trail[]> {
  const events = inOrder(history)
  return impossible(events, now) ?? trailsIn(events, customers)
}

/** The same of a history that is in order of time and known to be possible. */
export function trailsIn(
  events: readonly HistoryEvent[],
  customers: readonly CustomerFacts[] = [],
): Result<readonly Trail[]> {
  const known = new Map(customers.map((each) => [each.customer, each]))
  const trails = new Map<CustomerId, Lists>()
  for (const event of events) {
    if (!('customer' in event) || event.customer === undefined) continue
    let trail = trails.get(event.customer)
    if (!trail) {
      trail = empty()
      trails.set(event.customer, trail)
    }
    if (event.type === 'registered') trail.registered.push(event)
    else if (event.type === 'received') trail.received.push(event)
    else if (event.type === 'followedUp') {
      const first = trail.registered[0]
      if (!first)
        return refuse('BAD_INPUT', `跟进 ${event.id} 早于客户 ${event.customer} 的登记，请核对先后。`)
      trail.followups.push(event)
    } else if (event.type === 'deposited') trail.deposits.push(event)
    else if (event.type === 'contracted') trail.contracts.push(event)
    else if (event.type === 'lost') trail.lost = event
  }
  const found: Trail[] = []
  for (const [customer, trail] of trails) {
    const [first] = trail.registered
    if (!first) continue
    const mine = known.get(customer) ?? { customer }
    const { registered, received, followups, deposits, contracts, lost } = trail
    found.push({
      customer,
      known: mine,
      registered,
      first,
      received,
      followups,
      deposits,
      contracts,
      lost,
      owner: mine.owner ?? first.by,
    })
  }
  return ok(found)
}

/** Of events in order of time. */
function impossible(events: readonly HistoryEvent[], now: Instant): Result<never> | null {
  const seen = new Set<string>()
  const left = new Map<StaffId, Instant>()
  for (const event of events) {
    const { id, at } = event
    if (seen.has(id)) return refuse('BAD_INPUT', `事件 ${id} 出现了两次，请去掉一条。`)
    seen.add(id)
    if (at > now) return refuse('BAD_INPUT', `事件 ${id} 发生在未来，请核对时间。`)
    if (event.type === 'staff') {
      if (event.state === 'left') left.set(event.who, at)
      else left.delete(event.who)
    }
    if (event.type === 'registered' && event.enteredAt !== undefined && event.enteredAt < at) {
      return refuse('BAD_INPUT', `登记 ${id} 的录入时间早于发生时间，请核对。`)
    }
    if (event.type === 'received' && event.endedAt !== undefined && event.endedAt < at) {
      return refuse('BAD_INPUT', `接待 ${id} 的结束早于开始，请核对。`)
    }
    const by =
      event.type === 'followedUp' || event.type === 'received' || event.type === 'registered'
        ? event.by
        : null
    if (by !== null && left.has(by))
      return refuse('BAD_INPUT', `事件 ${id} 的 ${by} 当时已经离职，请核对经手人。`)
  }
  return null
}

/**
 * When the customer was in contact with us: calls and visits, and follow-ups in which somebody was spoken to. A reception on the
 * day of a registration is the same contact, not a second one.
 */
export function contactsOf({ registered, received, followups }: Trail): readonly Instant[] {
  const contacts: Instant[] = []
  for (const { at, channel } of registered) if (channel === 'call' || channel === 'visit') contacts.push(at)
  if (received.length > 0) {
    const days = new Set(contacts.map(dayOf))
    for (const { at } of received) if (!days.has(dayOf(at))) contacts.push(at)
  }
  for (const { at, effective } of followups) if (effective) contacts.push(at)
  return contacts.sort((a, b) => a - b)
}

/** Whether the office still follows the customer up: neither bought nor lost. */
export const isOpen = (trail: Trail): boolean => trail.contracts.length === 0 && trail.lost === null
