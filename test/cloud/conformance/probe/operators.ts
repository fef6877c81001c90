/** Every query and update operator. */
import { type Case, type Doc, failure, type Tools } from './tools'

const DOCUMENTS: readonly Doc[] = [
  { n: 1, tags: ['a', 'b'], items: [{ q: 1, ok: true }], text: 'x', maybe: null },
  { n: 2, tags: ['b'], items: [{ q: 5, ok: false }], text: 'y' },
  { n: 3, tags: [], items: [], text: 'z', maybe: 0 },
  {
    n: 4,
    items: [
      { q: 5, ok: true },
      { q: 9, ok: false },
    ],
    nest: { deep: 7 },
  },
]

const query = (name: string, expected: readonly number[], condition: (tools: Tools) => Doc): Case => ({
  name,
  expected,
  run: async (tools) => {
    await tools.seed(...DOCUMENTS)
    return tools.ns(await tools.rows(tools.where(condition(tools)).orderBy('n', 'asc')))
  },
})

const update = (name: string, before: Doc, change: (tools: Tools) => Doc, after: Doc): Case => ({
  name,
  expected: after,
  run: async (tools) => {
    await tools.seed({ ...before, _id: 'u' })
    await tools.doc('u').update({ data: change(tools) })
    return tools.one('u')
  },
})

const refused = (name: string, before: Doc, change: (tools: Tools) => Doc): Case => ({
  name,
  expected: { refused: true, kept: before },
  run: async (tools) => {
    await tools.seed({ ...before, _id: 'u' })
    const answer = await failure(() => tools.doc('u').update({ data: change(tools) }))
    return { refused: answer !== 'no failure', kept: await tools.one('u') }
  },
})

export const operatorCases: readonly Case[] = [
  query('eq', [2], ({ _ }) => ({ n: _.eq(2) })),
  query('neq', [1, 3, 4], ({ _ }) => ({ n: _.neq(2) })),
  query('lt', [1], ({ _ }) => ({ n: _.lt(2) })),
  query('lte', [1, 2], ({ _ }) => ({ n: _.lte(2) })),
  query('gt', [3, 4], ({ _ }) => ({ n: _.gt(2) })),
  query('gte', [2, 3, 4], ({ _ }) => ({ n: _.gte(2) })),
  query('in', [1, 4], ({ _ }) => ({ n: _.in([4, 1, 9]) })),
  query('nin', [2, 3], ({ _ }) => ({ n: _.nin([4, 1]) })),
  query('a range from both sides', [2, 3], ({ _ }) => ({ n: _.gt(1).and(_.lt(4)) })),
  query('or on one field', [1, 4], ({ _ }) => ({ n: _.lt(2).or(_.gt(3)) })),
  query('not', [1, 2], ({ _ }) => ({ n: _.not(_.gt(2)) })),
  query('exists', [1, 3], ({ _ }) => ({ maybe: _.exists(true) })),
  query('exists false', [2, 4], ({ _ }) => ({ maybe: _.exists(false) })),
  query('null matches null and missing', [1, 2, 4], () => ({ maybe: null })),
  query('an element of a list', [1, 2], () => ({ tags: 'b' })),
  query('a whole list', [2], () => ({ tags: ['b'] })),
  query('in on a list finds each document once', [1, 2], ({ _ }) => ({ tags: _.in(['a', 'b']) })),
  query('all', [1], ({ _ }) => ({ tags: _.all(['b', 'a']) })),
  query('size', [3], ({ _ }) => ({ tags: _.size(0) })),
  query('elemMatch', [4], ({ _ }) => ({ items: _.elemMatch({ q: _.gt(2), ok: true }) })),
  query('a field inside list elements', [2, 4], () => ({ 'items.q': 5 })),
  query('a nested field', [4], () => ({ nest: { deep: 7 } })),
  query('types do not mix in a range', [1, 2, 3], ({ _ }) => ({ text: _.gt('') })),
  {
    name: 'or and and over several fields',
    expected: { or: [1, 3], and: [1], nor: [2, 4] },
    run: async ({ seed, things, rows, ns, run, _ }) => {
      await seed(...DOCUMENTS)
      const sorted = async (condition: object) => ns(await rows(things.where(condition).orderBy('n', 'asc')))
      return {
        or: await sorted(_.and([{ run }, _.or([{ n: 1 }, { text: 'z' }])])),
        and: await sorted(_.and([{ run }, { n: 1 }, { text: 'x' }])),
        nor: await sorted(_.and([{ run }, _.nor([{ n: 1 }, { text: 'z' }])])),
      }
    },
  },
  {
    name: 'sorting puts missing and null first, then numbers, then text',
    expected: [null, null, -2, 0, 10, 'a', 'b'],
    run: async ({ seed, where, rows }) => {
      await seed(
        { n: 1, v: 'b' },
        { n: 2, v: 10 },
        { n: 3 },
        { n: 4, v: 'a' },
        { n: 5, v: null },
        { n: 6, v: -2 },
        { n: 7, v: 0 },
      )
      return (await rows(where({}).orderBy('v', 'asc'))).map(({ v }) => v ?? null)
    },
  },
  update(
    'set replaces an object instead of merging it',
    { a: { x: 1 } },
    ({ _ }) => ({ a: _.set({ y: 2 }) }),
    { a: { y: 2 } },
  ),
  update('remove', { a: 1, b: 2 }, ({ _ }) => ({ a: _.remove() }), { b: 2 }),
  update('inc, also of a missing field', { a: 1 }, ({ _ }) => ({ a: _.inc(2), b: _.inc(-1) }), {
    a: 3,
    b: -1,
  }),
  update('mul, also of a missing field', { a: 3 }, ({ _ }) => ({ a: _.mul(2), b: _.mul(5) }), { a: 6, b: 0 }),
  update('min and max', { a: 5, b: 5 }, ({ _ }) => ({ a: _.min(3), b: _.max(9) }), { a: 3, b: 9 }),
  update('push', { a: [1] }, ({ _ }) => ({ a: _.push([2, 3]), b: _.push(['x']) }), {
    a: [1, 2, 3],
    b: ['x'],
  }),
  update(
    'push with position, sort and slice',
    { a: [5, 1] },
    ({ _ }) => ({ a: _.push({ each: [3], sort: 1, slice: 2 }) }),
    { a: [1, 3] },
  ),
  update('pop', { a: [1, 2, 3] }, ({ _ }) => ({ a: _.pop() }), { a: [1, 2] }),
  update('shift', { a: [1, 2, 3] }, ({ _ }) => ({ a: _.shift() }), { a: [2, 3] }),
  update('unshift', { a: [3] }, ({ _ }) => ({ a: _.unshift([1, 2]) }), { a: [1, 2, 3] }),
  update('pull a value', { a: [1, 2, 1] }, ({ _ }) => ({ a: _.pull(1) }), { a: [2] }),
  update('pull by condition', { a: [1, 5, 9] }, ({ _ }) => ({ a: _.pull(_.gte(5)) }), { a: [1] }),
  update('pullAll', { a: [1, 2, 3, 1] }, ({ _ }) => ({ a: _.pullAll([1, 3]) }), { a: [2] }),
  update('addToSet', { a: [1] }, ({ _ }) => ({ a: _.addToSet({ $each: [1, 2] }) }), { a: [1, 2] }),
  update('rename', { a: 1 }, ({ _ }) => ({ a: _.rename('b') }), { b: 1 }),
  update('a path into a list', { a: [{ x: 1 }, { x: 2 }] }, () => ({ 'a.1.x': 9 }), {
    a: [{ x: 1 }, { x: 9 }],
  }),
  refused('inc of null is refused', { a: null }, ({ _ }) => ({ a: _.inc(1) })),
  refused('inc of text is refused', { a: 'x' }, ({ _ }) => ({ a: _.inc(1) })),
  refused('push to what is no list is refused', { a: 'x' }, ({ _ }) => ({ a: _.push([1]) })),
  refused('addToSet on null is refused', { a: null }, ({ _ }) => ({ a: _.addToSet(1) })),
  refused('a path through a number is refused', { a: 1 }, () => ({ 'a.b': 2 })),
  refused('a path through null is refused', { a: null }, () => ({ 'a.b': 2 })),
]
