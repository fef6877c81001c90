/**
 * A history that could have happened. Events may stand in any order and an event sent twice counts once; what cannot be is refused,
 * and the refusal names the event: of the future, the same id with other content, by somebody unknown or gone, referring to what came
 * later or never, or saying something of a person and themself.
 */
import type { HistoryEvent, StaffId } from '../../history/model'
import { ok, type Result, refuse } from '../../kernel/result'
import { type Instant, sayWhen } from '../../kernel/time'

/** The order among events of one instant: what is so, before what is done about it; then by id. */
const rank: Readonly<Record<HistoryEvent['type'], number>> = {
  staff: 0,
  tied: 1,
  introduced: 2,
  searched: 3,
  registered: 4,
  wished: 5,
  received: 6,
  followedUp: 7,
  soughtDiscount: 8,
  claimed: 9,
  complained: 10,
  approved: 11,
  ruled: 12,
  deposited: 13,
  contracted: 14,
  lost: 15,
  misconduct: 16,
}

/** The order of a history. */
export const inTime = (a: HistoryEvent, b: HistoryEvent): number =>
  a.at - b.at || rank[a.type] - rank[b.type] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Whether a list is in order already: the common case, and then sorting it would only cost. */
const isInTime = (events: readonly HistoryEvent[]): boolean =>
  events.every((event, index) => {
    const before = events[index - 1]
    return before === undefined || inTime(before, event) < 0
  })

/** The events in order of time, each once. */
export function soundHistory(
  history: readonly HistoryEvent[],
  now: Instant,
  staff?: ReadonlySet<StaffId>,
): Result<readonly HistoryEvent[]> {
  const sorted = isInTime(history) ? history : [...history].sort(inTime)
  const byId = new Map<string, HistoryEvent>()
  const gone = new Set<StaffId>()
  for (const event of sorted) {
    if (!Number.isSafeInteger(event.at)) return refuse('BAD_INPUT', `记录 ${event.id} 没有写明时间。`)
    if (event.at > now)
      return refuse('BAD_INPUT', `记录 ${event.id} 的时间是 ${sayWhen(event.at, now)}，还没有到，请改正。`)
    const known = byId.get(event.id)
    if (known) {
      if (sameText(known, event)) continue
      return refuse('BAD_INPUT', `两条记录都叫 ${event.id}，内容却不同，请核对。`)
    }
    byId.set(event.id, event)
    const problem = impossible(event, byId, gone, staff)
    if (problem) return refuse('BAD_INPUT', problem)
    if (event.type === 'staff') {
      if (event.state === 'left') gone.add(event.who)
      else gone.delete(event.who)
    }
  }
  // a Map keeps the order in which its keys came
  return ok(byId.size === sorted.length ? sorted : [...byId.values()])
}

function impossible(
  event: HistoryEvent,
  byId: ReadonlyMap<string, HistoryEvent>,
  gone: ReadonlySet<StaffId>,
  staff: ReadonlySet<StaffId> | undefined,
): string | null {
  const doer = doerOf(event)
  if (staff)
    for (const who of [doer, namedIn(event)])
      if (who !== null && !staff.has(who)) return `记录 ${event.id} 里的“${who}”不在员工名单里。`
  if (doer !== null && gone.has(doer)) return `记录 ${event.id} 由 ${doer} 所做，但 ${doer} 当时已经离职。`
  if (event.type === 'registered') {
    if (event.enteredAt !== undefined && event.enteredAt < event.at)
      return `记录 ${event.id} 的录入时间早于发生时间。`
    if (event.onBehalf === event.customer || event.introducedBy === event.customer)
      return `记录 ${event.id} 里，客户不能替自己代登记，也不能介绍自己。`
    if (event.cites !== undefined) return citing(event.id, event.cites, event.customer, byId)
  }
  if (event.type === 'received' && event.endedAt !== undefined && event.endedAt < (event.began ?? event.at))
    return `记录 ${event.id} 的接待结束早于开始。`
  if (event.type === 'introduced' && event.by === event.customer)
    return `记录 ${event.id} 里，客户不能介绍自己。`
  if (event.type === 'tied' && event.to === event.customer)
    return `记录 ${event.id} 里，关系的两方是同一个人。`
  const given = event.type === 'approved' || event.type === 'ruled' ? event.to : undefined
  if (given !== undefined && gone.has(given))
    return `记录 ${event.id} 把客户给了 ${given}，但 ${given} 当时已经离职。`
  if (event.type === 'approved' && event.what === 'reassigned' && event.to === undefined)
    return `记录 ${event.id} 批准了重新分配，却没有写分配给谁。`
  return null
}

/** What is referred to has to stand in the register by then, and be of the same customer. */
function citing(
  id: string,
  cited: string,
  customer: string,
  byId: ReadonlyMap<string, HistoryEvent>,
): string | null {
  const earlier = byId.get(cited)
  if (!earlier) return `记录 ${id} 引用了 ${cited}，但在它之前没有这条记录。`
  const same = earlier.type === 'registered' && earlier.customer === customer
  return same ? null : `记录 ${id} 引用的 ${cited} 不是这位客户的登记。`
}

/** Who acted, and so was still there. */
function doerOf(event: HistoryEvent): StaffId | null {
  switch (event.type) {
    case 'registered':
    case 'received':
    case 'followedUp':
    case 'claimed':
      return event.by
    case 'deposited':
      return event.receivedBy
    case 'contracted':
      return event.closedBy
    default:
      return null
  }
}

/** Who else is spoken of. Leaders who approve or rule need not be on the floor's roster. */
function namedIn(event: HistoryEvent): StaffId | null {
  switch (event.type) {
    case 'staff':
      return event.who
    case 'wished':
      return event.consultant
    case 'complained':
      return event.about
    case 'soughtDiscount':
      return event.from
    case 'approved':
      return event.to ?? null
    case 'ruled':
      return event.to
    default:
      return null
  }
}

/** Whether two events say the same, in whatever order their fields stand. */
const sameText = (a: HistoryEvent, b: HistoryEvent): boolean => canonical(a) === canonical(b)

const canonical = (event: HistoryEvent): string =>
  JSON.stringify(event, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
