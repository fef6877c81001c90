/** What the file says of its owner, its level, its completeness and its persona: each by the rules, with their reasons in words. */
import type { OutputOf } from '../contract'
import type { HistoryEvent } from '../history/model'
import type { Decision, Reason } from '../kernel/reason'
import type { Instant } from '../kernel/time'
import type { Ownership } from '../ownership/model'
import { citeReason } from '../policy/articles'
import { explain, sayFact } from '../policy/explain'
import { type Policies, policyAt } from '../policy/model'
import { ownerWith, unnamed } from '../register/decide'
import type { Customer } from './model'
import { type CustomerPolicy, fieldNames } from './policy'
import { completeness, type FileDetails } from './rules/complete'
import { levelOf } from './rules/level'
import { personaOf } from './rules/persona'
import { buyingOf } from './terms'

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
const naming = ({ colleagues }: Viewing) => {
  const names = new Map(colleagues.map(({ _id, name }) => [_id, name]))
  const ids = [...names.keys()].sort((a, b) => b.length - a.length)
  return (text: string) => ids.reduce((said, id) => said.split(id).join(names.get(id) ?? id), text)
}

/** An owner who has left: what becomes of their customers is ownership's to say (ROTA-3.9, CASE-39). */
const departureOf = ({ ownerId }: Customer, { colleagues, now }: Viewing): readonly HistoryEvent[] =>
  colleagues
    .filter(({ _id, active }) => _id === ownerId && !active)
    .map(({ _id }) => ({ type: 'staff', id: `left-${_id}`, at: now, who: _id, state: 'left' }))

/** Whose customer it is now: as decided anew; where that cannot be, as it was decided last. */
export function ownerView(customer: Customer, viewing: Viewing): File['owner'] {
  const { policies, now, me } = viewing
  const decided = ownerWith(customer, departureOf(customer, viewing), null, policies, now)
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
    rejected: rejected.map((reason) => ({ rule: reason.rule, say: said(explain(reason)), why: reason.why })),
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

/** The details that a file has, by what the articles call them. */
export function detailsOf({ name, gender, phones, needs, source }: Customer): FileDetails {
  const { layout, area, budget, purpose, family } = needs
  const said = {
    name: name === unnamed ? undefined : name,
    gender,
    contact: phones[0],
    // What product they want is told by its layout here; the file has no other field for it.
    productType: layout,
    layout,
    area,
    budget,
    purpose,
    family,
    source,
  }
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, value]) => (value === undefined ? [] : [[field, { value }]])),
  )
}

export function completeView(customer: Customer, criteria: CustomerPolicy): File['complete'] {
  const { outcome, because } = completeness(detailsOf(customer), criteria)
  const named = (fields: typeof outcome.missing) => fields.map((field) => fieldNames[field])
  return {
    is: outcome.is,
    missing: named(outcome.missing),
    doubtful: named(outcome.doubtful),
    because: reasons(because),
  }
}

/** What kind of buyer they are, as far as the file says why they buy (CRM-1.2). */
export function personaView({ needs }: Customer): File['persona'] {
  const { outcome, because } = personaOf(buyingOf(needs.purpose))
  const [reason] = because
  return outcome.is === 'unknown' || !reason ? null : { say: sayFact(reason), cite: citeReason(reason) }
}
