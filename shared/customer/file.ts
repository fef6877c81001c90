/** What the file says of its owner, its level, its completeness and its persona: each by the rules, with their reasons in words. */
import type { OutputOf } from '../contract'
import type { HistoryEvent } from '../history/model'
import { maskPhone } from '../kernel/phone'
import type { Decision, Reason } from '../kernel/reason'
import type { Instant } from '../kernel/time'
import type { Ownership } from '../ownership/model'
import { citeReason } from '../policy/articles'
import { explain, sayFact } from '../policy/explain'
import { type Policies, policyAt } from '../policy/model'
import { ownerWith, unnamed } from '../register/decide'
import { checkOf, detailFields, fileDetailsOf, saidOf, writtenFields, writtenOf } from './details'
import type { Customer } from './model'
import { type CustomerPolicy, fieldNames } from './policy'
import { completeness } from './rules/complete'
import { levelOf } from './rules/level'
import { personaOf } from './rules/persona'
import { tierOf } from './rules/tier'
import { buyingOf } from './terms'
import { tierBrings } from './tiering'

type File = OutputOf<'staff.customer'>

/** Who looks, and who is there to be named. */
export interface Viewing {
  readonly me: string
  readonly colleagues: readonly { readonly _id: string; readonly name: string; readonly active: boolean }[]
  readonly policies: Policies
  readonly now: Instant
}

/** Somebody on the staff by name; whoever is not among them any more is still somebody. */
export const namer = ({ colleagues }: Pick<Viewing, 'colleagues'>): ((id: string) => string) => {
  const names = new Map(colleagues.map(({ _id, name }) => [_id, name]))
  return (id) => names.get(id) ?? '同事'
}

/** A sentence of the rules, which name people by their ids, with the names instead. */
export const naming = ({ colleagues }: Viewing) => {
  const names = new Map(colleagues.map(({ _id, name }) => [_id, name]))
  const ids = [...names.keys()].sort((a, b) => b.length - a.length)
  return (text: string) => ids.reduce((said, id) => said.split(id).join(names.get(id) ?? id), text)
}

/** An owner who has left: what becomes of their customers is ownership's to say (ROTA-3.9, CASE-39). */
export const departureOf = ({ ownerId }: Customer, { colleagues, now }: Viewing): readonly HistoryEvent[] =>
  colleagues
    .filter(({ _id, active }) => _id === ownerId && !active)
    .map(({ _id }) => ({ type: 'staff', id: `left-${_id}`, at: now, who: _id, state: 'left' }))

/** Whose customer it is now: as decided anew; where that cannot be, as it was decided last. */
export function ownerView(customer: Customer, viewing: Viewing): File['owner'] {
  const { policies, now, me } = viewing
  const decided = ownerWith(customer, departureOf(customer, viewing), policies, now)
  const { outcome, because, rejected }: Decision<Ownership> = decided.ok
    ? decided.value
    : { outcome: customer.ownership, because: [], rejected: [] }
  const said = naming(viewing)
  const owned = outcome.kind === 'owned' ? outcome : null
  return {
    kind: outcome.kind,
    name: owned && namer(viewing)(owned.owner),
    mine: owned?.owner === me,
    until: owned?.until ?? null,
    next: owned?.next ?? null,
    because: because.map((reason) => ({ rule: reason.rule, say: said(explain(reason)) })),
    rejected: rejected.map((reason) => ({
      rule: reason.rule,
      say: said(explain(reason)),
      why: said(reason.why),
    })),
  }
}

const reasons = (because: readonly Reason[]) =>
  because.map((reason) => ({ rule: reason.rule, say: explain(reason) }))

/** Why the level is what it is. Where nobody has said how the customer stands, there is no reason to show. */
export function gradingView(customer: Customer, viewing: Viewing): File['grading'] {
  const { standing, proposal, level } = customer
  const { customer: criteria } = policyAt(viewing.policies, viewing.now)
  const decided = standing && levelOf({ standing }, criteria)
  return {
    because: decided?.outcome.level === level ? reasons(decided.because) : [],
    proposal: proposal
      ? {
          id: proposal.id,
          at: proposal.at,
          by: namer(viewing)(proposal.by),
          to: proposal.to,
          why: proposal.why,
          because: reasons(levelOf({ standing: proposal.standing }, criteria).because),
        }
      : null,
  }
}

export function completeView(customer: Customer, criteria: CustomerPolicy): File['complete'] {
  const { outcome, because } = completeness(fileDetailsOf(customer, unnamed), criteria)
  const named = (fields: typeof outcome.missing) => fields.map((field) => fieldNames[field])
  return {
    is: outcome.is,
    missing: named(outcome.missing),
    doubtful: named(outcome.doubtful),
    because: reasons(because),
  }
}

const moves: Readonly<Record<string, string>> = {
  totalPrice: '总价',
  commute: '通勤',
  deliveryDate: '交房时间',
  quality: '品质',
  amenities: '配套',
  locationPotential: '地段潜力',
  liquidity: '好不好转手',
  value: '价格值不值',
  schedule: '工程和交房的时间表',
  betterLife: '住得更好在哪里',
  areaWhitePaper: '片区资料',
  leaseOrResalePlan: '出租或转售的方案',
}
const asks = { purpose: '买来住还是投资', ownsHome: '现在有没有自己的房子' } as const
const sayMoves = (words: readonly string[]) => words.flatMap((word) => moves[word] ?? [])

/** What kind of buyer they are, what moves them and what they are told; or what to ask first (CRM-1.2). */
export function personaView({ needs }: Customer): File['persona'] {
  const { outcome, because } = personaOf(buyingOf(needs.purpose))
  const said = { say: because.map(sayFact).join(''), cite: because.map(citeReason).join('') }
  return outcome.is === 'unknown'
    ? { ...said, movedBy: [], told: [], ask: asks[outcome.ask] }
    : { ...said, movedBy: sayMoves(outcome.movedBy), told: sayMoves(outcome.told), ask: null }
}

/** Why the tier is what it is, and what it brings; null where nobody has said how the customer stands. */
export function tieringView({ tier, tiering }: Customer, viewing: Viewing): File['tiering'] {
  if (!tiering) return null
  const { fit, why, by, at } = tiering
  const { outcome, because } = tierOf(fit, policyAt(viewing.policies, at).customer)
  if (outcome.tier !== tier) return null
  return {
    because: reasons(because),
    brings: [...tierBrings[outcome.response]],
    why,
    by: namer(viewing)(by),
    at,
  }
}

/** Every detail that is known, with the last word on it. */
export const detailsView = (customer: Customer, viewing: Viewing): File['details'] =>
  detailFields.flatMap((field) => {
    const text = saidOf(customer, field)
    if (text === null) return []
    const check = checkOf(customer, field)
    return [
      { field, text, check: check && { doubt: check.doubt, by: namer(viewing)(check.by), at: check.at } },
    ]
  })

/** A file that is read in another one, as that one shows it. Its name, and how it came by it, the whole file says. */
export function mergedView(inside: Customer, viewing: Viewing): File['merged'] {
  const { merged } = inside
  if (!merged) return []
  const { as, why, at, by, from } = merged
  const details = writtenFields.flatMap((field) => {
    const text = writtenOf(inside, field)
    return text === null ? [] : [{ field, text }]
  })
  return [
    {
      ...{ id: inside._id, name: inside.name, phones: inside.phones.map(maskPhone), details },
      ...{ as, why, at, by: namer(viewing)(by), mine: from === viewing.me },
    },
  ]
}
