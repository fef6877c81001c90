/**
 * Snapshot transactions, the first writer wins. A transaction reads the state of its start and its own writes; writing
 * what another one has written, or what has changed since, ends it at once. An ordinary write waits for the lock.
 */
import { randomBytes } from 'node:crypto'
import { type Document, fromText, storableText } from './ejson'
import { conflict, duplicateKey, noTransaction, StoreError, storeCodes } from './errors'
import { documentKeys } from './index-keys'
import { encodeKey } from './keys'
import type { CollectionState, Tables } from './tables'

export const TRANSACTION_LIMIT_MS = 30_000

/** The state a document is to have; null removes it. */
export interface Change {
  readonly collection: CollectionState
  readonly id: Buffer
  readonly document: Document | null
}

interface Transaction {
  readonly id: string
  /** How many commits there were when it began. */
  readonly start: number
  readonly startedAt: number
  readonly writes: Map<string, Change>
  readonly locks: Set<string>
  readonly timer: NodeJS.Timeout
  readonly ended: Promise<void>
  readonly end: () => void
}

interface Past {
  readonly at: number
  /** The document's text before the commit number `at`. */
  readonly before: string | null
}

const resource = (collection: CollectionState, id: Buffer) => `${collection.id}:${id.toString('latin1')}`

function uniqueResources(collection: CollectionState, document: Document | null) {
  if (!document) return []
  return collection.indexes
    .filter((index) => index.spec.unique)
    .flatMap((index) =>
      documentKeys(document, index.spec).keys.map((key) => ({
        index,
        key,
        name: `u${index.id}:${key.toString('latin1')}`,
      })),
    )
}

/** Thrown out of an ordinary write that must wait. */
class Locked extends Error {
  constructor(readonly owner: Transaction) {
    super('locked')
  }
}

export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly locks = new Map<string, Transaction>()
  private readonly past = new Map<string, Past[]>()
  private commits = 0

  constructor(
    private readonly tables: Tables,
    private readonly now: () => number,
  ) {}

  start(): string {
    const id = randomBytes(16).toString('hex')
    let end: () => void = () => undefined
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const timer = setTimeout(() => this.abort(id), TRANSACTION_LIMIT_MS)
    timer.unref()
    const begun = {
      id,
      start: this.commits,
      startedAt: this.now(),
      writes: new Map(),
      locks: new Set<string>(),
    }
    this.open.set(id, { ...begun, timer, ended, end })
    return id
  }

  /** Ends the transactions that are older than the cloud allows. */
  expire(): void {
    for (const { id, startedAt } of this.open.values()) {
      if (this.now() - startedAt > TRANSACTION_LIMIT_MS) this.abort(id)
    }
  }

  abort(id: string): void {
    const transaction = this.open.get(id)
    if (transaction) this.finish(transaction)
  }

  abortAll(): void {
    for (const id of [...this.open.keys()]) this.abort(id)
  }

  private finish(transaction: Transaction): void {
    clearTimeout(transaction.timer)
    this.open.delete(transaction.id)
    for (const name of transaction.locks) this.locks.delete(name)
    const oldest = Math.min(...[...this.open.values()].map(({ start }) => start))
    for (const [name, versions] of this.past) {
      if (versions.every(({ at }) => at <= oldest)) this.past.delete(name)
    }
    transaction.end()
  }

  private get(id: string): Transaction {
    this.expire()
    const transaction = this.open.get(id)
    if (!transaction) throw noTransaction()
    return transaction
  }

  /** A document as the transaction sees it. */
  read(transactionId: string, collection: CollectionState, id: Buffer): Document | null {
    const transaction = this.get(transactionId)
    const name = resource(collection, id)
    const own = transaction.writes.get(name)
    if (own) return own.document
    const version = this.past.get(name)?.find(({ at }) => at > transaction.start)
    const text = version ? version.before : (this.tables.findById(collection, id)?.body ?? null)
    return text === null ? null : fromText(text)
  }

  /** Any error in a transaction ends it, as in MongoDB. */
  write(
    transactionId: string,
    change: (read: (id: Buffer) => Document | null) => Change | null,
    collection: CollectionState,
  ): void {
    const transaction = this.get(transactionId)
    try {
      const wanted = change((id) => this.read(transactionId, collection, id))
      if (wanted) this.hold(transaction, wanted)
    } catch (error) {
      this.finish(transaction)
      throw error
    }
  }

  private hold(transaction: Transaction, change: Change): void {
    const { collection, id, document } = change
    if (document) storableText(document)
    const name = resource(collection, id)
    const before = this.read(transaction.id, collection, id)
    const uniques = uniqueResources(collection, document)
    const names = [
      name,
      ...uniqueResources(collection, before).map(({ name }) => name),
      ...uniques.map(({ name }) => name),
    ]
    for (const each of names) {
      const owner = this.locks.get(each)
      if (owner && owner !== transaction) throw conflict()
      if (this.past.get(each)?.some(({ at }) => at > transaction.start)) throw conflict()
    }
    for (const { index, key, name: unique } of uniques) {
      const holder = [...transaction.writes].find(
        ([other, write]) =>
          other !== name &&
          write.collection === collection &&
          uniqueResources(collection, write.document).some((held) => held.name === unique),
      )
      const row = this.tables.owner(index, key)
      const stored = row === undefined ? undefined : fromText(this.tables.body(row))
      const storedName = stored ? resource(collection, idKey(stored)) : name
      if (holder || (storedName !== name && !transaction.writes.has(storedName))) {
        throw duplicateKey(collection.name, index.spec.name)
      }
    }
    for (const each of names) {
      this.locks.set(each, transaction)
      transaction.locks.add(each)
    }
    transaction.writes.set(name, change)
  }

  commit(id: string): void {
    const transaction = this.get(id)
    try {
      if (transaction.writes.size > 0) this.apply([...transaction.writes.values()])
    } finally {
      this.finish(transaction)
    }
  }

  /** A write outside a transaction: computed and applied at once, after the transactions that hold its documents. */
  async ordinary<Result>(work: () => { changes: readonly Change[]; result: Result }): Promise<Result> {
    for (;;) {
      try {
        this.expire()
        const { changes, result } = work()
        for (const change of changes) this.refuseLocked(change)
        if (changes.length > 0) this.apply(changes)
        return result
      } catch (error) {
        if (!(error instanceof Locked)) throw error
        await error.owner.ended
      }
    }
  }

  private refuseLocked({ collection, id, document }: Change): void {
    if (this.locks.size === 0) return
    const before = this.tables.findById(collection, id)
    const documents = [document, before ? fromText(before.body) : null]
    const uniques = documents.flatMap((each) => uniqueResources(collection, each)).map(({ name }) => name)
    for (const name of [resource(collection, id), ...uniques]) {
      const owner = this.locks.get(name)
      if (owner) throw new Locked(owner)
    }
  }

  /** Writes the changes in one SQLite transaction: first all old entries go, so that a unique key can move. */
  private apply(changes: readonly Change[]): void {
    const versions: [string, string | null][] = []
    this.tables.atomically(() => {
      const prepared = changes.map((change) => {
        const stored = this.tables.findById(change.collection, change.id)
        const before = stored ? fromText(stored.body) : null
        if (stored && before) this.tables.removeEntries(change.collection, stored.row, before)
        versions.push([resource(change.collection, change.id), stored?.body ?? null])
        for (const { name } of [before, change.document].flatMap((each) =>
          uniqueResources(change.collection, each),
        )) {
          versions.push([name, null])
        }
        return { ...change, stored }
      })
      for (const { collection, id, document, stored } of prepared) {
        if (!document) {
          if (stored) this.tables.remove(stored.row)
        } else if (stored) this.tables.replace(collection, stored.row, storableText(document), document)
        else this.tables.insert(collection, id, storableText(document), document)
      }
    })
    this.commits++
    if (this.open.size === 0) return
    for (const [name, before] of versions) {
      this.past.set(name, [...(this.past.get(name) ?? []), { at: this.commits, before }])
    }
  }
}

export function idKey(document: Document): Buffer {
  return encodeId(document['_id'])
}

export function encodeId(id: unknown): Buffer {
  if (typeof id !== 'string' && typeof id !== 'number') {
    throw new StoreError(storeCodes.invalid, '_id must be text or a number')
  }
  return encodeKey(id)
}
