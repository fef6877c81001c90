/**
 * How long a customer goes without hearing from us.
 * - SALES-7.3  over a calendar month without contact: a revisit
 * - SALES-13   the floor of the customer's level
 * - CRM-1.3    tier A's second touch within 48 hours of the first; tier B's weekly push
 *
 * Each runs from the last contact, so none is ever met for good: only tier A's second touch is.
 */
import { contactsOf, isOpen, type Trail } from '../facts'
import { type Candidate, months, type RulesAt } from './candidate'

export function rhythm(trail: Trail, rulesAt: RulesAt): Candidate[] {
  if (!isOpen(trail)) return []
  const last = contactsOf(trail).at(-1) ?? trail.first.at
  const policy = rulesAt(last).followup
  const { level, tier } = trail.known
  const of = {
    customer: trail.customer,
    who: { staff: trail.owner },
    startAt: last,
    metAt: null,
  }
  const found: Candidate[] = [
    {
      ...of,
      task: 'revisit',
      rule: 'SALES-7.3',
      number: policy.revisitMonths.source,
      allowance: months(last, policy.revisitMonths.value),
      facts: { months: policy.revisitMonths.value },
    },
  ]
  if (level) {
    const { value, source } = policy.levels[level].atLeastEveryDays
    found.push({
      ...of,
      task: 'levelFloor',
      rule: 'SALES-13',
      number: source,
      allowance: { measure: 'days', days: value },
      facts: { level, days: value },
    })
  }
  if (tier === 'A') found.push(secondTouch(trail, rulesAt))
  if (tier === 'B') {
    const { value, source } = policy.tierBEveryDays
    found.push({
      ...of,
      task: 'weeklyPush',
      rule: 'CRM-1.3',
      number: source,
      allowance: { measure: 'days', days: value },
      facts: { tier, days: value },
    })
  }
  return found
}

/** A lead that the company passed on has had no touch yet: then the clock runs from its registration. */
function secondTouch(trail: Trail, rulesAt: RulesAt): Candidate {
  const [first = trail.first.at, second] = contactsOf(trail)
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
