/**
 * The ends of an ownership as clocks, by the ownership's own rules of validity.
 * - ROTA-3.6, CASE-10, STEPS-7  until when it holds; ROTA-3.6 hands it to the case manager afterwards
 * - ROTA-3.6                    tracked, and so many days without progress: the owner is warned
 * - ROTA-1.22                   so many days without follow-up: the sales manager may pool it
 * - ROTA-3.5                    near the deal: a follow-up in each week, or the claim to the deal is given up
 */
import { dayOf, daysBetween, type Instant } from '../../kernel/time'
import type { Span } from '../../ownership/model'
import type { OwnershipPolicy } from '../../ownership/policy'
import { beginSpan, followSpan, hasEnded, renewSpan } from '../../ownership/rules/validity'
import { isOpen, type Trail } from '../facts'
import type { Candidate, FollowupRules } from './candidate'

export function validityEnds(trail: Trail, { ownership }: FollowupRules, now: Instant): Candidate[] {
  if (!isOpen(trail)) return []
  const span = spanOf(trail, ownership.validity)
  const of = { customer: trail.customer, who: { staff: trail.owner }, metAt: null } as const
  return [
    ...end(of, span, now),
    ...windows(of, span, ownership.validity),
    ...beforeDeal(of, trail, ownership.disputes.weekDays),
  ]
}

type Of = Pick<Candidate, 'customer' | 'who' | 'metAt'>

/** As the owner's registrations and follow-ups make it; what comes after its end revives nothing. */
function spanOf(trail: Trail, validity: OwnershipPolicy['validity']): Span {
  const mine = [...trail.registered.slice(1), ...trail.followups]
    .filter(({ by }) => by === trail.owner)
    .sort((a, b) => a.at - b.at)
  return mine.reduce(
    (span, event) =>
      hasEnded(span, event.at)
        ? span
        : event.type === 'registered'
          ? renewSpan(span, event.channel, event.at, validity)
          : followSpan(span, event.at, event.progress === true, validity),
    beginSpan(trail.first.channel, trail.first.at, validity),
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

const windows = (of: Of, span: Span, { warnDays, poolDays }: OwnershipPolicy['validity']): Candidate[] => [
  ...(span.tracked && warnDays.value !== null
    ? [
        {
          ...of,
          task: 'progress' as const,
          rule: warnDays.source,
          startAt: span.progressAt,
          allowance: { measure: 'days' as const, days: warnDays.value },
          facts: { days: warnDays.value },
        },
      ]
    : []),
  ...(poolDays.value === null
    ? []
    : [
        {
          ...of,
          task: 'pool' as const,
          rule: poolDays.source,
          startAt: span.followedAt,
          allowance: { measure: 'days' as const, days: poolDays.value },
          facts: { days: poolDays.value },
        },
      ]),
]

const beforeDeal = (
  of: Of,
  trail: Trail,
  { value, source }: OwnershipPolicy['disputes']['weekDays'],
): Candidate[] =>
  value !== null && (trail.known.level === 'nearDeal' || trail.deposits.length > 0)
    ? [
        {
          ...of,
          task: 'beforeDeal',
          rule: source,
          startAt: trail.followups.at(-1)?.at ?? trail.first.at,
          allowance: { measure: 'days', days: value },
          facts: { days: value },
        },
      ]
    : []
