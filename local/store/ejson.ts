/** Documents as text: EJSON in and out, server dates filled in, and what no document may contain. */
import { EJSON } from 'bson'
import { failed, invalid } from './errors'

export type Document = Record<string, unknown>

export const MAX_DOCUMENT_BYTES = 512 * 1024

export const isDocument = (value: unknown): value is Document =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)

/** Rebuilds a parsed value: server dates become dates, and BSON types that are not emulated are refused. */
function revive(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((element) => revive(element, now))
  if (!isDocument(value)) return value
  if ('_bsontype' in value)
    throw invalid(`the local cloud does not emulate BSON ${String(value['_bsontype'])}`)
  const stamp = value['$tcb_server_date']
  if (isDocument(stamp)) return new Date(now + Number(stamp['offset'] ?? 0))
  if ('$regularExpression' in value)
    throw invalid('the local cloud does not emulate regular expressions: no index serves them')
  const entries = Object.entries(value)
  if (entries.some(([name]) => name === '__proto__')) throw invalid('a field must not be named __proto__')
  return Object.fromEntries(entries.map(([name, part]) => [name, revive(part, now)]))
}

/** Text that came over the wire: canonical EJSON of a query, an update, a document or a stage. */
export function fromWire(text: string, now: number): unknown {
  let parsed: unknown
  try {
    parsed = EJSON.parse(text, { relaxed: true })
  } catch {
    throw invalid('the request is not EJSON')
  }
  return revive(parsed, now)
}

export function documentFromWire(text: string, now: number): Document {
  const value = fromWire(text, now)
  if (!isDocument(value)) throw invalid('an object is expected')
  return value
}

/** What EJSON writes as JSON does, which is many times faster at it: most documents are nothing else. */
function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
    case 'object': {
      if (value === null) return true
      if (Array.isArray(value)) return value.every(isPlain)
      if (Object.getPrototypeOf(value) !== Object.prototype || '_bsontype' in value) return false
      for (const part of Object.values(value)) if (!isPlain(part)) return false
      return true
    }
    default:
      return false
  }
}

/** The stored text of a document. Relaxed EJSON keeps numbers and text as they are and marks dates. */
export const toText = (document: Document): string =>
  isPlain(document) ? JSON.stringify(document) : EJSON.stringify(document, { relaxed: true })

export function fromText(text: string): Document {
  const parsed: unknown = text.includes('"$') ? EJSON.parse(text, { relaxed: true }) : JSON.parse(text)
  if (!isDocument(parsed)) throw new Error('a stored text is not a document')
  return parsed
}

function checkNames(value: unknown, path: string): void {
  if (Array.isArray(value)) {
    for (const element of value) checkNames(element, path)
  } else if (isDocument(value)) {
    for (const [name, part] of Object.entries(value)) {
      if (name.startsWith('$') || name.includes('.') || name === '') {
        throw invalid(`field name "${path}${name}" must not be empty, start with $ or contain a dot`)
      }
      checkNames(part, `${path}${name}.`)
    }
  }
}

/** Text of a document that may be stored: names allowed, an id of text or number, not larger than the cloud keeps. */
export function storableText(document: Document): string {
  checkNames(document, '')
  const id = document['_id']
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '')
    throw invalid('_id must be text or a number')
  const text = toText(document)
  if (Buffer.byteLength(text) > MAX_DOCUMENT_BYTES) {
    throw failed(`document exceeds the size limit of ${MAX_DOCUMENT_BYTES} bytes`)
  }
  return text
}
