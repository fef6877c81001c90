/** What must not be found: personal data in logs and in events, full numbers in what staff see without asking for them. */
import type { OperationName } from '@shared/contract'
import { performers, prepare } from '../promises/performers'
import { samples } from '../promises/samples'
import { openWorld, type World } from '../world/world'

/** Names, numbers and words of the world and of the samples. */
const canaries = [
  '李秀英',
  '刘洋',
  '王敏',
  '周岚',
  '13700001111',
  '13700003333',
  '13900000001',
  '厨房漏水',
  '介绍了新开的户型',
  '更换水管',
  '王师傅',
  '很快',
]

let world: World
const answers = new Map<OperationName, string>()
let events = ''

beforeAll(async () => {
  world = await openWorld()
  for (const name of Object.keys(samples) as OperationName[]) {
    await prepare(world, performers[name])
    const answer = await world.call(performers[name].who, name, samples[name])
    expect([name, answer.ok]).toEqual([name, true])
    answers.set(name, JSON.stringify(answer))
    events += JSON.stringify(world.cloud.db.find('events', {}))
  }
})
afterAll(() => world.close())

test('logs carry no personal data, and each call has its line', () => {
  const logs = JSON.stringify(world.cloud.logs.lines)
  expect(canaries.filter((canary) => logs.includes(canary))).toEqual([])
  for (const name of Object.keys(samples)) expect(logs).toContain(name)
})

test('events hold ids and plain facts, so that a person can be erased without breaking the history', () => {
  expect(canaries.filter((canary) => events.includes(canary))).toEqual([])
})

test('staff see numbers masked, unless they ask; asking is logged, and the customer sees who asked', async () => {
  expect(answers.get('staff.customer')).toContain('137******33')
  for (const [name, answer] of answers) {
    if (name === 'staff.revealPhone') expect(answer).toContain('13700003333')
    else if (name.startsWith('staff.')) expect([name, answer.includes('1370000')]).toEqual([name, false])
  }
  await world.reset()
  await world.must('consultant', 'staff.revealPhone', { customerId: 'c-visitor', why: 'followup' })
  expect((await world.must('visitor', 'buyer.me', {})).views).toEqual([
    { at: expect.any(Number), post: '置业顾问', why: '跟进电话' },
  ])
})

test('the customer reads why: another reason in the words that were written, which no event holds', async () => {
  await world.reset()
  await world.must('manager', 'staff.revealPhone', {
    ...{ customerId: 'c-visitor', why: 'other', note: '看房改到下午三点' },
  })
  const me = await world.must('visitor', 'buyer.me', {})
  expect(world.calls()).toBe(2)
  expect(me.views).toEqual([{ at: expect.any(Number), post: '案场经理', why: '看房改到下午三点' }])
  expect(JSON.stringify(world.cloud.db.find('events', {}))).not.toContain('看房改到下午三点')
  const none = await world.raw('manager', 'staff', {
    ...{ command: 'staff.revealPhone', input: { customerId: 'c-visitor' } },
    ...{ commandId: 'b8f9a5de-3b57-4c5c-9a0e-6a3a1f3c2d11', requestId: 'r' },
  })
  expect(none).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } })
})
