/**
 * SALES-13: neither pestering nor neglect. Whether a customer may be contacted now without going over their level's ceiling, and
 * if not, from when. Every attempt counts, reached or not: the phone rang either way. It advises; it never refuses what has happened.
 */
import type { Level } from '../../customer/model'
import type { CustomerId, HistoryEvent } from '../../history/model'
import type { Decision, Reason } from '../../kernel/reason'
import { hour, type Instant } from '../../kernel/time'
import type { FollowupPolicy } from '../policy'

const week = 7 * 24 * hour

export type MayContact = { readonly is: 'may' } | { readonly is: 'wait'; readonly until: Instant }

/** The contacts of the seven days that end now, newest first. */
export const contactsInWeek = (contacts: readonly { readonly at: Instant }[], now: Instant): Instant[] =>
  contacts
    .map(({ at }) => at)
    .filter((at) => at > now - week && at <= now)
    .sort((a, b) => b - a)

export function mayContact(
  history: readonly HistoryEvent[],
  { customer, level }: { readonly customer: CustomerId; readonly level: Level },
  policy: FollowupPolicy,
  now: Instant,
): Decision<MayContact> {
  const { value: ceiling, source } = policy.levels[level].atMostPerWeek
  const theirs = history.filter((event) => event.type === 'followedUp' && event.customer === customer)
  const recent = contactsInWeek(theirs, now)
  const facts = { level, contacts: recent.length, atMostPerWeek: ceiling }
  const because: Reason[] = [{ rule: 'SALES-13', facts }]
  if (source !== 'SALES-13') because.push({ rule: source, facts })
  // The contact that has to leave the seven days before there is room for another one.
  const oldest = recent[ceiling - 1]
  return {
    outcome: oldest === undefined ? { is: 'may' } : { is: 'wait', until: oldest + week },
    because,
    rejected: [],
  }
}
