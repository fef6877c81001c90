/** A visitor has come: who receives them, by the rules of shared/reception, and what the board holds of it from then on. */
import type { StaffId, Wished } from '../history/model'
import type { Decision } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant, sayWhen } from '../kernel/time'
import { explain } from '../policy/explain'
import type { Arriving, Reception } from '../reception/model'
import { whoReceives } from '../reception/rules/whoReceives'
import type { ReceptionPolicy } from '../reception/schema'
import { factsOf, withEvents } from './facts'
import {
  type ChangeReason,
  type Floor,
  isCrowded,
  isRunning,
  isVisit,
  notBefore,
  type Visit,
  type Visitor,
  type Waiting,
} from './model'
import { hasToWait, queued, waitingParty, without } from './waiting'
import { changeReasonNames, nameOf, withNames } from './words'

export interface Take {
  readonly visitor: Visitor
  /** The turn that the board showed to who says so. */
  readonly turn: number
  readonly by: StaffId
  /** They mean themselves: if the rules name somebody else, nothing is done. */
  readonly mine: boolean
  /** The manager gives the customer to somebody (ROTA-1.21, CASE-4). */
  readonly change?: { readonly to: StaffId; readonly why: ChangeReason; readonly note: string }
  /** The party of those who wait that is received now; the visitor is theirs. */
  readonly waiting?: string
  /** The command's id: the reception's, too. */
  readonly id: string
}

export interface Taken {
  readonly floor: Floor
  readonly decision: Decision<Reception>
  /** Absent where nobody receives yet: the owner is asked first, the customer waits, nobody can. */
  readonly visit?: Visit
  /** They wait, and stand on the board. */
  readonly waits?: Waiting
}

export function takeTurn(floor: Floor, take: Take, policy: ReceptionPolicy, now: Instant): Result<Taken> {
  const at = notBefore(floor, now)
  const said = withNames(floor.people)
  if (take.turn !== floor.turn) return taken(floor, take.turn, policy, at)
  const { by, mine, change, id } = take
  const waited = take.waiting === undefined ? null : waitingParty(floor, take.waiting, policy, at)
  if (waited && !waited.ok) return waited
  const visitor = waited ? { people: waited.value.people } : take.visitor
  const { people, key = false, ...told } = visitor
  const arriving: Arriving = {
    customer: `visitor-${id}`,
    ...told,
    partySize: people,
    ...(isCrowded(floor, at) && { crowded: true }),
    ...(change && { change: { by, to: change.to, reason: reasonOf(change) } }),
  }
  const decided = whoReceives(factsOf(floor, at, [by]), arriving, policy, at)
  if (!decided.ok) return { ok: false, refusal: { ...decided.refusal, say: said(decided.refusal.say) } }
  const decision = decided.value
  const { outcome } = decision
  const party: Waiting = { id, at, people, key, takenBy: by }
  if (!waited && !mine && !change && hasToWait(floor, visitor, party, policy, at)) {
    const next = queued(floor, party, at)
    return next.ok ? ok({ floor: next.value, decision, waits: party }) : next
  }
  if (mine && !(outcome.kind === 'receiver' && outcome.receiver === by))
    return refuse('CONFLICT', said(`现在不是轮到您：${sayOutcome(decision)}`))
  if (outcome.kind !== 'receiver' || outcome.waits) return ok({ floor, decision })

  const [first, ...helps] = visitsOf(floor, { ...take, visitor }, outcome, at, arriving.customer)
  const visit = waited ? { ...first, waited: waited.value } : first
  const waiting = without(floor, take.waiting)
  // Asked for by name, the customer's visit is out of turn (ROTA-1.8): the history says so.
  const wished: Wished[] =
    outcome.as === 'named'
      ? [{ type: 'wished', id: `${id}.w`, at, customer: arriving.customer, consultant: outcome.receiver }]
      : []
  const { because, rejected } = decision
  const grounds = floor.grounds.filter(({ visit }) =>
    floor.events.some((event) => event.id === visit && isVisit(event) && isRunning(event, dayOf(at))),
  )
  return ok({
    decision,
    visit,
    floor: {
      ...withEvents(floor, [...floor.events, ...wished, visit, ...helps], at),
      version: floor.version + 1,
      turn: floor.turn + 1,
      grounds: [...grounds, { visit: id, because, rejected }],
      ...(waiting && { waiting }),
    },
  })
}

type Receives = Extract<Reception, { kind: 'receiver' }>

/** The receiver's reception, and then those of the helpers. */
function visitsOf(
  { turn }: Floor,
  { visitor, by, change, id }: Take,
  outcome: Receives,
  at: Instant,
  customer: string,
): readonly [Visit, ...Visit[]] {
  const { receiver, as, helpers, standInFor, consent } = outcome
  const trade = visitor.purpose === 'peer' || visitor.purpose === 'research'
  const shared = { type: 'received', at, customer, turn, people: visitor.people, takenBy: by } as const
  const visit: Visit = {
    ...shared,
    id,
    by: receiver,
    // How the history tells one kind from the other: shared/reception/rules/replay.ts.
    as: as === 'standIn' ? 'standIn' : as === 'duty' || trade ? 'duty' : 'own',
    known: as === 'own' || (as === 'change' && visitor.owner !== undefined),
    ...(standInFor !== null && { standInFor }),
    ...(consent === 'given' && { consent: true }),
    ...(consent === 'toAsk' && { toAsk: true }),
    ...(outcome.managerHelps && { managerHelps: true }),
    ...(outcome.publicOnly && { publicOnly: true }),
    ...(!outcome.register && { unregistered: true }),
    ...(change && { change: { by, why: change.why, note: change.note } }),
  }
  const helps = helpers.map(
    (helper, index): Visit => ({
      ...shared,
      id: `${id}.${index + 1}`,
      by: helper,
      as: 'helper',
      known: false,
      helps: id,
    }),
  )
  return [visit, ...helps]
}

const reasonOf = ({ why, note }: { readonly why: ChangeReason; readonly note: string }): string =>
  note === '' ? changeReasonNames[why] : `${changeReasonNames[why]}，${note}`

/** Somebody was quicker: who has it, and whose turn it is now. */
function taken(floor: Floor, turn: number, policy: ReceptionPolicy, at: Instant): Result<never> {
  const said = withNames(floor.people)
  const has = floor.events.find((event): event is Visit => isVisit(event) && event.turn === turn)
  const next = whoReceives(factsOf(floor, at), { customer: 'next' }, policy, at)
  const who = next.ok && next.value.outcome.kind === 'receiver' ? next.value.outcome.receiver : null
  const first = has
    ? `这一位刚刚由 ${nameOf(floor, has.by)} 接待了（${sayWhen(has.at, at)}）。`
    : '轮次刚刚有变动。'
  return refuse(
    'CONFLICT',
    said(`${first}${who === null ? '现在没有人能接下一位。' : `现在轮到 ${who}；还有客人就再点一次。`}`),
  )
}

/** What a decision comes to, in one sentence with its article; people by their ids. */
export function sayOutcome({ outcome, because }: Decision<Reception>): string {
  const [first] = because.filter(({ facts }) => facts['skipped'] === undefined)
  const why = first ? `——${explain(first)}` : ''
  switch (outcome.kind) {
    case 'receiver':
      return outcome.waits ? `请客户稍等 ${outcome.receiver}${why}` : `由 ${outcome.receiver} 接待${why}`
    case 'contactOwner':
      return `先联系 ${outcome.owner}${outcome.meanwhile === null ? '' : `，${outcome.meanwhile} 先招呼客户`}${why}`
    case 'assigned':
      return `由${outcome.by === 'manager' ? '经理' : '主管'}安排${why}`
    case 'nobody':
      return `${nobodyWords[outcome.why]}，请经理安排`
  }
}

export const nobodyWords: Readonly<Record<Extract<Reception, { kind: 'nobody' }>['why'], string>> = {
  emptyRoster: '还没有排好接待次序',
  allAbsent: '顾问都不在岗',
  allEngaged: '顾问都在接待',
  noneFit: '在岗的顾问都不宜接待',
  noneFree: '现在没有空闲的顾问',
}
