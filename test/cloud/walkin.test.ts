/**
 * A reception on the board and the entry in the register are one visit, through the real SDK: tied by itself, ended by the consultant or by
 * the timer, which may fire twice, late, or die; the clock of the message (ROTA-1.4) runs from the end.
 */
import type { Customer } from '@shared/customer/model'
import { minute } from '@shared/kernel/time'
import { newVisitor, visitEntry } from '../promises/visits'
import { now } from '../world/docs'
import { receptionId } from '../world/floor'
import { withWorld } from '../world/suite'
import type { World } from '../world/world'

let world: World
withWorld((opened) => {
  world = opened
})

const at = (minutes: number) => world.cloud.setClock(now + minutes * minute)
const file = async (id: string): Promise<Customer> => {
  const found = await world.doc('customers', id)
  if (!found) throw new Error('no such file')
  return found
}
const receptions = async (id: string) =>
  (await file(id)).history.flatMap((event) => (event.type === 'received' ? [event] : []))
const enter = (more: object = {}) => world.must('consultant', 'staff.register', { ...newVisitor, ...more })
const end = () => world.must('consultant', 'staff.endReception', { receptionId })
const keep = (customerId: string, more: object = {}) =>
  world.call('consultant', 'staff.keepVisit', {
    ...{ customerId, reception: receptionId, steps: [], feedback: '', concerns: '', ...more },
  })
const tick = () => world.cloud.fireTimer('clock')
const followed = (id: string) =>
  world.cloud.db.find('events', { subject: id }).filter(({ type }) => type === 'visit.followed').length

test('entered during it, kept at its end: the receipt waits, the clock runs from the end, in six calls', async () => {
  const done = await enter()
  expect(world.calls()).toBe(6)
  expect(done.due).toMatchObject({ at: null, say: expect.stringContaining('20 分钟') })
  expect(done.reception).toEqual({ id: receptionId, began: now - minute, endedAt: null })
  at(30)
  await end()
  const ended = (await world.doc('floors', 'p1'))?.events.find(({ id }) => id === receptionId)
  const endedAt = ended?.type === 'received' ? ended.endedAt : undefined
  at(31)
  const kept = await keep(done.id, { steps: ['receive.01'], feedback: '喜欢南向', concerns: '学区' })
  expect(world.calls()).toBe(6)
  expect(kept).toMatchObject({ ok: true, data: { endedAt } })
  const row = (await world.must('consultant', 'staff.today', {})).rows.find(({ id }) => id === done.id)
  expect(row?.due).toMatchObject({ rule: 'ROTA-1.4', at: (endedAt ?? 0) + 20 * minute })
  expect((await file(done.id)).visitNotes).toMatchObject([{ steps: ['receive.01'], feedback: '喜欢南向' }])
})

test('nobody keeps it: the timer does, once, whether it fires twice, late, or three times at one moment', async () => {
  const { id } = await enter()
  await tick()
  expect(followed(id)).toBe(0)
  expect((await file(id)).version).toBe(1)
  at(10)
  await end()
  at(40)
  await Promise.all([1, 2, 3].map(tick))
  await tick()
  expect(followed(id)).toBe(1)
  const [received] = await receptions(id)
  expect(Math.abs((received?.endedAt ?? 0) - (now + 10 * minute))).toBeLessThan(minute)
  expect((await file(id)).walkIns?.lookAt).toBeNull()
})

test('a timer that dies at any of its calls leaves it to the next one', async () => {
  const { id } = await enter()
  at(10)
  await end()
  at(11)
  for (let call = 1; call <= 12; call += 1) {
    world.cloud.faults.next({ kind: call % 2 ? 'kill-after' : 'kill-before', at: call, fn: 'clock' })
    await tick().catch(() => undefined)
    world.cloud.faults.expireTransactions()
  }
  await tick()
  expect(followed(id)).toBe(1)
  expect((await receptions(id))[0]?.endedAt).toBeGreaterThan(now)
})

test('an end that is taken back after the timer has followed it: it goes on, and ends once more', async () => {
  const { id } = await enter()
  at(10)
  await end()
  at(11)
  await tick()
  expect((await receptions(id))[0]?.endedAt).toBeDefined()
  at(13)
  await world.must('consultant', 'staff.undoReception', { receptionId, what: 'end' })
  at(17)
  await tick()
  expect((await receptions(id))[0]?.endedAt).toBeUndefined()
  expect((await file(id)).due?.rule).not.toBe('ROTA-1.4')
  at(60)
  await end()
  at(61)
  await tick()
  expect((await receptions(id))[0]?.endedAt).toBeGreaterThanOrEqual(now + 60 * minute)
  expect((await file(id)).due?.rule).toBe('ROTA-1.4')
})

test('a start that is taken back: the entry stays, as one of a visit that the board does not have', async () => {
  const { id } = await enter()
  await world.must('consultant', 'staff.undoReception', { receptionId, what: 'start' })
  at(1)
  await tick()
  const [received, ...more] = await receptions(id)
  expect(more).toEqual([])
  expect(received).toMatchObject({ as: 'own', endedAt: received?.at })
  expect(received?.reception).toBeUndefined()
  expect((await file(id)).due?.rule).toBe('ROTA-1.4')
})

test('two parties of one reception, and one entered right after it: all of them, and the board names them', async () => {
  const one = await enter()
  const two = await enter({ phones: ['13800138001'], name: '周明' })
  at(20)
  await end()
  at(25)
  const three = await enter({ phones: ['13800138002'], name: '吴凡' })
  expect(three.reception?.endedAt).toBeGreaterThanOrEqual(now + 20 * minute)
  expect(three.due?.at).toBe((three.reception?.endedAt ?? 0) + 20 * minute)
  const { board } = await world.must('consultant', 'staff.floor', {})
  expect(world.calls()).toBe(2)
  const [visit] = board?.me.visits ?? []
  expect(visit).toMatchObject({ id: receptionId, people: 2 })
  expect(visit?.customers.map(({ id }) => id).sort()).toEqual([one.id, two.id, three.id].sort())
  // The next question is answered with nothing new; a further entry is news.
  const again = await world.must('consultant', 'staff.floor', { seen: board?.seen ?? '' })
  expect(again.board).toBeNull()
  expect(world.calls()).toBe(2)
  await enter({ phones: ['13800138003'], name: '郑好' })
  expect((await world.must('consultant', 'staff.floor', { seen: board?.seen ?? '' })).board).not.toBeNull()
  // And a colleague's board says nothing of them.
  const other = JSON.stringify(await world.must('colleague', 'staff.floor', {}))
  for (const secret of [one.id, '林芳', '周明']) expect(other).not.toContain(secret)
})

test('who stands in writes the visit down, without learning whose name it is', async () => {
  at(2)
  const taken = await world.must('colleague', 'staff.takeTurn', {
    ...{ turn: 2, mine: true },
    visitor: { people: 1, owner: 'e-consultant', ownerSays: 'consents' },
  })
  const reception = taken.told.reception?.id ?? ''
  expect(taken.told.reception).toMatchObject({ by: 'e-colleague', standInFor: 'e-consultant' })
  at(9)
  const done = await world.must('colleague', 'staff.registerAgain', {
    ...{ ...visitEntry, customerId: 'c-visitor', phone: '13700003333' },
  })
  expect(done).toMatchObject({ owner: 'e-consultant', reception: { id: reception } })
  expect((await receptions('c-visitor')).at(-1)).toMatchObject({
    ...{ by: 'e-colleague', as: 'standIn', consent: true, reception },
  })
  const board = await world.must('colleague', 'staff.floor', {})
  expect(board.board?.me.visits[0]?.customers).toEqual([{ id: 'c-visitor', name: null }])
  expect(JSON.stringify(board)).not.toContain('刘洋')
  at(20)
  await world.must('colleague', 'staff.endReception', { receptionId: reception })
  const kept = await world.call('colleague', 'staff.keepVisit', {
    ...{ customerId: 'c-visitor', reception, steps: ['ask.who'], feedback: '想看样板间', concerns: '' },
  })
  expect(kept.ok).toBe(true)
  // What the stand-in noted is in the owner's file; the stand-in does not see that.
  const { story } = await world.must('consultant', 'staff.customer', { customerId: 'c-visitor' })
  expect(JSON.stringify(story)).toContain('想看样板间')
  expect((await world.call('colleague', 'staff.customer', { customerId: 'c-visitor' })).ok).toBe(false)
})

test('the clerk writes it down for the consultant who receives; the manager ends the reception; the timer does the rest', async () => {
  const done = await world.must('clerk', 'staff.register', { ...newVisitor, by: 'e-consultant' })
  expect(done).toMatchObject({ owner: 'e-consultant', reception: { id: receptionId } })
  const { board } = await world.must('consultant', 'staff.floor', {})
  expect(board?.me.visits[0]?.customers).toEqual([{ id: done.id, name: '林芳' }])
  at(15)
  await world.must('manager', 'staff.endReception', { receptionId })
  at(16)
  await tick()
  expect((await file(done.id)).due?.rule).toBe('ROTA-1.4')
})

test('written down without a network, sent two hours later: part of the reception of then', async () => {
  at(30)
  await end()
  at(150)
  const late = await enter({ happenedAt: now + 12 * minute })
  expect(late).toMatchObject({ at: now + 12 * minute, reception: { id: receptionId } })
  expect(late.due?.at).toBeLessThan(now + 52 * minute)
})

test('the page of registration offers today’s receptions; one that is said is taken, somebody else’s is not', async () => {
  const { receptions: offered } = await world.must('consultant', 'staff.registerDesk', {})
  expect(offered).toEqual([{ id: receptionId, at: now - minute, endedAt: null, people: 2, helps: null }])
  expect((await enter({ reception: null })).reception).toBeNull()
  const other = await world.must('colleague', 'staff.register', {
    ...{ ...newVisitor, phones: ['13800138005'], reception: receptionId },
  })
  expect(other.reception).toBeNull()
})

test('two at one moment: the consultant keeps it while the timer does; both are done, and nothing is lost', async () => {
  for (let round = 0; round < 10; round += 1) {
    await world.reset()
    const { id } = await enter()
    at(10)
    await end()
    at(11)
    const [kept] = await Promise.all([keep(id, { steps: ['receive.02'] }), tick()])
    expect(kept.ok).toBe(true)
    expect((await file(id)).visitNotes).toHaveLength(1)
    expect((await receptions(id)).map(({ endedAt }) => endedAt !== undefined)).toEqual([true])
  }
})
