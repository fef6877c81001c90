/** Promises 2 and 3, and what bad input meets at the doors: on the real functions, the real SDK and the real store. */
import { randomUUID } from 'node:crypto'
import { samples } from '../promises/samples'
import { plantedFunctions } from '../world/planted'
import { openWorld, type World } from '../world/world'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

describe('promise 2: the same command id has one effect and one answer', () => {
  test('a repeat returns the first answer, and nothing happens twice', async () => {
    const id = randomUUID()
    const first = await world.call('consultant', 'staff.logFollowup', samples['staff.logFollowup'], id)
    const before = await world.cloud.db.dump()
    const again = await world.call('consultant', 'staff.logFollowup', samples['staff.logFollowup'], id)
    expect(first).toMatchObject({ ok: true })
    expect(again.ok && again.data).toEqual(first.ok && first.data)
    expect(await world.cloud.db.dump()).toBe(before)
  })

  test('ten at once: one effect, ten equal answers', async () => {
    const id = randomUUID()
    const all = await Promise.all(
      Array.from({ length: 10 }, () => world.call('buyer', 'buyer.openCase', samples['buyer.openCase'], id)),
    )
    expect(new Set(all.map((answer) => JSON.stringify(answer.ok && answer.data))).size).toBe(1)
    expect(all[0]).toMatchObject({ ok: true, data: { caseId: `case-${id}` } })
    expect(await world.cloud.db.find('cases', {})).toHaveLength(1)
  })

  test('a repeat of what can be done only once is no refusal', async () => {
    const { caseId } = await world.must('buyer', 'buyer.openCase', samples['buyer.openCase'])
    const id = randomUUID()
    const first = await world.call('service', 'staff.acknowledgeCase', { caseId }, id)
    const again = await world.call('service', 'staff.acknowledgeCase', { caseId }, id)
    expect(again.ok && again.data).toEqual(first.ok && first.data)
    expect(await world.call('service', 'staff.acknowledgeCase', { caseId })).toMatchObject({
      error: { code: 'CONFLICT' },
    })
  })

  test('the same id with other content, or from another person, is refused and tells nothing', async () => {
    const id = randomUUID()
    await world.call('consultant', 'staff.logFollowup', samples['staff.logFollowup'], id)
    const other = { ...samples['staff.logFollowup'], content: '另一段话' }
    expect(await world.call('consultant', 'staff.logFollowup', other, id)).toMatchObject({
      ok: false,
      error: { code: 'REPEATED_ID' },
    })
    const stranger = await world.call('buyer', 'buyer.openCase', samples['buyer.openCase'], id)
    expect(stranger).toMatchObject({ ok: false, error: { code: 'REPEATED_ID' } })
    expect(await world.cloud.db.find('cases', {})).toHaveLength(0)
  })
})

test('planted: a command that forgets its id is caught', async () => {
  const functionsDir = await plantedFunctions('_lib/command.ts', [
    ['_id: ask.commandId', '_id: ask.commandId + Math.random()'],
  ])
  const planted = await openWorld({ functionsDir })
  try {
    const id = randomUUID()
    // A follow-up with an id that its customer's history has already is refused by that alone.
    const { moved: _, ...report } = samples['staff.report']
    await planted.call('engineer', 'staff.report', report, id)
    await planted.call('engineer', 'staff.report', report, id)
    expect((await planted.doc('buildings', 'b-3'))?.reports).toHaveLength(2)
  } finally {
    await planted.close()
  }
})

test('two people change one document at once: both are kept, none is lost', async () => {
  const inputs = Array.from({ length: 8 }, (_, index) => ({
    ...samples['staff.logFollowup'],
    content: `第${index}次`,
  }))
  const all = await Promise.all(inputs.map((input) => world.call('consultant', 'staff.logFollowup', input)))
  const done = all.filter(({ ok }) => ok).length
  const customer = await world.doc('customers', 'c-visitor')
  expect(customer?.contacts).toHaveLength(done)
  expect(customer?.version).toBe(1 + done)
  // Whoever was not served was told to try again.
  for (const answer of all) if (!answer.ok) expect(answer.error.code).toBe('BUSY')
  expect(done).toBeGreaterThanOrEqual(4)
})

describe('bad input', () => {
  test.each<[string, string, string, unknown]>([
    ['an operator object for an id', 'consultant', 'staff.customer', { customerId: { $gt: '' } }],
    ['a missing field', 'buyer', 'buyer.openCase', { kind: 'complaint' }],
    ['a field too many', 'buyer', 'buyer.home', { roles: ['manager'] }],
    ['a prototype key', 'buyer', 'buyer.home', JSON.parse('{"__proto__":{"roles":["manager"]}}')],
    [
      'a text of 90 KB (one of 200 KB does not even arrive)',
      'buyer',
      'buyer.openCase',
      { ...samples['buyer.openCase'], text: '长'.repeat(30_000) },
    ],
    ['a command that does not exist', 'buyer', 'buyer.toString', {}],
    ['a staff command at the buyers’ door', 'buyer', 'staff.deals', {}],
  ])('%s is refused before anything is read', async (_, who, name, input) => {
    const answer = await world.raw(who, name.startsWith('staff') && who !== 'buyer' ? 'staff' : 'buyer', {
      command: name,
      input,
      commandId: randomUUID(),
      requestId: 'r-1',
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT', requestId: 'r-1' } })
    expect(world.cloud.lastCounts()).toMatchObject({ databaseCalls: 0 })
  })

  test.each([null, 'text', 7, [], {}, { command: 7 }])('the event %j gets a sentence', async (event) => {
    expect(await world.raw('buyer', 'buyer', event)).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT' },
    })
  })

  test('emoji and rare characters are words like any others', async () => {
    const text = '水管💧漏了，𠮷先生来过'
    const { caseId } = await world.must('buyer', 'buyer.openCase', { ...samples['buyer.openCase'], text })
    expect((await world.must('buyer', 'buyer.case', { caseId })).text).toBe(text)
  })

  test('what the platform’s text check refuses is not kept', async () => {
    const answer = await world.call('buyer', 'buyer.openCase', {
      ...samples['buyer.openCase'],
      text: '违禁测试词',
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'TEXT_REFUSED' } })
    expect(await world.cloud.db.find('cases', {})).toHaveLength(0)
  })

  test('another buyer’s deal, and a case of another, are not there', async () => {
    const deal = await world.call('neighbour', 'buyer.openCase', samples['buyer.openCase'])
    expect(deal).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    const { caseId } = await world.must('buyer', 'buyer.openCase', samples['buyer.openCase'])
    const seen = await world.call('neighbour', 'buyer.case', { caseId })
    expect(seen).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(JSON.stringify(seen)).not.toContain('漏水')
  })

  test('a deactivated employee is told so', async () => {
    expect(await world.call('left', 'staff.today', {})).toMatchObject({
      ok: false,
      error: { code: 'DEACTIVATED' },
    })
  })

  test('a full disk: a clear refusal, nothing half-done, and it works again afterwards', async () => {
    const before = await world.cloud.db.dump()
    const full = Array.from({ length: 60 }, (_, index) => ({ kind: 'disk-full' as const, at: index + 1 }))
    const event = {
      command: 'staff.logFollowup',
      input: samples['staff.logFollowup'],
      commandId: randomUUID(),
    }
    expect(await world.raw('consultant', 'staff', event, full)).toMatchObject({
      ok: false,
      error: { code: 'BROKEN' },
    })
    expect(await world.cloud.db.dump()).toBe(before)
    await world.must('consultant', 'staff.logFollowup', samples['staff.logFollowup'])
  })
})

describe('binding a WeChat identity', () => {
  test('by the phone number of a customer file', async () => {
    const answer = await world.call('new', 'buyer.bind', { code: 'local:13700002222', consent: 1 })
    expect(answer).toMatchObject({ ok: true, data: { bound: 1 } })
    expect((await world.must('new', 'buyer.home', {})).homes.map(({ unitLabel }) => unitLabel)).toEqual([
      '3幢2101',
    ])
  })

  test('a number that nobody has', async () => {
    const answer = await world.call('new', 'buyer.bind', { code: 'local:13700009999', consent: 1 })
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  test('an employee who is bound already is not taken over', async () => {
    const answer = await world.call('new', 'staff.bind', { code: 'local:13900000004' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
    expect((await world.doc('employees', 'e-manager'))?.openid).toBe('wx-manager')
  })
})
