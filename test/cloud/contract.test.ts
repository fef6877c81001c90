import { contract } from '@shared/contract'
import { findDanger, fuzzContract } from '../promises/input'
import { samples } from '../promises/samples'

test('the samples are good inputs', () => {
  for (const [name, input] of Object.entries(samples)) {
    expect([name, contract[name as keyof typeof contract].input.safeParse(input).success]).toEqual([
      name,
      true,
    ])
  }
})

test('promise 12: malformed input is refused with a sentence, or harmless', () => {
  const { runs, refused } = fuzzContract(20_261_122, 30_000)
  console.log(
    `promise 12: ${runs} malformed inputs, ${refused} refused, 0 let through with anything dangerous in them`,
  )
  // Most of what is generated is malformed; a generator that has gone soft would not be.
  expect(refused).toBeGreaterThan(runs * 0.7)
})

test.each([
  ['an operator', { customerId: { $gt: '' } }],
  ['a hidden character', { text: 'a\u202eb' }],
  ['half a character', { text: '\ud800' }],
  ['a long text', { text: 'x'.repeat(501) }],
  ['an own key that is named like the prototype', JSON.parse('{"__proto__":{"a":1}}')],
])('the search for danger sees %s', (_, value) => expect(findDanger(value)).not.toBeNull())
