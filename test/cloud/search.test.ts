/** CONFIRM-4.5 through the real SDK: the registers are searched on the spot, and the search is kept where a dispute finds it. */
import { randomUUID } from 'node:crypto'
import type { InputOf } from '@shared/contract'
import { newVisitor } from '../promises/visits'
import { withWorld } from '../world/suite'
import type { World } from '../world/world'

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
