/** The board as everybody at the desk sees it, and what a decision on it is told as: every field is listed here. */
import type { OutputOf } from '../contract'
import type { HistoryEvent, StaffId } from '../history/model'
import type { Decision, Reason } from '../kernel/reason'
import { dayOf, type Instant, sayDay } from '../kernel/time'
import { cite, citeReason } from '../policy/articles'
import { explain, sayFact } from '../policy/explain'
import type { Reception } from '../reception/model'
import { whoSitsAtDesk } from '../reception/rules/desk'
import { floorAt } from '../reception/rules/floorNow'
import { type SalesCounted, salesCounted } from '../reception/rules/orderOfTheDay'
import { whoReceives } from '../reception/rules/whoReceives'
import type { ReceptionPolicy } from '../reception/schema'
import { factsOf } from './facts'
import {
  type Floor,
  type Ground,
  isCrowded,
  isVisit,
  notBefore,
  onRoster,
  rankedAt,
  runningOf,
  type Visit,
} from './model'
import { stateOn } from './states'
import { nobodyWords, sayOutcome } from './take'
import { type Registered, visitsView } from './visits'
import { waitingView } from './waiting'
import { type Doing, doingNames, withNames } from './words'

export type Board = NonNullable<OutputOf<'staff.floor'>['board']>
type BoardRow = Board['rows'][number]
type RunningView = NonNullable<Board['me']['reception']>
export type Told = OutputOf<'staff.takeTurn'>['told']

/** What the board is made with, besides the floor. */
export interface Watching {
  readonly policy: ReceptionPolicy
  /** Of the whole policy: with it the rules change. */
  readonly policyVersion: number
  /** Who looks. */
  readonly me: StaffId
  /** Whom they have registered of today's receptions. */
  readonly registered?: readonly Registered[]
}

/** Whether a board is still the same: the floor, the policy and the day are, and whom one has registered. */
export const seenOf = (
  floor: Floor,
  { policyVersion, me, registered = [] }: Watching,
  now: Instant,
): string => {
  const entries = registered.reduce((sum, { receptions }) => sum + receptions.length, 0)
  return `${floor.version}.${policyVersion}.${entries}.${dayOf(notBefore(floor, now))}.${me}`
}

export function boardView(floor: Floor, watching: Watching, now: Instant): Board {
  const { policy, me, registered = [] } = watching
  const at = notBefore(floor, now)
  const facts = factsOf(floor, at)
  const ready = floorAt(facts, policy, at)
  const desk = whoSitsAtDesk(facts, policy, at)
  const atDesk = desk.ok && policy.desk.value !== null ? desk.value.outcome.atDesk : []
  const order = ready.ok ? ready.value.order : []
  const roster = onRoster(floor.roster)
  const trial = floor.roster.trial ?? []
  const sales = salesOf(facts.history, policy, at)
  const rowOf = ({ id, name }: Floor['people'][number]): BoardRow => ({
    id,
    name,
    ...doingOf(floor, id, at),
    number: order.includes(id) ? order.indexOf(id) + 1 : null,
    trial: trial.includes(id),
    atDesk: atDesk.includes(id),
    reception: runningOf(floor, id, dayOf(at))?.id ?? null,
    sales: sales ? (sales.of.get(id) ?? 0) : null,
  })
  const people = [...order, ...roster.filter((who) => !order.includes(who))]
  const rows = people.flatMap((who) => floor.people.filter(({ id }) => id === who).map(rowOf))
  const others = floor.people.filter(({ id }) => !roster.includes(id)).map(rowOf)
  const mine = runningOf(floor, me, dayOf(at))
  const iAm = [...rows, ...others].find(({ id }) => id === me)
  return {
    seen: seenOf(floor, watching, now),
    turn: floor.turn,
    rosterVersion: floor.rosterVersion,
    order: policy.order.value,
    orderSay: sayFact({
      rule: policy.order.source,
      facts: { order: policy.order.value, night: policy.night.value },
    }),
    salesOf: sales && sayPeriod(sales.period, at),
    ranked: (sales && rankedAt(floor, dayOf(at))?.why) ?? null,
    arranged: roster.length > 0,
    problem: ready.ok || roster.length === 0 ? null : withNames(floor.people)(ready.refusal.say),
    crowded: policy.crowding.order.value === 'suspended' && isCrowded(floor, at),
    maySuspend: policy.crowding.order.value === 'suspended',
    mayChange: policy.managersChange.value === 'atOnce',
    mayDraw: policy.arrangedBy.value === 'managerOrLot',
    ...turnOf(floor, policy, at),
    waiting: waitingView(floor, policy, at),
    rows,
    others: others.filter(({ doing }) => doing !== 'left'),
    me: {
      id: me,
      doing: iAm?.doing ?? null,
      onDuty: roster.includes(me),
      reception: mine ? runningView(floor, mine) : null,
      visits: visitsView(floor, me, registered, at),
    },
  }
}

/** The sales that the order goes by; null where it goes by something else. */
function salesOf(
  history: readonly HistoryEvent[],
  { order: { value } }: ReceptionPolicy,
  at: Instant,
): SalesCounted | null {
  return value === 'lastMonthsRanking' || value === 'todaysSales' ? salesCounted(history, value, at) : null
}

/** 昨天, 11月20日, 10月. */
const sayPeriod = (period: SalesCounted['period'], at: Instant): string =>
  period === null ? '' : period.length === 7 ? `${Number(period.slice(5))}月` : sayDay(period, at)

function doingOf(
  floor: Floor,
  who: StaffId,
  at: Instant,
): { readonly doing: Doing; readonly since: Instant | null } {
  const visit = runningOf(floor, who, dayOf(at))
  if (visit) {
    const doing =
      visit.helps !== undefined
        ? 'helping'
        : visit.as === 'standIn'
          ? 'standingIn'
          : visit.known
            ? 'ownCustomer'
            : 'engaged'
    return { doing, since: visit.at }
  }
  const state = stateOn(floor, who, at)
  if (!state) return { doing: 'notIn', since: null }
  const { state: word } = state
  // A state that was told before the last reception: free since that ended.
  const ends = floor.events.flatMap((event) =>
    isVisit(event) && event.by === who ? (event.endedAt ?? []) : [],
  )
  const since = Math.max(state.at, ...ends)
  return word === 'present' || word === 'free' || word === 'engaged'
    ? { doing: 'free', since }
    : { doing: word, since: word === 'lunchDuty' ? since : state.at }
}

/** Whose turn it is for whoever comes in now, and who was skipped by which rule. */
function turnOf(
  floor: Floor,
  policy: ReceptionPolicy,
  at: Instant,
): Pick<Board, 'turnOf' | 'why' | 'cite' | 'next' | 'skipped'> {
  const none = { turnOf: null, why: '', cite: '', next: null, skipped: [] }
  const crowded = isCrowded(floor, at)
  const decided = whoReceives(factsOf(floor, at), { customer: 'walk-in', crowded }, policy, at)
  if (!decided.ok) return none
  const { outcome, because } = decided.value
  if (outcome.kind !== 'receiver' && outcome.kind !== 'nobody') return none
  const said = withNames(floor.people)
  const skipped = skippedView(floor, outcome.skipped, at)
  if (outcome.kind === 'nobody') return { ...none, why: nobodyWords[outcome.why], skipped }
  const first = because.find(({ facts }) => facts['skipped'] === undefined)
  return {
    turnOf: outcome.receiver,
    why: first ? said(sayFact(first)) : '',
    cite: first ? citeReason(first) : '',
    next: outcome.next,
    skipped,
  }
}

/** Those who were passed over, together where one rule and one cause did it. */
function skippedView(
  floor: Floor,
  skipped: Extract<Reception, { kind: 'receiver' }>['skipped'],
  at: Instant,
): Board['skipped'] {
  const groups = new Map<string, { say: string; cite: string; who: string[] }>()
  for (const { who, rule } of skipped) {
    const say = doingNames[doingOf(floor, who, at).doing]
    const key = `${say} ${rule}`
    const group = groups.get(key) ?? { say, cite: cite(rule), who: [] }
    group.who.push(who)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function runningView(floor: Floor, visit: Visit): RunningView {
  const main = visit.helps ?? visit.id
  const said = withNames(floor.people)
  const ground: Ground | undefined = floor.grounds.find((each) => each.visit === visit.id)
  return {
    id: visit.id,
    by: visit.by,
    at: visit.at,
    people: visit.people,
    helpers: floor.events.flatMap((event) =>
      isVisit(event) && event.helps === main && event.endedAt === undefined ? [event.by] : [],
    ),
    helps: visit.helps ?? null,
    managerHelps: visit.managerHelps ?? false,
    publicOnly: visit.publicOnly ?? false,
    unregistered: visit.unregistered ?? false,
    standInFor: visit.standInFor ?? null,
    toAsk: visit.toAsk ?? false,
    because: told(ground?.because ?? []).map((reason) => said(explain(reason))),
  }
}

/** Whom it passed over stands on the board already. */
const told = (because: readonly Reason[]) => because.filter(({ facts }) => facts['skipped'] === undefined)

/** What came of a visitor; as it is kept it has ids, and here they become names. */
export function toldView(
  floor: Floor,
  decision: Decision<Reception>,
  receptionId: string | null,
  queued = false,
): Told {
  const { outcome, because, rejected } = decision
  const said = withNames(floor.people)
  const visit = floor.events.find((event): event is Visit => isVisit(event) && event.id === receptionId)
  return {
    reception: visit ? runningView(floor, visit) : null,
    kind: queued ? 'queued' : outcome.kind === 'receiver' && outcome.waits ? 'waits' : outcome.kind,
    say: queued ? '请客人稍坐，已经排进等候' : said(sayOutcome(decision)),
    because: because.map((reason) => ({ rule: reason.rule, say: said(explain(reason)) })),
    rejected: rejected.map((reason) => ({
      rule: reason.rule,
      say: citeReason(reason),
      why: said(reason.why),
    })),
  }
}
