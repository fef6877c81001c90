/**
 * How long a customer goes without hearing from us.
 * - SALES-7.3  over a calendar month without contact: a revisit
 * - SALES-13   the floor of the customer's level
 * - CRM-1.3    tier A's second touch within 48 hours of the first; tier B's weekly push
 *
 * Each runs from the last contact, so none is ever met for good: only tier A's second touch is.
 */
import { contactsOf, isOpen, type Trail } from '../facts'
import type { FollowupPolicy } from '../policy'
import { type Candidate, months } from './candidate'

export function rhythm(trail: Trail, policy: FollowupPolicy): Candidate[] {
  if (!isOpen(trail)) return []
  const last = contactsOf(trail).at(-1) ?? trail.first.at
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
  if (tier === 'A') found.push(secondTouch(trail, policy))
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
function secondTouch(trail: Trail, { tierASecondTouchHours: hours }: FollowupPolicy): Candidate {
  const [first, second] = contactsOf(trail)
  return {
    task: 'secondTouch',
    rule: 'CRM-1.3',
    number: hours.source,
    customer: trail.customer,
    who: { staff: trail.owner },
    startAt: first ?? trail.first.at,
    allowance: { measure: 'natural', minutes: hours.value * 60 },
    metAt: second ?? null,
    facts: { tier: 'A', hours: hours.value },
  }
}
