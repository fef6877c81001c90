/** The two protobuf messages between the SDK and WeChat's interfaces. */
import { Reader, Writer } from 'protobufjs/minimal'
import { invalid } from '../store/errors'

const field = (tag: number) => tag >>> 3

/** Calls back for each field of a message. */
function eachField(bytes: Uint8Array, visit: (id: number, reader: Reader) => boolean): void {
  const reader = Reader.create(bytes)
  while (reader.pos < reader.len) {
    const tag = reader.uint32()
    if (!visit(field(tag), reader)) reader.skipType(tag & 7)
  }
}

function keyValue(bytes: Uint8Array): [string, unknown] {
  let key = ''
  let value: unknown = null
  eachField(bytes, (id, reader) => {
    if (id === 1) key = reader.string()
    else if (id === 2) value = JSON.parse(Buffer.from(reader.bytes()).toString('utf8'))
    else return false
    return true
  })
  return [key, value]
}

/** The parameters of a call: field 2 holds pairs in field 1, each a key and a JSON value. */
export function readParameters(bytes: Uint8Array): Record<string, unknown> {
  const pairs: [string, unknown][] = []
  try {
    eachField(bytes, (id, reader) => {
      if (id !== 2) return false
      eachField(reader.bytes(), (inner, pair) => {
        if (inner !== 1) return false
        pairs.push(keyValue(pair.bytes()))
        return true
      })
      return true
    })
  } catch {
    throw invalid('the parameters of the interface cannot be read')
  }
  return Object.fromEntries(pairs.filter(([key]) => key !== '__proto__'))
}

/** An answer that is a file, such as a picture. */
export const fileAnswer = (bytes: Uint8Array, contentType: string): Uint8Array =>
  Writer.create().uint32(10).bytes(bytes).uint32(18).string(contentType).finish()

export const jsonAnswer = (answer: unknown): Uint8Array =>
  fileAnswer(Buffer.from(JSON.stringify(answer)), 'application/json')

/** An error of WeChat's gateway, such as a missing permission. */
export const errorAnswer = (errorCode: number): Uint8Array =>
  Writer.create().uint32(24).int32(errorCode).finish()
