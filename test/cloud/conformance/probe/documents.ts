/** add, get, set, update, remove, count, projections, order, skip and limit. */
import { type Case, failure, stats, total } from './tools'

export const documentCases: readonly Case[] = [
  {
    name: 'add gives an id, or keeps the one given',
    expected: { made: 'string', kept: true },
    run: async ({ things, id, run }) => {
      const made = await things.add({ data: { run, n: 1 } })
      const kept = await things.add({ data: { _id: id('own'), run } })
      const ids = [made, kept].map((answer) => (typeof answer === 'object' ? answer._id : undefined))
      return { made: typeof ids[0], kept: ids[1] === id('own') }
    },
  },
  {
    name: 'add refuses an id that exists',
    expected: { code: -502001, says: 'E11000' },
    run: async ({ seed, things, id }) => {
      await seed({ n: 1 })
      return failure(() => things.add({ data: { _id: id('1') } }), 'E11000')
    },
  },
  {
    name: 'a value comes back as it went: text, number, null, boolean, date, list, object',
    expected: {
      text: '中文 😀',
      number: -1.5,
      nothing: null,
      yes: true,
      date: '2026-02-03T04:05:06.789Z',
      list: [1, ['a'], {}],
      object: { 深: { x: 0 } },
    },
    run: async ({ seed, one }) => {
      const object = { 深: { x: 0 } }
      await seed({
        _id: 'v',
        text: '中文 😀',
        number: -1.5,
        nothing: null,
        yes: true,
        date: new Date('2026-02-03T04:05:06.789Z'),
        list: [1, ['a'], {}],
        object,
      })
      return one('v')
    },
  },
  {
    name: 'serverDate is a date of now, with its offset',
    expected: { isDate: true, offset: true },
    run: async ({ db, things, id, run, rows, where }) => {
      await things.add({
        data: {
          _id: id('d'),
          run,
          at: db.serverDate(),
          later: { at: Object(db.serverDate)({ offset: 60_000 }) },
        },
      })
      const [found] = await rows(where({}))
      const [at, later] = [found?.['at'], found?.['later']]
      const ahead = later && typeof later === 'object' && 'at' in later ? later.at : null
      if (!(at instanceof Date) || !(ahead instanceof Date)) return { at, later }
      return { isDate: true, offset: Math.abs(ahead.getTime() - at.getTime() - 60_000) < 1_000 }
    },
  },
  {
    name: 'doc.get of a missing document fails',
    expected: { code: -1, says: 'does not exist' },
    run: ({ doc }) => failure(() => doc('none').get(), 'does not exist'),
  },
  {
    name: 'doc.field gives the fields asked for and the id',
    expected: ['_id', 'a'],
    run: async ({ seed, doc }) => {
      await seed({ _id: 'f', a: 1, b: 2 })
      const answer = await doc('f').field({ a: true }).get()
      return typeof answer === 'object' ? Object.keys(answer.data).sort() : answer
    },
  },
  {
    name: 'set makes, then replaces all of it',
    expected: { made: { updated: 0, created: 1 }, replaced: { updated: 1, created: 0 }, now: { b: 2 } },
    run: async ({ doc, run, one }) => {
      const made = stats(await doc('s').set({ data: { run, a: 1 } }))
      const replaced = stats(await doc('s').set({ data: { run, b: 2 } }))
      return { made, replaced, now: await one('s') }
    },
  },
  {
    name: 'update merges nested fields and says whether anything changed',
    expected: {
      first: { updated: 1 },
      again: { updated: 0 },
      missing: { updated: 0 },
      now: { a: { x: 1, y: 2 } },
    },
    run: async ({ seed, doc, one }) => {
      await seed({ _id: 'u', a: { x: 1 } })
      const first = stats(await doc('u').update({ data: { a: { y: 2 } } }))
      const again = stats(await doc('u').update({ data: { a: { y: 2 } } }))
      const missing = stats(await doc('none').update({ data: { a: 1 } }))
      return { first, again, missing, now: await one('u') }
    },
  },
  {
    name: 'doc.remove removes once',
    expected: [{ removed: 1 }, { removed: 0 }],
    run: async ({ seed, doc }) => {
      await seed({ n: 1 })
      return [stats(await doc('1').remove()), stats(await doc('1').remove())]
    },
  },
  {
    name: 'where: get, count, update and remove work on what matches',
    expected: { found: [2, 3], count: 2, updated: { updated: 2 }, removed: { removed: 1 }, left: [3, 4] },
    run: async ({ seed, where, rows, ns, _ }) => {
      await seed({ n: 2, k: 'a' }, { n: 3, k: 'a' }, { n: 4, k: 'b' })
      const found = ns(await rows(where({ k: 'a' }).orderBy('n', 'asc')))
      const count = total(await where({ k: 'a' }).count())
      const updated = stats(await where({ k: 'a' }).update({ data: { seen: true } }))
      const removed = stats(await where({ seen: true, n: _.lt(3) }).remove())
      return { found, count, updated, removed, left: ns(await rows(where({}).orderBy('n', 'asc'))) }
    },
  },
  {
    name: 'order, skip and limit; several orders; descending',
    expected: {
      page: [4, 3],
      two: [
        [1, 2],
        [1, 1],
        [0, 4],
        [0, 3],
      ],
    },
    run: async ({ seed, where, rows, ns }) => {
      await seed({ n: 1, g: 1 }, { n: 2, g: 1 }, { n: 3, g: 0 }, { n: 4, g: 0 })
      const page = ns(await rows(where({}).orderBy('n', 'desc').skip(0).limit(2)))
      const two = await rows(where({}).orderBy('g', 'desc').orderBy('n', 'desc'))
      return { page, two: two.map(({ g, n }) => [g, n]) }
    },
  },
  {
    name: 'field of a query excludes or includes',
    expected: [{ n: 1 }, { b: 2 }],
    run: async ({ seed, where, rows }) => {
      await seed({ n: 1, b: 2 })
      const [included] = await rows(where({}).field({ n: true, _id: false }))
      const [excluded] = await rows(where({}).field({ n: false, run: false, _id: false }))
      return [included, excluded]
    },
  },
  {
    name: 'get gives 100 documents unless asked, and 1,000 at most',
    expected: [100, 1_000],
    run: async ({ things, run, rows, where }) => {
      const many = Array.from({ length: 1_010 }, (_, n) => ({ run, n }))
      for (let at = 0; at < many.length; at += 505) await things.add({ data: many.slice(at, at + 505) })
      return [(await rows(where({}))).length, (await rows(where({}).limit(5_000))).length]
    },
  },
  {
    name: 'a collection that does not exist is an error, for reading and for writing',
    expected: [{ code: -502005 }, { code: -502005 }, { code: -502005 }],
    run: async ({ db }) => {
      const none = db.collection('conformance_missing')
      return [
        await failure(() => none.get()),
        await failure(() => none.add({ data: { a: 1 } })),
        await failure(() => none.where({ a: 1 }).count()),
      ]
    },
  },
  {
    name: 'a document of more than 512 KB is refused',
    expected: 'refused',
    run: async ({ things, id }) =>
      (await failure(() => things.add({ data: { _id: id('big'), text: 'x'.repeat(513 * 1024) } }))) ===
      'no failure'
        ? 'kept'
        : 'refused',
  },
  {
    name: 'a query answer of more than 1 MB is refused',
    expected: 'refused',
    run: async ({ seed, rows, where }) => {
      const text = 'x'.repeat(400 * 1024)
      await seed({ n: 1, text }, { n: 2, text }, { n: 3, text })
      return (await failure(() => rows(where({})))) === 'no failure' ? 'sent' : 'refused'
    },
  },
]
