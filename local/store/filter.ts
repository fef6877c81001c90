/** Reads a query: refuses what is not emulated, and finds for each field the values or the range that an index could use. */
import { type Document, isDocument } from './ejson'
import { invalid } from './errors'
import { typePrefix } from './keys'

export interface Bound {
  readonly value: unknown
  readonly inclusive: boolean
}

export interface FieldBounds {
  /** The only values possible, from an equality or `$in`. */
  points?: readonly unknown[]
  lower?: Bound
  upper?: Bound
}

export interface FilterBounds {
  readonly fields: ReadonlyMap<string, FieldBounds>
  /** The bounds say all that the filter says: a document within them needs no further test. */
  readonly exact: boolean
}

const FIELD_OPERATORS = new Set(
  '$eq $ne $lt $lte $gt $gte $in $nin $exists $size $all $elemMatch $mod $not'.split(' '),
)
const LOGIC_OPERATORS = new Set(['$and', '$or', '$nor', '$not'])

function checkCondition(condition: unknown): void {
  if (!isDocument(condition)) return
  for (const [name, operand] of Object.entries(condition)) {
    if (LOGIC_OPERATORS.has(name) && Array.isArray(operand)) operand.forEach(checkFilter)
    else if (!name.startsWith('$')) checkCondition(operand)
    else if (!FIELD_OPERATORS.has(name))
      throw invalid(`the local cloud does not emulate the query operator ${name}`)
    else if (name === '$elemMatch' || name === '$not') checkCondition(operand)
  }
}

/** Throws when the filter holds an operator that is not emulated. */
export function checkFilter(filter: unknown): void {
  if (!isDocument(filter)) throw invalid('a query must be an object')
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$expr') continue
    if (!name.startsWith('$')) checkCondition(condition)
    else if (!LOGIC_OPERATORS.has(name))
      throw invalid(`the local cloud does not emulate the query operator ${name}`)
    else if (Array.isArray(condition)) condition.forEach(checkFilter)
    else checkFilter(condition)
  }
}

const isOperators = (condition: unknown): condition is Document =>
  isDocument(condition) && Object.keys(condition).some((name) => name.startsWith('$'))

/** An index holds the elements of an array, never the array as one value. */
const indexable = (value: unknown) => !Array.isArray(value) && value !== undefined

export function boundsOf(filter: Document): FilterBounds {
  const fields = new Map<string, FieldBounds>()
  let exact = true
  const note = (field: string, operator: string, operand: unknown): boolean => {
    const bounds = fields.get(field) ?? {}
    fields.set(field, bounds)
    if (operator === '$eq' || operator === '$in') {
      const values = operator === '$in' ? operand : [operand]
      if (bounds.points || !Array.isArray(values) || !values.every(indexable)) return false
      bounds.points = values
      return values.every((value) => value !== null && !isDocument(value))
    }
    if (operand === null || isDocument(operand) || Array.isArray(operand)) return false
    const other = bounds.lower ?? bounds.upper
    // A range never leaves its type: two bounds of different types exclude everything, which the test will find.
    if (other && !typePrefix(other.value).equals(typePrefix(operand))) return false
    if (operator === '$gt' || operator === '$gte') {
      if (bounds.lower) return false
      bounds.lower = { value: operand, inclusive: operator === '$gte' }
      return true
    }
    if (operator === '$lt' || operator === '$lte') {
      if (bounds.upper) return false
      bounds.upper = { value: operand, inclusive: operator === '$lte' }
      return true
    }
    return false
  }
  const read = (part: Document): void => {
    for (const [name, condition] of Object.entries(part)) {
      if (name === '$and' && Array.isArray(condition)) condition.filter(isDocument).forEach(read)
      else if (name.startsWith('$')) exact = false
      else if (!isOperators(condition)) exact = note(name, '$eq', condition) && exact
      else {
        for (const [operator, operand] of Object.entries(condition))
          exact = note(name, operator, operand) && exact
      }
    }
  }
  read(filter)
  for (const { points, lower, upper } of fields.values()) if (points && (lower || upper)) exact = false
  return { fields, exact }
}
