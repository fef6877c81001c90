/**
 * Promise 12: malformed input never reaches the database and never leaks internals. Here, what the contract lets through is
 * searched for anything that a handler must never meet; the share that goes through the real functions is in
 * test/cloud/input.test.ts. `npm run fuzz` runs a million.
 */
import { contract, type OperationName } from '@shared/contract'
import { sayIssues } from '@shared/contract/sayIssues'
import fc from 'fast-check'
import { malformed } from './malformed'
import { samples } from './samples'

const names = Object.keys(samples) as OperationName[]

/** What is wrong with something that was let through; null when nothing is. */
export function findDanger(value: unknown, path = 'input'): string | null {
  if (typeof value === 'string') {
    if (value.length > 500) return `${path} is longer than any field may be`
    if ([...value].some((each) => isHidden(each.codePointAt(0) ?? 0))) return `${path} hides a character`
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value))
      return `${path} has half a character`
    return null
  }
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} is no number`
  if (Array.isArray(value)) return first(value.map((each, index) => findDanger(each, `${path}[${index}]`)))
  if (typeof value !== 'object' || value === null) return null
  if (Object.getPrototypeOf(value) !== Object.prototype) return `${path} has another prototype`
  return first(
    Object.entries(value).map(([key, each]) =>
      /^[$_]|^(constructor|prototype)$/.test(key)
        ? `${path}.${key} is no field`
        : findDanger(each, `${path}.${key}`),
    ),
  )
}

/** Control characters save the line feed, and marks of direction. */
const isHidden = (code: number) =>
  (code < 0x20 && code !== 0x0a) ||
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069)

const first = (found: readonly (string | null)[]): string | null =>
  found.find((each) => each !== null) ?? null

/** Runs so many malformed inputs; throws at the first that is let through with something dangerous in it, with its seed. */
export function fuzzContract(
  seed: number,
  runs: number,
): { readonly runs: number; readonly refused: number } {
  let refused = 0
  const input = fc
    .constantFrom(...names)
    .chain((name) => malformed(samples[name]).map((value) => ({ name, value })))
  fc.assert(
    fc.property(input, ({ name, value }) => {
      const parsed = contract[name].input.safeParse(value)
      if (parsed.success) {
        const danger = findDanger(parsed.data)
        if (danger) throw new Error(`${name}: ${danger}`)
        return
      }
      refused += 1
      const said = sayIssues(parsed.error)
      // A sentence for people: Chinese, short, and nothing of the program's own words in it.
      if (
        !/^[\u4e00-\u9fff“]/.test(said) ||
        said.length > 80 ||
        /zod|undefined|expected|string|\{/i.test(said)
      ) {
        throw new Error(`${name}: refused with “${said}”`)
      }
    }),
    { seed, numRuns: runs, endOnFailure: true },
  )
  return { runs, refused }
}
