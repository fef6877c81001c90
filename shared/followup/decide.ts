/** Follow-up 跟进: when a customer is due, by which rule, and what logging a contact changes. */
import { type Contact, type Customer, type Due, isEffective, type Plan } from '../customer/model'
import type { FollowedUp } from '../history/model'
import { keyAt } from '../kernel/key'
import type { Decision } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { FullPolicy } from '../policy/full'
import type { Policies } from '../policy/model'
import { mostEvents, ownerWith } from '../register/decide'
import { checkPlanDay } from './planDay'
import { contactsInWeek } from './rules/ceiling'
import { nextDue } from './rules/nextDue'

export interface NewContact {
  readonly contact: Contact
  readonly plan: Plan
}

export interface Logged {
  readonly customer: Customer
  readonly due: Decision<Due | null>
}

/** The most contacts that one file keeps; past this the office archives it (ours; keeps the document under its size limit). */
export const mostContacts = 400

/** Logs a follow-up (SALES-12) with its next plan (SALES-10), and says when the customer is next due. */
export function logFollowup(
  customer: Customer,
  { contact, plan }: NewContact,
  policies: Policies,
  now: Instant,
): Result<Logged> {
  if (customer.status !== 'active') {
    return refuse('CONFLICT', '这位客户已经成交或已放弃，不再需要跟进。请在客户档案里查看最新状态。')
  }
  if (customer.contacts.length >= mostContacts || customer.history.length >= mostEvents) {
    return refuse('CONFLICT', `这份档案已有 ${mostContacts} 条记录，请联系内业归档后再记。`)
  }
  const planned = checkPlanDay(plan.day, now)
  if (!planned.ok) return planned
  const updated = {
    ...customer,
    contacts: [...customer.contacts, contact],
    history: [...customer.history, followedUpBy(customer, contact)],
    plan,
    version: customer.version + 1,
  }
  const due = nextDue(updated, policies)
  const owner = ownerWith(updated, [], policies, now)
  if (!owner.ok) return owner
  return ok({
    // Whose customer it is stays with whoever moves them: the office's timer, or the manager.
    customer: {
      ...updated,
      ownership: owner.value.outcome,
      due: due.outcome,
      dueKey: due.outcome && keyAt(due.outcome.at, customer._id),
    },
    due,
  })
}

/** The same contact as an event: what ownership is decided from. */
const followedUpBy = ({ _id }: Customer, contact: Contact): FollowedUp => ({
  type: 'followedUp',
  id: contact.id,
  at: contact.at,
  customer: _id,
  by: contact.byId,
  method: contact.method,
  effective: isEffective(contact),
})

/** How the ceiling of SALES-13 stands now: shown before another contact is made, never a refusal of what has happened. */
export function frequencyNow(customer: Customer, { followup }: FullPolicy, now: Instant) {
  const { atMostPerWeek: most, atLeastEveryDays: least } = followup.levels[customer.level]
  const [atMostPerWeek, atLeastEveryDays] = [most.value, least.value]
  const thisWeek = contactsInWeek(customer.contacts, now).length
  return { thisWeek, atMostPerWeek, atLeastEveryDays, atCeiling: thisWeek >= atMostPerWeek }
}
