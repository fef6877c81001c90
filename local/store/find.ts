/** Queries: the plan's rows, tested, sorted where the index did not, cut and projected. Says what it cost. */
import { Query } from 'mingo'
import { type Document, fromText, toText } from './ejson'
import { failed, invalid, StoreError, storeCodes } from './errors'
import { boundsOf, checkFilter } from './filter'
import { planFor, type Sort } from './planner'
import { countKeys, planRows } from './scan'
import type { CollectionState, Tables } from './tables'

/** What one call cost. */
export interface Cost {
  readonly scanned: number
  readonly returned: number
  /** The index that served, `id`, or `full`: every document was read. */
  readonly plan: string
}

export interface FindOptions {
  readonly sort?: Sort
  readonly skip?: number
  readonly limit?: number
  readonly projection?: Document
}

export interface Found {
  readonly row: number
  readonly body: string
}

export const DEFAULT_LIMIT = 100
export const MAX_LIMIT = 1_000
export const MAX_RESULT_BYTES = 1024 * 1024

const tester = (filter: Document) => {
  try {
    const query = new Query<Document>(filter, {})
    return (document: Document) => query.test(document)
  } catch (error) {
    throw failed(`bad query: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export function findRows(
  tables: Tables,
  collection: CollectionState,
  filter: Document,
  { sort = [], skip = 0, limit = Number.POSITIVE_INFINITY }: FindOptions,
): { found: Found[]; cost: Cost } {
  checkFilter(filter)
  const bounds = boundsOf(filter)
  const plan = planFor(collection, bounds, sort)
  const test = plan.exact ? null : tester(filter)
  const matches: Found[] = []
  let scanned = 0
  for (const row of planRows(tables, collection, plan)) {
    const body = tables.body(row)
    scanned++
    if (test && !test(fromText(body))) continue
    matches.push({ row, body })
    if (plan.sorted && matches.length >= skip + limit) break
  }
  const ordered = plan.sorted ? matches : sorted(matches, sort)
  const found = ordered.slice(skip, skip + limit)
  return { found, cost: { scanned, returned: found.length, plan: plan.name } }
}

function sorted(matches: readonly Found[], sort: Sort): Found[] {
  const byDocument = matches.map((match) => ({ match, document: fromText(match.body) }))
  const query = new Query<{ document: Document }>({}, {})
  const spec = Object.fromEntries(sort.map(([field, direction]) => [`document.${field}`, direction]))
  return query
    .find<(typeof byDocument)[number]>(byDocument)
    .sort(spec)
    .all()
    .map(({ match }) => match)
}

/** Refuses an answer that the cloud would not send. */
export function withinResultLimit(texts: readonly string[]): readonly string[] {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > MAX_RESULT_BYTES) {
    throw new StoreError(
      storeCodes.resultTooLarge,
      `database query result size exceed limit (1MB): ${bytes} bytes`,
    )
  }
  return texts
}

export function project(texts: readonly string[], projection: Document | undefined): readonly string[] {
  if (!projection || Object.keys(projection).length === 0) return texts
  const kinds = new Set(
    Object.entries(projection).flatMap(([name, value]) => (name === '_id' ? [] : [Boolean(value)])),
  )
  if (kinds.size > 1) throw invalid('a projection either includes fields or excludes them')
  const query = new Query<Document>({}, {})
  return query.find<Document>(texts.map(fromText), projection).all().map(toText)
}

export function countRows(
  tables: Tables,
  collection: CollectionState,
  filter: Document,
): { total: number; cost: Cost } {
  checkFilter(filter)
  const plan = planFor(collection, boundsOf(filter), [])
  if (plan.exact) {
    const total = countKeys(tables, collection, plan)
    // Nothing is read where an index holds the answer; a count of a whole collection reads its every entry.
    return { total, cost: { scanned: plan.index === 'full' ? total : 0, returned: 0, plan: plan.name } }
  }
  const { found, cost } = findRows(tables, collection, filter, {})
  return { total: found.length, cost }
}
