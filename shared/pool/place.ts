/** Where a customer stands once it is decided whose they are: with an owner, in a list, or nowhere. */
import type { Customer } from '../customer/model'
import { keyAt } from '../kernel/key'
import type { Decision } from '../kernel/reason'
import type { Instant } from '../kernel/time'
import type { Ownership } from '../ownership/model'
import { listPrefix } from './model'

type Placed = Pick<Customer, 'ownership' | 'ownerId' | 'freed' | 'poolKey'>
type Before = Pick<Customer, '_id' | 'ownerId' | 'freed' | 'poolKey'>

/** @param at when it came to that: of a time that ran out, its end. */
export function placed(
  { _id, ownerId, freed, poolKey }: Before,
  { outcome, because }: Decision<Ownership>,
  at: Instant,
): Placed {
  if (outcome.kind === 'owned') {
    const ended = freed && freed.endedAt === undefined ? { ...freed, endedAt: at } : freed
    return {
      ownership: outcome,
      ownerId: outcome.owner,
      poolKey: null,
      ...(ended && { freed: ended }),
    }
  }
  const last = because.at(-1)
  const lost = ownerId !== null && last ? { at, from: ownerId, because: last } : freed
  // Whoever is new and was nobody's before is in no list: the next visit decides.
  const list = outcome.kind === 'manager' ? 'manager' : lost && lost.endedAt === undefined ? 'open' : null
  const since = poolKey?.slice(listPrefix.open.length) ?? keyAt(at, _id)
  return {
    ownership: outcome,
    ownerId: null,
    poolKey: list && `${listPrefix[list]}${ownerId === null ? since : keyAt(at, _id)}`,
    ...(lost && { freed: lost }),
  }
}
