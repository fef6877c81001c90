/**
 * CASE-6: the public and the personal register hold the same numbers, the same content, in order of arrival. What differs is found
 * and named; nothing is mended by guessing.
 */
import { normalPhone } from '../../kernel/phone'
import type { Decision } from '../../kernel/reason'
import type { Instant } from '../../kernel/time'

export interface Entry {
  /** Its running number in the book. */
  readonly number: number
  readonly at: Instant
  readonly name: string
  readonly phones: readonly string[]
  readonly needs: string
}

export interface Difference {
  readonly number: number
  readonly what: 'missingInPublic' | 'missingInPersonal' | 'twice' | 'outOfOrder' | 'different'
  readonly book: 'public' | 'personal' | 'both'
  /** The fields that differ. */
  readonly fields: readonly string[]
}

export type Agreement =
  | { readonly kind: 'agree' }
  | { readonly kind: 'differ'; readonly differences: readonly Difference[] }

export function registersAgree(
  publicBook: readonly Entry[],
  personalBook: readonly Entry[],
): Decision<Agreement> {
  const inPublic = new Map(publicBook.map((entry) => [entry.number, entry]))
  const inPersonal = new Map(personalBook.map((entry) => [entry.number, entry]))
  const differences = [
    ...orderOf(publicBook, 'public'),
    ...orderOf(personalBook, 'personal'),
    ...[...inPersonal.values()].flatMap((mine): Difference[] => {
      const shared = inPublic.get(mine.number)
      if (!shared) return [{ number: mine.number, what: 'missingInPublic', book: 'public', fields: [] }]
      const fields = differing(shared, mine)
      return fields.length > 0 ? [{ number: mine.number, what: 'different', book: 'both', fields }] : []
    }),
    ...[...inPublic.keys()]
      .filter((number) => !inPersonal.has(number))
      .map((number): Difference => ({ number, what: 'missingInPersonal', book: 'personal', fields: [] })),
  ].sort((a, b) => a.number - b.number)
  return {
    outcome: differences.length === 0 ? { kind: 'agree' } : { kind: 'differ', differences },
    because: [
      {
        rule: 'CASE-6',
        facts: {
          about: 'registersAgree',
          entries: publicBook.length,
          differences: differences.length,
          first: differences[0]?.number ?? null,
        },
      },
    ],
    rejected: [],
  }
}

/** Numbers rise with the time of arrival, each once. */
function orderOf(book: readonly Entry[], name: 'public' | 'personal'): Difference[] {
  const seen = new Set<number>()
  return book.flatMap((entry, index): Difference[] => {
    const before = book[index - 1]
    const twice = seen.has(entry.number)
    seen.add(entry.number)
    if (twice) return [{ number: entry.number, what: 'twice', book: name, fields: [] }]
    if (!before || (before.number < entry.number && before.at <= entry.at)) return []
    return [{ number: entry.number, what: 'outOfOrder', book: name, fields: ['number', 'at'] }]
  })
}

const phonesOf = ({ phones }: Entry): string =>
  phones
    .map((written) => normalPhone(written) ?? written)
    .sort()
    .join()

/** Numbers written differently are the same number. */
const differing = (a: Entry, b: Entry): string[] => [
  ...(a.at === b.at ? [] : ['at']),
  ...(a.name.trim() === b.name.trim() ? [] : ['name']),
  ...(phonesOf(a) === phonesOf(b) ? [] : ['phones']),
  ...(a.needs.trim() === b.needs.trim() ? [] : ['needs']),
]
