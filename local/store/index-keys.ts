/** The keys under which an index lists a document: one, or one for each element where a field holds an array. */
import type { IndexSpec } from '../../cloudfunctions/_lib/collections'
import { type Document, isDocument } from './ejson'
import { failed } from './errors'
import { EMPTY_ARRAY_KEY, encodeKey, inverted } from './keys'

interface FieldKeys {
  readonly keys: readonly Buffer[]
  readonly fromArray: boolean
}

function fieldKeys(value: unknown, path: readonly string[]): FieldKeys {
  const [name, ...rest] = path
  if (name === undefined) {
    if (!Array.isArray(value)) return { keys: [encodeKey(value)], fromArray: false }
    return { keys: value.length === 0 ? [EMPTY_ARRAY_KEY] : value.map(encodeKey), fromArray: true }
  }
  if (Array.isArray(value)) {
    const keys = value.flatMap((element) => fieldKeys(element, path).keys)
    return { keys: keys.length === 0 ? [encodeKey(null)] : keys, fromArray: true }
  }
  if (!isDocument(value)) return { keys: [encodeKey(null)], fromArray: false }
  return fieldKeys(Object.hasOwn(value, name) ? value[name] : undefined, rest)
}

export interface DocumentKeys {
  readonly keys: readonly Buffer[]
  /** The fields of the index that hold an array in this document. */
  readonly arrays: readonly string[]
}

export function documentKeys(document: Document, index: IndexSpec): DocumentKeys {
  const arrays: string[] = []
  let joined: Buffer[] = [Buffer.alloc(0)]
  for (const [field, direction] of Object.entries(index.keys)) {
    const { keys, fromArray } = fieldKeys(document, field.split('.'))
    if (fromArray) arrays.push(field)
    const parts = direction === 1 ? keys : keys.map(inverted)
    const [only] = parts
    joined =
      parts.length === 1 && only
        ? joined.map((key) => Buffer.concat([key, only]))
        : joined.flatMap((key) => parts.map((part) => Buffer.concat([key, part])))
  }
  if (arrays.length > 1)
    throw failed(`cannot index parallel arrays [${arrays.join('] [')}] (index ${index.name})`)
  if (joined.length === 1) return { keys: joined, arrays }
  return { keys: [...new Map(joined.map((key) => [key.toString('latin1'), key])).values()], arrays }
}
