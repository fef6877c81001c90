import fc from '../../test/properties'
import { encodeKey, inverted, prefixEnd } from './keys'

const sign = (value: number) => Math.sign(value)

test('numbers keep their order', () => {
  const number = fc.double({ noNaN: true }).map((value) => (value === 0 ? 0 : value))
  fc.assert(
    fc.property(
      number,
      number,
      (a, b) => sign(encodeKey(a).compare(encodeKey(b))) === sign(a - b || (a < b ? -1 : a > b ? 1 : 0)),
    ),
  )
})

test('texts keep the order of their UTF-8 bytes, also with NUL and as prefixes of each other', () => {
  const text = fc.string({ unit: fc.constantFrom('\0', '\u0001', 'a', 'b', '中', '😀') })
  fc.assert(
    fc.property(
      text,
      text,
      (a, b) => encodeKey(a).compare(encodeKey(b)) === Buffer.from(a).compare(Buffer.from(b)),
    ),
  )
})

test('types come in the order of MongoDB', () => {
  const ordered = [
    null,
    -1e300,
    -1,
    0,
    1,
    '',
    'a',
    {},
    { a: 1 },
    [],
    [1],
    false,
    true,
    new Date(-1),
    new Date(0),
  ]
  const shuffled = [...ordered].reverse().sort((a, b) => encodeKey(a).compare(encodeKey(b)))
  expect(shuffled).toEqual(ordered)
})

test('inverted keys turn the order around, and no key is the beginning of another', () => {
  const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null))
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [x, y] = [encodeKey(a), encodeKey(b)]
      const apart = x.equals(y) || !(y.subarray(0, x.length).equals(x) || x.subarray(0, y.length).equals(y))
      return apart && sign(inverted(x).compare(inverted(y))) === -sign(x.compare(y)) + 0
    }),
  )
})

test('the end of a prefix comes after everything that begins with it', () => {
  expect(prefixEnd(Buffer.from([1, 0xff]))).toEqual(Buffer.from([2]))
  expect(prefixEnd(Buffer.from([0xff]))).toBeNull()
})
