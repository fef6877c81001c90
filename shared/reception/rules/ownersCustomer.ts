/**
 * A customer who is somebody's, or who asks for somebody: past the queue, and what happens when that consultant cannot.
 *
 * - ROTA-1.1, CASE-5.2, RECEPTION-2.1  a known customer goes past the queue to their own consultant
 * - ROTA-1.8       a first-time visitor who names a consultant goes to that consultant out of turn
 * - ROTA-1.10      the owner cannot: a colleague at the desk stands in, with consent; the deal is the owner's
 * - ROTA-3.8       an old customer brings a new one: the old one's consultant, stand-in with consent
 * - RECEPTION-2.1  out on business: contact the owner; on a trip or leave and out of reach: by turn (RECEPTION-3 shares it)
 * - CONFIRM-4.10   an old customer brings a newcomer while the consultant is off: by turn, as nobody's
 * - CONFIRM-4.11   on the day of the deposit, the owner absent and not asked for: whoever receives does so as a duty
 */
import type { StaffId } from '../../history/model'
import type { Fact, Reason, Rejected } from '../../kernel/reason'
import type { RuleId } from '../../policy/articles'
import type { Arriving } from '../model'
import { type FloorNow, isAbsent, isFree, isOff, standingNow } from './floorNow'

/** What is to be done with a customer who has a claim on one consultant. */
export type Course =
  | { readonly do: 'receive'; readonly who: StaffId; readonly as: 'own' | 'named'; readonly waits: boolean }
  | { readonly do: 'standIn'; readonly owner: StaffId; readonly consent: 'notNeeded' | 'given' | 'toAsk' }
  | { readonly do: 'duty'; readonly owner: StaffId }
  | { readonly do: 'contact'; readonly owner: StaffId }
  | { readonly do: 'manager' }
  /** Nobody has a claim: by turn. */
  | { readonly do: 'turn' }

export interface Claim {
  readonly course: Course
  readonly because: readonly Reason[]
  readonly rejected: readonly Rejected[]
}

export function ownersCustomer(on: FloorNow, arriving: Arriving): Claim {
  const { policy } = on
  const { owner, introducersConsultant: introducer } = arriving
  if (owner !== undefined) {
    if (policy.known.value === 'byTurn')
      return byTurn(lost(policy.known.source, { owner }, '本制度的老客户也按轮次接待'))
    const known = reason(policy.known.source, { owner, standing: standingNow(on, owner) })
    if (depositDuty(on, arriving, owner)) {
      return {
        course: { do: 'duty', owner },
        because: [reason(policy.depositDay.source, { owner }), known],
        rejected: [],
      }
    }
    return isFree(on, owner)
      ? { course: { do: 'receive', who: owner, as: 'own', waits: false }, because: [known], rejected: [] }
      : withReason(known, ownerAway(on, arriving, owner))
  }
  if (introducer !== undefined) {
    const brought = policy.introducerAway
    if (isFree(on, introducer))
      return {
        course: { do: 'receive', who: introducer, as: 'own', waits: false },
        because: [reason(policy.known.source, { introducer })],
        rejected: [],
      }
    if (brought.value === 'byTurn' && isOff(on, introducer)) {
      const because = [reason(brought.source, { introducer })]
      return { course: { do: 'turn' }, because, rejected: [] }
    }
    return withReason(reason(brought.source, { introducer }), ownerAway(on, arriving, introducer))
  }
  return namedConsultant(on, arriving)
}

function namedConsultant(on: FloorNow, arriving: Arriving): Claim {
  const { named } = on.policy
  const { names = [], recognisedBy } = arriving
  const [one, ...others] = names
  if (one !== undefined && others.length === 0 && named.value === 'namedConsultant') {
    const because = reason(named.source, { named: one })
    return isFree(on, one)
      ? { course: { do: 'receive', who: one, as: 'named', waits: false }, because: [because], rejected: [] }
      : withReason(because, ownerAway(on, arriving, one))
  }
  const rejected: Rejected[] = []
  if (names.length > 1)
    rejected.push(
      lost(named.source, { named: names.join('、') }, '说了几位顾问，没有指定其中一位，按轮次接待'),
    )
  else if (one !== undefined)
    rejected.push(lost(named.source, { named: one }, '本制度的新客户指名也按轮次接待'))
  if (recognisedBy !== undefined)
    rejected.push(lost(named.source, { recognisedBy }, '只是顾问认出了客户，客户没有指名，按轮次接待'))
  return { course: { do: 'turn' }, because: [], rejected }
}

/** The owner cannot receive now: the policy's way. */
function ownerAway(on: FloorNow, { ownerSays }: Arriving, owner: StaffId): Claim {
  const { value, source } = on.policy.ownerAway
  const rule = (facts: Record<string, Fact>) =>
    reason(source, { owner, ownerSays: ownerSays ?? null, ...facts })
  const standIn = (consent: 'notNeeded' | 'given' | 'toAsk', because: Reason): Claim => ({
    course: { do: 'standIn', owner, consent },
    because: [because],
    rejected: [],
  })
  switch (value) {
    case 'standInWithConsent':
      if (ownerSays === 'refuses')
        return { course: { do: 'manager' }, because: [rule({ consent: 'refused' })], rejected: [] }
      if (ownerSays === 'consents') return standIn('given', rule({ consent: 'given' }))
      // The text asks for consent and does not say what to do without it; nobody is left standing (ours).
      if (ownerSays === 'unreachable') return standIn('toAsk', reason('ours', { owner, ownerSays }))
      return standIn('toAsk', rule({ consent: 'toAsk' }))
    case 'ownerFirst':
      if (!isAbsent(on, owner)) {
        const course: Course = { do: 'receive', who: owner, as: 'own', waits: true }
        return { course, because: [rule({ waits: true })], rejected: [] }
      }
      return {
        ...standIn('notNeeded', reason('ours', { owner, absent: true })),
        rejected: [lost(source, { owner }, '原顾问不在，先由同事代接，客户仍归原顾问')],
      }
    case 'contactOwner': {
      if (ownerSays === 'consents') return standIn('given', rule({ consent: 'given' }))
      if (ownerSays !== 'unreachable') {
        return { course: { do: 'contact', owner }, because: [rule({ contact: true })], rejected: [] }
      }
      if (isOff(on, owner)) return standIn('notNeeded', rule({ off: true }))
      return {
        ...standIn('notNeeded', reason('ours', { owner, ownerSays })),
        rejected: [lost(source, { owner }, '只有出差或休假联系不上才按轮次')],
      }
    }
    case 'standIn':
      return standIn('notNeeded', rule({}))
  }
}

const depositDuty = (on: FloorNow, { purpose, names = [] }: Arriving, owner: StaffId): boolean =>
  purpose === 'deposit' &&
  on.policy.depositDay.value === 'duty' &&
  isAbsent(on, owner) &&
  !names.includes(owner)

const reason = (rule: RuleId, facts: Record<string, Fact>): Reason => ({ rule, facts })
const lost = (rule: RuleId, facts: Record<string, Fact>, why: string): Rejected => ({ rule, facts, why })
const byTurn = (rejected: Rejected): Claim => ({ course: { do: 'turn' }, because: [], rejected: [rejected] })
const withReason = (first: Reason, claim: Claim): Claim => ({ ...claim, because: [...claim.because, first] })
