/** The document store as the wire sees it: one method for each thing a function may ask, each with its cost. */
import { randomBytes } from 'node:crypto'
import type { CollectionSpecs } from '../../cloudfunctions/_lib/collections'
import { aggregate, type Stage } from './aggregate'
import { type Document, fromText, storableText, toText } from './ejson'
import { duplicateKey, invalid } from './errors'
import {
  type Cost,
  countRows,
  DEFAULT_LIMIT,
  type FindOptions,
  findRows,
  MAX_LIMIT,
  project,
  withinResultLimit,
} from './find'
import { type CollectionState, Tables } from './tables'
import { type Change, encodeId, Transactions } from './transactions'
import { updated } from './update'

export interface Answer<Value> {
  readonly value: Value
  readonly cost: Cost
}

const oneById = (found: boolean): Cost => ({ scanned: found ? 1 : 0, returned: found ? 1 : 0, plan: 'id' })

/** The filter of a document by its id: what `doc(id)` sends. */
export const idOf = (filter: Document): string | number => {
  const id = filter['_id']
  if ((typeof id !== 'string' && typeof id !== 'number') || Object.keys(filter).length !== 1) {
    throw invalid('in a transaction, and for doc(), the query is one _id')
  }
  return id
}

export class Store {
  readonly tables: Tables
  readonly transactions: Transactions

  constructor(file: string, specs: CollectionSpecs, now: () => number) {
    this.tables = new Tables(file, specs)
    this.transactions = new Transactions(this.tables, now)
  }

  close(): void {
    this.transactions.abortAll()
    this.tables.close()
  }

  async insert(
    name: string,
    documents: readonly Document[],
    transaction?: string,
  ): Promise<Answer<string[]>> {
    const collection = this.tables.collection(name)
    const withIds = documents.map((document) => ({
      ...document,
      _id: document['_id'] ?? randomBytes(16).toString('hex'),
    }))
    const change = (document: Document): Change => {
      storableText(document)
      return { collection, id: encodeId(document['_id']), document }
    }
    const ids = withIds.map(({ _id }) => String(_id))
    if (transaction !== undefined) {
      for (const document of withIds) {
        this.transactions.write(
          transaction,
          (read) => {
            const wanted = change(document)
            if (read(wanted.id)) throw duplicateKey(name, '_id_')
            return wanted
          },
          collection,
        )
      }
    } else {
      await this.transactions.ordinary(() => ({
        changes: this.newOnly(name, withIds.map(change)),
        result: null,
      }))
    }
    return { value: ids, cost: { scanned: 0, returned: 0, plan: 'id' } }
  }

  private newOnly(name: string, changes: readonly Change[]): readonly Change[] {
    const ids = new Set<string>()
    for (const { collection, id } of changes) {
      if (this.tables.findById(collection, id) || ids.has(id.toString('latin1')))
        throw duplicateKey(name, '_id_')
      ids.add(id.toString('latin1'))
    }
    return changes
  }

  /** Texts of the documents found, in order. */
  find(name: string, filter: Document, options: FindOptions): Answer<readonly string[]> {
    const limit = Math.min(options.limit ?? DEFAULT_LIMIT, MAX_LIMIT)
    const { found, cost } = findRows(this.tables, this.tables.collection(name), filter, { ...options, limit })
    const bodies = found.map(({ body }) => body)
    return { value: withinResultLimit(project(bodies, options.projection)), cost }
  }

  getInTransaction(
    transaction: string,
    name: string,
    id: string | number,
    projection?: Document,
  ): Answer<readonly string[]> {
    const document = this.transactions.read(transaction, this.tables.collection(name), encodeId(id))
    return {
      value: document ? project([toText(document)], projection) : [],
      cost: oneById(document !== null),
    }
  }

  count(name: string, filter: Document): Answer<number> {
    const { total, cost } = countRows(this.tables, this.tables.collection(name), filter)
    return { value: total, cost }
  }

  /** Replaces the document with this id, or makes it. */
  async set(name: string, id: string | number, document: Document, transaction?: string) {
    const collection = this.tables.collection(name)
    const wanted: Change = { collection, id: encodeId(id), document: { ...document, _id: id } }
    const outcome = (before: Document | null) =>
      before
        ? { updated: toText(before) === toText(wanted.document ?? {}) ? 0 : 1, upsertId: null }
        : { updated: 0, upsertId: id }
    if (transaction !== undefined) {
      let before: Document | null = null
      const change = (read: (id: Buffer) => Document | null) => {
        before = read(wanted.id)
        return wanted
      }
      this.transactions.write(transaction, change, collection)
      return { value: outcome(before), cost: oneById(before !== null) }
    }
    const value = await this.transactions.ordinary(() => {
      const stored = this.tables.findById(collection, wanted.id)
      return { changes: [wanted], result: outcome(stored ? fromText(stored.body) : null) }
    })
    return { value, cost: oneById(value.upsertId === null) }
  }

  async update(name: string, filter: Document, change: Document, multi: boolean): Promise<Answer<number>> {
    return this.modify(name, filter, multi, (before) => updated(before, change))
  }

  async remove(name: string, filter: Document, multi: boolean): Promise<Answer<number>> {
    return this.modify(name, filter, multi, () => null)
  }

  private modify(
    name: string,
    filter: Document,
    multi: boolean,
    next: (before: Document) => Document | null,
  ) {
    const collection = this.tables.collection(name)
    return this.transactions.ordinary<Answer<number>>(() => {
      const { found, cost } = findRows(this.tables, collection, filter, multi ? {} : { limit: 1 })
      const changes = found.flatMap(({ body }) => changeOf(collection, fromText(body), body, next))
      return { changes, result: { value: changes.length, cost } }
    })
  }

  updateInTransaction(
    transaction: string,
    name: string,
    id: string | number,
    change: Document,
  ): Answer<number> {
    return this.modifyInTransaction(transaction, name, id, (before) => updated(before, change))
  }

  removeInTransaction(transaction: string, name: string, id: string | number): Answer<number> {
    return this.modifyInTransaction(transaction, name, id, () => null)
  }

  private modifyInTransaction(
    transaction: string,
    name: string,
    id: string | number,
    next: (before: Document) => Document | null,
  ): Answer<number> {
    const collection = this.tables.collection(name)
    let changes: Change[] = []
    let found = false
    const change = (read: (id: Buffer) => Document | null) => {
      const before = read(encodeId(id))
      found = before !== null
      changes = before ? changeOf(collection, before, toText(before), next) : []
      return changes[0] ?? null
    }
    this.transactions.write(transaction, change, collection)
    return { value: changes.length, cost: oneById(found) }
  }

  aggregate(name: string, stages: readonly Stage[]): Answer<readonly string[]> {
    const { documents, cost } = aggregate(this.tables, name, stages)
    return { value: withinResultLimit(documents.map(toText)), cost }
  }
}

/** The change of one document, or none when the update leaves it as it is. */
function changeOf(
  collection: CollectionState,
  before: Document,
  body: string,
  next: (before: Document) => Document | null,
): Change[] {
  const document = next(before)
  if (document && storableText(document) === body) return []
  return [{ collection, id: encodeId(before['_id']), document }]
}
