/** What a month comes to (CASE-38), from the files of whoever came or was registered in it, the follow-ups and the deals. */
import { type Detailed, fileDetailsOf } from '../customer/details'
import type { FileField } from '../customer/policy'
import { completeness } from '../customer/rules/complete'
import type { Deal, SigningStep, StepKind } from '../deal/model'
import { type DayOf, dayOfCustomer, type Visitor, wasHere } from '../evening/visitor'
import type { StaffId } from '../history/model'
import { addDays, type Day, dayOf, type Instant } from '../kernel/time'
import { type Policies, policyAt } from '../policy/model'
import { unnamed } from '../register/decide'
import { firstDay, lastDay, type Month } from './calendar'
import type { Figures, MonthReport, PersonFigures } from './model'

/** What of a deal a month is counted from. */
export interface DealOfMonth extends Pick<Deal, 'consultantId'> {
  readonly steps: readonly Pick<SigningStep, 'kind' | 'done'>[]
}

interface Besides {
  /** How many follow-ups each recorded in the month. */
  readonly followups: readonly { readonly who: StaffId; readonly count: number }[]
  /** Deals with a step that was done in the month. */
  readonly deals: readonly DealOfMonth[]
}

/** The days that are over, of a month. */
export function daysCounted(month: Month, now: Instant): readonly Day[] {
  const yesterday = addDays(dayOf(now), -1)
  const until = yesterday < lastDay(month) ? yesterday : lastDay(month)
  const days: Day[] = []
  for (let day = firstDay(month); day <= until; day = addDays(day, 1)) days.push(day)
  return days
}

type Sum = { -readonly [Name in Exclude<keyof PersonFigures, 'who'>]: number }
const nothing = (): Sum => ({
  ...{ visits: 0, firstVisits: 0, calls: 0, leads: 0, followups: 0, subscribed: 0, signed: 0 },
  ...{ files: 0, complete: 0, overdue: 0, late: 0, unmet: 0 },
})

/** A month that is being counted: its files page by page, so that never all of them are held, and then the rest. */
export interface MonthCount {
  readonly take: (customers: readonly Visitor[]) => void
  readonly done: (besides: Besides) => Pick<MonthReport, 'figures' | 'files'>
}

export function countMonth(month: Month, policies: Policies, now: Instant): MonthCount {
  const days = new Map(daysCounted(month, now).map((day) => [day, { day, visits: 0, calls: 0 }]))
  const bySource = { walkIn: 0, event: 0, online: 0, referral: 0, other: 0 }
  const byLevel = { potential: 0, interested: 0, highIntent: 0, nearDeal: 0 }
  const people = new Map<StaffId, Sum>()
  const files = new Map<StaffId, string[]>()
  const of = (who: StaffId): Sum => {
    const sum = people.get(who) ?? nothing()
    people.set(who, sum)
    return sum
  }

  const take = (customer: Visitor): void => {
    const ofMonth = daysIn(customer, days, policies, now)
    if (ofMonth.length === 0) return
    if (ofMonth.some(({ each }) => each.isNew)) byLevel[customer.level] += 1
    for (const { day, each } of ofMonth) {
      const visit = visitOf(each)
      if (visit !== null) {
        const sum = of(visit)
        sum.visits += 1
        sum.firstVisits += isFirstVisit(customer, day) ? 1 : 0
        bySource[customer.source] += 1
      }
      const call = each.entries.find(({ channel }) => channel === 'call')
      if (call) of(call.by).calls += 1
      const lead = each.entries.find(({ channel }) => channel === 'online' || channel === 'company')
      if (lead) of(lead.by).leads += 1
      const line = days.get(day)
      if (line) {
        line.visits += visit === null ? 0 : 1
        line.calls += call ? 1 : 0
      }
      for (const { kind, who, overdue } of each.problems) {
        if (who !== null && kind === 'late') of(who).late += 1
        if (who !== null && overdue && (kind === 'message' || kind === 'call')) of(who).unmet += 1
      }
    }
    const { ownerId } = customer
    if (ownerId === null) return
    const sum = of(ownerId)
    sum.files += 1
    sum.complete += lacksOf(customer, policies, now).length === 0 ? 1 : 0
    sum.overdue += customer.due !== null && customer.due.at <= now ? 1 : 0
    files.set(ownerId, [...(files.get(ownerId) ?? []), customer._id])
  }
  const done = ({ followups, deals }: Besides): Pick<MonthReport, 'figures' | 'files'> => {
    for (const { who, count } of followups) of(who).followups += count
    for (const { consultantId, steps } of deals) {
      const isDone = (kind: StepKind) =>
        steps.some((step) => step.kind === kind && step.done !== undefined && days.has(step.done))
      if (isDone('subscription')) of(consultantId).subscribed += 1
      if (isDone('signing')) of(consultantId).signed += 1
    }
    const figures: Figures = {
      days: [...days.values()],
      sources: bySource,
      levels: byLevel,
      people: [...people].map(([who, sum]) => ({ who, ...sum })).sort((a, b) => (a.who < b.who ? -1 : 1)),
    }
    return {
      figures,
      files: [...files]
        .map(([who, ids]) => ({ who, ids: ids.sort() }))
        .sort((a, b) => (a.who < b.who ? -1 : 1)),
    }
  }
  return {
    take: (customers) => {
      for (const customer of customers) take(customer)
    },
    done,
  }
}

/** What a file lacks of what the articles ask for (SALES-5.2), what is doubtful included (SALES-5.3). */
export function lacksOf(customer: Detailed, policies: Policies, now: Instant): readonly FileField[] {
  const { missing, doubtful } = completeness(
    fileDetailsOf(customer, unnamed),
    policyAt(policies, now).customer,
  ).outcome
  return [...missing, ...doubtful]
}

/** Days of the month on which they came or were registered. */
function daysIn(
  customer: Visitor,
  days: ReadonlyMap<Day, unknown>,
  policies: Policies,
  now: Instant,
): readonly { readonly day: Day; readonly each: DayOf }[] {
  const dates = customer.history.flatMap(({ type, at }) =>
    type === 'registered' || type === 'received' ? [dayOf(at)] : [],
  )
  return [...new Set(dates)].sort().flatMap((day) => {
    const each = days.has(day) ? dayOfCustomer(customer, day, policies, now) : null
    return each && (each.entries.length > 0 || each.receptions.length > 0) ? [{ day, each }] : []
  })
}

/** Who registered or received a visit; null where they were not at the office. */
function visitOf(each: DayOf): StaffId | null {
  if (!wasHere(each)) return null
  const entry = each.entries.find(({ channel }) => channel === 'visit')
  return entry?.by ?? each.receptions[0]?.by ?? null
}

const isFirstVisit = ({ history }: Pick<Visitor, 'history'>, day: Day): boolean =>
  history.every((event) => {
    const visit = event.type === 'received' || (event.type === 'registered' && event.channel === 'visit')
    return !visit || dayOf(event.at) >= day
  })
