/**
 * The least follow-up that a customer gets; the policy names the rule in force.
 * - ROTA-1.4     a message within 20 minutes of the end of reception
 * - CASE-20      a visitor is called the same day; a new customer then gets at least 2 follow-ups within the period
 * - RECEPTION-4  every registered customer is revisited within the period
 * - ours         one follow-up within the calendar month
 */
import type { FollowedUp } from '../../history/model'
import { dayOf, type Instant } from '../../kernel/time'
import { isOpen, type Trail } from '../facts'
import type { FollowupPolicy } from '../policy'
import { type Candidate, months, type RulesAt } from './candidate'

/** What a new customer gets goes by the rule at their registration; a message and the call of the day by the rule of that reception. */
export function leastFollowup(trail: Trail, rulesAt: RulesAt): Candidate[] {
  const { value, source } = rulesAt(trail.first.at).followup.least
  const of = { customer: trail.customer, rule: source }
  const each = [...messages(trail, rulesAt), ...sameDayCalls(trail, rulesAt)]
  switch (value.is) {
    case 'message':
      return each
    case 'callAndMore':
      return [...each, ...followups(trail, of, value)]
    case 'revisitEach':
      return [
        ...each,
        ...revisit(trail, {
          ...of,
          number: value.days.source,
          allowance: { measure: 'days', days: value.days.value },
          facts: { days: value.days.value },
        }),
      ]
    case 'onceIn':
      return [
        ...each,
        ...revisit(trail, {
          ...of,
          allowance: months(trail.first.at, value.months),
          facts: { months: value.months },
        }),
      ]
  }
}

type Of = Pick<Candidate, 'customer' | 'rule'>

const messages = (trail: Trail, rulesAt: RulesAt): Candidate[] =>
  trail.received.flatMap(({ endedAt, by, id }): Candidate[] => {
    if (endedAt === undefined) return []
    const { value, source } = rulesAt(endedAt).followup.least
    if (value.is !== 'message') return []
    const sent = trail.followups.find(
      ({ at, method }) => at >= endedAt && (method === 'wechat' || method === 'sms'),
    )
    return [
      {
        task: 'message',
        rule: source,
        customer: trail.customer,
        who: { staff: by },
        startAt: endedAt,
        allowance: { measure: 'natural', minutes: value.minutes },
        metAt: sent?.at ?? null,
        facts: { event: id, minutes: value.minutes },
      },
    ]
  })

const phoneCall = (trail: Trail, since: Instant): FollowedUp | undefined =>
  trail.followups.find(({ at, method }) => at >= since && method === 'phone')

/** One call for each day on which the customer was here. */
function sameDayCalls(trail: Trail, rulesAt: RulesAt): Candidate[] {
  const visits = [...trail.registered.filter(({ channel }) => channel === 'visit'), ...trail.received].sort(
    (a, b) => a.at - b.at,
  )
  const firstOfDay = visits.filter(
    ({ at }, index) => !visits.slice(0, index).some((earlier) => dayOf(earlier.at) === dayOf(at)),
  )
  return firstOfDay.flatMap(({ at, id, by }): Candidate[] => {
    const { value, source } = rulesAt(at).followup.least
    if (value.is !== 'callAndMore') return []
    return [
      {
        task: 'sameDayCall',
        rule: source,
        customer: trail.customer,
        who: { staff: by },
        startAt: at,
        allowance: { measure: 'days', days: 0 },
        metAt: phoneCall(trail, at)?.at ?? null,
        facts: { event: id },
      },
    ]
  })
}

/** Besides the call on the day of the visit. */
function followups(
  trail: Trail,
  of: Of,
  { followups: least, days }: Extract<FollowupPolicy['least']['value'], { is: 'callAndMore' }>,
): Candidate[] {
  if (!isOpen(trail)) return []
  const { at, channel } = trail.first
  const call = channel === 'visit' ? phoneCall(trail, at) : undefined
  const sameDay = call && dayOf(call.at) === dayOf(at) ? call : undefined
  const more = trail.followups.filter((each) => each !== sameDay)
  return [
    {
      ...of,
      task: 'followups',
      number: days.source,
      who: { staff: trail.owner },
      startAt: at,
      allowance: { measure: 'days', days: days.value },
      metAt: more[least - 1]?.at ?? null,
      facts: { least, done: more.length, days: days.value },
    },
  ]
}

const revisit = (trail: Trail, of: Of & Pick<Candidate, 'number' | 'allowance' | 'facts'>): Candidate[] =>
  isOpen(trail)
    ? [
        {
          ...of,
          task: 'firstRevisit',
          who: { staff: trail.owner },
          startAt: trail.first.at,
          metAt: trail.followups.find(({ effective }) => effective)?.at ?? null,
        },
      ]
    : []
