/** The cloud counts what every call costs and which index served it: the fences on cost stand on this. */
import { type Lab, openLab, PERSON } from './harness'
import { THINGS } from './probe/names'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
  const documents = Array.from({ length: 200 }, (_, n) => ({
    _id: `n${n}`,
    run: 'r',
    n,
    k: 'abcd'[n % 4],
    owner: `o${n % 5}`,
    tags: n % 2 === 0 ? ['even', 'all'] : ['all'],
  }))
  await lab.cloud.db.insertMany(THINGS, documents)
}, 60_000)
afterAll(() => lab.close())

const counted = () =>
  lab.cloud
    .lastCounts()
    ?.calls.map(({ action, scanned, returned, plan }) => [
      action.replace('database.', ''),
      scanned,
      returned,
      plan,
    ])

test('scanned, returned and plan of each call', async () => {
  await lab.probe('plans', undefined, 'r')
  expect(counted()).toEqual([
    ['getDocument', 5, 5, 'run_n'],
    ['getDocument', 5, 5, 'run_k_n'],
    ['getDocument', 5, 5, 'run_tags'],
    ['calculateDocument', 0, 0, 'run_n'],
    ['getDocument', 200, 0, 'run_n'],
    ['aggregateDocuments', 5, 5, 'run_n'],
  ])
})

test('each invocation has its own count, also when many run at once', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      lab.cloud.call('probe', { name: 'page', run: 'r', input: `o${at % 5}` }, PERSON),
    ),
  )
  for (const { result, count } of outcomes) {
    expect(result).toBe(20)
    expect(count).toMatchObject({ databaseCalls: 1, scanned: 20, returned: 20, fn: 'probe' })
  }
})

test('a transaction counts its start and its commit', async () => {
  await lab.cloud.db.insertMany(THINGS, [
    { _id: 't-from', n: 1 },
    { _id: 't-to', n: 1 },
  ])
  await lab.probe('transfer', undefined, 't')
  expect(lab.cloud.lastCounts()).toMatchObject({ databaseCalls: 5, parent: null })
})
