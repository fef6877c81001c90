/**
 * A dispute over a customer: what the registers say, who has given up, what is proposed, and who rules.
 * - ROTA-3.5   after the deal, no follow-up by a claimant in the week before it: given up
 * - CASE-17    the public register decides; CONFIRM-1.1 the visit register; STEPS-6 the visit and talk registers, by the case manager
 * - ROTA-3.17  it goes up, the marketing director rules; who will not accept the ruling loses it to the common fund
 * - RECEPTION-2.4  a conflict with the customer is settled by the supervisor
 *
 * It is a proposal with its evidence. Nobody is ruled against by a program.
 */
import type { CustomerId, HistoryEvent, StaffId } from '../../history/model'
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import { addDays, dayOf, type Instant, startOfDay } from '../../kernel/time'
import { foundsNothing } from '../../register/rules/foundsOwnership'
import { soundHistory } from '../../register/rules/soundHistory'
import type { OwnershipRules, RulesAt } from '../model'
import type { OwnershipPolicy, Ruler } from '../policy'
import { closerOf } from './deals'
import { decideOwner } from './owner'
import { partiesOf } from './party'

export interface Ruling {
  /** To whom, as the rules would have it; null where no claim holds and whoever rules has to weigh it. */
  readonly to: StaffId | null
  /** Who rules, the lower one first. */
  readonly rulers: readonly Ruler[]
  /** What becomes of whoever does not accept it. */
  readonly refused: OwnershipPolicy['disputes']['refused']['value']
  /** The events that count as evidence, in order of time. */
  readonly evidence: readonly string[]
}

export function proposeRuling(
  history: readonly HistoryEvent[],
  customer: CustomerId,
  claimants: readonly StaffId[],
  policy: OwnershipRules | RulesAt,
  now: Instant,
): Result<Decision<Ruling>> {
  const twice = claimants.find((each, index) => claimants.indexOf(each) !== index)
  if (twice !== undefined) return refuse('BAD_INPUT', `争议的顾问里 ${twice} 写了两次。`)
  if (claimants.length < 2) return refuse('BAD_INPUT', '至少两位顾问都说是自己的客户，才需要裁定。')
  const decided = decideOwner(history, customer, policy, now)
  if (!decided.ok) return decided
  const events = soundHistory(history, now)
  if (!events.ok) return events
  const rulesAt: RulesAt = typeof policy === 'function' ? policy : () => policy
  const parties = partiesOf(events.value, rulesAt)
  const party = parties.of(customer)
  const ones = new Set([party, ...parties.near(party)])
  const own = events.value.filter(
    (event) => 'customer' in event && event.customer !== undefined && ones.has(parties.of(event.customer)),
  )
  const deal = own.find((event) => event.type === 'deposited' || event.type === 'contracted')
  const rules = rulesAt(deal?.at ?? now)
  const { disputes } = rules.ownership
  const evidence = own.filter((event) => isEvidence(event, rules, claimants))
  const { outcome } = decided.value
  const owner = outcome.kind === 'owned' ? outcome.owner : null
  const closer = deal ? closerOf(deal) : null
  const gone = deal ? givenUp(own, claimants, deal.at, closer, disputes) : []
  const left = claimants.filter((each) => !gone.some(({ facts }) => facts['by'] === each))
  const to =
    owner !== null && !gone.some(({ facts }) => facts['by'] === owner) ? owner : heir(left, closer, evidence)
  const said = own.some(({ type }) => type === 'complained')
  const rulers = said ? { ...disputes.withCustomer, value: [disputes.withCustomer.value] } : disputes.rulers
  return ok({
    outcome: {
      to,
      rulers: rulers.value,
      refused: disputes.refused.value,
      evidence: evidence.map(({ id }) => id),
    },
    because: [
      ...(to !== owner && gone[0] ? [{ rule: gone[0].rule, facts: gone[0].facts }] : decided.value.because),
      {
        rule: disputes.register.source,
        facts: { about: 'evidence', register: disputes.register.value, events: evidence.length },
      },
      { rule: rulers.source, facts: { about: 'rulers', rulers: rulers.value.join('、') } },
      { rule: disputes.refused.source, facts: { about: 'refused', refused: disputes.refused.value } },
    ],
    rejected: [
      ...gone,
      ...claimants
        .filter((each) => each !== to && !gone.some(({ facts }) => facts['by'] === each))
        .map((each) => weaker(each, evidence, disputes)),
      ...decided.value.rejected,
    ],
  })
}

/** What stands in the registers that decide, by one of the claimants. */
function isEvidence(
  event: HistoryEvent,
  { ownership, register }: OwnershipRules,
  claimants: readonly StaffId[],
): boolean {
  if (event.type === 'followedUp')
    return ownership.disputes.register.value !== 'visit' && claimants.includes(event.by)
  if (event.type !== 'registered' || !claimants.includes(event.by)) return false
  const only = ownership.disputes.register.value
  if ((only === 'visit' || only === 'visitAndTalk') && event.channel === 'call') return false
  return foundsNothing(event, register) === null
}

/** ROTA-3.5: the days are counted back from the day of the deal, which counts too. Who closed it has not given it up. */
function givenUp(
  own: readonly HistoryEvent[],
  claimants: readonly StaffId[],
  dealtAt: Instant,
  closer: StaffId | null,
  { weekDays }: OwnershipPolicy['disputes'],
): Rejected[] {
  if (weekDays.value === null) return []
  const from = startOfDay(addDays(dayOf(dealtAt), -weekDays.value))
  const followed = new Set(
    own.flatMap((event) =>
      event.type === 'followedUp' && event.at >= from && event.at <= dealtAt ? [event.by] : [],
    ),
  )
  return claimants
    .filter((each) => each !== closer && !followed.has(each))
    .map((by) => ({
      rule: weekDays.source,
      facts: { about: 'givenUp', by, days: weekDays.value, from, dealtAt },
      why: `成交前${String(weekDays.value)}天里没有${by}的跟进记录，视为放弃`,
    }))
}

/** Where the owner has given up: whoever closed, else whoever of the others stands in the register first. */
function heir(
  left: readonly StaffId[],
  closer: StaffId | null,
  evidence: readonly HistoryEvent[],
): StaffId | null {
  if (closer !== null && left.includes(closer)) return closer
  const first = evidence.find((event) => 'by' in event && left.includes(event.by))
  return closer !== null && first && 'by' in first ? first.by : null
}

function weaker(
  by: StaffId,
  evidence: readonly HistoryEvent[],
  { register }: OwnershipPolicy['disputes'],
): Rejected {
  const entries = evidence.filter((event) => 'by' in event && event.by === by)
  const facts: Reason['facts'] = {
    about: 'claim',
    by,
    entries: entries.length,
    first: entries[0]?.id ?? null,
  }
  const why =
    entries.length === 0
      ? `登记本里没有${by}的登记和跟进，不足为凭`
      : `${by}的登记在后或已经失效，${entries.map(({ id }) => id).join('、')}不足以取得归属`
  return { rule: register.source, facts, why }
}
