/**
 * 客户关怀 (CASE-19, CASE-20, CRM-3.2): which festivals and birthdays are near for a customer, and whether they were greeted. Greeted is whoever
 * was visited at home, wished well, given something or had to a gathering since the notice of it began.
 */
import { type FestivalName, festivalTitles, type WorkCalendar } from '../calendar/model'
import { birthdayOf } from '../customer/birthday'
import { type Customer, careMethods, type Level, levelNames } from '../customer/model'
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../kernel/time'
import { citeReason } from '../policy/articles'
import type { ServicePolicy } from './policy'
import { occasionsDue } from './rules/occasions'

/** Key customers 重点客户, by level (ours: the article does not say who they are). */
const keyLevels: readonly Level[] = ['highIntent', 'nearDeal']
/** What they are found by (customer/terms). */
export const keyTerms: readonly string[] = keyLevels.map((level) => levelNames[level])

export interface Occasion {
  readonly title: string
  readonly day: Day
  /** The article. */
  readonly cite: string
  readonly done: boolean
}

/** The days that are near: today, and as many as the policy gives notice of. */
export const nearDays = ({ noticeDays }: ServicePolicy, now: Instant): readonly Day[] =>
  Array.from({ length: noticeDays.value + 1 }, (_, days) => addDays(dayOf(now), days))

/** The next festival, once notice of it has begun. */
export function festivalNear(policy: ServicePolicy, calendar: WorkCalendar, now: Instant) {
  const near = nearDays(policy, now)
  const found = calendar.festivals.find(({ day }) => near.includes(day))
  return found ? { title: festivalTitles[found.name], day: found.day } : null
}

const isFestival = (name: string): name is FestivalName => name in festivalTitles
const titleOf = (name: string): string => (isFestival(name) ? festivalTitles[name] : '生日')

/** A year whose holidays are not published yet has festivals and birthdays all the same. */
const inYear = (calendar: WorkCalendar, year: number): WorkCalendar => ({
  ...calendar,
  years: new Set([...calendar.years, year]),
})

export function occasionsOf(
  { level, more, contacts }: Pick<Customer, 'level' | 'more' | 'contacts'>,
  policy: ServicePolicy,
  calendar: WorkCalendar,
  now: Instant,
): readonly Occasion[] {
  const birthday = birthdayOf(more?.birthday)
  const facts = { key: keyLevels.includes(level), ...(birthday !== null && { birthday }) }
  const near = occasionsDue(facts, policy, inYear(calendar, Number(dayOf(now).slice(0, 4))), now)
  if (!near.ok) return []
  const cared = contacts.filter(({ method }) => careMethods.some((each) => each === method))
  return near.value.outcome.flatMap(({ name, rule, state, dueAt }) => {
    if (state === 'notYet' || dueAt === null) return []
    const day = dayOf(dueAt - 1)
    const from = startOfDay(addDays(day, -policy.noticeDays.value))
    const done = cared.some(({ at }) => at >= from)
    return [{ title: titleOf(name), day, cite: citeReason({ rule, facts: {} }), done }]
  })
}
