/** Facts that cannot be: they are refused by name, before anything is decided from them. */
import type { HistoryEvent, StaffId } from '../history/model'
import { inOrder } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { Arriving, ReceptionFacts, Roster } from './model'

/** The events in order of time, when all of them can have happened. */
export function checkedEvents(
  { history, staff, roster }: ReceptionFacts,
  now: Instant,
): Result<readonly HistoryEvent[]> {
  const known: ReadonlySet<StaffId> = new Set(staff)
  const badRoster = wrongWithRoster(roster, known)
  if (badRoster !== null) return refuse('BAD_INPUT', badRoster)
  const events = isInOrder(history) ? history : inOrder(history)
  const ids = new Set<string>()
  const leftAt = new Map<StaffId, Instant>()
  for (const event of events) {
    const before = ids.size
    ids.add(event.id)
    const wrong =
      ids.size === before
        ? '出现了两次'
        : event.at > now
          ? '发生在现在之后'
          : wrongWithPeople(event, known, leftAt)
    if (wrong !== null) return refuse('BAD_INPUT', `事件 ${event.id} ${wrong}`)
  }
  return ok(events)
}

function wrongWithRoster(
  { numbered, seats, ranking, newcomers, trial }: Roster,
  known: ReadonlySet<StaffId>,
): string | null {
  const wrong =
    wrongWithList('序号', numbered, known) ??
    wrongWithList('座次', seats, known) ??
    wrongWithList('排名', ranking, known) ??
    wrongWithList('新人', newcomers, known) ??
    wrongWithList('见习', trial, known)
  if (wrong !== null) return wrong
  const both = trial?.find((who) => numbered.includes(who) || newcomers?.includes(who))
  return both === undefined ? null : `${both} 既在轮值里又是见习人员，请只留一处`
}

function wrongWithList(
  name: string,
  list: readonly StaffId[] | undefined,
  known: ReadonlySet<StaffId>,
): string | null {
  if (!list) return null
  const twice = list.find((who, index) => list.indexOf(who) !== index)
  if (twice !== undefined) return `${name}里 ${twice} 出现了两次`
  const stranger = list.find((who) => !known.has(who))
  return stranger === undefined ? null : `${name}里的 ${stranger} 不在人员名单里`
}

/** @param leftAt who has left by then, and when; kept up to date with each event. */
function wrongWithPeople(
  event: HistoryEvent,
  known: ReadonlySet<StaffId>,
  leftAt: Map<StaffId, Instant>,
): string | null {
  if (event.type === 'staff') {
    if (!known.has(event.who)) return `里的 ${event.who} 不在人员名单里`
    if (event.state === 'left') leftAt.set(event.who, event.at)
    else leftAt.delete(event.who)
    return null
  }
  if (event.type !== 'received' && event.type !== 'registered') return null
  if (!known.has(event.by)) return `里的 ${event.by} 不在人员名单里`
  if (event.type === 'received' && event.endedAt !== undefined && event.endedAt < event.at)
    return '的结束早于开始'
  const left = leftAt.get(event.by)
  return left !== undefined && event.at > left
    ? `说 ${event.by} 接待了客户，可是 ${event.by} 此前已经离职`
    : null
}

function isInOrder(events: readonly HistoryEvent[]): boolean {
  let before: HistoryEvent | undefined
  for (const event of events) {
    if (before && (before.at > event.at || (before.at === event.at && before.id > event.id))) return false
    before = event
  }
  return true
}

/** What is said of the visitor names only people of the office. */
export function checkedArriving(arriving: Arriving, staff: readonly StaffId[]): Result<Arriving> {
  const people = [
    arriving.owner,
    arriving.recognisedBy,
    arriving.introducersConsultant,
    arriving.change?.by,
    arriving.change?.to,
    ...(arriving.names ?? []),
  ]
  const stranger = people.find((who) => who !== undefined && !staff.includes(who))
  if (stranger) return refuse('BAD_INPUT', `${stranger} 不在人员名单里`)
  if (
    arriving.partySize !== undefined &&
    !(Number.isSafeInteger(arriving.partySize) && arriving.partySize > 0)
  )
    return refuse('BAD_INPUT', '来访人数要是正整数')
  if (arriving.change && !arriving.change.reason.trim()) return refuse('BAD_INPUT', '调整接待次序要写明原因')
  return ok(arriving)
}
