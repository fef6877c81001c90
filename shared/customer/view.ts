/** The customer file and the queue's row, as staff see them: every field is listed here, and numbers are masked. */
import type { OutputOf } from '../contract'
import { frequencyNow } from '../followup/decide'
import { nextDue } from '../followup/rules/nextDue'
import { maskPhone } from '../kernel/phone'
import type { Reason } from '../kernel/reason'
import type { Instant } from '../kernel/time'
import { citeReason } from '../policy/articles'
import { explain, sayFact } from '../policy/explain'
import { type Policies, policyAt } from '../policy/model'
import { type Customer, type Due, isEffective } from './model'

/** How many contacts the file shows at once; the newest. */
const shownContacts = 30

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

export function customerView(
  customer: Customer,
  policies: Policies,
  now: Instant,
): OutputOf<'staff.customer'> {
  const due = nextDue(customer, policies)
  const { needs } = customer
  return {
    id: customer._id,
    version: customer.version,
    name: customer.name,
    gender: customer.gender ?? null,
    phones: customer.phones.map(maskPhone),
    source: customer.source,
    level: customer.level,
    tier: customer.tier ?? null,
    needs: {
      layout: needs.layout ?? null,
      area: needs.area ?? null,
      budget: needs.budget ?? null,
      purpose: needs.purpose ?? null,
      family: needs.family ?? null,
    },
    taboo: customer.taboo ?? null,
    preferredMethod: customer.preferredMethod ?? null,
    status: customer.status,
    registeredAt: customer.registeredAt,
    plan: customer.plan,
    due: due.outcome && dueView(due.outcome, due.because),
    rejected: due.rejected.map((reason) => ({ rule: reason.rule, say: explain(reason), why: reason.why })),
    frequency: frequencyNow(customer, policyAt(policies, now), now),
    contacts: customer.contacts
      .slice(-shownContacts)
      .reverse()
      .map(({ id, at, byName, method, content, feedback }) => ({
        id,
        at,
        byName,
        method,
        content,
        feedback,
      })),
    contactsTotal: customer.contacts.length,
  }
}
