/**
 * Who receives the next new customer under CASE with numbers, by our decision and by json-rules-engine, for the rules that both implement in full:
 * the numbered cycle of a day (CASE-5.1), engaged, away (CASE-5.2) and unfit (CASE-3) ones skipped, who was away being still in the round
 * when they return, known customers past the queue and the turn made up that they cost; and the refusal of a day that cannot be. Both have to
 * say all that is decided: receiver, next, each one skipped with the rule, the reasons with their facts, or the sentence of the refusal.
 *
 * What is fair. Whatever the regulation or a check says is a rule of the package, and its reasons are its events' params. What the package has
 * no means for, as it remembers nothing from run to run, is plain code (benchFloor.ts): who had their turn, each one's last state. The engines
 * are made once; a consultant is judged when looked at, and once an instant; no event is awaited in vain. Nothing is left out that ours does
 * for these days, nothing is done that they do not need.
 */
import { Engine, type Event } from 'json-rules-engine'
import type { Received, StaffId, StaffState } from '../../shared/history/model'
import type { Reason } from '../../shared/kernel/reason'
import type { Instant } from '../../shared/kernel/time'
import { presetPolicy } from '../../shared/policy/presets'
import { by } from '../../shared/policy/sourced'
import type { Skipped } from '../../shared/reception/model'
import { whoReceives } from '../../shared/reception/rules/whoReceives'
import { unfitStates } from '../../shared/reception/schema'
import { afterwards, Floor, inTurn, type Judged } from './benchFloor'
import {
  rulesOfNobody,
  rulesOfReception,
  rulesOfRoster,
  rulesOfStanding,
  rulesOfState,
  rulesOfTurn,
} from './benchReceptionRules'

/** A day so far, in order of time, and when the next new customer comes in. */
export interface ReceptionInput {
  readonly numbered: readonly StaffId[]
  readonly staff: readonly StaffId[]
  readonly history: readonly (StaffState | Received)[]
  readonly now: Instant
}

/** What both have to say alike. */
export type ReceptionAnswer =
  | { readonly refused: string }
  | {
      /** Null, and why, where nobody can. */
      readonly receiver: StaffId | null
      readonly why: string | null
      readonly next: StaffId | null
      readonly skipped: readonly Skipped[]
      readonly because: readonly Reason[]
    }

const policy = { ...presetPolicy('case').reception, order: by('CASE-5.1', 'numbered' as const) }

export function ourReceiver({ numbered, staff, history, now }: ReceptionInput): ReceptionAnswer {
  const decided = whoReceives({ roster: { numbered }, history, staff }, { customer: 'next' }, policy, now)
  if (!decided.ok) return { refused: decided.refusal.say }
  const { outcome, because } = decided.value
  if (outcome.kind === 'nobody') {
    const { why, skipped } = outcome
    return { receiver: null, why, next: null, skipped, because }
  }
  if (outcome.kind !== 'receiver') throw new Error(outcome.kind)
  const { receiver, next, skipped } = outcome
  return { receiver, why: null, next, skipped, because }
}

/** The sentence of the first thing that cannot be; null: all can. */
function refusal(events: readonly Event[], who: StaffId | null): string | null {
  let first: Event['params']
  for (const { type, params } of events)
    if (type === 'impossible' && params && !(first && first['rank'] < params['rank'])) first = params
  return first ? String(first['say']).replaceAll('{who}', who ?? '') : null
}

function reasonOf({ rule, ...facts }: NonNullable<Event['params']>): Reason {
  return { rule, facts }
}

/** What the rules look at of a reception besides. */
const factsOf = ({ customer, by, endedAt }: Received, floor: Floor) => ({
  customer,
  known: floor.known,
  until: endedAt ?? Number.POSITIVE_INFINITY,
  leftAt: floor.person(by).leftAt,
})

/** The package's answer; who is unfit is handed in so that a test can plant a difference. */
export function engineReceiver(
  unfit: readonly string[] = unfitStates,
): (input: ReceptionInput) => Promise<ReceptionAnswer> {
  const roster = new Engine(rulesOfRoster)
  const states = new Engine(rulesOfState)
  const receptions = new Engine(rulesOfReception)
  const standings = new Engine(rulesOfStanding(unfit))
  const turns = new Engine(rulesOfTurn, { replaceFactsInEventParams: true })
  const nobody = new Engine(rulesOfNobody)

  async function wrongRoster({ numbered, staff }: ReceptionInput): Promise<string | null> {
    const repeated = numbered.find((who, index) => numbered.indexOf(who) !== index) ?? null
    const stranger = numbered.find((who) => !staff.includes(who)) ?? null
    return refusal((await roster.run({ repeated, stranger })).events, repeated ?? stranger)
  }

  /** Whoever is looked at is judged once an instant. */
  function judging(floor: Floor, at: Instant): (who: StaffId) => Promise<Judged> {
    const judged = new Map<StaffId, Judged>()
    return async (who) => {
      const known = judged.get(who)
      if (known) return known
      const { events } = await standings.run({ at, ...floor.person(who) })
      const { type = 'free', params } = events[0] ?? {}
      const one: Judged = { is: type, because: params ? reasonOf({ ...params, skipped: who }) : null }
      judged.set(who, one)
      return one
    }
  }

  /** The floor after these events, or why they cannot be. */
  async function floorAfter({ numbered, staff, history, now }: ReceptionInput): Promise<Floor | string> {
    const floor = new Floor(numbered)
    const { ids } = floor
    for (const event of history) {
      const { id, at } = event
      const who = event.type === 'staff' ? event.who : event.by
      const facts = { id, at, who, now, staff, ids }
      const said =
        event.type === 'staff'
          ? (await states.run(facts)).events
          : (await receptions.run({ ...facts, ...factsOf(event, floor) })).events
      const wrong = refusal(said, who)
      if (wrong !== null) return `事件 ${id} ${wrong}`
      if (event.type === 'staff') floor.changes(event)
      else await floor.receives(event, said[0]?.type, judging(floor, at))
    }
    return floor
  }

  async function decide(floor: Floor, now: Instant): Promise<ReceptionAnswer> {
    const judge = judging(floor, now)
    const { who: receiver, as, passed } = await inTurn(floor.round, floor.order, judge)
    const skipped: Skipped[] = []
    const because: Reason[] = []
    for (const each of passed) {
      const { is: why, because: reason } = await judge(each)
      if (!reason || !isSkip(why)) continue
      skipped.push({ who: each, why, rule: reason.rule })
      because.push(reason)
    }
    if (receiver === null) {
      const kinds = new Set(skipped.map(({ why }) => (why === 'absent' || why === 'unfit' ? why : 'engaged')))
      const { events } = await nobody.run({ kinds: kinds.size, kind: [...kinds][0] })
      return { receiver, why: events[0]?.type ?? null, next: null, skipped, because }
    }
    const turn = { who: receiver, as, number: floor.order.indexOf(receiver) + 1 }
    const { events } = await turns.run(turn)
    for (const { params } of events) if (params) because.unshift(reasonOf(params))
    return { receiver, why: null, next: await afterwards(floor, receiver, judge), skipped, because }
  }

  return async (input) => {
    const wrong = await wrongRoster(input)
    if (wrong !== null) return { refused: wrong }
    const floor = await floorAfter(input)
    return floor instanceof Floor ? decide(floor, input.now) : { refused: floor }
  }
}

const isSkip = (why: string): why is Skipped['why'] =>
  why === 'engaged' || why === 'ownCustomer' || why === 'absent' || why === 'unfit'
