/** 共享 through the real SDK: asked for, consented to, read, ended by hand, by time, and by the customer's changing hands. */
import { hour, minute } from '@shared/kernel/time'
import { shareFiles, shares } from '../promises/shares'
import { now } from '../world/docs'
import { withWorld } from '../world/suite'
import { codeOf, type World } from '../world/world'

const day = 24 * hour
const file = { customerId: 'c-visitor' }

let world: World
withWorld((opened) => {
  world = opened
})

const ask = (days = 3) =>
  world.must('consultant', 'staff.askShare', { ...file, with: 'e-colleague', why: '周末请陈亮介绍', days })
const opens = async () => codeOf(await world.call('colleague', 'staff.customer', file))
const titles = async (who: string) =>
  (await world.must(who, 'staff.inbox', {})).messages.map(({ title }) => title)
const listed = async () => (await world.must('colleague', 'staff.sharedFiles', {})).rows.map(({ id }) => id)
const viewOf = async (who: string) => (await world.must(who, 'staff.customer', file)).sharing

async function consented(days = 3) {
  const { id } = await ask(days)
  await world.must('manager', 'staff.decideShare', { ...file, share: id, approved: true })
  return id
}

test('asked for, consented to, read, and over at midnight: all are told, and the owner sees who read it when', async () => {
  const form = await world.must('consultant', 'staff.shareForm', file)
  expect(world.calls()).toBe(2)
  expect(form).toEqual({ name: '刘洋', colleagues: [{ id: 'e-colleague', name: '陈亮' }], mostDays: 14 })
  const { id } = await ask(1)
  expect(world.calls()).toBe(6)
  expect(await titles('manager')).toContain('有客户档案申请共享')
  expect(await listed()).toEqual([])
  expect(await opens()).toBe('NOT_FOUND')
  expect((await viewOf('manager')).shares).toMatchObject([
    { id, with: '陈亮', by: '王敏', why: '周末请陈亮介绍', state: 'asked', mayDecide: true, mayEnd: true },
  ])

  await world.must('manager', 'staff.decideShare', { ...file, share: id, approved: true })
  expect(world.calls()).toBe(6)
  expect((await titles('consultant'))[0]).toBe('经理同意了共享')
  const [told] = (await world.must('colleague', 'staff.inbox', {})).messages
  expect(told).toMatchObject({ title: '同事共享了一位客户给您', about: { kind: 'shared' } })
  const { rows } = await world.must('colleague', 'staff.sharedFiles', {})
  expect(world.calls()).toBe(2)
  expect(rows).toMatchObject([{ id: 'c-visitor', name: '刘洋', from: '王敏', readToday: false }])

  // The reading is logged first, once a day.
  expect(await opens()).toBe('CONFLICT')
  await world.must('colleague', 'staff.readShared', file)
  expect(world.calls()).toBe(6)
  await world.must('colleague', 'staff.readShared', file)
  const seen = await world.must('colleague', 'staff.customer', file)
  expect(world.calls()).toBe(2)
  expect(seen).toMatchObject({ name: '刘洋', sharing: { reading: true, mayAsk: false, shares: [{ id }] } })
  expect(JSON.stringify(seen)).not.toContain('13700003333')
  expect((await viewOf('consultant')).shares).toMatchObject([
    { state: 'running', readDays: 1, readAt: expect.any(Number) },
  ])

  // It may be read, and nothing else.
  for (const answer of [
    await world.call('colleague', 'staff.revealPhone', { ...file, why: 'followup' }),
    await world.call('colleague', 'staff.logFollowup', {
      ...{ ...file, method: 'phone', content: '顺便问了问', feedback: 'keen' },
      plan: { day: '2026-11-25', goal: '约看房' },
    }),
    await world.call('colleague', 'staff.endShare', { ...file, share: id }),
  ])
    expect(codeOf(answer)).toBe('NOT_FOUND')

  // Sunday's consent for one day: Monday is the last one.
  const end = Date.parse('2026-11-24T00:00+08:00')
  world.cloud.setClock(end - minute)
  await world.must('colleague', 'staff.readShared', file)
  expect(await opens()).toBe('ok')
  expect((await viewOf('consultant')).shares[0]?.readDays).toBe(2)
  world.cloud.setClock(end)
  expect(await opens()).toBe('NOT_FOUND')
  expect(await listed()).toEqual([])
  await Promise.all([1, 2, 3].map(() => world.cloud.fireTimer('clock')))
  await world.cloud.fireTimer('clock')
  for (const who of ['consultant', 'colleague'])
    expect((await titles(who)).filter((title) => title === '客户档案的共享结束了')).toHaveLength(1)
  expect((await viewOf('consultant')).shares[0]).toMatchObject({ state: 'over', until: end })
})

test('a timer that dies at any of its database calls leaves the ends to the next one, each once', async () => {
  await shareFiles(world)
  world.cloud.setClock(now + 3 * day)
  for (let at = 1; at <= 12; at += 1) {
    world.cloud.faults.next({ kind: at % 2 ? 'kill-after' : 'kill-before', at, fn: 'clock' })
    await world.cloud.fireTimer('clock').catch(() => undefined)
    world.cloud.faults.expireTransactions()
  }
  for (let tick = 0; tick < 3; tick += 1) await world.cloud.fireTimer('clock')
  for (const key of ['running', 'lent', 'read', 'readYesterday', 'expired'] as const) {
    const { _id } = shares[key]
    expect([key, world.cloud.db.find('events', { subject: _id }).length]).toEqual([key, 1])
    expect(await world.doc('customers', _id)).toMatchObject({ sharing: { readers: [], until: null } })
  }
})

test.each(['consultant', 'manager'])('%s ends it early', async (who) => {
  const id = await consented()
  await world.must('colleague', 'staff.readShared', file)
  await world.must(who, 'staff.endShare', { ...file, share: id })
  expect(world.calls()).toBe(6)
  expect(await opens()).toBe('NOT_FOUND')
  expect(await listed()).toEqual([])
  expect(await titles('colleague')).toContain('客户档案的共享结束了')
  expect(codeOf(await world.call(who, 'staff.endShare', { ...file, share: id }))).toBe('CONFLICT')
})

test('declined: the owner is told, the colleague is not', async () => {
  const { id } = await ask()
  await world.must('manager', 'staff.decideShare', { ...file, share: id, approved: false })
  expect(await titles('consultant')).toContain('经理没有同意共享')
  expect(await titles('colleague')).toEqual([])
  expect(
    codeOf(await world.call('manager', 'staff.decideShare', { ...file, share: id, approved: true })),
  ).toBe('CONFLICT')
  // And may be asked again.
  await ask()
})

test('whoever gets the customer has shared it with nobody', async () => {
  await consented()
  await world.must('colleague', 'staff.readShared', file)
  expect(await opens()).toBe('ok')
  const third = {
    ...{ _id: 'e-third', openid: 'wx-third', projectId: 'p1', name: '周三', phone: '13900000031' },
    ...{ roles: ['consultant'], active: true, inboxSeenAt: 0, version: 1 },
  }
  await world.cloud.db.insertMany('employees', [third])
  await world.must('manager', 'staff.assign', { ...file, to: 'e-third', way: 'oneByOne' })
  expect(await opens()).toBe('NOT_FOUND')
  expect(await listed()).toEqual([])
})

test('what is refused says what to do', async () => {
  const asks = async (change: object) => {
    const answer = await world.call('consultant', 'staff.askShare', {
      ...{ ...file, with: 'e-colleague', why: '周末请陈亮介绍', days: 3 },
      ...change,
    })
    return answer.ok ? 'ok' : answer.error.message
  }
  expect(await asks({ days: 15 })).toContain('最多共享 14 天')
  expect(await asks({ with: 'e-consultant' })).toContain('不用和自己共享')
  for (const nobody of ['e-left', 'e-clerk', 'e-otherConsultant', 'e-nobody'])
    expect(await asks({ with: nobody })).toContain('没有找到')
  expect(await asks({ customerId: 'c-colleague' })).toContain('没有找到')
  expect(await asks({})).toBe('ok')
  expect(await asks({})).toContain('已经提过')
  const clerk = await world.call('clerk', 'staff.decideShare', {
    ...{ ...file, share: (await viewOf('clerk')).shares[0]?.id ?? '', approved: true },
  })
  expect(clerk).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
})
