/** Direct access to the documents, for seeding, dumping and looking: not counted, and with no limit on size. */

import { EJSON } from 'bson'
import { type Document, fromText } from './ejson'
import { type FindOptions, findRows } from './find'
import type { Store } from './store'
import { encodeId } from './transactions'

/** Names sorted, so that equal documents have equal text. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, stable(part)]),
  )
}

const BATCH = 5_000

export class Direct {
  constructor(private readonly store: Store) {}

  /** Adds documents with their own `_id`, thousands at once. */
  async insertMany(collection: string, documents: readonly Document[]): Promise<void> {
    for (let at = 0; at < documents.length; at += BATCH) {
      await this.store.insert(collection, documents.slice(at, at + BATCH))
    }
  }

  get(collection: string, id: string | number): Document | null {
    const row = this.store.tables.findById(this.store.tables.collection(collection), encodeId(id))
    return row ? fromText(row.body) : null
  }

  find(collection: string, filter: Document = {}, options: FindOptions = {}): Document[] {
    const { found } = findRows(this.store.tables, this.store.tables.collection(collection), filter, options)
    return found.map(({ body }) => fromText(body))
  }

  /** All documents of all collections as text, a line each, in an order that does not depend on how they were written. */
  dump(): string {
    const lines = this.store.tables
      .rows<{ name: string; body: string }>(
        'SELECT c.name, d.body FROM documents d JOIN collections c ON c.id = d.collection ORDER BY c.name, d.id',
        [],
      )
      .map(({ name, body }) => `${name} ${EJSON.stringify(stable(fromText(body)), { relaxed: true })}`)
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`
  }

  /** Removes every document and every open transaction; collections and indexes stay. */
  clear(): void {
    this.store.transactions.abortAll()
    this.store.tables.clear()
  }
}
