/** 客户关怀: whom to greet on a festival or a birthday (CASE-19, CASE-20, CRM-3.2). */
import type { WorkCalendar } from '@shared/calendar/model'
import { birthdayMarks } from '@shared/customer/marks'
import { ok } from '@shared/kernel/result'
import { dayOf, type Instant } from '@shared/kernel/time'
import { policyAt } from '@shared/policy/model'
import { festivalNear, keyTerms, nearDays, occasionsOf } from '@shared/service/care'
import type { Staff } from '../_lib/actor'
import { publishedCalendar } from '../_lib/calendar'
import { answers } from '../_lib/handler'
import { customersToGreet } from '../_lib/queries/customers'

/** Working the festivals out takes some milliseconds: once a year is enough. */
const calendars = new Map<number, WorkCalendar>()
function calendarOf(now: Instant): WorkCalendar {
  const year = Number(dayOf(now).slice(0, 4))
  const known = calendars.get(year) ?? publishedCalendar(year)
  calendars.set(year, known)
  return known
}

const policyOf = ({ project }: Staff, now: Instant) => policyAt(project.policies, now).service

export const festivalFor = (actor: Staff, now: Instant) =>
  festivalNear(policyOf(actor, now), calendarOf(now), now)

export const care = answers('staff.care', {
  load({ actor, input, now }) {
    const near = nearDays(policyOf(actor, now), now)
    const born = near.flatMap(birthdayMarks)
    const { projectId, _id: ownerId } = actor.employee
    // Birthdays before all the key customers of a festival.
    const words = { first: born, others: festivalFor(actor, now) ? keyTerms : [] }
    return customersToGreet({ projectId, ownerId }, words, input.after)
  },
  // The query chooses by whose customer it is.
  access: () => ok(undefined),
  view({ rows: found, next }, { actor, now }) {
    const rows = found
      .map((customer) => ({
        customer,
        occasions: occasionsOf(customer, policyOf(actor, now), calendarOf(now), now),
      }))
      .filter(({ occasions }) => occasions.length > 0)
      .map(({ customer, occasions }) => ({
        ...{ id: customer._id, name: customer.name, level: customer.level },
        ...{ preferredMethod: customer.preferredMethod ?? null, taboo: customer.taboo ?? null },
        occasions: [...occasions],
      }))
    const done = ({ occasions }: (typeof rows)[number]) => occasions.every((each) => each.done)
    return {
      festival: festivalFor(actor, now),
      rows: [...rows.filter((row) => !done(row)), ...rows.filter(done)],
      next,
    }
  },
})
