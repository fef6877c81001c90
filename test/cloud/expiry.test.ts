/** CASE-10, ROTA-3.6: a time that runs out moves the customer once, by the timer, which may fire twice, late, or die. */
import { hour, minute } from '@shared/kernel/time'
import { cameDaysAgo } from '../promises/public'
import { now } from '../world/docs'
import { openWorld, type World } from '../world/world'

const day = 24 * hour
/** Midnight after 25 November: the end of a visit of the 18th (ROTA-3.6: seven days). */
const end = Date.parse('2026-11-26T00:00+08:00')

let world: World
beforeEach(async () => {
  world = await openWorld()
  await world.cloud.db.insertMany('customers', [{ ...cameDaysAgo('fresh', 'e-consultant', 4) }])
})
afterEach(() => world.close())

const file = async () => world.doc('customers', 'c-fresh')
const told = async (who: 'consultant' | 'manager' | 'otherManager') =>
  (await world.must(who, 'staff.inbox', {})).messages.filter(({ title }) => title === '客户的归属到期了')
const moves = () => world.cloud.db.find('events', { subject: 'c-fresh' }).length

test('not a minute before; at midnight the customer is nobody’s, the rule is told, and it is in the pool', async () => {
  expect((await file())?.ownership).toMatchObject({ owner: 'e-consultant', until: end })
  world.cloud.setClock(end - minute)
  await world.cloud.fireTimer('clock')
  expect((await file())?.ownerId).toBe('e-consultant')
  world.cloud.setClock(end)
  await world.cloud.fireTimer('clock')
  expect(await file()).toMatchObject({ ownerId: null, ownership: { kind: 'new' }, freed: { at: end } })
  expect(moves()).toBe(1)
  expect((await told('consultant'))[0]?.text).toContain('《房地产销售客户管理制度》')
  expect(await told('manager')).toHaveLength(1)
  expect(await told('otherManager')).toHaveLength(0)
  expect((await world.must('colleague', 'staff.pool', { list: 'open' })).rows.map(({ id }) => id)).toEqual([
    'c-fresh',
  ])
})

test('late, again, and three at the same moment: once, with the time at which it really ended', async () => {
  world.cloud.setClock(end + 3 * day)
  await Promise.all([1, 2, 3].map(() => world.cloud.fireTimer('clock')))
  await world.cloud.fireTimer('clock')
  expect(moves()).toBe(1)
  expect((await file())?.freed?.at).toBe(end)
  expect(await told('consultant')).toHaveLength(1)
})

test('a timer that dies at any of its database calls leaves it to the next one', async () => {
  world.cloud.setClock(end + minute)
  for (let at = 1; at <= 8; at += 1) {
    world.cloud.faults.next({ kind: at % 2 ? 'kill-after' : 'kill-before', at, fn: 'clock' })
    await world.cloud.fireTimer('clock').catch(() => undefined)
    world.cloud.faults.expireTransactions()
  }
  await world.cloud.fireTimer('clock')
  expect(moves()).toBe(1)
  expect((await file())?.version).toBe(2)
})

test('who was followed up in time stays; the longer time ends later, at the manager’s', async () => {
  world.cloud.setClock(now + day)
  await world.must('consultant', 'staff.logFollowup', {
    ...{ customerId: 'c-fresh', method: 'phone', content: '约了周末', feedback: 'keen' },
    plan: { day: '2026-11-28', goal: '带家人来看' },
  })
  world.cloud.setClock(end + minute)
  await world.cloud.fireTimer('clock')
  expect((await file())?.ownerId).toBe('e-consultant')
  world.cloud.setClock(now + 60 * day)
  for (let tick = 0; tick < 3; tick += 1) await world.cloud.fireTimer('clock')
  expect(await file()).toMatchObject({ ownerId: null, ownership: { kind: 'manager', awaits: 'review' } })
  const { rows } = await world.must('manager', 'staff.pool', { list: 'manager' })
  expect(rows.find(({ id }) => id === 'c-fresh')).toMatchObject({ why: '跟进了很久没有进展' })
})

test('more than one tick can carry: the next ones take the rest, each once', async () => {
  const crowd = Array.from({ length: 90 }, (_, index) => ({ ...cameDaysAgo(`x${index}`, 'e-consultant', 5) }))
  await world.cloud.db.insertMany('customers', crowd)
  world.cloud.setClock(end + minute)
  for (let tick = 0; tick < 4; tick += 1) await world.cloud.fireTimer('clock')
  for (const { _id } of crowd) expect(world.cloud.db.find('events', { subject: _id })).toHaveLength(1)
})
