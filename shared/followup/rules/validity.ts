/**
 * The ends of an ownership as clocks, by the ownership's own rules of validity.
 * - ROTA-3.6, CASE-10, STEPS-7  until when it holds; ROTA-3.6 hands it to the case manager afterwards
 * - ROTA-3.6                    tracked, and so many days without progress: the owner is warned
 * - ROTA-1.22                   so many days without follow-up: the sales manager may pool it
 * - ROTA-3.5                    near the deal: a follow-up in each week, or the claim to the deal is given up
 */
import { dayOf, daysBetween, type Instant } from '../../kernel/time'
import type { Span } from '../../ownership/model'
import { beginSpan, followSpan, hasEnded, renewSpan } from '../../ownership/rules/validity'
import type { Sourced } from '../../policy/sourced'
import { isOpen, type Trail } from '../facts'
import type { Candidate, RulesAt } from './candidate'

export function validityEnds(trail: Trail, rulesAt: RulesAt, now: Instant): Candidate[] {
  if (!isOpen(trail)) return []
  const span = spanOf(trail, rulesAt)
  const of = { customer: trail.customer, who: { staff: trail.owner }, metAt: null } as const
  return [...end(of, span, now), ...windows(of, span, rulesAt), ...beforeDeal(of, trail, rulesAt)]
}

type Of = Pick<Candidate, 'customer' | 'who' | 'metAt'>

/** As the owner's registrations and follow-ups make it; what comes after its end revives nothing. */
function spanOf(trail: Trail, rulesAt: RulesAt): Span {
  const validityAt = (at: Instant) => rulesAt(at).ownership.validity
  const mine = [...trail.registered.slice(1), ...trail.followups]
    .filter(({ by }) => by === trail.owner)
    .sort((a, b) => a.at - b.at)
  return mine.reduce(
    (span, event) =>
      hasEnded(span, event.at)
        ? span
        : event.type === 'registered'
          ? renewSpan(span, event.channel, event.at, validityAt(event.at))
          : followSpan(span, event.at, event.progress === true, validityAt(event.at)),
    beginSpan(trail.first.channel, trail.first.at, validityAt(trail.first.at)),
  )
}

function end(of: Of, { until, next, followedAt, reason }: Span, now: Instant): Candidate[] {
  if (until === null) return []
  const from = Number(reason.facts['from'] ?? followedAt)
  const ended = now >= until
  return [
    {
      ...of,
      task: 'validity',
      rule: reason.rule,
      startAt: from,
      allowance: { measure: 'days', days: daysBetween(dayOf(from), dayOf(until)) - 1 },
      facts: { ...reason.facts, next },
      ...(ended && next === 'manager' ? { who: { post: 'manager' } } : {}),
      ...(ended && next !== 'manager' ? { over: '期限已过，归属已经失效' } : {}),
    },
  ]
}

function windows(of: Of, span: Span, rulesAt: RulesAt): Candidate[] {
  const { warnDays } = rulesAt(span.progressAt).ownership.validity
  const { poolDays } = rulesAt(span.followedAt).ownership.validity
  const window = (
    task: 'progress' | 'pool',
    startAt: Instant,
    { value: days, source }: Sourced<number | null>,
  ): Candidate[] =>
    days === null
      ? []
      : [{ ...of, task, rule: source, startAt, allowance: { measure: 'days', days }, facts: { days } }]
  return [
    ...(span.tracked ? window('progress', span.progressAt, warnDays) : []),
    ...window('pool', span.followedAt, poolDays),
  ]
}

function beforeDeal(of: Of, trail: Trail, rulesAt: RulesAt): Candidate[] {
  if (trail.known.level !== 'nearDeal' && trail.deposits.length === 0) return []
  const startAt = trail.followups.at(-1)?.at ?? trail.first.at
  const { value: days, source } = rulesAt(startAt).ownership.disputes.weekDays
  if (days === null) return []
  return [
    {
      ...of,
      task: 'beforeDeal',
      rule: source,
      startAt,
      allowance: { measure: 'days', days },
      facts: { days },
    },
  ]
}
