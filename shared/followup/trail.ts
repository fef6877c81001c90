/** A customer's file as the clocks read it: they start with the first entry, and only what was logged is a contact (SALES-7.1). */
import { type Contact, type Customer, isEffective } from '../customer/model'
import type { FollowedUp, Registered } from '../history/model'
import type { Trail } from './facts'

interface Read extends Pick<Customer, '_id' | 'ownerId' | 'registeredAt' | 'level' | 'tier' | 'history'> {
  readonly contacts: readonly Pick<Contact, 'id' | 'at' | 'method' | 'feedback'>[]
}

export function trailOf({ _id, ownerId, registeredAt, level, tier, contacts, history }: Read): Trail {
  const owner = ownerId ?? 'office'
  const of = { customer: _id, by: owner }
  const registered = history.filter((event) => event.type === 'registered')
  const first: Registered = registered[0] ?? {
    ...of,
    type: 'registered',
    id: `${_id}-registered`,
    at: registeredAt,
    channel: 'company',
    complete: true,
  }
  const followups = contacts.map(
    (contact): FollowedUp => ({
      ...of,
      type: 'followedUp',
      id: contact.id,
      at: contact.at,
      method: contact.method,
      effective: isEffective(contact),
    }),
  )
  return {
    customer: _id,
    known: { customer: _id, level, ...(tier && { tier }) },
    registered: registered.length > 0 ? registered : [first],
    first,
    received: history.filter((event) => event.type === 'received'),
    followups,
    deposits: [],
    contracts: [],
    lost: null,
    owner,
  }
}
