/** Aggregation stages and the limit of 20. */
import { type Case, failure, THINGS } from './tools'

const SALES = [
  { n: 1, team: 'a', fen: 100, tags: ['x', 'y'] },
  { n: 2, team: 'a', fen: 200, tags: ['x'] },
  { n: 3, team: 'b', fen: 50, tags: [] },
]

export const aggregateCases: readonly Case[] = [
  {
    name: 'match, group and sort',
    expected: [
      { _id: 'a', total: 300, many: 2, top: 200 },
      { _id: 'b', total: 50, many: 1, top: 50 },
    ],
    run: async ({ seed, from, list, $ }) => {
      await seed(...SALES)
      return list(
        from()
          .group({ _id: '$team', total: $.sum('$fen'), many: $.sum(1), top: $.max('$fen') })
          .sort({ _id: 1 }),
      )
    },
  },
  {
    name: 'project, addFields and expressions',
    expected: [
      { n: 3, yuan: 0.5 },
      { n: 2, yuan: 2 },
    ],
    run: async ({ seed, from, list, $ }) => {
      await seed(...SALES)
      const stages = from().sort({ n: -1 }).limit(2)
      return list(stages.addFields({ yuan: $.divide(['$fen', 100]) }).project({ _id: 0, n: 1, yuan: 1 }))
    },
  },
  {
    name: 'skip, limit and count',
    expected: [[2], [{ many: 3 }]],
    run: async ({ seed, from, list, ns }) => {
      await seed(...SALES)
      return [ns(await list(from().sort({ n: 1 }).skip(1).limit(1))), await list(from().count('many'))]
    },
  },
  {
    name: 'unwind',
    expected: [
      ['x', 2],
      ['y', 1],
    ],
    run: async ({ seed, from, list, $ }) => {
      await seed(...SALES)
      const groups = await list(
        from()
          .unwind('$tags')
          .group({ _id: '$tags', many: $.sum(1) })
          .sort({ _id: 1 }),
      )
      return groups.map(({ _id, many }) => [_id, many])
    },
  },
  {
    name: 'lookup by id, by a list of ids and by a field',
    expected: { one: [[1]], many: [[1, 2]], field: [[1, 2]], none: [[]] },
    run: async ({ seed, things, list, id, run, ns }) => {
      await seed(...SALES, {
        _id: 'w',
        one: id('1'),
        many: [id('1'), id('2'), id('9')],
        team: 'a',
        none: 'nobody',
      })
      const joined = async (localField: string, foreignField: string) => {
        const stages = things
          .aggregate()
          .match({ _id: id('w') })
          .lookup({ from: THINGS, localField, foreignField, as: 'found' })
        return (await list(stages)).map(({ found }) =>
          Array.isArray(found)
            ? ns(found.filter((each) => each.run === run && each.n !== undefined)).sort()
            : found,
        )
      }
      return {
        one: await joined('one', '_id'),
        many: await joined('many', '_id'),
        field: await joined('team', 'team'),
        none: await joined('none', '_id'),
      }
    },
  },
  {
    name: 'conditions of a match are those of a query',
    expected: [2],
    run: async ({ seed, things, list, run, ns, _ }) => {
      await seed(...SALES)
      return ns(await list(things.aggregate().match({ run, fen: _.gt(50).and(_.lt(300)), tags: _.size(1) })))
    },
  },
  {
    name: 'an aggregate gives 20 documents unless limited',
    expected: [20, 25],
    run: async ({ things, run, from, list }) => {
      await things.add({ data: Array.from({ length: 25 }, (_, n) => ({ run, n })) })
      return [(await list(from())).length, (await list(from().limit(100))).length]
    },
  },
  {
    name: 'facet and graphLookup are not functions of the SDK',
    expected: ['TypeError', 'TypeError'],
    run: async ({ from }) => {
      const typeOf = (attempt: () => unknown) => {
        try {
          attempt()
        } catch (error) {
          return error instanceof Error ? error.constructor.name : error
        }
        return 'no error'
      }
      return [typeOf(() => from().facet({})), typeOf(() => from().graphLookup({}))]
    },
  },
  {
    name: 'a missing collection is an error',
    expected: { says: true },
    run: async ({ db }) => {
      const answer = await failure(() => db.collection('conformance_missing').aggregate().end())
      return { says: answer !== 'no failure' }
    },
  },
]
