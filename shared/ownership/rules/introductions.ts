/** Introductions, in the order in which they happen: what an introducer's customer brings, and who had the introducer then. */
import type { CustomerId, Had, Introduced, Registered } from '../../history/model'
import type { Claim } from '../model'
import { type Brought, because, type Office } from './office'
import { wish } from './wishes'

/** One that comes before the first entry is kept for it; afterwards it changes nothing, unless the newcomer names (ROTA-3.2). */
export function introduced(
  event: Introduced,
  party: CustomerId,
  claim: Claim | undefined,
  office: Office,
  introducer: Had | null = office.ownerOf(event.by, event.at),
) {
  const { introduced: choice } = office.rules.ownership
  const facts = { owner: introducer?.owner ?? null, introducer: event.by }
  if (claim && office.standing(claim, event.at).kind === 'owned') {
    const named = event.named === true && event.manner !== 'byChance'
    if (named && choice.by.value === 'namedOrBefore' && introducer && introducer.owner !== claim.owner)
      return wish(event, introducer.owner, party, claim, office)
    return office.reject(
      party,
      because(choice.by, 'introduced', event, facts),
      '先有登记，介绍在后，不改变归属',
    )
  }
  const brought: Brought = {
    event: event.id,
    consultant: introducer?.owner ?? null,
    bought: introducer?.bought ?? false,
    manner: event.manner,
    named: event.named === true,
    beforeReception: event.beforeReception === true,
  }
  office.note(party, { brought: [...office.noted(party).brought, brought] })
}

/** Brought by an existing customer, as the entry itself says. */
export function inPerson(entry: Registered, introducer: CustomerId, party: CustomerId, office: Office) {
  const { id, at, customer, asksFor, introducerHad: had = office.ownerOf(introducer, at) } = entry
  const named = had !== null && (asksFor?.includes(had.owner) ?? false)
  introduced(
    { id, at, customer, type: 'introduced', by: introducer, manner: 'inPerson', named },
    party,
    undefined,
    office,
    had,
  )
}
