/** Applies an update to a document. mingo passes over in silence what MongoDB refuses, so that is checked first. */
import { update as mingoUpdate } from 'mingo/updater'
import { type Document, isDocument } from './ejson'
import { failed, invalid } from './errors'

const OPERATORS = new Set(
  '$set $unset $inc $mul $min $max $rename $push $pull $pullAll $pop $addToSet'.split(' '),
)
const NUMERIC = new Set(['$inc', '$mul'])
const NEEDS_ARRAY = new Set(['$push', '$pull', '$pullAll', '$pop', '$addToSet'])
/** These create the way to their field; the others do nothing where it is missing. */
const CREATES = new Set(['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet'])

const ARRAY_INDEX = /^\d+$/

const typeName = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

/** The value at a path, or why an update cannot go there. */
function target(document: Document, path: string, creates: boolean): unknown {
  let here: unknown = document
  for (const [at, name] of path.split('.').entries()) {
    const to = path.split('.').slice(0, at).join('.')
    if (here === undefined) return undefined
    if (Array.isArray(here)) {
      if (!ARRAY_INDEX.test(name)) {
        if (creates) throw failed(`Cannot create field '${name}' in element {${to}: [...]}`)
        return undefined
      }
      if (Number(name) > here.length && creates)
        throw invalid(`the local cloud does not pad an array (${path})`)
      here = here[Number(name)]
    } else if (isDocument(here)) {
      here = Object.hasOwn(here, name) ? here[name] : undefined
    } else {
      if (creates) throw failed(`Cannot create field '${name}' in element {${to}: ${String(here)}}`)
      return undefined
    }
  }
  return here
}

function check(document: Document, operator: string, path: string, operand: unknown): void {
  if (path.split('.').some((name) => name === '' || name.startsWith('$') || name === '__proto__')) {
    throw invalid(`the local cloud does not emulate the update path "${path}"`)
  }
  if (path === '_id') throw invalid('_id cannot be changed')
  const current = target(document, path, CREATES.has(operator))
  if (NUMERIC.has(operator)) {
    if (typeof operand !== 'number')
      throw failed(`Cannot ${operator.slice(1)} with non-numeric argument: {${path}: ${String(operand)}}`)
    if (current !== undefined && typeof current !== 'number') {
      throw failed(
        `Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is of type ${typeName(current)}`,
      )
    }
  }
  if (NEEDS_ARRAY.has(operator) && current !== undefined && !Array.isArray(current)) {
    throw failed(`The field '${path}' must be an array but is of type ${typeName(current)}`)
  }
}

/** Two paths of one update must not overlap. */
function checkOverlap(paths: readonly string[]): void {
  const sorted = [...paths].sort()
  for (const [at, path] of sorted.entries()) {
    const next = sorted[at + 1]
    if (next === path || next?.startsWith(`${path}.`))
      throw failed(`Updating the path '${next}' would create a conflict at '${path}'`)
  }
}

/** The document after the update; the given one stays as it is. */
export function updated(document: Document, update: Document): Document {
  const expressions: [string, Document][] = Object.entries(update).map(([operator, expression]) => {
    if (!OPERATORS.has(operator))
      throw invalid(`the local cloud does not emulate the update operator ${operator}`)
    if (!isDocument(expression)) throw invalid(`${operator} takes an object`)
    return [operator, expression]
  })
  if (expressions.length === 0) throw invalid('an update must not be empty')
  checkOverlap(expressions.flatMap(([, expression]) => Object.keys(expression)))
  for (const [operator, expression] of expressions) {
    for (const [path, operand] of Object.entries(expression)) check(document, operator, path, operand)
  }
  const changed = structuredClone(document)
  try {
    mingoUpdate(changed, update, [], {}, { cloneMode: 'deep' })
  } catch (error) {
    throw failed(error instanceof Error ? error.message : String(error))
  }
  return changed
}
