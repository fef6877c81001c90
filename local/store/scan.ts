/** Walks the rows of a plan in key order, a page at a time; several ranges are merged, so that few rows are read. */
import type { KeyRange, Plan } from './planner'
import type { CollectionState, Tables } from './tables'

interface Entry {
  readonly key: Buffer
  readonly row: number
}

/** libsql gives a BLOB as a bare ArrayBuffer. */
interface EntryRow {
  readonly key: ArrayBuffer
  readonly row: number
}

const FIRST_PAGE = 32
const LARGEST_PAGE = 1_024

function pageSql(plan: Plan): string {
  const id = plan.index === 'id'
  const [table, key, owner] = id ? ['documents', 'id', 'collection'] : ['entries', 'key', 'idx']
  return plan.reverse
    ? `SELECT ${key} AS key, row FROM ${table} WHERE ${owner} = ? AND (${key}, row) < (?, ?) AND ${key} >= ? ORDER BY ${key} DESC, row DESC LIMIT ?`
    : `SELECT ${key} AS key, row FROM ${table} WHERE ${owner} = ? AND (${key}, row) > (?, ?) AND ${key} < ? ORDER BY ${key}, row LIMIT ?`
}

function* rangeEntries(tables: Tables, plan: Plan, owner: number, range: KeyRange): Generator<Entry> {
  const sql = pageSql(plan)
  let last: Entry = { key: plan.reverse ? range.to : range.from, row: -1 }
  const end = plan.reverse ? range.from : range.to
  for (let size = FIRST_PAGE; ; size = Math.min(size * 4, LARGEST_PAGE)) {
    const page = tables
      .rows<EntryRow>(sql, [owner, last.key, last.row, end, size])
      .map(({ key, row }) => ({ key: Buffer.from(key), row }))
    yield* page
    const final = page.at(-1)
    if (!final || page.length < size) return
    last = final
  }
}

function* fullRows(tables: Tables, collection: CollectionState): Generator<number> {
  let last = -1
  for (;;) {
    const page = tables.rows<{ row: number }>(
      'SELECT row FROM documents WHERE collection = ? AND row > ? ORDER BY row LIMIT ?',
      [collection.id, last, LARGEST_PAGE],
    )
    for (const { row } of page) yield row
    const final = page.at(-1)
    if (!final || page.length < LARGEST_PAGE) return
    last = final.row
  }
}

interface Head {
  entry: Entry
  readonly prefix: number
  readonly rest: Generator<Entry>
}

/** Always takes the range whose next key comes first after its prefix. */
function* merged(
  ranges: readonly { prefix: number; entries: Generator<Entry> }[],
  reverse: boolean,
): Generator<Entry> {
  const heads: Head[] = []
  for (const { prefix, entries } of ranges) {
    const first = entries.next()
    if (!first.done) heads.push({ entry: first.value, prefix, rest: entries })
  }
  const before = (a: Head, b: Head) => {
    const order =
      a.entry.key.subarray(a.prefix).compare(b.entry.key.subarray(b.prefix)) || a.entry.row - b.entry.row
    return reverse ? order > 0 : order < 0
  }
  while (heads.length > 0) {
    const best = heads.reduce((first, head) => (before(head, first) ? head : first))
    yield best.entry
    const next = best.rest.next()
    if (next.done) heads.splice(heads.indexOf(best), 1)
    else best.entry = next.value
  }
}

/** Rows of the plan's ranges, each once. */
export function* planRows(tables: Tables, collection: CollectionState, plan: Plan): Generator<number> {
  if (plan.index === 'full') {
    yield* fullRows(tables, collection)
    return
  }
  const owner = plan.index === 'id' ? collection.id : plan.index.id
  const ranges = plan.ranges.map((range) => ({
    prefix: range.prefix,
    entries: rangeEntries(tables, plan, owner, range),
  }))
  const [only] = ranges
  const entries = ranges.length === 1 && only ? only.entries : merged(ranges, plan.reverse)
  const once = ranges.length === 1 && (plan.index === 'id' || plan.index.arrays.size === 0)
  const seen = new Set<number>()
  for (const { row } of entries) {
    if (!once) {
      if (seen.has(row)) continue
      seen.add(row)
    }
    yield row
  }
}

/** How many keys lie in the plan's ranges: a count that an index answers without reading a document. */
export function countKeys(tables: Tables, collection: CollectionState, plan: Plan): number {
  const [table, key, owner, id] =
    plan.index === 'id' || plan.index === 'full'
      ? ['documents', 'id', 'collection', collection.id]
      : ['entries', 'key', 'idx', plan.index.id]
  if (plan.index === 'full') {
    return (
      tables.first<{ n: number }>('SELECT count(*) AS n FROM documents WHERE collection = ?', [id])?.n ?? 0
    )
  }
  const sql = `SELECT count(*) AS n FROM ${table} WHERE ${owner} = ? AND ${key} >= ? AND ${key} < ?`
  return plan.ranges.reduce(
    (sum, { from, to }) => sum + (tables.first<{ n: number }>(sql, [id, from, to])?.n ?? 0),
    0,
  )
}
