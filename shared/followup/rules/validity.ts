/**
 * The ends of an ownership as clocks, by the ownership's own rules of validity.
 * - ROTA-3.6, CASE-10, STEPS-7  until when it holds; ROTA-3.6 hands it to the case manager afterwards
 * - ROTA-3.6                    tracked, and so many days without progress: the owner is warned
 * - ROTA-1.22                   so many days without follow-up: the sales manager may pool it
 * - ROTA-3.5                    near the deal: a follow-up in each week, or the claim to the deal is given up
 */
import { endOfWindow, hour, type Instant } from '../../kernel/time'
import type { Span } from '../../ownership/model'
import { beginSpan, followSpan, hasEnded, renewSpan } from '../../ownership/rules/validity'
import type { Sourced } from '../../policy/sourced'
import { isOpen, type Trail } from '../facts'
import type { Candidate, RulesAt } from './candidate'

const day = 24 * hour

export function validityEnds(trail: Trail, rulesAt: RulesAt, now: Instant): Candidate[] {
  if (!isOpen(trail)) return []
  const found: Candidate[] = []
  const span = spanOf(trail, rulesAt)
  const { warnDays } = rulesAt(span.progressAt).ownership.validity
  const { poolDays } = rulesAt(span.followedAt).ownership.validity
  if (span.until !== null) found.push(end(trail, span, span.until, now))
  if (span.tracked) window(trail, 'progress', span.progressAt, warnDays, found)
  window(trail, 'pool', span.followedAt, poolDays, found)
  if (trail.known.level === 'nearDeal' || trail.deposits.length > 0) {
    const followedAt = trail.followups.at(-1)?.at ?? trail.first.at
    window(trail, 'beforeDeal', followedAt, rulesAt(followedAt).ownership.disputes.weekDays, found)
  }
  return found
}

/** As the owner's registrations and follow-ups make it; what comes after its end revives nothing. */
function spanOf({ first, registered, followups, owner }: Trail, rulesAt: RulesAt): Span {
  const mine = [...registered.slice(1), ...followups].filter(({ by }) => by === owner)
  let span = beginSpan(first.channel, first.at, rulesAt(first.at).ownership.validity)
  for (const event of mine.sort((a, b) => a.at - b.at)) {
    if (hasEnded(span, event.at)) break
    const { validity } = rulesAt(event.at).ownership
    span =
      event.type === 'registered'
        ? renewSpan(span, event.channel, event.at, validity)
        : followSpan(span, event.at, event.progress === true, validity)
  }
  return span
}

function end(
  { customer, owner }: Trail,
  { next, followedAt, reason }: Span,
  until: Instant,
  now: Instant,
): Candidate {
  const startAt = Number(reason.facts['from'] ?? followedAt)
  const ended = now >= until
  return {
    task: 'validity',
    rule: reason.rule,
    customer,
    who: ended && next === 'manager' ? { post: 'manager' } : { staff: owner },
    startAt,
    // an ownership ends at a midnight, as its first day does
    allowance: { measure: 'days', days: (until - endOfWindow(startAt, 0)) / day },
    metAt: null,
    facts: { ...reason.facts, next },
    ...(ended && next !== 'manager' && { over: '期限已过，归属已经失效' }),
  }
}

function window(
  { customer, owner }: Trail,
  task: 'progress' | 'pool' | 'beforeDeal',
  startAt: Instant,
  { value: days, source }: Sourced<number | null>,
  found: Candidate[],
): void {
  if (days === null) return
  found.push({
    task,
    rule: source,
    customer,
    who: { staff: owner },
    startAt,
    allowance: { measure: 'days', days },
    metAt: null,
    facts: { days },
  })
}
