/**
 * An append-only register: each entry carries the hash of the one before it, so that an entry changed, taken out or moved afterwards is
 * found (CONFIRM-1.4). The hash function is handed in. Entries hold ids and digests, never names or numbers, so that erasing a
 * person breaks no chain.
 */
import type { CustomerId, Registered, StaffId } from '../../history/model'
import type { Instant } from '../../kernel/time'

/** Text → its digest. */
export type Hash = (text: string) => string

export interface ChainEntry {
  readonly id: string
  readonly at: Instant
  readonly channel: Registered['channel']
  readonly customer: CustomerId
  readonly by: StaffId
  /** The digest of what was written (name, numbers, needs) with a salt that is erased together with it. */
  readonly content: string
}

export interface Link {
  readonly entry: ChainEntry
  /** The hash of the link before, or {@link origin}. */
  readonly previous: string
  readonly hash: string
}

/** What customer and consultant take away: it proves this entry, and all before it, for as long as they keep it. */
export interface Receipt {
  /** The place in the register, from 1. */
  readonly number: number
  readonly entry: ChainEntry
  readonly hash: string
}

/** The last place and hash of the register, kept apart from it. */
export interface Head {
  readonly count: number
  readonly hash: string
}

export type Verified =
  | { readonly kind: 'intact' }
  /** `number` is the first place that does not fit, from 1. */
  | { readonly kind: 'broken'; readonly number: number; readonly what: 'changed' | 'order' | 'count' }

/** What the first entry refers to. */
export const origin = ''

/** Lengths before texts, so that no two different entries are written alike. */
const written = (previous: string, { id, at, channel, customer, by, content }: ChainEntry): string =>
  [previous, id, String(at), channel, customer, by, content].map((text) => `${text.length}:${text}`).join('')

export const link = (previous: string, entry: ChainEntry, hash: Hash): Link => ({
  entry,
  previous,
  hash: hash(written(previous, entry)),
})

export function chain(entries: readonly ChainEntry[], hash: Hash): Link[] {
  const links: Link[] = []
  let previous = origin
  for (const entry of entries) {
    const next = link(previous, entry, hash)
    links.push(next)
    previous = next.hash
  }
  return links
}

export const headOf = (links: readonly Link[]): Head => ({
  count: links.length,
  hash: links.at(-1)?.hash ?? origin,
})

/** Finds any single edit, deletion, insertion or move: within the register by its links, at its end by the head. */
export function verify(links: readonly Link[], head: Head, hash: Hash): Verified {
  let previous = origin
  for (const [index, { entry, previous: cited, hash: kept }] of links.entries()) {
    const number = index + 1
    if (cited !== previous) return { kind: 'broken', number, what: 'order' }
    if (hash(written(previous, entry)) !== kept) return { kind: 'broken', number, what: 'changed' }
    previous = kept
  }
  if (links.length === head.count && previous === head.hash) return { kind: 'intact' }
  return {
    kind: 'broken',
    number: Math.min(links.length, head.count) + (links.length === head.count ? 0 : 1),
    what: links.length === head.count ? 'changed' : 'count',
  }
}

/** The receipt of the entry at a place, from 1; null when there is none. */
export function receiptOf(links: readonly Link[], number: number): Receipt | null {
  const at = links[number - 1]
  return at ? { number, entry: at.entry, hash: at.hash } : null
}

/** Whether the register still holds what the receipt says, there and at every place before it. */
export function holds(links: readonly Link[], { number, entry, hash: given }: Receipt, hash: Hash): boolean {
  const last = links[number - 1]
  if (!last) return false
  return (
    verify(links.slice(0, number), { count: number, hash: given }, hash).kind === 'intact' &&
    written('', last.entry) === written('', entry)
  )
}
