/**
 * What comes round by itself.
 * - CRM-2.4  so many months before delivery the site opens for the buyers, who are invited by then
 * - CRM-3.2  care at festivals, on birthdays, on moving in
 * - CASE-20  key customers are greeted on festivals
 */
import { type FestivalName, festivalTitles, type WorkCalendar } from '../../calendar/model'
import { naturalFrame, type Running, readAll, type Started } from '../../calendar/rules/running'
import type { Decision } from '../../kernel/reason'
import type { Result } from '../../kernel/result'
import { refuse } from '../../kernel/result'
import { addDays, addMonths, type Day, dayOf, type Instant, isDay, startOfDay } from '../../kernel/time'
import type { RuleId } from '../../policy/articles'
import type { ServicePolicy } from '../policy'

export interface OccasionFacts {
  /** Month and day, `02-29`; of 29 February the 28th is kept in other years (ours). */
  readonly birthday?: string
  readonly movedIn?: Day
  readonly delivery?: Day
  /** CASE-20: of a key customer, before they have bought. */
  readonly key?: boolean
  /** What was done: the occasion by its name and its day. */
  readonly done?: readonly { readonly occasion: string; readonly day: Day; readonly at: Instant }[]
}

/** The next of each occasion, and one of today that is not over. */
export function occasionsDue(
  facts: OccasionFacts,
  policy: ServicePolicy,
  calendar: WorkCalendar,
  now: Instant,
): Result<Decision<readonly Running[]>> {
  const year = Number(dayOf(now).slice(0, 4))
  if (!calendar.years.has(year)) {
    return refuse('BAD_INPUT', `还没有 ${year} 年的日历，算不出节日。请先更新工作日历。`)
  }
  const of = (name: string, rule: RuleId, day: Day, more: Partial<Started> = {}) =>
    occasion({ name, rule, day, facts, policy }, more)
  const { birthday, movedIn, delivery, key } = facts
  const festivals = calendar.festivals.filter(({ day }) => day >= dayOf(now)).slice(0, 1)
  const started: Started[] = festivals.map(({ name, day }) =>
    greeting(
      of,
      name,
      day,
      key === true && policy.greetKeyCustomers.value ? policy.greetKeyCustomers.source : null,
    ),
  )
  if (birthday !== undefined) {
    const day = nextBirthday(birthday, now)
    if (day === null) return refuse('BAD_INPUT', `没有这个生日：${birthday}，请写成 02-29 这样的月日。`)
    started.push(of('birthday', 'CRM-3.2', day))
  }
  if (movedIn !== undefined && movedIn >= addDays(dayOf(now), -policy.noticeDays.value)) {
    started.push(of('moveIn', 'CRM-3.2', movedIn))
  }
  if (delivery !== undefined) {
    const opens = addMonths(delivery, -policy.preInspectionMonths.value)
    const number = policy.preInspectionMonths.source
    started.push(of('preInspection', 'CRM-2.4', opens, { who: 'engineeringDirector', number }))
  }
  return readAll(started, naturalFrame(calendar), now)
}

const greeting = (
  of: (name: string, rule: RuleId, day: Day, more?: Partial<Started>) => Started,
  name: FestivalName,
  day: Day,
  key: RuleId | null,
): Started => {
  const started = of(name, key ?? 'CRM-3.2', day, key ? { who: 'consultant' } : {})
  return { ...started, facts: { ...started.facts, festival: festivalTitles[name] } }
}

function occasion(
  {
    name,
    rule,
    day,
    facts,
    policy,
  }: {
    readonly name: string
    readonly rule: RuleId
    readonly day: Day
    readonly facts: OccasionFacts
    readonly policy: ServicePolicy
  },
  more: Partial<Started>,
): Started {
  const notice = policy.noticeDays.value
  return {
    name,
    rule,
    who: 'serviceOfficer',
    startAt: startOfDay(addDays(day, -notice)),
    allowance: { measure: 'days', days: notice },
    warnMinutes: policy.warn.ofDays.value,
    metAt: facts.done?.find((each) => each.occasion === name && each.day === day)?.at ?? null,
    facts: { day },
    upcoming: true,
    ...more,
  }
}

/** The birthday of this year, or of the next one where it is past. */
function nextBirthday(birthday: string, now: Instant): Day | null {
  if (!isDay(`2024-${birthday}`)) return null
  const year = Number(dayOf(now).slice(0, 4))
  const inYear = (of: number): Day => (isDay(`${of}-${birthday}`) ? `${of}-${birthday}` : `${of}-02-28`)
  return inYear(year) >= dayOf(now) ? inYear(year) : inYear(year + 1)
}
