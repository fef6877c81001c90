/**
 * 封存: the registers of a whole office, sealed once a day. Each seal carries the hash of the one before, so that a file that is taken out
 * whole, or a history written anew together with its events, no longer fits what was sealed (CONFIRM-1.4). People are told a
 * seal's short code on the day: what they have seen nobody can change.
 */
import { addDays, type Day, dayOf, endOfDay, type Instant, minute } from '../../kernel/time'
import { type Hash, origin } from './chain'

/** One entry as its command's event witnesses it: the entry's id and the hash of its link. */
export interface Witness {
  readonly entry: string
  readonly hash: string
}

/** The last seal of a project: kept apart from the seals, which are events. */
export interface Seal {
  /** The last day that it covers; the first one begins with the project. */
  readonly day: Day
  /** Entries that it covers. */
  readonly entries: number
  /** The hash of the seal before, or {@link origin}. */
  readonly previous: string
  readonly hash: string
}

/** A command that began before midnight has ended by then, or never will. */
const settled = 10 * minute

/** What is to be sealed now: entries from an instant until before another, up to the end of yesterday; null where that is done. */
export function dueSeal(
  last: Pick<Seal, 'day'> | null,
  now: Instant,
): { readonly day: Day; readonly from: Instant; readonly until: Instant } | null {
  const day = addDays(dayOf(now - settled), -1)
  if (last !== null && last.day >= day) return null
  return { day, from: last === null ? 0 : endOfDay(last.day), until: endOfDay(day) }
}

/** @param witnesses in any order. */
export function seal(previous: string, day: Day, witnesses: readonly Witness[], hash: Hash): Seal {
  const inOrder = [...witnesses].sort((a, b) => (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0))
  const texts = [previous, day, ...inOrder.flatMap(({ entry, hash: of }) => [entry, of])]
  // Lengths before texts, so that no two different days are written alike.
  const written = texts.map((text) => `${text.length}:${text}`).join('')
  return { day, entries: witnesses.length, previous, hash: hash(written) }
}

export interface Witnessed extends Witness {
  /** When it was entered. */
  readonly at: Instant
}

/** The days whose seals do not fit the entries of today, or each other. */
export function brokenSeals(
  seals: readonly Seal[],
  witnesses: readonly Witnessed[],
  hash: Hash,
): readonly Day[] {
  const inOrder = [...seals].sort((a, b) => (a.day < b.day ? -1 : 1))
  return inOrder.flatMap((each, index) => {
    const before = inOrder[index - 1]
    const from = before ? endOfDay(before.day) : 0
    const covered = witnesses.filter(({ at }) => at >= from && at < endOfDay(each.day))
    const again = seal(before?.hash ?? origin, each.day, covered, hash)
    const fits =
      again.hash === each.hash && again.previous === each.previous && again.entries === each.entries
    return fits ? [] : [each.day]
  })
}
