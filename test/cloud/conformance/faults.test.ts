/** Planted faults: what a function leaves behind when something breaks at any of its database calls. */
import { FunctionError } from '../../../local/cloud'
import { TRANSACTION_LIMIT_MS } from '../../../local/store/transactions'
import { type Lab, openLab, PERSON } from './harness'
import { THINGS } from './probe/names'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
}, 60_000)
afterAll(() => lab.close())

/** The calls of the probe `transfer`: start, three writes, commit. */
const CALLS = [1, 2, 3, 4, 5]

const seed = async () => {
  lab.cloud.db.clear()
  lab.cloud.faults.clear()
  await lab.cloud.db.insertMany(THINGS, [
    { _id: 'r-from', n: 10 },
    { _id: 'r-to', n: 0 },
  ])
  return lab.cloud.db.dump()
}

const transfer = () => lab.probe('transfer', undefined, 'r')
const failed = (attempt: Promise<unknown>) =>
  attempt.then(
    () => false,
    (error: unknown) => error instanceof FunctionError,
  )

async function beforeAndAfter() {
  const before = await seed()
  await transfer()
  const after = lab.cloud.db.dump()
  expect(after).not.toBe(before)
  return { before, after }
}

test('the transfer makes five database calls', async () => {
  await seed()
  await transfer()
  expect(lab.cloud.lastCounts()?.calls.map(({ action }) => action.replace('database.', ''))).toEqual([
    'startTransaction',
    'modifyDocument',
    'modifyDocument',
    'modifyDocument',
    'commitTransaction',
  ])
})

describe.each(CALLS)('at call %i', (at) => {
  test('a machine that dies before it leaves the state before', async () => {
    const { before } = await beforeAndAfter()
    await seed()
    lab.cloud.faults.next({ kind: 'kill-before', at })
    expect(await failed(transfer())).toBe(true)
    expect(lab.cloud.db.dump()).toBe(before)
  })

  test('a machine that dies after it leaves the state before, or after the commit the state after', async () => {
    const { before, after } = await beforeAndAfter()
    await seed()
    lab.cloud.faults.next({ kind: 'kill-after', at })
    expect(await failed(transfer())).toBe(true)
    expect(lab.cloud.db.dump()).toBe(at === CALLS.length ? after : before)
  })

  test('a lost request leaves the state before', async () => {
    const { before } = await beforeAndAfter()
    await seed()
    lab.cloud.faults.next({ kind: 'lose-request', at })
    expect(await failed(transfer())).toBe(true)
    expect(lab.cloud.db.dump()).toBe(before)
  })
})

test('a conflict at the commit is retried by the SDK and then succeeds', async () => {
  const { after } = await beforeAndAfter()
  await seed()
  lab.cloud.faults.next({ kind: 'conflict', at: 'commit' })
  expect(await transfer()).toBe('done')
  expect(lab.cloud.lastCounts()?.databaseCalls).toBe(2 * CALLS.length)
  expect(lab.cloud.db.dump()).toBe(after)
})

test('trap 2: a conflict of an operation is not retried', async () => {
  const before = await seed()
  lab.cloud.faults.next({ kind: 'conflict', at: 3 })
  expect(await failed(transfer())).toBe(true)
  expect(lab.cloud.db.dump()).toBe(before)
})

test('trap 3: when only the answer of the commit is lost, the SDK rejects what has happened', async () => {
  const { after } = await beforeAndAfter()
  await seed()
  lab.cloud.faults.next({ kind: 'lose-answer', at: 'commit' })
  expect(await failed(transfer())).toBe(true)
  expect(lab.cloud.db.dump()).toBe(after)
})

test('a full disk at the commit: an error, nothing half done, and the next one works', async () => {
  const { before, after } = await beforeAndAfter()
  await seed()
  const error: unknown = await lab.cloud
    .invoke('probe', { name: 'transfer', run: 'r' }, PERSON, {
      faults: [{ kind: 'disk-full', at: 'commit' }],
    })
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(FunctionError)
  expect(lab.cloud.db.dump()).toBe(before)
  await transfer()
  expect(lab.cloud.db.dump()).toBe(after)
})

test('a transaction left open holds its lock for 30 s of the cloud and is then gone', async () => {
  lab.cloud.db.clear()
  await lab.cloud.db.insertMany(THINGS, [{ _id: 'r-d', n: 1 }])
  await lab.probe('openTransaction', undefined, 'r')
  expect(await failed(lab.probe('openTransaction', undefined, 'r'))).toBe(true)
  lab.cloud.setClock(Date.now() + TRANSACTION_LIMIT_MS + 1_000)
  expect(await lab.probe('openTransaction', undefined, 'r')).toBe('left open')
  lab.cloud.setClock(null)
  lab.cloud.faults.expireTransactions()
  expect(lab.cloud.db.get(THINGS, 'r-d')).toEqual({ _id: 'r-d', n: 1 })
})
