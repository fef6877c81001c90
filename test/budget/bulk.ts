/**
 * Many documents straight into the local cloud's file, in the format that it keeps. One by one a million of them, with some seventy
 * entries in indexes each, would take hours: here all entries are written down as they come, and sorted into their index at the end.
 */
import { join } from 'node:path'
import { type CollectionName, collections } from '../../cloudfunctions/_lib/collections'
import { type Document, toText } from '../../local/store/ejson'
import { documentKeys } from '../../local/store/index-keys'
import { Tables } from '../../local/store/tables'
import { encodeId } from '../../local/store/transactions'

/** Rows of one statement. */
const together = 200

/** Writes rows into a table, so many a statement. */
class Rows {
  private waiting: unknown[] = []

  constructor(
    private readonly tables: Tables,
    private readonly into: string,
    private readonly columns: number,
  ) {}

  add(...row: readonly unknown[]): void {
    this.waiting.push(...row)
    if (this.waiting.length >= together * this.columns) this.flush()
  }

  flush(): void {
    const rows = this.waiting.length / this.columns
    if (rows === 0) return
    const marks = `(${Array(this.columns).fill('?').join()})`
    this.tables.run(`INSERT INTO ${this.into} VALUES ${Array(rows).fill(marks).join()}`, this.waiting)
    this.waiting = []
  }
}

export interface Filled {
  readonly entries: number
  readonly seconds: { readonly documents: number; readonly indexes: number }
}

/** Adds documents, in order of their ids, to a data directory that no cloud is working on. Unique indexes are not checked. */
export function fill(dataDir: string, name: CollectionName, documents: Iterable<Document>): Filled {
  const tables = new Tables(join(dataDir, 'cloud.sqlite'), collections)
  const began = performance.now()
  const { id: collection, indexes } = tables.collection(name)
  // If it fails, the file is thrown away: nothing has to be kept twice.
  for (const setting of ['synchronous = OFF', 'journal_mode = OFF', 'cache_size = -1000000', 'threads = 2'])
    tables.rows(`PRAGMA ${setting}`, [])
  const docs = new Rows(tables, 'documents (row, collection, id, body)', 4)
  const loose = new Map(
    indexes.map(({ id }) => {
      tables.exec(`CREATE TABLE loose_${id} (key BLOB NOT NULL, row INTEGER NOT NULL)`)
      return [id, new Rows(tables, `loose_${id}`, 2)]
    }),
  )
  let row =
    tables.first<{ last: number }>('SELECT coalesce(max(row), 0) AS last FROM documents', [])?.last ?? 0
  let entries = 0
  tables.atomically(() => {
    for (const document of documents) {
      row += 1
      docs.add(row, collection, encodeId(document['_id']), toText(document))
      for (const { id, spec, arrays } of indexes) {
        const found = documentKeys(document, spec)
        for (const field of found.arrays) arrays.add(field)
        for (const key of found.keys) loose.get(id)?.add(key, row)
        entries += found.keys.length
      }
    }
    docs.flush()
    for (const rows of loose.values()) rows.flush()
    for (const { id, arrays } of indexes)
      tables.run('UPDATE indexes SET arrays = ? WHERE id = ?', [JSON.stringify([...arrays]), id])
  })
  const written = performance.now()
  for (const { id } of indexes) {
    tables.atomically(() =>
      tables.run(`INSERT INTO entries SELECT ?, key, row FROM loose_${id} ORDER BY key, row`, [id]),
    )
    tables.exec(`DROP TABLE loose_${id}`)
  }
  tables.close()
  const seconds = (from: number, to: number) => Math.round((to - from) / 1_000)
  return {
    entries,
    seconds: { documents: seconds(began, written), indexes: seconds(written, performance.now()) },
  }
}
