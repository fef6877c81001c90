/**
 * What an operation needs beside who acts, looked up in the same call: each handler names it, and finds it under that name. Each is a
 * list of documents that belong to the actor's own document, or to what the input names.
 */
import { eveningId, openDays } from '@shared/evening/model'
import { normalPhone } from '@shared/kernel/phone'
import { dayOf, type Instant } from '@shared/kernel/time'
import { bundleId, bundlesOf } from '@shared/month/bundle'
import { type Month, monthOf } from '@shared/month/calendar'
import { monthId } from '@shared/month/model'
import { claimSlots } from '@shared/pool/slots'
import { searchSlot } from '@shared/register/search'
import { openWeeks, sheetId, weekOf } from '@shared/sheet/model'
import { placeOf } from '@shared/walkin/model'
import type { CollectionName, Docs } from './collections'
import { expression, findWith } from './sdk'

interface Looked {
  readonly now: Instant
  readonly input: unknown
}

interface Piece {
  readonly from: CollectionName
  /** A field of the actor's document, or of a piece above; or what is made for it. */
  readonly by: string | ((looked: Looked) => readonly unknown[])
  readonly to: string
  /** What of each stays in the database. */
  readonly without?: readonly string[]
}

/** A text as it is: what the input says is never read as an expression of the database. */
const asIs = (text: string) => expression.literal(text)

const own: readonly string[] = ['$projectId', '$_id']

/** A text with the actor's own ids in it; all else of it as it is. */
const withOwn = (made: string) =>
  expression.concat(
    made
      .split(/(\$projectId|\$_id)/)
      .filter((part) => part !== '')
      .map((part) => (own.includes(part) ? part : asIs(part))),
  )

/** Never nobody: what a list that is empty is joined with is not the same in every version of the database. */
const atLeastNobody = (texts: readonly string[]): readonly string[] => (texts.length > 0 ? texts : ['-'])

/** Somebody of the staff whom the input names. */
const who = ({ input }: Looked): readonly string[] => {
  const { who: named }: { who?: unknown } = Object(input)
  return [typeof named === 'string' ? named : '-']
}

/** The files that the input names. */
const named = ({ input }: Looked): readonly string[] => {
  const { customerId, other, into }: Record<string, unknown> = Object(input)
  return atLeastNobody([customerId, other, into].filter((id) => typeof id === 'string'))
}

/** The numbers that the input names, in their normal form. */
const numbers = ({ input }: Looked): readonly string[] => {
  const { numbers: written }: { numbers?: readonly { readonly to: string }[] } = Object(input)
  return atLeastNobody((written ?? []).flatMap(({ to }) => normalPhone(to) ?? []))
}

/** The search before an entry that the input names. */
const search = ({ input }: Looked): readonly string[] => {
  const { search: said }: { search?: { readonly id: string } } = Object(input)
  return atLeastNobody(said ? [said.id] : [])
}

/** The order form that the input names. */
const form = ({ input }: Looked): readonly string[] => {
  const { dealId }: { dealId?: unknown } = Object(input)
  return atLeastNobody(typeof dealId === 'string' ? [dealId] : [])
}

/** The unit that the input names, as the office's table writes it. */
const label = ({ input }: Looked): readonly string[] => {
  const { unit }: { unit?: unknown } = Object(input)
  return [typeof unit === 'string' ? unit.replace(/\s/g, '') : '-']
}

/** The month that the input names, or this one; and whose bundle, or the actor's own. Nothing of it is an id of {@link withOwn}. */
const month = ({ input, now }: Looked): { readonly of: Month; readonly whose: string } => {
  const { month: of, who: whose }: Record<string, unknown> = Object(input)
  return {
    of: typeof of === 'string' ? of.replaceAll('$', '') : monthOf(dayOf(now)),
    whose: typeof whose === 'string' ? whose.replaceAll('$', '') : '$_id',
  }
}

const pieces = {
  colleagues: { from: 'employees', by: 'projectId', to: 'projectId' },
  /** The reception board; none before anything has happened on it. */
  floors: { from: 'floors', by: 'projectId', to: '_id' },
  handovers: { from: 'handovers', by: 'projectId', to: 'projectId' },
  reviews: { from: 'reviews', by: 'projectId', to: 'projectId' },
  /** Whom the actor has claimed today. */
  claimed: { from: 'customers', by: ({ now }) => claimSlots('$_id', now).map(withOwn), to: 'slots' },
  /** Who came to the actor's receptions of today. */
  visitors: {
    ...{ from: 'customers', to: 'walkIns.of' },
    by: ({ now }) => [withOwn(placeOf('$_id', dayOf(now)))],
    without: ['history', 'contacts', 'register', 'terms', 'visitNotes', 'ownership', 'reveals', 'gradings'],
  },
  /** The customers, the cases and the deals of somebody whom the input names. */
  held: {
    ...{ from: 'customers', by: who, to: 'ownerId' },
    without: ['history', 'register', 'contacts', 'reveals', 'gradings', 'terms', 'slots', 'ownership'],
  },
  cases: { from: 'cases', by: who, to: 'officer.id' },
  deals: { from: 'deals', by: who, to: 'handlerIds' },
  /** The files that the input names, those that are read in them, those in which they are read, and those with a number of theirs. */
  files: { from: 'customers', by: named, to: '_id' },
  inside: { from: 'customers', by: named, to: 'merged.into' },
  readIn: { from: 'customers', by: 'files.merged.into', to: '_id' },
  behind: { from: 'customers', by: 'files.phones', to: 'phones' },
  /** The units that have the label that the input names, of all projects, and their deals. */
  units: { from: 'units', by: label, to: 'label' },
  dealsOfUnits: { from: 'deals', by: 'units._id', to: 'unitId' },
  /** The order form that the input names; its customer's file, and the one in which that is read; its unit, and that one's deals. */
  orders: { from: 'deals', by: form, to: '_id' },
  orderFiles: {
    ...{ from: 'customers', by: 'orders.order.customerId', to: '_id' },
    without: ['history', 'contacts', 'register', 'terms', 'visitNotes', 'ownership', 'reveals', 'gradings'],
  },
  orderReadIn: {
    ...{ from: 'customers', by: 'orderFiles.merged.into', to: '_id' },
    without: ['history', 'contacts', 'register', 'terms', 'visitNotes', 'ownership', 'reveals', 'gradings'],
  },
  orderUnits: { from: 'units', by: 'orders.unitId', to: '_id' },
  orderDeals: { from: 'deals', by: 'orders.unitId', to: 'unitId' },
  /** The files with a number that the input names; of all projects. */
  holders: { from: 'customers', by: numbers, to: 'phones' },
  /** The search in the registers that the input names. */
  searches: { from: 'events', by: search, to: '_id' },
  /** The file with whose entry that search went. */
  searchedFor: {
    ...{ from: 'customers', to: 'slots' },
    by: (looked) => search(looked).map(searchSlot),
    without: ['history', 'contacts', 'register', 'terms', 'visitNotes', 'ownership', 'reveals', 'gradings'],
  },
  /** The sheets and the minutes that can still be opened: the actor's own sheets, or everybody's. */
  ownSheets: {
    ...{ from: 'sheets', to: '_id' },
    by: ({ now }) => openWeeks(now).map((sunday) => withOwn(sheetId('$projectId', '$_id', sunday))),
  },
  sheets: {
    ...{ from: 'sheets', to: 'week' },
    by: ({ now }) => openWeeks(now).map((sunday) => withOwn(weekOf('$projectId', sunday))),
  },
  evenings: {
    ...{ from: 'evenings', to: '_id' },
    by: ({ now }) => openDays(now).map((day) => withOwn(eveningId('$projectId', day))),
  },
  /** The report of the month that the input names, the bundles of its files, and one of them. */
  months: { from: 'months', to: '_id', by: (looked) => [withOwn(monthId('$projectId', month(looked).of))] },
  bundles: {
    ...{ from: 'bundles', to: 'of' },
    by: (looked) => [withOwn(bundlesOf('$projectId', month(looked).of))],
  },
  bundle: {
    ...{ from: 'bundles', to: '_id' },
    by: (looked) => [withOwn(bundleId('$projectId', month(looked).whose, month(looked).of))],
  },
  /** A buyer's own files. */
  ownFiles: { from: 'customers', by: 'customerIds', to: '_id' },
} as const satisfies Readonly<Record<string, Piece>>

type Pieces = typeof pieces
export type PieceName = keyof Pieces

type DocOf<P extends Piece> = P extends { readonly without: readonly (infer W extends string)[] }
  ? Omit<Docs[P['from']], W>
  : Docs[P['from']]

/** Every piece under its name. */
export type Beside = { readonly [N in PieceName]: readonly DocOf<Pieces[N]>[] }

/** What a handler has at hand that asked for these. */
export interface With<N extends PieceName> {
  readonly beside: Pick<Beside, N>
}

/** What is looked up, for which call. */
export interface LookUp extends Looked {
  readonly names: readonly PieceName[]
}

const table: Readonly<Record<PieceName, Piece>> = pieces
/** With those that they go by, in the order of the table. */
function inOrder(names: readonly PieceName[]): readonly (readonly [string, Piece])[] {
  const needed: readonly string[] = names.flatMap((name) => {
    const { by } = table[name]
    return typeof by === 'string' ? [name, by.replace(/\..*/, '')] : [name]
  })
  return Object.entries(table).filter(([name]) => needed.includes(name))
}

const madeFor = (name: string): string => `${name}By`

/** What the pieces go by that is made for them, as fields of the document; a text of the input is only ever itself. */
export const madeFields = ({ names, ...looked }: LookUp): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(
    inOrder(names).flatMap(([name, { by }]) =>
      typeof by === 'string'
        ? []
        : [[madeFor(name), by(looked).map((each) => (typeof each === 'string' ? asIs(each) : each))]],
    ),
  )

/** One document with what always belongs to it, and with what the handler asked for. */
export function findBeside<Own, Always extends object>(
  collection: CollectionName,
  where: object,
  always: Parameters<typeof findWith>[1]['joins'],
  lookUp: LookUp,
) {
  const asked = inOrder(lookUp.names)
  return findWith<Own, Always & Partial<Beside>>(collection, {
    where,
    joins: [
      ...always,
      ...asked.map(([name, { from, by, to }]) => ({
        ...{ from, foreignField: to, as: name },
        localField: typeof by === 'string' ? by : madeFor(name),
      })),
    ],
    fields: madeFields(lookUp),
    without: asked.flatMap(([name, { without = [] }]) => without.map((field) => `${name}.${field}`)),
  })
}
