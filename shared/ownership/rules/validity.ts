/**
 * How long an ownership lasts, by the rule that the policy names:
 * - CASE-10     rolling: so many days from each registration and each follow-up
 * - ROTA-3.6    untracked so many days by the kind of contact; once tracked, so many days without progress
 * - STEPS-7     so many days from reception; any tracking within them keeps it
 * - CONFIRM-4.5 no limit
 *
 * Nothing that happens later shortens it: of two ends the later one counts.
 */
import type { Registered } from '../../history/model'
import type { Reason } from '../../kernel/reason'
import { endOfWindow, type Instant } from '../../kernel/time'
import type { Sourced } from '../../policy/sourced'
import type { Span } from '../model'
import type { OwnershipPolicy } from '../policy'

type Validity = OwnershipPolicy['validity']

/** Ends of windows; null is no limit. */
const later = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? null : Math.max(a, b)

const endOf = (from: Instant, { value }: Sourced<number | null>): Instant | null =>
  value === null ? null : endOfWindow(from, value)

const daysFor = (contact: Registered['channel'], validity: Validity): Sourced<number | null> =>
  contact === 'call' ? validity.callDays : contact === 'visit' ? validity.visitDays : validity.leadDays

/** A registration begins it. */
export function beginSpan(contact: Registered['channel'], at: Instant, validity: Validity): Span {
  const days = daysFor(contact, validity)
  return {
    until: endOf(at, days),
    next: days.value === null ? null : validity.afterUntracked.value,
    tracked: false,
    progressAt: at,
    followedAt: at,
    reason: { rule: days.source, facts: { about: 'untracked', contact, days: days.value, from: at } },
  }
}

/** The owner registers the customer again: a registration of its own, and progress, since the customer came. */
export function renewSpan(span: Span, contact: Registered['channel'], at: Instant, validity: Validity): Span {
  if (span.tracked) return { ...followSpan(span, at, true, validity), followedAt: at }
  const again = beginSpan(contact, at, validity)
  if (later(span.until, again.until) === again.until) return again
  return { ...span, progressAt: at, followedAt: at }
}

/** A follow-up by the owner while it lasts. */
export function followSpan(span: Span, at: Instant, progress: boolean, validity: Validity): Span {
  const progressAt = progress ? Math.max(at, span.progressAt) : span.progressAt
  const followedAt = Math.max(at, span.followedAt)
  // written out, here and in reasons: copied by a spread and added to, each object gets a shape of its own, which makes all that reads it slow
  const tracked = (until: Span['until'], next: Span['next'], reason: Reason): Span => ({
    until,
    next,
    tracked: true,
    progressAt,
    followedAt,
    reason,
  })
  const mode = validity.tracked.value
  if (mode === 'unlimited') return tracked(span.until, span.next, span.reason)
  if (mode === 'kept')
    return tracked(null, null, { rule: validity.tracked.source, facts: { about: 'kept', at } })
  const from = mode === 'rolling' ? at : progressAt
  const end = endOf(from, validity.trackedDays)
  const until = later(span.until, end)
  const facts = { about: mode, days: validity.trackedDays.value, from }
  const reason = until === end ? { rule: validity.trackedDays.source, facts } : span.reason
  return tracked(until, until === null ? null : validity.afterTracked.value, reason)
}

/** Whether it has ended by next: the first invalid moment is midnight after the last day. */
export const hasEnded = ({ until }: Span, at: Instant): boolean => until !== null && at >= until

/** When the manager is warned that nothing moves; null where the policy has no such warning. */
export const warnAt = (span: Span, { warnDays }: Validity): Instant | null =>
  span.tracked ? endOf(span.progressAt, warnDays) : null

/** From when the manager may put the customer in the pool (ROTA-1.22); null where nobody may. */
export const poolFrom = (span: Span, { poolDays }: Validity): Instant | null =>
  endOf(span.followedAt, poolDays)
