/** The day that a plan may name (SALES-10). */
import { ok, type Result, refuse } from '../kernel/result'
import { type Day, dayOf, daysBetween, type Instant, sayDay } from '../kernel/time'
import { farthestPlanDays } from './soon'

export function checkPlanDay(day: Day, now: Instant): Result<Day> {
  const ahead = daysBetween(dayOf(now), day)
  if (ahead < 0)
    return refuse('BAD_INPUT', `下次联系的日子（${sayDay(day, now)}）已经过去，请选今天或以后的日子。`)
  if (ahead > farthestPlanDays) return refuse('BAD_INPUT', '下次联系的日子太远了，请选一年以内的日子。')
  return ok(day)
}
