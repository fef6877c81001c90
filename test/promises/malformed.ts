/** Malformed inputs, made from good ones: a seed gives the same input again. */
import fc from 'fast-check'

const operators = [{ $gt: '' }, { $ne: null }, { $where: 'sleep(1000)' }, { $regex: '.*' }, [{ $or: [{}] }]]
const prototypes = [
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"toString":1}',
]
const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u202e倒着写',
  '\u2066隐藏\u2069',
  '\ud800',
  '好'.repeat(70_000),
  '😀👨‍👩‍👧',
  "'; DROP TABLE customers; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'd-3-1802\n',
  '1900-01-01',
  '2026-02-30',
]
const others = [null, true, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER + 1, [], {}, [[[]]], { length: 3 }]

/** A value that no field expects. */
const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...operators),
  fc.constantFrom(...prototypes).map((text): unknown => JSON.parse(text)),
  fc.constantFrom(...texts),
  fc.constantFrom(...others),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
)

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A good input with one place made nasty: a field replaced, removed or added, at any depth, or the whole. */
export function malformed(good: unknown): fc.Arbitrary<unknown> {
  if (!isFields(good)) return nasty
  const keys = Object.keys(good)
  const added = fc
    .tuple(fc.constantFrom('$where', 'constructor', '_id', 'openid', 'roles', 'projectId', 'extra'), nasty)
    .map(([key, value]): unknown => ({ ...good, [key]: value }))
  // An own key that is named like the prototype, which only JSON can make.
  const proto = fc
    .constant(null)
    .map((): unknown =>
      JSON.parse(`{"__proto__":{"roles":["manager"]},${JSON.stringify(good).slice(1)}`.replace(',}', '}')),
    )
  if (keys.length === 0) return fc.oneof(nasty, added, proto)
  const replaced = fc
    .constantFrom(...keys)
    .chain((key) => malformed(good[key]).map((value): unknown => ({ ...good, [key]: value })))
  const removed = fc
    .constantFrom(...keys)
    .map((key): unknown => Object.fromEntries(Object.entries(good).filter(([name]) => name !== key)))
  return fc.oneof({ weight: 6, arbitrary: replaced }, removed, added, proto, nasty)
}
