/**
 * Whose customer it is under CASE, by our decision and by json-rules-engine, for the rules that both implement in full: what founds ownership
 * and what does not (CASE-12, 16), 30 days from each registration and follow-up of the owner's (CASE-10), new afterwards, a leaver's
 * customers handed over (CASE-39); and the refusal of a history that cannot be. Both have to say all that a decision says: the outcome, the
 * reasons with their facts, what lost and why, or the sentence of the refusal.
 *
 * The package is used as its documentation teaches: one engine, made once with all rules of the decision (benchOwnershipRules.ts), and a run
 * over the facts of each event and of the question. Nothing is done that the answer does not need, and what helps the package is kept: the
 * order, what has been seen and what is known so far are plain code, as is the filling in of facts into reasons
 * (`replaceFactsInEventParams` would resolve them for the rules that fail, too), and a refusal stops the engine. An engine for each kind of
 * event, with the checks in every one, was measured at 1.8 times the speed of this one.
 */
import { isDeepStrictEqual } from 'node:util'
import { Engine } from 'json-rules-engine'
import type { FollowedUp, Registered, StaffId, StaffState } from '../../shared/history/model'
import type { Decision, Fact, Reason, Rejected } from '../../shared/kernel/reason'
import { endOfWindow, type Instant, sayWhen } from '../../shared/kernel/time'
import type { Ownership } from '../../shared/ownership/model'
import { decideOwner } from '../../shared/ownership/rules/owner'
import { presetPolicy } from '../../shared/policy/presets'
import { inTime } from '../../shared/register/rules/soundHistory'
import { type Params, rulesOfOwnership, type Said } from './benchOwnershipRules'

/** Of the staff's states, only that somebody has left. */
export type OwnershipEvent = Registered | FollowedUp | StaffState

/** One customer's history, and when it is asked. */
export interface OwnershipInput {
  readonly history: readonly OwnershipEvent[]
  readonly now: Instant
}

export type OwnershipAnswer = Decision<Ownership> | { readonly refused: string }

const policy = presetPolicy('case')

export function ourOwner({ history, now }: OwnershipInput): OwnershipAnswer {
  const decided = decideOwner(history, 'c', policy, now)
  return decided.ok ? decided.value : { refused: decided.refusal.say }
}

/** What is known so far: plain bookkeeping, which the rules look at as facts. */
interface Known {
  readonly seen: Map<string, OwnershipEvent>
  readonly gone: StaffId[]
  readonly rejected: Rejected[]
  unregistered: Reason | null
  claim: Claim | null
}
interface Claim {
  readonly owner: StaffId
  readonly because: Reason
  until: Instant
  span: Reason
  tracked: boolean
  upheld: Reason | null
  handover: boolean
}

type Facts = Readonly<Record<string, Fact | readonly StaffId[]>>

function factsOf(event: OwnershipEvent, seen: ReadonlyMap<string, OwnershipEvent>): Facts {
  const { type, id, at } = event
  const before = seen.get(id)
  const earlier = before === undefined ? 'none' : isDeepStrictEqual(before, event) ? 'same' : 'other'
  if (type === 'staff') return { type, id, at, by: event.who, earlier }
  if (type === 'followedUp') return { type, id, at, by: event.by, earlier }
  const { by, channel, complete, purpose = 'buy', enteredAt = at, cites = null } = event
  const cited = cites === null ? null : (seen.get(cites)?.type ?? null)
  return { type, id, at, by, earlier, channel, complete, purpose, enteredAt, cites, cited }
}

const fill = (text: string, facts: Facts): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name]))

function reason({ rule, about, facts: names }: Said, facts: Facts): Reason {
  const named: Record<string, Fact> = {
    about: typeof about === 'string' ? about : (about[String(facts['channel'])] ?? ''),
  }
  for (const [name, fact] of Object.entries(names)) {
    const value = facts[fact]
    if (typeof value !== 'object') named[name] = value ?? null
  }
  return { rule, facts: named }
}

/** The package's answer; the number of days is handed in so that a test can plant a difference. */
export function engineOwner(days = 30): (input: OwnershipInput) => Promise<OwnershipAnswer> {
  const engine = new Engine(rulesOfOwnership)
  // rules of a lower priority are then not looked at any more
  engine.on('refuse', () => engine.stop())
  engine.on('repeated', () => engine.stop())

  /** Runs the rules over an event or the question; what lost is kept, what fired is returned. */
  async function judge(about: Facts, { claim, gone, rejected }: Known, now: Instant) {
    const facts: Facts = {
      ...about,
      now,
      gone,
      owner: claim?.owner ?? null,
      until: claim?.until ?? 0,
      handover: claim?.handover ?? false,
    }
    const { events } = await engine.run(facts)
    const { because, lost, refuse }: Params = events[0]?.params ?? {}
    if (lost) rejected.push({ ...reason(lost, facts), why: fill(lost.why ?? '', facts) })
    return {
      type: events[0]?.type,
      because: because ? reason(because, facts) : null,
      refuse:
        refuse === undefined ? null : fill(refuse, { ...facts, when: sayWhen(Number(facts['at']), now) }),
    }
  }

  /** A registration or a follow-up of the owner's: so many days from it. */
  function lasts(claim: Claim, event: Registered | FollowedUp) {
    claim.until = endOfWindow(event.at, days)
    if (event.type === 'followedUp') claim.tracked = true
    const kind =
      event.type === 'registered' && !claim.tracked
        ? { about: 'untracked', contact: event.channel }
        : { about: 'rolling' }
    claim.span = { rule: 'CASE-10', facts: { ...kind, days, from: event.at } }
  }

  /** Keeps what the next events are judged by. */
  function happened(event: OwnershipEvent, type: string | undefined, because: Reason | null, known: Known) {
    const { claim } = known
    known.seen.set(event.id, event)
    if (event.type === 'staff') {
      known.gone.push(event.who)
      if (claim?.owner === event.who) claim.handover = true
    } else if (type === 'unregistered') known.unregistered = because
    else if (type === 'found' && because) {
      if (claim) known.rejected.push({ ...claim.span, why: `${claim.owner}的归属已经失效` })
      known.claim = {
        owner: event.by,
        because,
        until: 0,
        span: because,
        tracked: false,
        upheld: null,
        handover: false,
      }
      known.unregistered = null
      lasts(known.claim, event)
    } else if (claim && type === 'upheld') claim.upheld = because
    else if (claim && (type === 'renewed' || type === 'followed')) lasts(claim, event)
  }

  return async ({ history, now }) => {
    const known: Known = { seen: new Map(), gone: [], rejected: [], unregistered: null, claim: null }
    for (const event of [...history].sort(inTime)) {
      const { type, because, refuse } = await judge(factsOf(event, known.seen), known, now)
      if (refuse !== null) return { refused: refuse }
      if (type !== 'repeated') happened(event, type, because, known)
    }
    const asked = { type: 'asked', at: now, by: '', earlier: 'none', leaver: 'handedOver' }
    const { type, because } = await judge(asked, known, now)
    return answer(type, because, known)
  }
}

function answer(type: string | undefined, because: Reason | null, known: Known): OwnershipAnswer {
  const { claim, rejected, unregistered } = known
  if (!claim) {
    const unknown: Reason = { rule: 'ours', facts: { about: 'unknown', customer: 'c' } }
    return { outcome: { kind: 'new' }, because: [unregistered ?? unknown], rejected }
  }
  if (because) return { outcome: { kind: 'manager', awaits: 'handover' }, because: [because], rejected }
  const { owner, until, span, upheld } = claim
  const over = type === 'ended'
  const time: Reason = { rule: span.rule, facts: { ...span.facts, until, over } }
  return {
    outcome: over ? { kind: 'new' } : { kind: 'owned', owner, until, next: 'new' },
    because: upheld ? [claim.because, upheld, time] : [claim.because, time],
    rejected,
  }
}
