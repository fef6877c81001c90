/** CASE-5.1 through the real SDK: deposits of the day give tomorrow's order; the timer counts them at night, once. */
import type { Project } from '@shared/access/model'
import { minute } from '@shared/kernel/time'
import { presets } from '@shared/reception/presets'
import type { ReceptionPolicy } from '@shared/reception/schema'
import { fillOrders, orderForm } from '../promises/orders'
import { world as docs, now } from '../world/docs'
import { openWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const midnight = Date.parse('2026-11-23T00:00+08:00')

async function orderBy(value: ReceptionPolicy['order']['value']): Promise<void> {
  const [first, ...others] = docs.projects
  if (!first) throw new Error('no project')
  const [policy] = first.policies
  const reception = { ...presets.steps, order: { value, source: 'CASE-5.1' as const } }
  const project: Project = { ...first, policies: [{ ...policy, reception }] }
  world.cloud.setClock(now)
  await world.reset({ projects: [project, ...others] })
  await fillOrders(world)
}

/** 陈亮, who has the second number, sells a unit. */
async function sell(unit: string): Promise<void> {
  const { id: dealId } = await world.must('colleague', 'staff.makeOrder', {
    ...{ ...orderForm, customerId: 'c-colleague', unit },
  })
  await world.must('manager', 'staff.signOrder', { dealId, version: 1, signed: true, why: '' })
  await world.must('finance', 'staff.takeDeposit', { dealId, version: 2, receipt: 'SJ-9' })
}

const board = async () => {
  const found = (await world.must('manager', 'staff.floor', {})).board
  if (!found) throw new Error('no board')
  const { salesOf, ranked, rows, rosterVersion } = found
  return { salesOf, ranked, rosterVersion, rows: rows.map(({ name, sales }) => `${name} ${sales}`) }
}
const counted = (until: string) =>
  world.cloud.db
    .find('events', { type: 'floor.counted', subject: 'p1' })
    .filter(({ facts }) => Object(facts).until === until)

test('by today’s sales for tomorrow: today’s order stays, tomorrow’s begins with whoever sold most', async () => {
  await orderBy('todaysSales')
  // 王敏 has sold one today already.
  await sell('3幢0501')
  await sell('3幢0502')
  await world.cloud.fireTimer('clock')
  // Before this morning the office knows of one day only, on which 王敏 sold three.
  expect(await board()).toMatchObject({ salesOf: '10月1日', rows: ['王敏 3', '陈亮 0'] })

  // What was saved in the last moment of the day is there before it is counted.
  world.cloud.setClock(midnight + minute)
  await world.cloud.fireTimer('clock')
  expect(counted('2026-11-23')).toEqual([])
  world.cloud.setClock(midnight + 2 * minute)
  for (let at = 1; at <= 8; at += 1) {
    world.cloud.faults.next({ kind: at % 2 ? 'kill-after' : 'kill-before', at, fn: 'clock' })
    await world.cloud.fireTimer('clock').catch(() => undefined)
    world.cloud.faults.expireTransactions()
  }
  await Promise.all([1, 2, 3].map(() => world.cloud.fireTimer('clock')))
  await world.cloud.fireTimer('clock')
  expect(counted('2026-11-23')).toMatchObject([{ facts: { deals: 6 } }])
  expect(await board()).toMatchObject({ salesOf: '昨天', ranked: null, rows: ['陈亮 2', '王敏 1'] })
  expect(world.calls()).toBe(2)
})

test('by last month’s ranking for the month, until the manager gives another order with a reason', async () => {
  await orderBy('lastMonthsRanking')
  await sell('3幢0501')
  await world.cloud.fireTimer('clock')
  // The world's three deals are 王敏's, of 1 October; November's do not count yet.
  expect(await board()).toMatchObject({ salesOf: '10月', rows: ['王敏 3', '陈亮 0'] })
  const { rosterVersion } = await board()
  const numbered = ['e-colleague', 'e-consultant']
  const order = { numbered, trial: [], by: 'manager' as const, rosterVersion }
  const refused = await world.call('manager', 'staff.setOrder', order)
  expect(!refused.ok && refused.error.message).toContain('请写明为什么')
  await world.must('manager', 'staff.setOrder', { ...order, why: '公布的排名有更正' })
  expect(world.calls()).toBe(6)
  expect(await board()).toMatchObject({ ranked: '公布的排名有更正', rows: ['陈亮 0', '王敏 3'] })
  expect(JSON.stringify(world.cloud.db.find('events', {}))).not.toContain('有更正')

  // December goes by November's: the manager's order is over.
  world.cloud.setClock(Date.parse('2026-12-01T00:05+08:00'))
  await world.cloud.fireTimer('clock')
  expect(await board()).toMatchObject({ salesOf: '11月', ranked: null, rows: ['王敏 1', '陈亮 1'] })
})
