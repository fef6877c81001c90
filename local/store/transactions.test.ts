/** Random transactions against a model: snapshots are stable, no update is lost, and unique keys stay unique. */
import fc from '../../test/properties'
import { Direct } from './direct'
import { StoreError } from './errors'
import { openTestStore, type TestStore } from './test-store'
import { TRANSACTION_LIMIT_MS } from './transactions'

let opened: TestStore
let now = 0
beforeAll(() => {
  opened = openTestStore(
    { things: { indexes: [{ name: 'key', keys: { key: 1 }, unique: true }] } },
    () => now,
  )
})
afterAll(() => opened.close())

const attempt = <Value>(work: () => Value): Value | StoreError => {
  try {
    return work()
  } catch (error) {
    if (error instanceof StoreError) return error
    throw error
  }
}

test('counters incremented by interleaved transactions lose nothing', async () => {
  const { store } = opened
  const direct = new Direct(store)
  const step = fc.record({
    who: fc.nat({ max: 3 }),
    doc: fc.nat({ max: 2 }),
    kind: fc.constantFrom('inc', 'inc', 'inc', 'commit', 'abort'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      direct.clear()
      const ids = ['c0', 'c1', 'c2']
      await direct.insertMany(
        'things',
        ids.map((_id) => ({ _id, key: _id, n: 0 })),
      )
      const open = new Map<number, { id: string; added: Map<string, number> }>()
      const committed = new Map(ids.map((id) => [id, 0]))
      for (const { who, doc, kind } of steps) {
        const mine = open.get(who) ?? { id: store.transactions.start(), added: new Map<string, number>() }
        open.set(who, mine)
        const target = `c${doc}`
        if (kind === 'inc') {
          const outcome = attempt(() =>
            store.updateInTransaction(mine.id, 'things', target, { $inc: { n: 1 } }),
          )
          if (outcome instanceof StoreError) open.delete(who)
          else mine.added.set(target, (mine.added.get(target) ?? 0) + 1)
        } else {
          open.delete(who)
          if (kind === 'abort') store.transactions.abort(mine.id)
          else {
            store.transactions.commit(mine.id)
            for (const [id, many] of mine.added) committed.set(id, (committed.get(id) ?? 0) + many)
          }
        }
      }
      expect(direct.find('things').map(({ _id, n }) => [_id, n])).toEqual([...committed])
    }),
    { numRuns: 200, seed: 20_260_103 },
  )
}, 60_000)

test('a transaction is over after 30 s of the cloud, and whoever waits goes on', async () => {
  const { store } = opened
  new Direct(store).clear()
  await store.insert('things', [{ _id: 'd', key: 1, n: 1 }])
  const transaction = store.transactions.start()
  store.updateInTransaction(transaction, 'things', 'd', { $set: { n: 2 } })
  const waiting = store.update('things', { _id: 'd' }, { $inc: { n: 10 } }, false)
  now += TRANSACTION_LIMIT_MS + 1
  store.transactions.expire()
  await waiting
  expect(new Direct(store).get('things', 'd')).toMatchObject({ n: 11 })
  expect(attempt(() => store.transactions.commit(transaction))).toMatchObject({
    code: 'DATABASE_TRANSACTION_NOT_EXIST',
  })
})

test('a full disk keeps nothing of a commit', async () => {
  const { store } = opened
  const direct = new Direct(store)
  direct.clear()
  await store.insert('things', [{ _id: 'd', key: 1, n: 1 }])
  const before = direct.dump()
  const transaction = store.transactions.start()
  store.updateInTransaction(transaction, 'things', 'd', { $set: { n: 2 } })
  await store.insert('things', [{ _id: 'e', key: 2 }], transaction)
  store.tables.failNextWrite = true
  expect(attempt(() => store.transactions.commit(transaction))).toMatchObject({ code: 'DATABASE_DISK_FULL' })
  expect(direct.dump()).toBe(before)
})

test('a commit is flushed to the disk before it is acknowledged', () => {
  const { tables } = opened.store
  expect(tables.first('PRAGMA synchronous', [])).toMatchObject({ synchronous: 2 })
  expect(tables.first('PRAGMA journal_mode', [])).toMatchObject({ journal_mode: 'wal' })
})
