/** Nothing of a colleague's customer is learned: lists, searches, counts, files, the pool, the register, inboxes, refusals. */
import { randomUUID } from 'node:crypto'
import type { InputOf, OperationName } from '@shared/contract'
import { findLeaks, hideSecrets } from '../promises/leaks'
import { samples } from '../promises/samples'
import { plantedFunctions } from '../world/planted'
import { openWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await hideSecrets(world)
})
afterAll(() => world.close())

test('no answer and no refusal to anybody holds what they may not know', async () => {
  const { asked, found } = await findLeaks(world)
  console.log(
    `promise 9: ${asked} answers searched for canaries of three hidden customers, ${found.length} found`,
  )
  expect(found).toEqual([])
}, 240_000)

test('what is found is counted as if the others were not there', async () => {
  await hideSecrets(world)
  const search = async (who: string, text: string) => {
    const { rows, next } = await world.must(who, 'staff.customers', { text })
    return { rows, next }
  }
  for (const who of ['consultant', 'otherManager', 'otherConsultant'])
    for (const text of ['慕容雪晴', '慕容', 'mrxq', '9876'])
      expect(await search(who, text)).toEqual(await search(who, '查无此人'))
  expect((await search('manager', '慕容')).rows).toHaveLength(1)
  expect((await search('colleague', 'mrxq')).rows).toHaveLength(1)
})

/** Without the time, and how often one's own document has changed. */
const plain = (answer: object) => JSON.stringify(answer).replace(/"(now|version)":\d+/g, '')

const aboutOne = (Object.entries(samples) as [OperationName, InputOf<OperationName>][]).flatMap(
  ([name, input]) => ('customerId' in input && name.startsWith('staff.') ? [name] : []),
)

test.each(aboutOne)('%s: a colleague’s customer and nobody are one and the same', async (name) => {
  const ask = (who: string, customerId: string) =>
    world.raw(who, 'staff', {
      ...{ command: name, input: { ...samples[name], customerId } },
      ...{ commandId: randomUUID(), requestId: 'r' },
    })
  // Registering somebody again, and a dispute about whose they are, begin with their number; they have tests of their own.
  if (name === 'staff.registerAgain' || name === 'staff.raiseDispute') return
  for (const who of ['consultant', 'planner', 'otherConsultant', 'otherManager', 'otherClerk']) {
    const [hidden, missing] = [plain(await ask(who, 'c-zq7own')), plain(await ask(who, 'c-nobody'))]
    expect([who, hidden]).toEqual([who, missing])
  }
})

describe('planted', () => {
  const caught = async (file: string, from: string, to: string, ask: OperationName) => {
    const functionsDir = await plantedFunctions(file, [[from, to]])
    const planted = await openWorld({ functionsDir })
    try {
      await hideSecrets(planted)
      return (await findLeaks(planted, [ask])).found
    } finally {
      await planted.close()
    }
  }
  test('a list that is everybody’s', async () => {
    const from = 'ownerId: holdsOffice(employee) ? null : employee._id,'
    const found = await caught('staff/customers.ts', from, 'ownerId: null,', 'staff.customers')
    expect(found).toContain('consultant staff.customers: 慕容')
  })
  test('a pool that names', async () => {
    const found = await caught('pool/view.ts', 'file: viewer.wholeOffice', 'file: true', 'staff.pool')
    expect(found).toContain('consultant staff.pool: 司马')
  })
  test('a refusal that says whose it is', async () => {
    const found = await caught(
      'rules/ownCustomers.ts',
      '  return hidden\n',
      "  return refuse('NOT_ALLOWED', JSON.stringify(customer))\n",
      'staff.logFollowup',
    )
    expect(found).toContain('consultant staff.logFollowup: 慕容')
  })
})
