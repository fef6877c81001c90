/**
 * The least follow-up that a customer gets; the policy names the rule in force.
 * - ROTA-1.4     a message within 20 minutes of the end of reception
 * - CASE-20      a visitor is called the same day; a new customer then gets at least 2 follow-ups within the period
 * - RECEPTION-4  every registered customer is revisited within the period
 * - ours         one follow-up within the calendar month
 */
import type { FollowedUp, Received, Registered } from '../../history/model'
import { type Day, dayOf, type Instant } from '../../kernel/time'
import type { RuleId } from '../../policy/articles'
import { isOpen, type Trail } from '../facts'
import type { FollowupPolicy } from '../policy'
import { type Candidate, months, type RulesAt } from './candidate'

type Least<Is> = Extract<FollowupPolicy['least']['value'], { is: Is }>

/** What a new customer gets goes by the rule at their registration; a message and the call of the day by the rule of that reception. */
export function leastFollowup(trail: Trail, rulesAt: RulesAt): Candidate[] {
  const found: Candidate[] = []
  messages(trail, rulesAt, found)
  sameDayCalls(trail, rulesAt, found)
  if (!isOpen(trail)) return found
  const { least } = rulesAt(trail.first.at).followup
  if (least.value.is === 'callAndMore') found.push(followups(trail, least.source, least.value))
  if (least.value.is === 'revisitEach' || least.value.is === 'onceIn')
    found.push(revisit(trail, least.source, least.value))
  return found
}

function messages({ customer, received, followups }: Trail, rulesAt: RulesAt, found: Candidate[]): void {
  for (const { endedAt, by, id, as } of received) {
    // Who helps need not write as well: whoever receives does.
    if (endedAt === undefined || as === 'helper') continue
    const { value, source } = rulesAt(endedAt).followup.least
    if (value.is !== 'message') continue
    const sent = followups.find(
      ({ at, method }) => at >= endedAt && (method === 'wechat' || method === 'sms'),
    )
    found.push({
      task: 'message',
      rule: source,
      customer,
      who: { staff: by },
      startAt: endedAt,
      allowance: { measure: 'natural', minutes: value.minutes },
      metAt: sent?.at ?? null,
      facts: { event: id, minutes: value.minutes },
    })
  }
}

const phoneCall = ({ followups }: Trail, since: Instant): FollowedUp | undefined =>
  followups.find(({ at, method }) => at >= since && method === 'phone')

/** One call for each day on which the customer was here. */
function sameDayCalls(trail: Trail, rulesAt: RulesAt, found: Candidate[]): void {
  let last: Day | undefined
  for (const { at, id, by } of visitsOf(trail)) {
    const { value, source } = rulesAt(at).followup.least
    const day = dayOf(at)
    const again = day === last
    last = day
    if (value.is !== 'callAndMore' || again) continue
    found.push({
      task: 'sameDayCall',
      rule: source,
      customer: trail.customer,
      who: { staff: by },
      startAt: at,
      allowance: { measure: 'days', days: 0 },
      metAt: phoneCall(trail, at)?.at ?? null,
      facts: { event: id },
    })
  }
}

function visitsOf({ registered, received }: Trail): readonly (Registered | Received)[] {
  const visits = registered.filter(({ channel }) => channel === 'visit')
  return received.length === 0 ? visits : [...visits, ...received].sort((a, b) => a.at - b.at)
}

/** Besides the call on the day of the visit. */
function followups(trail: Trail, rule: RuleId, { followups: least, days }: Least<'callAndMore'>): Candidate {
  const { at, channel } = trail.first
  const call = channel === 'visit' ? phoneCall(trail, at) : undefined
  const sameDay = call && dayOf(call.at) === dayOf(at) ? call : undefined
  const more = trail.followups.filter((each) => each !== sameDay)
  return {
    task: 'followups',
    rule,
    number: days.source,
    customer: trail.customer,
    who: { staff: trail.owner },
    startAt: at,
    allowance: { measure: 'days', days: days.value },
    metAt: more[least - 1]?.at ?? null,
    facts: { least, done: more.length, days: days.value },
  }
}

function revisit(trail: Trail, rule: RuleId, least: Least<'revisitEach' | 'onceIn'>): Candidate {
  const { at } = trail.first
  const each = least.is === 'revisitEach'
  return {
    task: 'firstRevisit',
    rule,
    ...(each && { number: least.days.source }),
    customer: trail.customer,
    who: { staff: trail.owner },
    startAt: at,
    allowance: each ? { measure: 'days', days: least.days.value } : months(at, least.months),
    metAt: trail.followups.find(({ effective }) => effective)?.at ?? null,
    facts: each ? { days: least.days.value } : { months: least.months },
  }
}
