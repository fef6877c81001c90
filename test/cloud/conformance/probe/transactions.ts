/** Snapshots, locks, conflicts, unique keys, and the SDK's traps around transactions. */
import { type Case, type Doc, failure, THINGS, type Tools, UNIQUE } from './tools'

/** The SDK's transaction, of which its types say nothing. */
interface Transaction {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data: Doc }>
      set(o: { data: Doc }): Promise<unknown>
      update(o: { data: Doc }): Promise<unknown>
      remove(): Promise<unknown>
    }
    add(o: { data: Doc }): Promise<unknown>
    where(condition: Doc): {
      update(o: { data: Doc }): Promise<unknown>
      count(): Promise<unknown>
      get(): Promise<unknown>
    }
  }
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

async function begun(tools: Tools, name = 'd') {
  const transaction: Transaction = await tools.db.startTransaction()
  return {
    transaction,
    things: transaction.collection(THINGS),
    doc: transaction.collection(THINGS).doc(tools.id(name)),
  }
}

const run = (tools: Tools, work: (transaction: Transaction) => Promise<unknown>, retries?: number) =>
  tools.db.runTransaction(work, retries)

export const transactionCases: readonly Case[] = [
  {
    name: 'a commit keeps all writes; a rollback none',
    expected: { during: { n: 1 }, after: { n: 2 }, rolledBack: { n: 2 } },
    run: async (tools) => {
      await tools.seed({ _id: 'd', n: 1 })
      const first = await begun(tools)
      await first.doc.update({ data: { n: 2 } })
      const during = await tools.one('d')
      await first.transaction.commit()
      const after = await tools.one('d')
      const second = await begun(tools)
      await second.doc.update({ data: { n: 3 } })
      await second.transaction.rollback()
      return { during, after, rolledBack: await tools.one('d') }
    },
  },
  {
    name: 'a transaction reads its own writes',
    expected: { n: 5, gone: null, made: 7 },
    run: async (tools) => {
      await tools.seed({ _id: 'd', n: 1 }, { _id: 'e', n: 1 })
      const { transaction, things, doc } = await begun(tools)
      await doc.update({ data: { n: tools._.inc(4) } })
      await things.doc(tools.id('e')).remove()
      await things.add({ data: { _id: tools.id('f'), n: 7 } })
      const n = (await doc.get()).data['n']
      const gone = await failure(() => things.doc(tools.id('e')).get())
      const made = (await things.doc(tools.id('f')).get()).data['n']
      await transaction.rollback()
      return { n, gone: gone === 'no failure' ? 'there' : null, made }
    },
  },
  {
    name: 'a transaction reads the state of its start, whatever is written meanwhile',
    expected: { first: 1, still: 1, other: 'not there', outside: { n: 2 } },
    run: async (tools) => {
      await tools.seed({ _id: 'd', n: 1 })
      const { transaction, things, doc } = await begun(tools)
      const first = (await doc.get()).data['n']
      await tools.doc('d').update({ data: { n: 2 } })
      await tools.seed({ _id: 'later', n: 9 })
      const still = (await doc.get()).data['n']
      const other =
        (await failure(() => things.doc(tools.id('later')).get())) === 'no failure' ? 'there' : 'not there'
      await transaction.rollback()
      return { first, still, other, outside: await tools.one('d') }
    },
  },
  {
    name: 'the first writer wins: the second transaction fails at the write, at once',
    expected: { second: { code: -501001, says: 'conflict' }, now: { n: 2 } },
    run: async (tools) => {
      await tools.seed({ _id: 'd', n: 1 })
      const [first, second] = [await begun(tools), await begun(tools)]
      await first.doc.update({ data: { n: 2 } })
      const lost = await failure(() => second.doc.update({ data: { n: 3 } }), 'conflict')
      await first.transaction.commit()
      return { second: lost, now: await tools.one('d') }
    },
  },
  {
    name: 'no update is lost: writing what has changed since the start fails',
    expected: { lost: { code: -501001, says: 'conflict' }, now: { n: 10 } },
    run: async (tools) => {
      await tools.seed({ _id: 'd', n: 1 })
      const { doc } = await begun(tools)
      await doc.get()
      await tools.doc('d').update({ data: { n: 10 } })
      return {
        lost: await failure(() => doc.update({ data: { n: 2 } }), 'conflict'),
        now: await tools.one('d'),
      }
    },
  },
  {
    name: 'an ordinary update waits for the lock',
    expected: { order: ['commit', 'update'], now: { n: 12 } },
    run: async (tools) => {
      await tools.seed({ _id: 'd', n: 1 })
      const { transaction, doc } = await begun(tools)
      await doc.update({ data: { n: 2 } })
      const order: string[] = []
      const waiting = Promise.resolve(tools.doc('d').update({ data: { n: tools._.inc(10) } })).then(() =>
        order.push('update'),
      )
      // Another call has gone there and back while the update waits.
      await tools.one('d')
      order.push('commit')
      await transaction.commit()
      await waiting
      return { order, now: await tools.one('d') }
    },
  },
  {
    name: 'two documents, each written by another: write skew is possible',
    expected: [{ on: false }, { on: false }],
    run: async (tools) => {
      await tools.seed({ _id: 'a', on: true }, { _id: 'b', on: true })
      const [first, second] = [await begun(tools, 'a'), await begun(tools, 'b')]
      await second.things.doc(tools.id('a')).get()
      await first.things.doc(tools.id('b')).get()
      await first.doc.update({ data: { on: false } })
      await second.doc.update({ data: { on: false } })
      await first.transaction.commit()
      await second.transaction.commit()
      return [await tools.one('a'), await tools.one('b')]
    },
  },
  {
    name: 'the same new id in two transactions: one wins',
    expected: { refused: true, now: { n: 1 } },
    run: async (tools) => {
      const [first, second] = [await begun(tools, 'new'), await begun(tools, 'new')]
      await first.doc.set({ data: { run: tools.run, n: 1 } })
      const lost = await failure(() => second.things.add({ data: { _id: tools.id('new'), n: 2 } }))
      await first.transaction.commit()
      return { refused: lost !== 'no failure', now: await tools.one('new') }
    },
  },
  {
    name: 'a unique index refuses a second key, by add, by update and in a transaction',
    expected: [{ code: -502001, says: 'E11000' }, { code: -502001, says: 'E11000' }, 'refused', 1],
    run: async ({ unique, id, db, rows }) => {
      const key = id('key')
      await unique.add({ data: { _id: id('1'), key } })
      await unique.add({ data: { _id: id('2'), key: `${key}-other` } })
      const added = await failure(() => unique.add({ data: { key } }), 'E11000')
      const moved = await failure(() => unique.doc(id('2')).update({ data: { key } }), 'E11000')
      const transaction: Transaction = await db.startTransaction()
      const inside = await failure(() => transaction.collection(UNIQUE).add({ data: { _id: id('3'), key } }))
      return [
        added,
        moved,
        inside === 'no failure' ? 'kept' : 'refused',
        (await rows(unique.where({ key }))).length,
      ]
    },
  },
  {
    name: 'a unique key can be taken over inside one transaction',
    expected: 1,
    run: async (tools) => {
      const { unique, id, rows } = tools
      await unique.add({ data: { _id: id('1'), key: id('key') } })
      await run(tools, async (transaction) => {
        await transaction.collection(UNIQUE).doc(id('1')).remove()
        await transaction.collection(UNIQUE).add({ data: { _id: id('2'), key: id('key') } })
      })
      return (await rows(unique.where({ key: id('key') }))).length
    },
  },
  {
    name: 'the same unique key in two open transactions: one wins',
    expected: { refused: true, there: 1 },
    run: async ({ db, unique, id, rows }) => {
      const first: Transaction = await db.startTransaction()
      const second: Transaction = await db.startTransaction()
      await first.collection(UNIQUE).add({ data: { _id: id('1'), key: id('key') } })
      const lost = await failure(() =>
        second.collection(UNIQUE).add({ data: { _id: id('2'), key: id('key') } }),
      )
      await first.commit()
      return { refused: lost !== 'no failure', there: (await rows(unique.where({ key: id('key') }))).length }
    },
  },
  {
    name: 'an error inside a transaction ends it',
    expected: { refused: true, now: null },
    run: async (tools) => {
      await tools.seed({ _id: 'd', text: 'x' })
      const { transaction, things, doc } = await begun(tools)
      await things.add({ data: { _id: tools.id('half'), run: tools.run } })
      await failure(() => doc.update({ data: { text: tools._.inc(1) } }))
      const refused = (await failure(() => transaction.commit())) !== 'no failure'
      return { refused, now: await tools.one('half') }
    },
  },
  {
    name: 'runTransaction gives back the answer and rolls back when the callback throws',
    expected: { answer: 'ok', thrown: 'mine', now: { n: 2 } },
    run: async (tools) => {
      await tools.seed({ _id: 'd', n: 1 })
      const set = (n: number) => async (transaction: Transaction) => {
        await transaction.collection(THINGS).doc(tools.id('d')).update({ data: { n } })
        if (n === 3) throw new Error('mine')
        return 'ok'
      }
      const answer = await run(tools, set(2))
      const thrown = await run(tools, set(3)).catch((error: Error) => error.message)
      return { answer, thrown, now: await tools.one('d') }
    },
  },
  {
    name: 'trap 2: runTransaction does not retry a conflict of an operation',
    expected: { tries: 1, code: -501001 },
    run: async (tools) => {
      await tools.seed({ _id: 'd', n: 1 })
      const holder = await begun(tools)
      await holder.doc.update({ data: { n: 2 } })
      let tries = 0
      const work = async (transaction: Transaction) => {
        tries++
        await transaction
          .collection(THINGS)
          .doc(tools.id('d'))
          .update({ data: { n: 3 } })
      }
      const code = await run(tools, work).catch((error: { errCode: number }) => error.errCode)
      await holder.transaction.rollback()
      return { tries, code }
    },
  },
  {
    name: 'trap 1: where().update() in a transaction runs outside of it, at once',
    expected: { seen: { n: 2 }, afterRollback: { n: 2 } },
    run: async (tools) => {
      await tools.seed({ _id: 'd', n: 1 })
      const { transaction, things } = await begun(tools)
      await things.where({ _id: tools.id('d') }).update({ data: { n: 2 } })
      const seen = await tools.one('d')
      await transaction.rollback()
      return { seen, afterRollback: await tools.one('d') }
    },
  },
  {
    name: 'trap 1: where().count() in a transaction does not see its writes',
    expected: 0,
    run: async (tools) => {
      const { transaction, things, doc } = await begun(tools)
      await doc.set({ data: { run: tools.run, n: 1 } })
      const answer = await things.where({ run: tools.run }).count()
      await transaction.rollback()
      return answer !== null && typeof answer === 'object' && 'total' in answer ? answer.total : answer
    },
  },
]
