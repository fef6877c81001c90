/**
 * How long a customer goes without hearing from us.
 * - SALES-7.3  over a calendar month without contact: a revisit
 * - SALES-13   the floor of the customer's level
 * - CRM-1.3    tier A's second touch within 48 hours of the first; tier B's weekly push
 *
 * Each runs from the last contact, so none is ever met for good: only tier A's second touch is.
 */
import type { Instant } from '../../kernel/time'
import { contactsOf, isOpen, type Trail } from '../facts'
import { type Candidate, months, type RulesAt } from './candidate'

export function rhythm(trail: Trail, rulesAt: RulesAt): Candidate[] {
  if (!isOpen(trail)) return []
  const { customer, known, owner } = trail
  const contacts = contactsOf(trail)
  const startAt = contacts.at(-1) ?? trail.first.at
  const policy = rulesAt(startAt).followup
  const who = { staff: owner }
  const found: Candidate[] = [
    {
      task: 'revisit',
      rule: 'SALES-7.3',
      number: policy.revisitMonths.source,
      customer,
      who,
      startAt,
      allowance: months(startAt, policy.revisitMonths.value),
      metAt: null,
      facts: { months: policy.revisitMonths.value },
    },
  ]
  if (known.level) {
    const { value, source } = policy.levels[known.level].atLeastEveryDays
    found.push({
      task: 'levelFloor',
      rule: 'SALES-13',
      number: source,
      customer,
      who,
      startAt,
      allowance: { measure: 'days', days: value },
      metAt: null,
      facts: { level: known.level, days: value },
    })
  }
  if (known.tier === 'A') found.push(secondTouch(trail, contacts, rulesAt))
  if (known.tier === 'B') {
    const { value, source } = policy.tierBEveryDays
    found.push({
      task: 'weeklyPush',
      rule: 'CRM-1.3',
      number: source,
      customer,
      who,
      startAt,
      allowance: { measure: 'days', days: value },
      metAt: null,
      facts: { tier: known.tier, days: value },
    })
  }
  return found
}

/** A lead that the company passed on has had no touch yet: then the clock runs from its registration. */
function secondTouch(trail: Trail, contacts: readonly Instant[], rulesAt: RulesAt): Candidate {
  const [first = trail.first.at, second] = contacts
  const hours = rulesAt(first).followup.tierASecondTouchHours
  return {
    task: 'secondTouch',
    rule: 'CRM-1.3',
    number: hours.source,
    customer: trail.customer,
    who: { staff: trail.owner },
    startAt: first,
    allowance: { measure: 'natural', minutes: hours.value * 60 },
    metAt: second ?? null,
    facts: { tier: 'A', hours: hours.value },
  }
}
