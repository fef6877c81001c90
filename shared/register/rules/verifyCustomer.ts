/**
 * Promise 18: whether what is kept of one customer's registration is what was entered. The links hold each other; the heads stand apart,
 * in the events of the commands; what was written and the history are compared with the digest that the link vouches for. An entry
 * from the time before the project was opened is the office's own book, which nothing vouches for.
 */
import type { Customer } from '../../customer/model'
import type { Registered } from '../../history/model'
import { bookEntry } from '../takenOver'
import { type Hash, origin, verify } from './chain'
import { chainEntryOf, contentOf } from './content'

/** What an event says of an entry: its id, its place from 1, and the hash of its link. */
export interface HeadEvent {
  readonly entry: string
  readonly number: number
  readonly hash: string
}
/** What an event says of a visitor's confirmation. */
export interface ConfirmedEvent {
  readonly entry: string
  readonly at: number
  readonly right: boolean
}

export interface Broken {
  readonly customer: string
  /** The place in the chain, from 1; 0 where an entry stands outside of it. */
  readonly number: number
  readonly what: 'changed' | 'order' | 'count' | 'head' | 'content' | 'history' | 'outside' | 'confirmed'
}

export function verifyCustomer(
  { _id: customer, register, history }: Pick<Customer, '_id' | 'register' | 'history'>,
  heads: readonly HeadEvent[],
  confirmations: readonly ConfirmedEvent[],
  hash: Hash,
): readonly Broken[] {
  const broken: Broken[] = []
  const last = [...heads].sort((a, b) => a.number - b.number).at(-1)
  const head = { count: heads.length, hash: last?.hash ?? origin }
  const found = verify(
    register.map(({ link }) => link),
    head,
    hash,
  )
  if (found.kind === 'broken') broken.push({ customer, number: found.number, what: found.what })
  for (const [index, { link, written, salt, confirmed }] of register.entries()) {
    const number = index + 1
    const { id } = link.entry
    const said = (what: Broken['what']) => broken.push({ customer, number, what })
    if (!heads.some((each) => each.entry === id && each.number === number && each.hash === link.hash))
      said('head')
    const event = history.find((each): each is Registered => each.type === 'registered' && each.id === id)
    if (!event) said('history')
    else if (written !== null && salt !== null) {
      const content = contentOf(event, written, salt, hash)
      if (!sameEntry(chainEntryOf(event, content), link.entry)) said('content')
    }
    const told = confirmations.find((each) => each.entry === id)
    if (told?.at !== confirmed?.at || told?.right !== confirmed?.right) said('confirmed')
  }
  const chained = new Set(register.map(({ link }) => link.entry.id))
  for (const [index, event] of history.entries()) {
    const ofTheBook = index === 0 && event.id === bookEntry(customer)
    if (event.type === 'registered' && !chained.has(event.id) && !ofTheBook)
      broken.push({ customer, number: 0, what: 'outside' })
  }
  return broken
}

const sameEntry = (a: object, b: object): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
