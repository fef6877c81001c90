/**
 * Who is one customer with whom: ROTA-1.23 parents and spouses, not siblings and friends; CASE-15 spouses, parents, children, and the
 * shareholders of one company, not others of it. Spouses, and the shareholders of a company, are one among all of them; parents and
 * children only directly, or two siblings would be one through their parents.
 */
import type { CustomerId, HistoryEvent, StaffId, Tied } from '../../history/model'
import type { Decision, Reason } from '../../kernel/reason'
import type { RuleId } from '../../policy/articles'
import type { RulesAt } from '../model'
import { companyTies, kinTies, type OwnershipPolicy } from '../policy'

export interface OneCustomer {
  readonly kind: 'one' | 'different'
}

/** Whether a tie makes two people one customer. */
export function oneCustomer({ as, asOne, id }: Tied, { party }: OwnershipPolicy): Decision<OneCustomer> {
  const company = companyTies.some((each) => each === as)
  const { source } = company ? party.company : party.kin
  const listed = isListed(as, party)
  const reason: Reason = {
    rule: source,
    facts: { about: 'oneCustomer', as, event: id, asOne: asOne === true },
  }
  if (!listed && asOne)
    return {
      outcome: { kind: 'one' },
      // CASE-15 itself says that the case may decide otherwise; elsewhere that is our choice.
      because: [{ ...reason, rule: source === 'CASE-15' ? source : 'ours' }],
      rejected: [{ ...reason, why: '这种关系本来不算同一客户，这一次由主管认定' }],
    }
  return { outcome: { kind: listed ? 'one' : 'different' }, because: [reason], rejected: [] }
}

const isListed = (as: Tied['as'], { kin, company }: OwnershipPolicy['party']): boolean =>
  kinTies.some((each) => each === as && kin.value.includes(each)) ||
  companyTies.some((each) => each === as && company.value.includes(each))

export interface Relative {
  readonly staff: StaffId
  readonly recorded: boolean
}

export interface Parties {
  /** The party that a customer belongs to, by one of its members. */
  of(customer: CustomerId): CustomerId
  /** Parties that are one customer with this one through parents and children. */
  near(party: CustomerId): readonly CustomerId[]
  /** By which rule a customer is one with others of the party; each tie is judged by the policy of its day. */
  joinedBy(customer: CustomerId): RuleId
  /** The consultants who are a customer's relatives or friends. */
  relatives(customer: CustomerId): readonly Relative[]
}

/** Nobody is tied to anybody. */
const strangers: Parties = {
  of: (customer) => customer,
  near: () => [],
  joinedBy: () => 'ours',
  relatives: () => [],
}

/** All parties of a history. A tie holds whenever it became known. */
export function partiesOf(events: readonly HistoryEvent[], rulesAt: RulesAt): Parties {
  const ties = events.filter((event) => event.type === 'tied')
  if (ties.length === 0) return strangers
  const up = new Map<CustomerId, CustomerId>()
  const find = (customer: CustomerId): CustomerId => {
    let root = customer
    for (let next = up.get(root); next !== undefined; next = up.get(root)) root = next
    for (let at = customer; at !== root; ) {
      const next = up.get(at) ?? root
      up.set(at, root)
      at = next
    }
    return root
  }
  const direct: Tied[] = []
  const rules = new Map<CustomerId, RuleId>()
  const relatives = new Map<CustomerId, Relative[]>()
  for (const event of ties) {
    push(relatives, event.customer, { staff: event.to, recorded: event.recordedBefore === true })
    const { outcome, because } = oneCustomer(event, rulesAt(event.at).ownership)
    if (outcome.kind === 'different') continue
    for (const one of [event.customer, event.to]) rules.set(one, because[0]?.rule ?? 'ours')
    if (event.as === 'parent' || event.as === 'child') direct.push(event)
    else {
      const [a, b] = [find(event.customer), find(event.to)]
      if (a !== b) up.set(a, b)
    }
  }
  const near = new Map<CustomerId, CustomerId[]>()
  for (const { customer, to } of direct) {
    push(near, find(customer), find(to))
    push(near, find(to), find(customer))
  }
  return {
    of: find,
    near: (party) => near.get(party) ?? [],
    joinedBy: (customer) => rules.get(customer) ?? 'ours',
    relatives: (customer) => relatives.get(customer) ?? [],
  }
}

function push<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const list = into.get(key)
  if (list) list.push(value)
  else into.set(key, [value])
}
