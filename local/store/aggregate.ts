/**
 * Aggregation: the leading match, sort, skip and limit run on an index; `$lookup` is joined by index; mingo does the rest.
 */
import { Aggregator } from 'mingo'
import { type Document, fromText, isDocument } from './ejson'
import { failed, invalid } from './errors'
import { checkFilter } from './filter'
import { type Cost, findRows } from './find'
import type { Sort } from './planner'
import type { Tables } from './tables'

export type Stage = readonly [name: string, value: unknown]

export const AGGREGATE_DEFAULT_LIMIT = 20

const STAGES = new Set(
  '$match $project $group $sort $skip $limit $unwind $lookup $addFields $count $replaceRoot $sortByCount $bucket'.split(
    ' ',
  ),
)

export function sortOf(value: unknown): Sort {
  if (!isDocument(value)) throw invalid('a sort order must be an object')
  return Object.entries(value).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalid(`sort direction of ${field} must be 1 or -1`)
    return [field, direction]
  })
}

const wholeNumber = (name: string, value: unknown): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw failed(`${name} takes a whole number`)
  return value
}

interface Head {
  readonly filter: Document
  readonly sort: Sort
  readonly skip: number
  readonly limit: number
  readonly rest: readonly Stage[]
}

/** Takes the stages that an index can serve off the front, in the only order that keeps their meaning. */
function head(stages: readonly Stage[]): Head {
  const queue = [...stages]
  const take = (name: string) => (queue[0]?.[0] === name ? queue.shift()?.[1] : undefined)
  const matches: Document[] = []
  for (let match = take('$match'); match !== undefined; match = take('$match')) {
    if (!isDocument(match)) throw invalid('$match takes an object')
    matches.push(match)
  }
  const sort = take('$sort')
  const skip = take('$skip')
  const limit = take('$limit')
  const [only] = matches
  return {
    filter: matches.length > 1 ? { $and: matches } : (only ?? {}),
    sort: sort === undefined ? [] : sortOf(sort),
    skip: skip === undefined ? 0 : wholeNumber('$skip', skip),
    limit: limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber('$limit', limit),
    rest: queue,
  }
}

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path))
  const [name, ...rest] = path
  if (name === undefined) return [value ?? null]
  return isDocument(value) && Object.hasOwn(value, name) ? valuesAt(value[name], rest) : [null]
}

interface Lookup {
  readonly from: string
  readonly localField: string
  readonly foreignField: string
  readonly as: string
}

function isLookup(value: unknown): value is Lookup {
  if (!isDocument(value)) return false
  const names = ['from', 'localField', 'foreignField', 'as']
  return Object.keys(value).length === names.length && names.every((name) => typeof value[name] === 'string')
}

/** Joins by index. A text `_id` that does not exist finds nothing; null finds the documents without the field. */
function lookup(tables: Tables, documents: readonly Document[], value: unknown, costs: Cost[]): Document[] {
  if (!isLookup(value))
    throw invalid('the local cloud emulates $lookup with from, localField, foreignField and as')
  if (value.as.includes('.'))
    throw invalid('the local cloud emulates $lookup into a field of the document itself')
  const foreign = tables.collection(value.from)
  return documents.map((document) => {
    const wanted = valuesAt(document, value.localField.split('.'))
    const { found, cost } = findRows(tables, foreign, { [value.foreignField]: { $in: wanted } }, {})
    costs.push(cost)
    return { ...document, [value.as]: found.map(({ body }) => fromText(body)) }
  })
}

function rest(tables: Tables, documents: Document[], stages: readonly Stage[], costs: Cost[]): Document[] {
  let current = documents
  for (const [name, value] of stages) {
    if (name === '$lookup') current = lookup(tables, current, value, costs)
    else {
      try {
        current = new Aggregator([{ [name]: value }]).run<Document>(current)
      } catch (error) {
        throw failed(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  return current
}

export function aggregate(
  tables: Tables,
  name: string,
  stages: readonly Stage[],
): { documents: Document[]; cost: Cost } {
  for (const [stage, value] of stages) {
    if (!STAGES.has(stage)) throw invalid(`the local cloud does not emulate the aggregation stage ${stage}`)
    if (stage === '$match') checkFilter(value)
  }
  const limited = stages.some(([stage]) => stage === '$limit')
  const all: readonly Stage[] = limited ? stages : [...stages, ['$limit', AGGREGATE_DEFAULT_LIMIT]]
  const first = head(all)
  const { found, cost } = findRows(tables, tables.collection(name), first.filter, first)
  const costs = [cost]
  const documents = rest(
    tables,
    found.map(({ body }) => fromText(body)),
    first.rest,
    costs,
  )
  const joined = costs.slice(1)
  return {
    documents,
    cost: {
      scanned: costs.reduce((sum, { scanned }) => sum + scanned, 0),
      // What the first stages handed on and what the joins brought: the documents that the pipeline was fed.
      returned: costs.reduce((sum, { returned }) => sum + returned, 0),
      plan: [...new Set([cost.plan, ...joined.map(({ plan }) => plan)])]
        .sort((a) => (a === 'full' ? -1 : 1))
        .join('+'),
    },
  }
}
