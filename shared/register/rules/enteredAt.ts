/**
 * When an entry happened, by whoever enters it, and when it was entered. The register is kept in order of arrival (CASE-6), so an
 * entry for earlier days is marked as late, reaches back a week at most, and never behind an entry that is there already: whoever
 * registers later must not come first by writing an earlier day.
 */
import { ok, type Result, refuse } from '../../kernel/result'
import { addDays, dayOf, type Instant, minute, sayWhen, startOfDay } from '../../kernel/time'

/** How many days back an entry may reach (ours): beyond it the manager hears of the visit, and rules. */
export const mostLateDays = 7
/** What a telephone takes to send an entry, and its clock may be off by: no late entry (ours). */
const prompt = 5 * minute

export interface Entered {
  readonly at: Instant
  /** Only of a late entry. */
  readonly enteredAt?: Instant
}

/** @param last when the last entry of this customer happened; null for a new one. */
export function entered(said: Instant | null, last: Instant | null, now: Instant): Result<Entered> {
  // A clock that runs ahead says what cannot be: it is now.
  const at = said === null || said > now - prompt ? now : said
  if (at < startOfDay(addDays(dayOf(now), -mostLateDays)))
    return refuse('BAD_INPUT', `最多补登 ${mostLateDays} 天以内的来访和来电。更早的请报告案场经理处理。`)
  if (last !== null && at < last)
    return refuse(
      'CONFLICT',
      `这位客户 ${sayWhen(last, now)} 已经有登记，不能再补登更早的。有异议请找案场经理。`,
    )
  return ok(at === now ? { at } : { at, enteredAt: now })
}
