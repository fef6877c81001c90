/** An entry in the registers as it is kept with the customer's file: the link of its chain, and what was written. */
import type { Source } from '../customer/model'
import type { Instant } from '../kernel/time'
import type { Link } from './rules/chain'
import type { SearchText } from './search'

/** What a person said and a colleague wrote down. It is erased with its salt; the chain then still holds. */
export interface Written {
  readonly name: string
  /** Normal forms (kernel/phone). */
  readonly phones: readonly string[]
  readonly gender: 'female' | 'male' | null
  readonly source: Source
  /** How many came; 0 where nobody came, as by telephone. */
  readonly partySize: number
  /** Who came along, in the words of whoever wrote it. */
  readonly family: string
  /** What had been searched for in the registers before, without finding them (CONFIRM-4.5). */
  readonly search?: SearchText
}

/** What the visitor said to the question who received them, and when they said it. */
export interface Confirmed {
  readonly at: Instant
  /** Whether it was as the entry says. */
  readonly right: boolean
  /** The digest of their WeChat identity with the entry's id: it can be compared, not read. */
  readonly by: string
}

export interface RegisterEntry {
  /** Its `entry.id` is the id of the event in the history, and of the command that made it. */
  readonly link: Link
  /** Null once the person's data were erased. */
  readonly written: Written | null
  readonly salt: string | null
  readonly confirmed: Confirmed | null
}
