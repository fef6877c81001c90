/** Promise 18 for a whole office: its registers are sealed once a day, and nobody's file is taken out unseen. */
import { addDays, dayOf, hour, minute, startOfDay } from '@shared/kernel/time'
import { enterVisit, visitEntry } from '../promises/visits'
import { now } from '../world/docs'
import { openWorld, type World } from '../world/world'

const tomorrow = startOfDay(addDays(dayOf(now), 1))

let world: World
beforeEach(async () => {
  world = await openWorld()
  await enterVisit(world)
  await world.must('colleague', 'staff.registerAgain', {
    ...{ ...visitEntry, customerId: 'c-visitor', phone: '13700003333' },
  })
})
afterEach(() => world.close())

const seals = () => world.cloud.db.find('events', { type: 'register.sealed', projectId: 'p1' })
const told = async (who: 'manager' | 'clerk' | 'consultant') =>
  (await world.must(who, 'staff.inbox', {})).messages.filter(({ title }) => title === '登记封存了')

test('when the day is over: once, whatever the timer does, and its keepers are told the code', async () => {
  world.cloud.setClock(tomorrow + 9 * minute)
  await world.cloud.fireTimer('clock')
  expect(seals().filter(({ facts }) => Object(facts).day === dayOf(now))).toHaveLength(0)
  world.cloud.setClock(tomorrow + 10 * minute)
  await Promise.all([1, 2, 3].map(() => world.cloud.fireTimer('clock')))
  await world.cloud.fireTimer('clock')
  const ofToday = seals().filter(({ facts }) => Object(facts).day === dayOf(now))
  expect(ofToday).toMatchObject([{ facts: { entries: 2 } }])
  expect((await told('manager'))[0]?.text).toMatch(
    /2 条登记已封存，校验码 [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/,
  )
  expect(await told('clerk')).toHaveLength(1)
  expect(await told('consultant')).toHaveLength(0)
})

test('a timer that dies at any of its database calls leaves it to the next one; one that stood still seals all days', async () => {
  world.cloud.setClock(tomorrow + 3 * 24 * hour)
  for (let at = 1; at <= 10; at += 1) {
    world.cloud.faults.next({ kind: at % 2 ? 'kill-after' : 'kill-before', at, fn: 'clock' })
    await world.cloud.fireTimer('clock').catch(() => undefined)
    world.cloud.faults.expireTransactions()
  }
  await world.cloud.fireTimer('clock')
  expect(seals().filter(({ facts }) => Object(facts).entries === 2)).toHaveLength(1)
  const kept = await world.doc('seals', 'p1')
  expect(kept?.day).toBe(addDays(dayOf(now), 2))
})

test('a day without an entry is sealed, and is no news', async () => {
  for (const days of [1, 2]) {
    world.cloud.setClock(tomorrow + (days - 1) * 24 * hour + hour)
    await world.cloud.fireTimer('clock')
  }
  expect(await told('manager')).toHaveLength(1)
  const [first, second] = seals().map(({ facts }) => Object(facts))
  expect(second).toMatchObject({ entries: 0, previous: first.hash })
})
