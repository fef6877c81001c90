/**
 * The SQLite file: documents and index entries, and nothing clever. Every write of several rows runs in one SQLite
 * transaction with full durability; the file is locked, so that one process works on a data directory.
 */
import Database from 'libsql'
import type { CollectionSpecs, IndexSpec } from '../../cloudfunctions/_lib/collections'
import { type Document, fromText } from './ejson'
import { duplicateKey, StoreError, storeCodes } from './errors'
import { documentKeys } from './index-keys'

export interface IndexState {
  readonly id: number
  readonly spec: IndexSpec
  /** Fields that have held an array in some document: a range on them cannot be narrowed from both sides. */
  readonly arrays: Set<string>
}

export interface CollectionState {
  readonly id: number
  readonly name: string
  readonly indexes: IndexState[]
}

export interface StoredRow {
  readonly row: number
  readonly body: string
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL,
    spec TEXT NOT NULL, arrays TEXT NOT NULL, UNIQUE (collection, name));
  CREATE TABLE IF NOT EXISTS documents (row INTEGER PRIMARY KEY, collection INTEGER NOT NULL, id BLOB NOT NULL, body TEXT NOT NULL);
  CREATE UNIQUE INDEX IF NOT EXISTS documents_id ON documents (collection, id);
  CREATE INDEX IF NOT EXISTS documents_natural ON documents (collection);
  CREATE TABLE IF NOT EXISTS entries (idx INTEGER NOT NULL, key BLOB NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (idx, key, row)) WITHOUT ROWID;
`

export class Tables {
  readonly collections = new Map<string, CollectionState>()
  /** A test's planted fault: the next write fails as on a full disk, after its rows were written. */
  failNextWrite = false
  private readonly database: Database.Database
  private readonly statements = new Map<string, Database.Statement>()

  constructor(file: string, specs: CollectionSpecs) {
    this.database = new Database(file)
    try {
      this.database.pragma('locking_mode = EXCLUSIVE')
      this.database.pragma('journal_mode = WAL')
      this.database.pragma('synchronous = FULL')
      this.database.pragma('cache_size = -65536')
      this.database.exec('BEGIN EXCLUSIVE')
      this.database.exec(SCHEMA)
      this.database.exec('COMMIT')
    } catch (error) {
      this.database.close()
      if (error instanceof Error && /locked|busy/i.test(error.message)) {
        throw new StoreError(storeCodes.inUse, `another process works on ${file}`)
      }
      throw error
    }
    this.load()
    for (const name of Object.keys(specs)) this.createCollection(name)
    for (const [name, spec] of Object.entries(specs)) this.declareIndexes(name, spec.indexes)
  }

  /**
   * Statements keep the file open until they are collected, so the lock is given back by hand: leaving WAL moves
   * everything into the file itself, and only then does SQLite let go of an exclusive lock.
   */
  close(): void {
    this.statements.clear()
    this.database.pragma('journal_mode = DELETE')
    this.database.pragma('locking_mode = NORMAL')
    this.database.prepare('SELECT count(*) FROM collections').get()
    this.database.close()
  }

  /** Removes every document; collections and indexes stay. */
  clear(): void {
    this.atomically(() => {
      this.exec('DELETE FROM entries')
      this.exec('DELETE FROM documents')
    })
  }

  exec(sql: string): void {
    this.database.exec(sql)
  }

  private statement(sql: string): Database.Statement {
    const known = this.statements.get(sql)
    if (known) return known
    const prepared = this.database.prepare(sql)
    this.statements.set(sql, prepared)
    return prepared
  }

  /** Rows of a query. Parameters travel as one array: a bare Buffer would abort the process. */
  rows<Row>(sql: string, parameters: readonly unknown[]): Row[] {
    return this.statement(sql).all([...parameters]) as Row[]
  }

  first<Row>(sql: string, parameters: readonly unknown[]): Row | undefined {
    return this.statement(sql).get([...parameters]) as Row | undefined
  }

  run(sql: string, parameters: readonly unknown[]): number {
    return this.statement(sql).run([...parameters]).changes
  }

  /** All of the work or none of it, on disk before it returns. */
  atomically<Result>(work: () => Result): Result {
    this.database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      if (this.failNextWrite) {
        this.failNextWrite = false
        throw new StoreError(storeCodes.diskFull, 'SQLITE_FULL: the disk is full; nothing was written')
      }
      this.database.exec('COMMIT')
      return result
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('ROLLBACK')
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_FULL')) {
        throw new StoreError(storeCodes.diskFull, 'SQLITE_FULL: the disk is full; nothing was written')
      }
      throw error
    }
  }

  private load(): void {
    for (const { id, name } of this.rows<{ id: number; name: string }>(
      'SELECT id, name FROM collections',
      [],
    )) {
      this.collections.set(name, { id, name, indexes: this.loadIndexes(id) })
    }
  }

  private loadIndexes(collection: number): IndexState[] {
    return this.rows<{ id: number; spec: string; arrays: string }>(
      'SELECT id, spec, arrays FROM indexes WHERE collection = ? ORDER BY id',
      [collection],
    ).map(({ id, spec, arrays }) => ({
      id,
      spec: JSON.parse(spec) as IndexSpec,
      arrays: new Set(JSON.parse(arrays) as string[]),
    }))
  }

  createCollection(name: string): boolean {
    if (this.collections.has(name)) return false
    this.run('INSERT INTO collections (name) VALUES (?)', [name])
    const made = this.first<{ id: number }>('SELECT id FROM collections WHERE name = ?', [name])
    if (!made) throw new Error(`collection ${name} was not created`)
    this.collections.set(name, { id: made.id, name, indexes: [] })
    return true
  }

  /** Makes the indexes of a collection be the declared ones: new and changed ones are built from the documents. */
  private declareIndexes(name: string, specs: readonly IndexSpec[]): void {
    const collection = this.collection(name)
    const declared = new Map(specs.map((spec) => [spec.name, JSON.stringify(spec)]))
    const kept = collection.indexes.filter(({ spec }) => declared.get(spec.name) === JSON.stringify(spec))
    const missing = specs.filter((spec) => !kept.some((index) => index.spec.name === spec.name))
    if (kept.length === collection.indexes.length && missing.length === 0) return
    this.atomically(() => {
      for (const index of collection.indexes.filter((index) => !kept.includes(index))) {
        this.run('DELETE FROM entries WHERE idx = ?', [index.id])
        this.run('DELETE FROM indexes WHERE id = ?', [index.id])
      }
      for (const spec of missing) {
        this.run('INSERT INTO indexes (collection, name, spec, arrays) VALUES (?, ?, ?, ?)', [
          collection.id,
          spec.name,
          JSON.stringify(spec),
          '[]',
        ])
      }
      collection.indexes.splice(0, collection.indexes.length, ...this.loadIndexes(collection.id))
      const built = collection.indexes.filter((index) =>
        missing.some((spec) => spec.name === index.spec.name),
      )
      const all = 'SELECT row, body FROM documents WHERE collection = ? ORDER BY row'
      for (const { row, body } of built.length > 0 ? this.rows<StoredRow>(all, [collection.id]) : []) {
        this.addEntries(built, row, fromText(body), name)
      }
    })
  }

  collection(name: string): CollectionState {
    const state = this.collections.get(name)
    if (!state) {
      throw new StoreError(
        storeCodes.noCollection,
        `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request`,
      )
    }
    return state
  }

  findById(collection: CollectionState, id: Buffer): StoredRow | undefined {
    return this.first<StoredRow>('SELECT row, body FROM documents WHERE collection = ? AND id = ?', [
      collection.id,
      id,
    ])
  }

  body(row: number): string {
    const found = this.first<{ body: string }>('SELECT body FROM documents WHERE row = ?', [row])
    if (!found) throw new Error(`an index names row ${row}, which does not exist`)
    return found.body
  }

  insert(collection: CollectionState, id: Buffer, body: string, document: Document): void {
    this.run('INSERT INTO documents (collection, id, body) VALUES (?, ?, ?)', [collection.id, id, body])
    const { row } = this.findById(collection, id) ?? { row: 0 }
    this.addEntries(collection.indexes, row, document, collection.name)
  }

  replace(collection: CollectionState, row: number, body: string, document: Document): void {
    this.run('UPDATE documents SET body = ? WHERE row = ?', [body, row])
    this.addEntries(collection.indexes, row, document, collection.name)
  }

  remove(row: number): void {
    this.run('DELETE FROM documents WHERE row = ?', [row])
  }

  removeEntries(collection: CollectionState, row: number, document: Document): void {
    for (const index of collection.indexes) {
      for (const key of documentKeys(document, index.spec).keys) {
        this.run('DELETE FROM entries WHERE idx = ? AND key = ? AND row = ?', [index.id, key, row])
      }
    }
  }

  private addEntries(
    indexes: readonly IndexState[],
    row: number,
    document: Document,
    collection: string,
  ): void {
    for (const index of indexes) {
      const { keys, arrays } = documentKeys(document, index.spec)
      for (const key of keys) {
        if (index.spec.unique && this.owner(index, key) !== undefined)
          throw duplicateKey(collection, index.spec.name)
        this.run('INSERT INTO entries (idx, key, row) VALUES (?, ?, ?)', [index.id, key, row])
      }
      const news = arrays.filter((field) => !index.arrays.has(field))
      if (news.length > 0) {
        for (const field of news) index.arrays.add(field)
        this.run('UPDATE indexes SET arrays = ? WHERE id = ?', [JSON.stringify([...index.arrays]), index.id])
      }
    }
  }

  /** The row that holds a key of an index, if any: what a unique index asks. */
  owner(index: IndexState, key: Buffer): number | undefined {
    return this.first<{ row: number }>('SELECT row FROM entries WHERE idx = ? AND key = ? LIMIT 1', [
      index.id,
      key,
    ])?.row
  }
}
