/**
 * A file is absorbed into another one, and comes out of it again (merge.ts). Its numbers stay its own, so that nobody registers them anew.
 *
 * That no file is absorbed into one that is absorbed itself is held by places that are unique in the database, as a number is
 * (register/rules/slots): a file that is read in another takes one of that one's places, and all of its own. So of two devices that
 * merge the same files the other way round at one moment, one wins.
 */
import { nextDue } from '../followup/rules/nextDue'
import type { HistoryEvent } from '../history/model'
import { keyAt } from '../kernel/key'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { Policies } from '../policy/model'
import { placed } from '../pool/place'
import { ownerWith } from '../register/decide'
import { type Merged, mostMerged, type Pair } from './merge'
import type { Customer } from './model'

const root = 'merge/'
const placesOf = (file: string): readonly string[] =>
  Array.from({ length: mostMerged }, (_, place) => `${root}${file}/${place}`)

/** The absorbed file. */
export function absorb(
  { kept, absorbed }: Pair,
  merged: Omit<Merged, 'into' | 'from'>,
  inside: readonly Pick<Customer, 'slots'>[],
): Customer {
  const taken = new Set(inside.flatMap(({ slots }) => slots))
  const free = placesOf(kept._id).find((place) => !taken.has(place))
  return {
    ...absorbed,
    version: absorbed.version + 1,
    merged: { ...merged, into: kept._id, from: absorbed.ownerId },
    slots: [...absorbed.slots, ...(free === undefined ? [] : [free]), ...placesOf(absorbed._id)],
    ownerId: null,
    ownership: { kind: 'new' },
    poolKey: null,
    due: null,
    dueKey: null,
    terms: [],
  }
}

/** The same file as it would be now if it had never been absorbed. Whoever saves it makes it findable (terms.ts). */
export function release(
  file: Customer,
  departed: readonly HistoryEvent[],
  policies: Policies,
  now: Instant,
): Result<Customer> {
  const { merged, ...rest } = file
  if (!merged) return refuse('CONFLICT', '这份档案没有合并到别处，不用撤销。')
  const decided = ownerWith(rest, departed, policies, now)
  if (!decided.ok) return decided
  const released: Customer = {
    ...rest,
    version: file.version + 1,
    slots: file.slots.filter((slot) => !slot.startsWith(root)),
    ...placed({ ...rest, ownerId: merged.from }, decided.value, now),
  }
  const due = nextDue(released, policies).outcome
  return ok({ ...released, due, dueKey: due && keyAt(due.at, file._id) })
}

/** Every file of one customer as one: what is told of them together. */
export const asOne = (kept: Customer, inside: readonly Customer[]): Customer => ({
  ...kept,
  contacts: [...kept.contacts, ...inside.flatMap(({ contacts }) => contacts)].sort((a, b) => a.at - b.at),
  needs: Object.assign({}, ...inside.map(({ needs }) => needs), kept.needs),
  more: Object.assign({}, ...inside.map(({ more = {} }) => more), kept.more),
})
