/** Facts that cannot be: they are refused by name, before anything is decided from them. */
import type { HistoryEvent, StaffId } from '../history/model'
import { inOrder } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { Arriving, ReceptionFacts } from './model'

/** The events in order of time, when all of them can have happened. */
export function checkedEvents(
  { history, staff, roster }: ReceptionFacts,
  now: Instant,
): Result<readonly HistoryEvent[]> {
  const known: ReadonlySet<StaffId> = new Set([...staff])
  for (const [name, list] of Object.entries({
    序号: roster.numbered,
    座次: roster.seats ?? [],
    排名: roster.ranking ?? [],
    新人: roster.newcomers ?? [],
    见习: roster.trial ?? [],
  })) {
    const twice = list.find((who, index) => list.indexOf(who) !== index)
    if (twice) return refuse('BAD_INPUT', `${name}里 ${twice} 出现了两次`)
    const stranger = list.find((who) => !known.has(who))
    if (stranger) return refuse('BAD_INPUT', `${name}里的 ${stranger} 不在人员名单里`)
  }
  const both = roster.trial?.find((who) => roster.numbered.includes(who) || roster.newcomers?.includes(who))
  if (both) return refuse('BAD_INPUT', `${both} 既在轮值里又是见习人员，请只留一处`)

  const events = isInOrder(history) ? history : inOrder(history)
  const ids = new Set<string>()
  const leftAt = new Map<StaffId, Instant>()
  for (const event of events) {
    const wrong = wrongWith(event)
    if (wrong) return refuse('BAD_INPUT', `事件 ${event.id} ${wrong}`)
    ids.add(event.id)
    if (event.type === 'staff')
      if (event.state === 'left') leftAt.set(event.who, event.at)
      else leftAt.delete(event.who)
  }
  return ok(events)

  function wrongWith(event: HistoryEvent): string | null {
    if (ids.has(event.id)) return '出现了两次'
    if (event.at > now) return '发生在现在之后'
    const who =
      event.type === 'staff'
        ? event.who
        : event.type === 'received' || event.type === 'registered'
          ? event.by
          : null
    if (who === null) return null
    if (!known.has(who)) return `里的 ${who} 不在人员名单里`
    if (event.type === 'received' && event.endedAt !== undefined && event.endedAt < event.at)
      return '的结束早于开始'
    const left = leftAt.get(who)
    if (event.type !== 'staff' && left !== undefined && event.at > left)
      return `说 ${who} 接待了客户，可是 ${who} 此前已经离职`
    return null
  }
}

const isInOrder = (events: readonly HistoryEvent[]): boolean =>
  events.every((event, index) => {
    const before = events[index - 1]
    return !before || before.at < event.at || (before.at === event.at && before.id <= event.id)
  })

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
