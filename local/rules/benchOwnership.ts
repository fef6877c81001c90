/**
 * Whose customer it is under CASE, by our decision and by json-rules-engine, for the rules that both implement in full: who founds ownership
 * and who does not (CASE-12, 16), 30 days from each registration and follow-up of the owner's (CASE-10), new afterwards.
 *
 * In favour of the package: a set of rules for each kind of event, so that none is tried in vain; plain arithmetic for the days; and it
 * neither checks the history nor keeps facts for its reasons, as ours does.
 */
import { Engine, type RuleProperties } from 'json-rules-engine'
import type { FollowedUp, Registered, StaffId } from '../../shared/history/model'
import type { Instant } from '../../shared/kernel/time'
import { decideOwner } from '../../shared/ownership/rules/owner'
import type { RuleId } from '../../shared/policy/articles'
import { presetPolicy } from '../../shared/policy/presets'

/** One customer's history in order of time, and when it is asked. */
export interface OwnershipInput {
  readonly history: readonly (Registered | FollowedUp)[]
  readonly now: Instant
}

/** What both have to say alike: the outcome, and the articles in the order in which they are cited. */
export interface OwnershipAnswer {
  readonly kind: string
  readonly owner: StaffId | null
  readonly until: Instant | null
  readonly cites: readonly RuleId[]
}

const policy = presetPolicy('case')

export function ourOwner({ history, now }: OwnershipInput): OwnershipAnswer {
  const decided = decideOwner(history, 'c', policy, now)
  if (!decided.ok) throw new Error(decided.refusal.say)
  const { outcome, because } = decided.value
  const cites = because.map(({ rule }) => rule)
  return outcome.kind === 'owned'
    ? { kind: outcome.kind, owner: outcome.owner, until: outcome.until, cites }
    : { kind: outcome.kind, owner: null, until: null, cites }
}

const is = (fact: string, value: unknown) => ({ fact, operator: 'equal', value })
const than = (fact: string, operator: string, other: string) => ({ fact, operator, value: { fact: other } })
const rule = (type: string, conditions: RuleProperties['conditions']): RuleProperties => ({
  conditions,
  event: { type },
})

const founding = [
  is('complete', true),
  { fact: 'purpose', operator: 'notIn', value: ['research', 'sightsee', 'peer'] },
]
const registering = [
  rule('found', { all: [...founding, than('at', 'greaterThanInclusive', 'until')] }),
  rule('renew', { all: [...founding, than('at', 'lessThan', 'until'), than('by', 'equal', 'owner')] }),
  rule('uphold', { all: [...founding, than('at', 'lessThan', 'until'), than('by', 'notEqual', 'owner')] }),
]
const following = [rule('renew', { all: [than('at', 'lessThan', 'until'), than('by', 'equal', 'owner')] })]
const asking = [
  rule('unknown', { all: [is('until', 0)] }),
  rule('owned', { all: [than('at', 'lessThan', 'until')] }),
  rule('ended', {
    all: [{ fact: 'until', operator: 'notEqual', value: 0 }, than('at', 'greaterThanInclusive', 'until')],
  }),
]

const day = 86_400_000
const offset = 8 * 3_600_000

/** The package's answer; the number of days is handed in so that a test can plant a difference. */
export function engineOwner(days = 30): (input: OwnershipInput) => Promise<OwnershipAnswer> {
  const engines = {
    registered: new Engine(registering),
    followedUp: new Engine(following),
    asked: new Engine(asking),
  }
  const endOf = (at: Instant): Instant => (Math.floor((at + offset) / day) + days + 1) * day - offset

  return async ({ history, now }) => {
    let owner: StaffId = ''
    let until: Instant = 0
    let upheld = false
    for (const event of history) {
      const { at, by } = event
      const facts =
        event.type === 'registered'
          ? { at, by, owner, until, complete: event.complete, purpose: event.purpose ?? 'buy' }
          : { at, by, owner, until }
      const { events } = await engines[event.type].run(facts)
      for (const { type } of events) {
        if (type === 'uphold') upheld = true
        else until = endOf(at)
        if (type !== 'found') continue
        owner = by
        upheld = false
      }
    }
    const { events } = await engines.asked.run({ at: now, until })
    const kind = events[0]?.type
    if (kind === 'unknown') return { kind: 'new', owner: null, until: null, cites: ['ours'] }
    const cites: RuleId[] = upheld ? ['CASE-16', 'CASE-16', 'CASE-10'] : ['CASE-16', 'CASE-10']
    return kind === 'owned' ? { kind, owner, until, cites } : { kind: 'new', owner: null, until: null, cites }
  }
}
