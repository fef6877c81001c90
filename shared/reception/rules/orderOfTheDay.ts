/**
 * The order of turns: who comes first today.
 *
 * - CASE-5.1    by today's sign-in; numbered, a cycle each day; by last month's sales ranking for the month; by today's sales for tomorrow
 * - RECEPTION-1 by seat from left to right
 * - ROTA-2.1    numbers given by the manager or by lot; a newcomer is appended
 * - CASE-2      arranged fairly by the supervisor
 *
 * A sale is counted for its closer; equal ones stand by their numbers (ours).
 */
import type { HistoryEvent, StaffId } from '../../history/model'
import type { Decision, Reason } from '../../kernel/reason'
import { addMonths, type Day, dayOf, type Instant } from '../../kernel/time'
import { dayNumber, firstInstantOf, type Roster } from '../model'
import type { ReceptionPolicy } from '../schema'

export type OrderOfTheDay =
  | { readonly kind: 'order'; readonly order: readonly StaffId[] }
  /** Those who arranged the numbers have no right to. */
  | { readonly kind: 'notInForce'; readonly setBy: NonNullable<Roster['setBy']> }
  /** The order needs a list that the roster does not have. */
  | { readonly kind: 'missing'; readonly list: 'seats' }

const entitled: Readonly<Record<ReceptionPolicy['arrangedBy']['value'], readonly string[]>> = {
  manager: ['manager'],
  managerOrLot: ['manager', 'lot'],
  supervisor: ['supervisor'],
}

export function orderOfTheDay(
  roster: Roster,
  history: readonly HistoryEvent[],
  policy: ReceptionPolicy,
  now: Instant,
): Decision<OrderOfTheDay> {
  const arranged: Reason = {
    rule: policy.arrangedBy.source,
    facts: { arrangedBy: policy.arrangedBy.value, setBy: roster.setBy ?? null },
  }
  if (roster.setBy && !entitled[policy.arrangedBy.value].includes(roster.setBy))
    return { outcome: { kind: 'notInForce', setBy: roster.setBy }, because: [arranged], rejected: [] }
  const fixed = fixedOrder(roster, history, policy.order.value, now)
  const because: Reason[] = [
    { rule: policy.order.source, facts: { order: policy.order.value, night: policy.night.value } },
  ]
  if (roster.setBy) because.push(arranged)
  if (!fixed) return { outcome: { kind: 'missing', list: 'seats' }, because, rejected: [] }
  const newcomers = (roster.newcomers ?? []).filter((who) => !fixed.includes(who))
  // Whoever signs in stands where they signed in: only the other orders have somebody to append.
  if (newcomers.length === 0 || policy.order.value === 'signIn')
    return { outcome: { kind: 'order', order: fixed }, because, rejected: [] }
  because.push({ rule: policy.newcomers.source, facts: { newcomers: newcomers.join('、') } })
  return { outcome: { kind: 'order', order: [...fixed, ...newcomers] }, because, rejected: [] }
}

function fixedOrder(
  roster: Roster,
  history: readonly HistoryEvent[],
  order: ReceptionPolicy['order']['value'],
  now: Instant,
): readonly StaffId[] | null {
  switch (order) {
    case 'numbered':
      return roster.numbered
    case 'seat':
      return roster.seats ?? null
    case 'signIn':
      return bySignIn(roster, history, now)
    case 'lastMonthsRanking':
    case 'todaysSales':
      return roster.ranking ?? bySales(roster.numbered, salesCounted(history, order, now))
  }
}

/** The sales that an order goes by, and when they were made. */
export interface SalesCounted {
  /** A month 2026-10, or a day; null where nothing has ever happened. */
  readonly period: string | Day | null
  readonly of: ReadonlyMap<StaffId, number>
}

export function salesCounted(
  history: readonly HistoryEvent[],
  order: 'lastMonthsRanking' | 'todaysSales',
  now: Instant,
): SalesCounted {
  const period =
    order === 'lastMonthsRanking'
      ? addMonths(`${dayOf(now).slice(0, 7)}-01`, -1).slice(0, 7)
      : lastDayBefore(history, now)
  const of = new Map<StaffId, number>()
  for (const event of history)
    if (event.type === 'contracted' && period !== null && dayOf(event.at).startsWith(period))
      of.set(event.closedBy, (of.get(event.closedBy) ?? 0) + 1)
  return { period, of }
}

/** The most sales first; equal ones as they stand. */
export const bySales = (people: readonly StaffId[], { of }: SalesCounted): readonly StaffId[] =>
  rank(people, (who) => -(of.get(who) ?? 0))

/** Those who have signed in today, the first first; who has not is not in the order. */
function bySignIn(roster: Roster, history: readonly HistoryEvent[], now: Instant): StaffId[] {
  const today = dayNumber(now)
  const signedIn = new Map<StaffId, Instant>()
  for (const event of history) {
    if (event.type !== 'staff' || event.state !== 'present' || dayNumber(event.at) !== today) continue
    const before = signedIn.get(event.who)
    if (event.at <= now && (before === undefined || event.at < before)) signedIn.set(event.who, event.at)
  }
  const all = [...roster.numbered, ...(roster.newcomers ?? [])]
  return rank(
    all.filter((who) => signedIn.has(who)),
    (who) => signedIn.get(who) ?? 0,
  )
}

/** The last day before today on which anything happened: the office may have been closed yesterday. */
function lastDayBefore(history: readonly HistoryEvent[], now: Instant): Day | null {
  const today = dayNumber(now)
  const last = history.reduce((latest, { at }) => {
    const day = dayNumber(at)
    return day < today && day > latest ? day : latest
  }, Number.NEGATIVE_INFINITY)
  return Number.isFinite(last) ? dayOf(firstInstantOf(last)) : null
}

const rank = (people: readonly StaffId[], value: (who: StaffId) => number): StaffId[] =>
  people
    .map((who, number) => ({ who, number, value: value(who) }))
    .sort((a, b) => a.value - b.value || a.number - b.number)
    .map(({ who }) => who)
