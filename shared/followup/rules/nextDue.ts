/**
 * When a customer is next due, and by which rule: the earliest of
 * - SALES-10    the day that the follow-up plan names
 * - SALES-7.3   over a calendar month without contact
 * - SALES-13    the floor of the customer's level
 * - CRM-1.3     tier A's second touch within 48 hours of the first; tier B's weekly push
 *
 * A plan comes before the floors only by being earlier: a plan for next year does not silence SALES-7.3.
 */
import { type Contact, type Customer, type Due, isEffective } from '../../customer/model'
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { dayOf, endOfDay, endOfMonths, endOfWindow, hour, type Instant, sayDate } from '../../kernel/time'
import type { Policy } from '../../policy/model'

interface Candidate extends Due, Reason {}

export function nextDue(customer: Customer, policy: Policy): Decision<Due | null> {
  if (customer.status !== 'active') return { outcome: null, because: [], rejected: [] }
  // On equal instants the rule listed first is cited, so that the answer never depends on chance.
  const [first, ...later] = candidates(customer, policy).sort((a, b) => a.at - b.at)
  if (!first) return { outcome: null, because: [], rejected: [] }
  return {
    outcome: { at: first.at, rule: first.rule },
    because: [{ rule: first.rule, facts: first.facts }],
    rejected: later.map(
      ({ rule, facts, at }): Rejected => ({ rule, facts, why: `到 ${sayDate(dayOf(at))} 才到期，比它晚` }),
    ),
  }
}

function candidates(customer: Customer, policy: Policy): Candidate[] {
  const { followup } = policy
  const effective = customer.contacts.filter(isEffective)
  const last = latest(effective) ?? customer.registeredAt
  const { atLeastEveryDays } = followup.levels[customer.level]
  return [
    ...secondTouch(customer, effective, followup.tierASecondTouchHours),
    ...plan(customer),
    ...(customer.tier === 'B'
      ? [
          {
            rule: 'CRM-1.3' as const,
            at: endOfWindow(last, followup.tierBEveryDays),
            facts: { tier: 'B', days: followup.tierBEveryDays },
          },
        ]
      : []),
    {
      rule: 'SALES-13',
      at: endOfWindow(last, atLeastEveryDays),
      facts: { level: customer.level, days: atLeastEveryDays, last },
    },
    {
      rule: 'SALES-7.3',
      at: endOfMonths(last, followup.revisitMonths),
      facts: { months: followup.revisitMonths, last },
    },
  ]
}

/** CRM-1.3: natural hours from the first effective contact (or the registration), until there has been a second one. */
function secondTouch(customer: Customer, effective: readonly Contact[], hours: number): Candidate[] {
  if (customer.tier !== 'A' || effective.length > 1) return []
  const start = effective[0]?.at ?? customer.registeredAt
  return [{ rule: 'CRM-1.3', at: start + hours * hour, facts: { tier: 'A', hours, first: start } }]
}

/** SALES-10: a plan stands until an effective contact on or after its making replaces it; logging always names the next. */
function plan(customer: Customer): Candidate[] {
  if (!customer.plan) return []
  return [{ rule: 'SALES-10', at: endOfDay(customer.plan.day), facts: { day: customer.plan.day } }]
}

const latest = (contacts: readonly Contact[]): Instant | undefined =>
  contacts.reduce<Instant | undefined>((max, { at }) => (max === undefined || at > max ? at : max), undefined)
