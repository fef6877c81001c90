/**
 * 登记本 (CASE-6): the registers as a book. Everything that was entered, in the order in which it was entered, a day at a time. The public
 * book and a consultant's own are the same entries under the same numbers, because they are read from the same events.
 *
 * An entry's number is its place among the entries of its day, by the time at which its call came in. No counter gives it: a counter would
 * be one document for which every two registrations at the same moment contend. So a number of the last moments may still move: an entry
 * that came in first and was saved last, because it was tried again or its machine's clock is behind, takes its place before those that
 * are there, and theirs is one more from then on. A call lasts 20 seconds at most (staff/config.json); after two minutes a number is
 * taken to stand (ours, as a month's grace). What names an entry for good is its id, and its place in the chain of its file.
 */

import type { Employee } from '../access/model'
import { maySeeCustomer } from '../access/rules/ownCustomers'
import type { OutputOf } from '../contract'
import { contactNote } from '../customer/contact'
import type { Customer } from '../customer/model'
import type { Registered, StaffId } from '../history/model'
import type { Event } from '../inbox/model'
import type { SortKey } from '../kernel/key'
import { maskPhone } from '../kernel/phone'
import type { Day } from '../kernel/time'

/** `entries` visits, calls and leads; `notes` what was written of each contact with a customer. */
export const bookKinds = ['entries', 'notes'] as const
export type BookKind = (typeof bookKinds)[number]
/** The public book, or one's own entries in it. */
export const books = ['public', 'own'] as const
export type Book = (typeof books)[number]

export const entryOf: Readonly<Record<BookKind, Event['type']>> = {
  entries: 'customer.registered',
  notes: 'followup.logged',
}
/** Who received them, or wrote the note: the field of the event. */
export const writerIn: Readonly<Record<BookKind, string>> = { entries: 'facts.by', notes: 'by' }

/** Where a page of the book goes on: after the line with this number, and this key. */
export interface Place {
  readonly number: number
  readonly key: SortKey
}

export const cursorOf = ({ number, key }: Place): string => `${number}.${key}`

/** What is no place is the beginning. */
export function placeOf(cursor: string | undefined): Place | null {
  const [, number, key] = /^(\d{1,6})\.(.+)$/.exec(cursor ?? '') ?? []
  return number !== undefined && key !== undefined ? { number: Number(number), key } : null
}

/** An entry with the customer's file, and the one in which that is read; none where it was not asked for. */
export interface BookEntry extends Pick<Event, '_id' | 'key' | 'at' | 'by' | 'facts'> {
  readonly files: readonly Customer[]
  readonly readIn: readonly Customer[]
}

type View = OutputOf<'staff.book'>
type Line = View['rows'][number]

export interface Reading {
  readonly me: Pick<Employee, '_id' | 'projectId' | 'roles'>
  readonly name: (id: StaffId) => string
  readonly day: Day
  readonly kind: BookKind
  readonly book: Book
  readonly from: Place | null
  /** How many entries a page is read from. */
  readonly most: number
}

/** A page of the book; one entry more than `most` says that it goes on. */
export function bookView(found: readonly BookEntry[], reading: Reading): Pick<View, 'rows' | 'next'> {
  const { me, book, from, most } = reading
  const first = (from?.number ?? 0) + 1
  const lines = found.slice(0, most).map((entry, index) => ({ entry, number: first + index }))
  const last = lines.at(-1)
  return {
    rows: lines
      .filter(({ entry }) => book === 'public' || writerOf(entry, reading) === me._id)
      .map(({ entry, number }) => lineOf(entry, number, reading)),
    next: found.length > most && last ? cursorOf({ number: last.number, key: last.entry.key }) : null,
  }
}

const writerOf = ({ by, facts }: BookEntry, { kind }: Reading): StaffId =>
  kind === 'notes' ? by : String(facts['by'])

/** A line: of what one may not see the number, the time and the kind alone (SECRET-1, STEPS-6). */
function lineOf(entry: BookEntry, number: number, reading: Reading): Line {
  const { me, name, kind } = reading
  const { _id: id, at, facts, files, readIn } = entry
  const [file] = files
  const read = readIn[0] ?? file
  const seen = file && read && maySeeCustomer(me, read).ok
  const writer = writerOf(entry, reading)
  return {
    ...{ id, number, at, mine: writer === me._id },
    kind: kind === 'notes' ? 'note' : channelOf(facts['channel']),
    seen: seen
      ? {
          ...{ customer: read._id, by: name(writer) },
          ...(kind === 'notes' ? noted(file, id) : written(file, entry)),
        }
      : null,
  }
}

type Channel = Registered['channel']
const channels: readonly Channel[] = ['visit', 'call', 'online', 'company']
const channelOf = (said: unknown): Channel => channels.find((each) => each === said) ?? 'visit'

type Seen = Omit<NonNullable<Line['seen']>, 'customer' | 'by'>

/** Date, name, contact, needs. */
function written({ name, phones, needs, register }: Customer, { _id, facts }: BookEntry): Seen {
  const entry = register.find(({ link }) => link.entry.id === _id)
  const late = facts['late']
  return {
    name: entry?.written?.name || name,
    phones: (entry?.written?.phones ?? phones).map(maskPhone),
    text: [needs.layout, needs.area, needs.budget, needs.purpose].filter(Boolean).join(' · '),
    happenedAt: typeof late === 'number' ? late : null,
  }
}

function noted({ name, phones, contacts }: Customer, id: string): Seen {
  const contact = contacts.find((each) => each.id === id)
  return {
    name,
    phones: phones.slice(0, 1).map(maskPhone),
    text: contact ? `${contactNote(contact)}：${contact.content}` : '',
    happenedAt: null,
  }
}
