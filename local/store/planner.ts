/**
 * Chooses the index for a query: equality and `$in` on its leading fields, then a range and/or the sort order on the
 * field after them. What the index does not decide is tested on the documents afterwards.
 */
import type { FieldBounds, FilterBounds } from './filter'
import { encodeKey, inverted, prefixEnd, typePrefix } from './keys'
import type { CollectionState, IndexState } from './tables'

export type Sort = readonly (readonly [field: string, direction: 1 | -1])[]

/** Keys from `from` on, before `to`; the sort order is in the bytes after `prefix`. */
export interface KeyRange {
  readonly from: Buffer
  readonly to: Buffer
  readonly prefix: number
}

export interface Plan {
  /** The index's name, `id` for the document's own id, `full` when every document is read. */
  readonly name: string
  readonly index: IndexState | 'id' | 'full'
  readonly ranges: readonly KeyRange[]
  readonly reverse: boolean
  /** Documents come in the order asked for. */
  readonly sorted: boolean
  /** The ranges decide the filter alone. */
  readonly exact: boolean
}

/** More combinations of `$in` values than this are not worth one range each. */
const MAX_RANGES = 1_000
const AFTER_ALL = Buffer.from([0xff])
const ID_KEYS = { _id: 1 } as const

interface Interval {
  readonly from: Buffer
  readonly to: Buffer
}

function intervalOf({ lower, upper }: FieldBounds, direction: 1 | -1, isArray: boolean): Interval | null {
  // Of an array, one element may satisfy the lower bound and another the upper one: only one bound may narrow.
  const high = isArray && lower ? undefined : upper
  const sample = lower ?? high
  if (!sample) return null
  const type = typePrefix(sample.value)
  let from = type
  let to = prefixEnd(type) ?? AFTER_ALL
  if (lower)
    from = lower.inclusive ? encodeKey(lower.value) : (prefixEnd(encodeKey(lower.value)) ?? AFTER_ALL)
  if (high) to = high.inclusive ? (prefixEnd(encodeKey(high.value)) ?? AFTER_ALL) : encodeKey(high.value)
  if (direction === 1) return { from, to }
  return { from: prefixEnd(inverted(to)) ?? AFTER_ALL, to: prefixEnd(inverted(from)) ?? AFTER_ALL }
}

function pointKeys(points: readonly unknown[], direction: 1 | -1): Buffer[] {
  const keys = points.map((value) => (direction === 1 ? encodeKey(value) : inverted(encodeKey(value))))
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]
}

/** Whether the fields of an index after the equalities give the sort order: as they are, reversed, or not at all. */
function sortDirection(
  rest: readonly (readonly [string, 1 | -1])[],
  sort: Sort,
  fixed: ReadonlySet<string>,
  arrays: ReadonlySet<string>,
) {
  const open = sort.filter(([field]) => !fixed.has(field))
  if (open.length === 0) return 'forward'
  if (open.some(([field], at) => rest[at]?.[0] !== field || arrays.has(field))) return null
  const turned = open.map(([, direction], at) => direction !== rest[at]?.[1])
  if (turned.every((turn) => !turn)) return 'forward'
  return turned.every((turn) => turn) ? 'reverse' : null
}

interface Candidate {
  readonly plan: Plan
  readonly score: number
}

function candidate(
  index: IndexState | 'id',
  name: string,
  bounds: FilterBounds,
  sort: Sort,
): Candidate | null {
  const keys = Object.entries(index === 'id' ? ID_KEYS : index.spec.keys)
  const arrays = index === 'id' ? new Set<string>() : index.arrays
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  const fixed = new Set<string>()
  let equalities = 0
  for (const [field, direction] of keys) {
    const points = bounds.fields.get(field)?.points
    if (!points || prefixes.length * points.length > MAX_RANGES) break
    const parts = pointKeys(points, direction)
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => Buffer.concat([prefix, part])))
    if (parts.length === 1) fixed.add(field)
    equalities++
  }
  const rest = keys.slice(equalities)
  const [next] = rest
  const limits = next ? bounds.fields.get(next[0]) : undefined
  const interval = next && limits ? intervalOf(limits, next[1], arrays.has(next[0])) : null
  const order = sortDirection(rest, sort, fixed, arrays)
  // Several `$in` ranges are merged on what follows the prefix, so a sort on the `$in` field itself is not served.
  const sorted = order !== null
  if (equalities === 0 && !interval && !(sorted && sort.length > 0)) return null
  const ranges = prefixes.map((prefix) => ({
    from: interval ? Buffer.concat([prefix, interval.from]) : prefix,
    to: interval
      ? Buffer.concat([prefix, interval.to])
      : prefix.length > 0
        ? (prefixEnd(prefix) ?? AFTER_ALL)
        : AFTER_ALL,
    prefix: prefix.length,
  }))
  const used = equalities + (interval ? 1 : 0)
  const exact = bounds.exact && used === bounds.fields.size && arrays.size === 0
  const score = equalities * 4 + (interval ? 2 : 0) + (sorted && sort.length > 0 ? 3 : 0)
  return { plan: { name, index, ranges, reverse: order === 'reverse', sorted, exact }, score }
}

const FULL: Plan = { name: 'full', index: 'full', ranges: [], reverse: false, sorted: false, exact: false }

export function planFor(collection: CollectionState, bounds: FilterBounds, sort: Sort): Plan {
  const id = candidate('id', 'id', bounds, sort)
  if (id && bounds.fields.get('_id')?.points) return id.plan
  const candidates = [
    id,
    ...collection.indexes.map((index) => candidate(index, index.spec.name, bounds, sort)),
  ].filter((found) => found !== null)
  const [first, ...others] = candidates
  if (!first) return { ...FULL, sorted: sort.length === 0, exact: bounds.fields.size === 0 && bounds.exact }
  return others.reduce((best, found) => (found.score > best.score ? found : best), first).plan
}
