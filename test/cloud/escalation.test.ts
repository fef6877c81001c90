/** CRM-4.1: a missed clock escalates once, by the timer, to the manager's inbox; a timer may fire twice, late, or die. */
import { samples } from '../promises/samples'
import { now } from '../world/docs'
import { openWorld, type World } from '../world/world'

const minute = 60_000
const hour = 60 * minute

let world: World
let caseId: string
beforeEach(async () => {
  world = await openWorld()
  caseId = (await world.must('buyer', 'buyer.openCase', samples['buyer.openCase'])).caseId
})
afterEach(() => world.close())

/** How many escalations of the case the manager has been told of. */
async function told(who: 'manager' | 'otherManager' = 'manager') {
  const { messages } = await world.must(who, 'staff.inbox', {})
  return messages.filter(({ title }) => title === '投诉超时上报').length
}

test('not before the two hours are over, and once after', async () => {
  world.cloud.setClock(now + 2 * hour - minute)
  await world.cloud.fireTimer('clock')
  expect(await told()).toBe(0)

  world.cloud.setClock(now + 2 * hour + minute)
  await world.cloud.fireTimer('clock')
  expect(await told()).toBe(1)
  const { messages } = await world.must('manager', 'staff.inbox', {})
  expect(messages[0]?.text).toContain('《客户关系管理手册》第四章')
  expect(messages[0]?.text).toContain('3幢1802')

  await world.cloud.fireTimer('clock')
  await Promise.all([world.cloud.fireTimer('clock'), world.cloud.fireTimer('clock')])
  expect(await told()).toBe(1)
  expect(await told('otherManager')).toBe(0)
})

test('two timers at the same moment tell it once', async () => {
  world.cloud.setClock(now + 3 * hour)
  await Promise.all([1, 2, 3].map(() => world.cloud.fireTimer('clock')))
  expect(await told()).toBe(1)
})

test('a timer that dies at any of its database calls leaves it to the next one', async () => {
  world.cloud.setClock(now + 3 * hour)
  for (let at = 1; at <= 6; at += 1) {
    world.cloud.faults.next({ kind: at % 2 ? 'kill-after' : 'kill-before', at, fn: 'clock' })
    await world.cloud.fireTimer('clock').catch(() => undefined)
    world.cloud.faults.expireTransactions()
  }
  await world.cloud.fireTimer('clock')
  expect(await told()).toBe(1)
})

test('what was answered in time is not escalated; the next clock is, when it is missed', async () => {
  world.cloud.setClock(now + hour)
  await world.must('service', 'staff.acknowledgeCase', { caseId })
  world.cloud.setClock(now + 23 * hour)
  await world.cloud.fireTimer('clock')
  expect(await told()).toBe(0)
  world.cloud.setClock(now + 25 * hour)
  await world.cloud.fireTimer('clock')
  expect(await told()).toBe(1)
})

test('a person cannot play the timer', async () => {
  world.cloud.setClock(now + 3 * hour)
  expect(await world.cloud.invoke('clock', { Type: 'Timer' }, { openid: 'wx-buyer' })).toEqual({})
  expect(await told()).toBe(0)
})
