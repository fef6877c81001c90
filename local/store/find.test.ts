/** Whatever an index does, the answer is that of a full reading; and it reads no more than it must. */

import { Query } from 'mingo'
import fc from '../../test/properties'
import { Direct } from './direct'
import type { Document } from './ejson'
import { openTestStore, type TestStore } from './test-store'

const specs = {
  things: {
    indexes: [
      { name: 'a_b', keys: { a: 1, b: 1 } },
      { name: 'b_down_a', keys: { b: -1, a: 1 } },
      { name: 'tags_b', keys: { tags: 1, b: -1 } },
      { name: 'nest', keys: { 'nest.x': 1 } },
    ],
  },
  feed: { indexes: [{ name: 'who_at', keys: { who: 1, at: -1 } }] },
} as const

let opened: TestStore
beforeAll(() => {
  opened = openTestStore(specs)
})
afterAll(() => opened.close())

// Few values of few types, so that conditions and documents meet often.
const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom('', 'x') },
  { weight: 1, arbitrary: fc.constantFrom(null, true, new Date(1), new Date(2)) },
)
const tags = fc.array(scalar, { maxLength: 3 })
const document = fc.record(
  {
    a: scalar,
    b: scalar,
    tags: fc.oneof(tags, scalar),
    nest: fc.oneof(fc.record({ x: scalar }), fc.array(fc.record({ x: scalar }), { maxLength: 2 }), scalar),
  },
  { requiredKeys: [] },
)

const operator = fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte')
const condition = fc.oneof(
  scalar,
  fc.tuple(operator, scalar).map(([name, value]) => ({ [name]: value })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gt: low, $lte: high })),
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((values) => ({ $in: values })),
  fc.boolean().map((there) => ({ $exists: there })),
)
const path = fc.constantFrom('a', 'b', 'tags', 'nest.x')
const filter = fc.oneof(
  fc.dictionary(path, condition, { maxKeys: 3, noNullPrototype: true }),
  fc
    .array(
      fc.tuple(path, condition).map(([name, value]) => ({ [name]: value })),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) => ({ $and: parts })),
)

const idsOf = (documents: readonly Document[]) => documents.map(({ _id }) => String(_id)).sort()

test('a query by any index finds what reading every document finds, and counts the same', async () => {
  const { store } = opened
  const direct = new Direct(store)
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { maxLength: 12 }),
      fc.array(filter, { minLength: 1, maxLength: 6 }),
      async (documents, filters) => {
        direct.clear()
        const stored: Document[] = documents.map((each, at) => ({ ...each, _id: `d${at}` }))
        await direct.insertMany('things', stored)
        for (const each of filters) {
          const expected = idsOf(stored.filter((one) => new Query<Document>(each, {}).test(one)))
          expect(idsOf(direct.find('things', each))).toEqual(expected)
          expect(store.count('things', each).value).toBe(expected.length)
        }
      },
    ),
    { numRuns: 1_000, seed: 20_260_101 },
  )
}, 60_000)

test('sorting by an index gives the order of sorting what was found', async () => {
  const { store } = opened
  const direct = new Direct(store)
  const number = fc.integer({ min: 0, max: 3 })
  const row = fc.record({ a: number, b: number })
  const order = fc.tuple(fc.constantFrom(1 as const, -1 as const), fc.constantFrom(1 as const, -1 as const))
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 20 }),
      fc.array(number, { minLength: 1, maxLength: 3 }),
      order,
      async (rows, values, [first, second]) => {
        direct.clear()
        await direct.insertMany(
          'things',
          rows.map((each, at) => ({ ...each, _id: `d${at}` })),
        )
        const found = direct.find(
          'things',
          { a: { $in: values } },
          {
            sort: [
              ['b', first],
              ['a', second],
            ],
          },
        )
        const keys = found.map(({ a, b }) => [Number(b) * first, Number(a) * second] as const)
        const ordered = keys.every(([b, a], at) => {
          const before = keys[at - 1]
          return !before || before[0] < b || (before[0] === b && before[1] <= a)
        })
        expect(ordered).toBe(true)
        expect(found).toHaveLength(rows.filter(({ a }) => values.includes(a)).length)
      },
    ),
    { numRuns: 200, seed: 20_260_102 },
  )
}, 60_000)

describe('cost', () => {
  beforeAll(async () => {
    const feed = Array.from({ length: 3_000 }, (_, at) => ({
      _id: `f${at}`,
      who: `w${at % 30}`,
      at,
      body: 'text',
    }))
    await new Direct(opened.store).insertMany('feed', feed)
  })

  const cost = (filter: Document, options: Parameters<typeof opened.store.find>[2]) =>
    opened.store.find('feed', filter, options).cost
  const newest = { sort: [['at', -1]], limit: 20 } as const

  test('an equality with its order reads a page and no more', () => {
    expect(cost({ who: 'w3' }, newest)).toEqual({ scanned: 20, returned: 20, plan: 'who_at' })
  })

  test('several values are merged: still a page and no more', () => {
    const whos = Array.from({ length: 10 }, (_, at) => `w${at}`)
    expect(cost({ who: { $in: whos } }, newest)).toEqual({ scanned: 20, returned: 20, plan: 'who_at' })
    const ats = opened.store
      .find('feed', { who: { $in: whos } }, newest)
      .value.map((text) => JSON.parse(text).at)
    expect(ats).toEqual([...ats].sort((a, b) => b - a))
    expect(ats[0]).toBe(2_979)
  })

  test('a range on the field after the equality', () => {
    expect(cost({ who: 'w3', at: { $gte: 2_900 } }, {})).toEqual({ scanned: 3, returned: 3, plan: 'who_at' })
  })

  test('ids are read one by one', () => {
    expect(cost({ _id: { $in: ['f1', 'f2', 'none'] } }, {})).toEqual({ scanned: 2, returned: 2, plan: 'id' })
  })

  test('what no index serves is a full reading, and says so', () => {
    expect(cost({ body: 'text' }, { limit: 5, sort: [['body', 1]] })).toEqual({
      scanned: 3_000,
      returned: 5,
      plan: 'full',
    })
  })

  test('a count that the index decides reads no document', () => {
    expect(opened.store.count('feed', { who: 'w3', at: { $lt: 300 } })).toEqual({
      value: 10,
      cost: { scanned: 0, returned: 0, plan: 'who_at' },
    })
  })
})
