/**
 * What has to be looked after again and again. INFO-4.1: rights are reviewed regularly. INFO-4.2: backups every X days, and drills that
 * prove that they can be restored. Each runs from the last time it was done.
 */
import type { WorkCalendar } from '../../calendar/model'
import { naturalFrame, type Running, readAll, type Started } from '../../calendar/rules/running'
import type { Decision } from '../../kernel/reason'
import { type Result, refuse } from '../../kernel/result'
import { addMonths, dayOf, daysBetween, type Instant } from '../../kernel/time'
import type { RuleId } from '../../policy/articles'
import type { AccessPolicy } from '../policy'

/** When each was done last; where it never was, when the system was taken into use. */
export interface UpkeepFacts {
  readonly since: Instant
  readonly reviewedAt?: Instant
  readonly backedUpAt?: Instant
  readonly drilledAt?: Instant
}

export function upkeepDue(
  { since, reviewedAt = since, backedUpAt = since, drilledAt = since }: UpkeepFacts,
  { upkeep }: AccessPolicy,
  calendar: WorkCalendar,
  now: Instant,
): Result<Decision<readonly Running[]>> {
  const { reviewMonths, backupDays, drillMonths } = upkeep
  if (backupDays.value === null) return refuse('BAD_INPUT', '制度里几天备份一次还是空白，请先补上。')
  const clock = (
    name: string,
    rule: RuleId,
    number: RuleId,
    startAt: Instant,
    facts: { readonly days: number } | { readonly months: number },
  ): Started => ({
    name,
    rule,
    number,
    who: 'administrator',
    startAt,
    allowance: { measure: 'days', days: 'days' in facts ? facts.days : monthsIn(startAt, facts.months) },
    warnMinutes: upkeep.warnMinutes.value,
    metAt: null,
    facts: { ...facts },
  })
  return readAll(
    [
      clock('reviewRights', 'INFO-4.1', reviewMonths.source, reviewedAt, { months: reviewMonths.value }),
      clock('backup', 'INFO-4.2', backupDays.source, backedUpAt, { days: backupDays.value }),
      clock('restoreDrill', 'INFO-4.2', drillMonths.source, drilledAt, { months: drillMonths.value }),
    ],
    naturalFrame(calendar),
    now,
  )
}

const monthsIn = (from: Instant, count: number): number =>
  daysBetween(dayOf(from), addMonths(dayOf(from), count))
