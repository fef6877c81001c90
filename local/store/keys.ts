/**
 * Values as bytes whose order is MongoDB's: null < numbers < strings < objects < arrays < booleans < dates. Each encoding
 * is prefix-free, so that the parts of a compound key can be joined, and turned around byte by byte for a descending one.
 */

const UNDEFINED = 0x04
const NULL = 0x05
const NUMBER = 0x10
const STRING = 0x20
const OBJECT = 0x30
const ARRAY = 0x38
const BOOLEAN = 0x50
const DATE = 0x58

/** The key of an empty array: before null, as in MongoDB. */
export const EMPTY_ARRAY_KEY = Buffer.from([UNDEFINED])

function encodeNumber(type: number, value: number): Buffer {
  const bytes = Buffer.alloc(9)
  bytes[0] = type
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1)
  if (Number.isNaN(value)) bytes.fill(0, 1)
  else if (value < 0) for (let at = 1; at < 9; at++) bytes[at] = ~(bytes[at] ?? 0) & 0xff
  else bytes[1] = (bytes[1] ?? 0) | 0x80
  return bytes
}

function encodeText(type: number, value: string): Buffer {
  const text = Buffer.from(value, 'utf8')
  if (!text.includes(0)) return Buffer.concat([Buffer.from([type]), text, Buffer.from([0, 1])])
  const escaped: number[] = [type]
  for (const byte of text) byte === 0 ? escaped.push(0, 0xff) : escaped.push(byte)
  return Buffer.from([...escaped, 0, 1])
}

export function encodeKey(value: unknown): Buffer {
  if (value === null || value === undefined) return Buffer.from([NULL])
  if (typeof value === 'number') return encodeNumber(NUMBER, value)
  if (typeof value === 'string') return encodeText(STRING, value)
  if (typeof value === 'boolean') return Buffer.from([BOOLEAN, value ? 1 : 0])
  if (value instanceof Date) return encodeNumber(DATE, value.getTime())
  const parts = Array.isArray(value)
    ? [Buffer.from([ARRAY]), ...value.map(encodeKey)]
    : [
        Buffer.from([OBJECT]),
        ...Object.entries(value).flatMap(([name, part]) => [encodeText(STRING, name), encodeKey(part)]),
      ]
  return Buffer.concat([...parts, Buffer.from([0])])
}

/** The same key for a descending field of an index. */
export function inverted(key: Buffer): Buffer {
  const turned = Buffer.allocUnsafe(key.length)
  for (let at = 0; at < key.length; at++) turned[at] = ~(key[at] ?? 0) & 0xff
  return turned
}

/** The first key that does not start with this prefix, or null when there is none (all bytes 0xff). */
export function prefixEnd(prefix: Buffer): Buffer | null {
  const end = Buffer.from(prefix)
  for (let at = end.length - 1; at >= 0; at--) {
    const byte = end[at] ?? 0
    if (byte < 0xff) {
      end[at] = byte + 1
      return end.subarray(0, at + 1)
    }
  }
  return null
}

/** The type byte of a value's key: a range on a field never leaves its type. */
export const typePrefix = (value: unknown): Buffer => encodeKey(value).subarray(0, 1)
