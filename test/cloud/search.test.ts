/** CONFIRM-4.5 through the real SDK: the registers are searched on the spot, and the search is kept where a dispute finds it. */
import { randomUUID } from 'node:crypto'
import type { InputOf } from '@shared/contract'
import { hour, minute } from '@shared/kernel/time'
import { newVisitor } from '../promises/visits'
import { customer, now } from '../world/docs'
import { withWorld } from '../world/suite'
import { codeOf, type World, wordsOf } from '../world/world'

let world: World
withWorld((opened) => {
  world = opened
})

const salt = '5a5a5a5a-0000-4000-8000-000000000009'
const old = '13800138111'
const comes = { ...newVisitor, phones: ['13800138222'], answers: { firstTime: false } }
const search = (who: string, what: { phone: string } | { name: string }) =>
  world.must(who, 'staff.searchRegister', { ...what, salt })
const enter = (who: string, more: Partial<InputOf<'staff.register'>>) =>
  world.call(who, 'staff.register', { ...comes, ...more })

test('not found: by turn; the search stands before the entry, with what was searched for', async () => {
  const { id, found } = await search('consultant', { phone: old })
  expect([world.calls(), found]).toEqual([6, []])
  expect(JSON.stringify(await world.doc('events', id))).not.toContain(old)
  const entered = await enter('consultant', { search: { id, by: 'phone', text: old, salt } })
  expect(world.calls()).toBe(6)
  const file = entered.ok ? await world.doc('customers', entered.data.id) : null
  expect(file?.history.slice(0, 2)).toMatchObject([
    { type: 'searched', by: 'e-consultant', found: false },
    { type: 'registered' },
  ])
  expect(file?.register[0]?.written?.search).toEqual({ by: 'phone', text: old })
})

test('found: whose it is, and nothing else; the search is evidence of that file', async () => {
  const first = await world.must('colleague', 'staff.register', {
    ...newVisitor,
    name: '章简',
    phones: [old],
  })
  const { id, found } = await search('consultant', { phone: old })
  expect(found).toEqual([{ file: null, owner: 'e-colleague', registeredAt: expect.any(Number) }])
  expect(await world.doc('events', id)).toMatchObject({ subject: first.id, facts: { by: 'phone', found: 1 } })
  // Whoever was found is no search that found nobody.
  const refused = await enter('consultant', { search: { id, by: 'phone', text: old, salt } })
  expect(refused.ok ? '' : refused.error.code).toBe('CONFLICT')
  await world.must('consultant', 'staff.raiseDispute', {
    ...{ customerId: first.id, phone: old, against: null, words: '以前接待过', grounds: ['reception'] },
  })
  const { file } = await world.must('manager', 'staff.dispute', { customerId: first.id })
  expect(file?.evidence).toContainEqual(
    expect.objectContaining({ title: '查登记：查到', by: '王敏', note: '按号码查的', source: '查登记本' }),
  )
  const party = await world.must('colleague', 'staff.dispute', { customerId: first.id })
  expect(JSON.stringify(party)).not.toContain('查登记')
})

test('by name: the clerk, the whole name; a consultant is sent to the clerk', async () => {
  const { id } = await world.must('colleague', 'staff.register', { ...newVisitor, name: '章简' })
  const named = await search('clerk', { name: '章简' })
  expect(named.found).toMatchObject([{ file: id, owner: 'e-colleague' }])
  expect((await search('clerk', { name: '章' })).found).toEqual([])
  const refused = await world.call('consultant', 'staff.searchRegister', { name: '章简', salt })
  expect(refused.ok ? '' : refused.error.code).toBe('NOT_ALLOWED')
})

test('by name: the first registered of very many comes first, and longer names hide nobody', async () => {
  const file = (id: string, name: string, days: number) => {
    const registeredAt = now - days * 24 * hour
    return { ...customer(id, { ownerId: 'e-colleague', name, phones: [], registeredAt }) }
  }
  const many = (name: string, count: number, days: number) =>
    Array.from({ length: count }, (_, index) => file(`${name}${index}`, name, days - index))
  await world.cloud.db.insertMany('customers', [
    ...[file('first', '李先生', 300), ...many('李先生', 24, 200), file('only', '赵先生', 300)],
    ...many('赵先生明', 40, 200),
  ])
  const { found, capped } = await search('clerk', { name: '李先生' })
  expect(world.calls()).toBeLessThanOrEqual(6)
  expect([found.length, found[0]?.file, found[1]?.file, capped]).toEqual([20, 'c-first', 'c-李先生0', true])
  const exact = await search('clerk', { name: '赵先生' })
  expect([exact.found.map((each) => each.file), exact.capped]).toEqual([['c-only'], false])
  expect(await world.doc('events', exact.id)).toMatchObject({ subject: 'c-only', facts: { found: 1 } })
})

test('the clerk’s search goes with the entry that the clerk makes; what is made up is refused', async () => {
  const { id } = await search('clerk', { name: '章简' })
  const said = { id, by: 'name', text: '章简', salt } as const
  expect((await enter('clerk', { by: 'e-consultant', search: said })).ok).toBe(true)
  for (const wrong of [
    { ...said, text: '别人' },
    { ...said, id: randomUUID() },
  ]) {
    const refused = await enter('clerk', { by: 'e-consultant', phones: ['13800138333'], search: wrong })
    expect(refused.ok ? '' : refused.error.code).toBe('CONFLICT')
  }
})

test('the evidence of a dispute tells what was searched for before the entry', async () => {
  const { id } = await search('consultant', { phone: old })
  const entered = await enter('consultant', { search: { id, by: 'phone', text: old, salt } })
  const customerId = entered.ok ? entered.data.id : ''
  await world.must('colleague', 'staff.raiseDispute', {
    ...{ customerId, phone: '13800138222', against: null, words: '我先接待的', grounds: ['entry'] },
  })
  const { file } = await world.must('manager', 'staff.dispute', { customerId })
  expect(file?.evidence[0]).toMatchObject({
    ...{ title: '查登记：没有查到', by: '王敏', note: '按号码 138******11 查的', source: '查登记本' },
  })
  expect(file?.register.broken).toEqual([])
})

describe('a search that found nobody is of one customer, one day, one project', () => {
  const said = (id: string) => ({ id, by: 'phone', text: old, salt }) as const
  const another = { name: '另一位', phones: ['13800138333'] }

  test('once: not of a second customer, nor of two at one moment; the same command again is answered', async () => {
    const { id } = await search('consultant', { phone: old })
    const commandId = randomUUID()
    const first = { ...comes, search: said(id) }
    const entered = await world.call('consultant', 'staff.register', first, commandId)
    const again = await enter('consultant', { ...another, search: said(id) })
    expect([codeOf(entered), codeOf(again), wordsOf(again)]).toEqual([
      'ok',
      'CONFLICT',
      expect.stringContaining('另一位客户'),
    ])
    expect(world.calls()).toBeLessThanOrEqual(6)
    expect(await world.call('consultant', 'staff.register', first, commandId)).toMatchObject({
      data: entered.ok ? entered.data : {},
    })
    const second = await search('consultant', { phone: old })
    const both = await Promise.all(
      ['13800138444', '13800138555'].map((phone) =>
        enter('consultant', { phones: [phone], search: said(second.id) }),
      ),
    )
    expect(both.map(codeOf).sort()).toEqual(['CONFLICT', 'ok'])
  })

  test('the same day: not a later one, nor an entry for an earlier one; whoever changes a number has not freed it', async () => {
    const { id } = await search('consultant', { phone: old })
    const late = await enter('consultant', { happenedAt: now - 24 * hour, search: said(id) })
    expect([codeOf(late), wordsOf(late)]).toEqual(['CONFLICT', expect.stringContaining('同一天')])
    world.cloud.setClock(now + 24 * hour)
    expect(codeOf(await enter('consultant', { search: said(id) }))).toBe('CONFLICT')
    world.cloud.setClock(now + minute)
    const entered = await enter('consultant', { search: said(id) })
    const customerId = entered.ok ? entered.data.id : ''
    await world.must('consultant', 'staff.correctCustomer', {
      ...{ customerId, changes: {}, numbers: [{ place: 0, was: '138******22', to: '13800138666' }] },
    })
    expect(codeOf(await enter('consultant', { ...another, search: said(id) }))).toBe('CONFLICT')
  })

  test('not one in another project’s registers', async () => {
    const { id } = await search('consultant', { phone: old })
    const event = await world.doc('events', id)
    if (!event) throw new Error('no event')
    const elsewhere = randomUUID()
    await world.cloud.db.insertMany('events', [{ ...event, _id: elsewhere, projectId: 'p2' }])
    expect(codeOf(await enter('consultant', { search: said(elsewhere) }))).toBe('CONFLICT')
    expect(codeOf(await enter('consultant', { search: said(id) }))).toBe('ok')
  })
})
