/** Form data as the SDK sends it for WeChat interfaces: fields whose bytes must stay bytes. */
import { invalid } from '../store/errors'

/** Fields as text, except `requestData`, which stays a Buffer. */
export function parseMultipart(contentType: string, bytes: Buffer): Record<string, unknown> {
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1]
  if (boundary === undefined) throw invalid('form data without a boundary')
  const mark = Buffer.from(`--${boundary}`)
  const fields: Record<string, unknown> = {}
  for (let start = bytes.indexOf(mark); start >= 0; ) {
    const next = bytes.indexOf(mark, start + mark.length)
    if (next < 0) break
    // Between two marks: line break, headers, empty line, value, line break.
    const part = bytes.subarray(start + mark.length + 2, next - 2)
    const split = part.indexOf('\r\n\r\n')
    const name = /name="([^"]+)"/.exec(part.subarray(0, split).toString('utf8'))?.[1]
    if (name !== undefined && name !== '__proto__') {
      const value = part.subarray(split + 4)
      fields[name] = name === 'requestData' ? Buffer.from(value) : value.toString('utf8')
    }
    start = next
  }
  return fields
}
