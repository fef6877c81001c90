/** What a link of the register vouches for, as a digest: the event that decisions are made from, and what was written down. */
import type { Registered } from '../../history/model'
import { canonical } from '../../kernel/canonical'
import type { Written } from '../model'
import { type ChainEntry, type Hash, type Link, link, origin } from './chain'

/** @param salt random, so that a name or a number cannot be found by trying. */
export const contentOf = (event: Registered, written: Written, salt: string, hash: Hash): string =>
  hash(canonical({ event, written, salt }))

export const chainEntryOf = (event: Registered, content: string): ChainEntry => ({
  id: event.id,
  // When it was entered: the place in the chain is by that, not by when it is said to have happened.
  at: event.enteredAt ?? event.at,
  channel: event.channel,
  customer: event.customer,
  by: event.by,
  content,
})

/** The next link of a customer's chain. */
export const nextLink = (register: readonly { readonly link: Link }[], entry: ChainEntry, hash: Hash): Link =>
  link(register.at(-1)?.link.hash ?? origin, entry, hash)
