/** The customer file and the queue's row, as staff see them: every field is listed here, and numbers are masked. */
import type { OutputOf } from '../contract'
import { frequencyNow } from '../followup/decide'
import { guideOf, topicsOf } from '../followup/guide'
import { postponedView, timesPostponed } from '../followup/postpone'
import { nextDue } from '../followup/rules/nextDue'
import type { SortKey } from '../kernel/key'
import { maskPhone } from '../kernel/phone'
import type { Reason } from '../kernel/reason'
import type { Instant } from '../kernel/time'
import { citeReason } from '../policy/articles'
import { explain, sayFact } from '../policy/explain'
import { type Policies, policyAt } from '../policy/model'
import { asOne } from './absorb'
import {
  completeView,
  detailsView,
  gradingView,
  mergedView,
  namer,
  ownerView,
  personaView,
  tieringView,
  type Viewing,
} from './file'
import { type Customer, type Due, isEffective } from './model'
import { storyOf, storyPage } from './story'

/** When somebody is due, and the rule that says so: in a few words for a row. */
const shortDue = (due: Due, [reason]: readonly Reason[]) => ({
  at: due.at,
  rule: due.rule,
  say: reason ? sayFact(reason) : '',
})

/** The same with the article, for those who ask why. */
export const dueView = (due: Due, because: readonly Reason[]) => ({
  ...shortDue(due, because),
  cite: because.slice(0, 1).map(citeReason).join(''),
})

export function dueRow(
  customer: Customer,
  policies: Policies,
  now: Instant,
): OutputOf<'staff.today'>['rows'][number] | null {
  const due = nextDue(customer, policies)
  if (!due.outcome) return null
  return {
    id: customer._id,
    name: customer.name,
    version: customer.version,
    level: customer.level,
    due: shortDue(due.outcome, due.because),
    lastContactAt: customer.contacts.filter(isEffective).at(-1)?.at ?? null,
    planGoal: customer.plan?.goal ?? null,
    postponed: timesPostponed(customer),
    frequency: frequencyNow(customer, policyAt(policies, now), now),
  }
}

/** A row of the list. @param names of the colleagues, for who holds the whole office's files. */
export function customerRow(
  customer: Customer,
  policies: Policies,
  names: ReadonlyMap<string, string> | null,
): OutputOf<'staff.customers'>['rows'][number] {
  const { _id, name, level, status, ownerId } = customer
  const due = nextDue(customer, policies)
  return {
    id: _id,
    name,
    level,
    status,
    due: due.outcome && shortDue(due.outcome, due.because),
    owner: ownerId === null ? null : (names?.get(ownerId) ?? null),
  }
}

/** A page of the timeline, with names. */
export function storyView(
  customer: Customer,
  viewing: Viewing,
  inside: readonly Customer[] = [],
  before?: SortKey,
): OutputOf<'staff.customerStory'> & { readonly total: number } {
  const name = namer(viewing)
  const all = storyOf(customer, name, inside)
  const { story, next } = storyPage(all, before)
  return {
    story: story.map((item) => ({ ...item, who: item.who === null ? null : name(item.who) })),
    next,
    total: all.length,
  }
}

/** @param inside the files that are read in this one. */
export function customerView(
  customer: Customer,
  viewing: Viewing,
  inside: readonly Customer[] = [],
): Omit<OutputOf<'staff.customer'>, 'sharing' | 'pool'> {
  const { policies, now } = viewing
  const due = nextDue(customer, policies)
  const all = asOne(customer, inside)
  const { story, next, total } = storyView(customer, viewing, inside)
  return {
    id: customer._id,
    version: customer.version,
    name: customer.name,
    gender: customer.gender ?? null,
    phones: customer.phones.map(maskPhone),
    source: customer.source,
    level: customer.level,
    tier: customer.tier ?? null,
    details: detailsView(customer, viewing),
    taboo: customer.taboo ?? null,
    preferredMethod: customer.preferredMethod ?? null,
    status: customer.status,
    registeredAt: customer.registeredAt,
    plan: customer.plan,
    due: due.outcome && dueView(due.outcome, due.because),
    rejected: due.rejected.map((reason) => ({ rule: reason.rule, say: explain(reason), why: reason.why })),
    frequency: frequencyNow(all, policyAt(policies, now), now),
    postponed: postponedView(customer),
    guide: guideOf(all, policyAt(policies, now)).map((each) => ({ ...each, items: [...each.items] })),
    topics: [...topicsOf(all)],
    revisit: policyAt(policies, now).followup.least.value.is === 'revisitEach',
    owner: ownerView(customer, viewing),
    dispute: customer.dispute?.state ?? null,
    grading: gradingView(customer, viewing),
    complete: completeView(all, policyAt(policies, now).customer),
    persona: personaView(all),
    tiering: tieringView(customer, viewing),
    merged: inside.flatMap((file) => mergedView(file, viewing)),
    story,
    next,
    storyTotal: total,
  }
}
