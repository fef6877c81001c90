/**
 * Who receives the next new customer under CASE with numbers, by our decision and by json-rules-engine, for the rules that both implement in
 * full: the numbered cycle of a day (CASE-5.1), engaged, away (CASE-5.2) and unfit (CASE-3) ones skipped, who was away being still in the
 * round when they return.
 *
 * The package judges one consultant a run, as its rules speak of one. In its favour: a judgement holds until something happens to that
 * consultant, the bookkeeping is plain code, and it neither checks the history nor keeps facts for its reasons, as ours does.
 */
import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Received, StaffId, StaffState } from '../../shared/history/model'
import type { Instant } from '../../shared/kernel/time'
import type { RuleId } from '../../shared/policy/articles'
import { presetPolicy } from '../../shared/policy/presets'
import { by } from '../../shared/policy/sourced'
import { whoReceives } from '../../shared/reception/rules/whoReceives'

/** A day so far, in order of time, and when the next new customer comes in. */
export interface ReceptionInput {
  readonly numbered: readonly StaffId[]
  readonly history: readonly (StaffState | Received)[]
  readonly now: Instant
}

/** What both have to say alike; the articles are those of the turn and of each skip, in the order in which they are cited. */
export interface ReceptionAnswer {
  readonly receiver: StaffId | null
  readonly next: StaffId | null
  readonly skipped: readonly { readonly who: StaffId; readonly why: string; readonly rule: RuleId }[]
  readonly cites: readonly RuleId[]
}

const policy = { ...presetPolicy('case').reception, order: by('CASE-5.1', 'numbered' as const) }

export function ourReceiver({ numbered, history, now }: ReceptionInput): ReceptionAnswer {
  const decided = whoReceives(
    { roster: { numbered }, history, staff: numbered },
    { customer: 'next' },
    policy,
    now,
  )
  if (!decided.ok) throw new Error(decided.refusal.say)
  const { outcome, because } = decided.value
  const cites = because.map(({ rule }) => rule)
  if (outcome.kind === 'nobody') return { receiver: null, next: null, skipped: outcome.skipped, cites }
  if (outcome.kind !== 'receiver') throw new Error(outcome.kind)
  const { receiver, next, skipped } = outcome
  return { receiver, next, skipped, cites }
}

/** What the rules look at of one consultant, and what they said of it; nothing yet after a change. */
interface Person {
  readonly state: string
  readonly stateAt: Instant
  readonly receptionAt: Instant
  standing: Standing | null
}

type Standing = 'free' | 'engaged' | 'absent' | 'unfit'
const standings = new Map<string, Standing>(
  (['free', 'engaged', 'absent', 'unfit'] as const).map((each) => [each, each]),
)
const citedFor = { engaged: 'ours', absent: 'CASE-5.2', unfit: 'CASE-3' } as const

const later = { fact: 'stateAt', operator: 'greaterThan', value: { fact: 'receptionAt' } }
const rulesOfOne = (unfit: readonly string[]): RuleProperties[] => [
  {
    conditions: {
      all: [{ fact: 'receptionAt', operator: 'greaterThanInclusive', value: { fact: 'stateAt' } }],
    },
    event: { type: 'engaged' },
  },
  {
    conditions: {
      all: [later, { fact: 'state', operator: 'in', value: ['away', 'trip', 'leave', 'lunch'] }],
    },
    event: { type: 'absent' },
  },
  {
    conditions: { all: [later, { fact: 'state', operator: 'in', value: unfit }] },
    event: { type: 'unfit' },
  },
  {
    conditions: { all: [later, { fact: 'state', operator: 'in', value: ['present', 'free'] }] },
    event: { type: 'free' },
  },
]

interface Round {
  readonly settled: Set<StaffId>
  readonly away: Set<StaffId>
}

/** The package's answer; who is unfit is handed in so that a test can plant a difference. */
export function engineReceiver(
  unfit: readonly string[] = ['training', 'unwell', 'otherWork', 'leaving'],
): (input: ReceptionInput) => Promise<ReceptionAnswer> {
  const engine = new Engine(rulesOfOne(unfit))

  return async ({ numbered, history, now }) => {
    const people = new Map<StaffId, Person>()
    const change = (who: StaffId, what: Partial<Person>) => {
      const before = people.get(who) ?? { state: 'free', stateAt: 1, receptionAt: 0 }
      people.set(who, { ...before, ...what, standing: null })
    }
    const standingOf = async (who: StaffId): Promise<Standing> => {
      const person = people.get(who)
      if (!person) return 'free'
      if (person.standing) return person.standing
      const { state, stateAt, receptionAt } = person
      const { events } = await engine.run({ state, stateAt, receptionAt })
      const standing = standings.get(events[0]?.type ?? '') ?? 'free'
      person.standing = standing
      return standing
    }
    const take = async ({ settled, away }: Round, who: StaffId) => {
      const end = () => {
        settled.clear()
        away.clear()
      }
      if (settled.has(who)) end()
      for (const each of numbered.slice(0, numbered.indexOf(who))) {
        if (settled.has(each)) continue
        const standing = await standingOf(each)
        if (standing === 'engaged') settled.add(each)
        else if (standing !== 'free') away.add(each)
      }
      settled.add(who)
      if (settled.size === numbered.length) end()
    }
    const turn = async ({ settled, away }: Round) => {
      const passed = new Set<StaffId>()
      for (const people of [numbered.filter((who) => !settled.has(who)), numbered])
        for (const who of people) {
          // in the next round nobody has come back to this one
          const returned = people !== numbered && away.has(who)
          if ((await standingOf(who)) === 'free') return { who, passed, returned }
          passed.add(who)
        }
      return { who: null, passed, returned: false }
    }

    const round: Round = { settled: new Set(), away: new Set() }
    for (const event of history) {
      if (event.type === 'staff') change(event.who, { state: event.state, stateAt: event.at })
      else {
        await take(round, event.by)
        change(event.by, { receptionAt: event.at })
      }
    }
    const { who: receiver, passed, returned } = await turn(round)
    const skipped = []
    for (const who of passed) {
      const why = await standingOf(who)
      if (why !== 'free') skipped.push({ who, why, rule: citedFor[why] })
    }
    const skips = skipped.map(({ rule }) => rule)
    if (receiver === null) return { receiver, next: null, skipped, cites: skips }
    const cites: RuleId[] = [returned ? 'CASE-5.2' : 'CASE-5.1', ...skips]
    const after = { settled: new Set(round.settled), away: new Set(round.away) }
    await take(after, receiver)
    change(receiver, { receptionAt: now })
    return { receiver, next: (await turn(after)).who, skipped, cites }
  }
}
