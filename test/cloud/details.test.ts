/** 核对和更正 through the real SDK: who may, what is kept, and a number that is somebody’s already. */
import type { CommandName, InputOf } from '@shared/contract'
import { samples } from '../promises/samples'
import { now } from '../world/docs'
import { withWorld } from '../world/suite'
import type { World } from '../world/world'

let world: World
withWorld((opened) => {
  world = opened
})

const id = { customerId: 'c-visitor' }
const file = () => world.must('consultant', 'staff.customer', id)
const refusal = async <N extends CommandName>(who: string, name: N, input: InputOf<N>) => {
  const answer = await world.call(who, name, input)
  return answer.ok ? null : [answer.error.code, answer.error.message]
}
const correct = (changes: InputOf<'staff.correctCustomer'>['changes']) =>
  world.must('consultant', 'staff.correctCustomer', { ...id, changes, numbers: [] })

test('a corrected detail is shown, and what it was stands in the timeline', async () => {
  await correct({ budget: '三百万' })
  world.cloud.setClock(now + 60_000)
  await world.must('clerk', 'staff.correctCustomer', samples['staff.correctCustomer'])
  expect(world.calls()).toBe(6)
  const { details, phones, story, complete } = await file()
  expect(details.filter(({ field }) => ['budget', 'age'].includes(field))).toEqual([
    { field: 'budget', text: '三百五十万', check: null },
    { field: 'age', text: '35', check: null },
  ])
  expect(phones).toEqual(['137******33', '137******88'])
  expect(story.slice(0, 2)).toEqual([
    expect.objectContaining({
      who: '赵静',
      title: '更正了档案',
      note: '预算：三百万 → 三百五十万；年龄：35；电话：137******88',
    }),
    expect.objectContaining({ who: '王敏', title: '补充了档案', note: '预算：三百万' }),
  ])
  expect(complete.missing).not.toContain('年龄')
})

test('a new name and a new number are found; the number leads to the file', async () => {
  await world.must('consultant', 'staff.correctCustomer', {
    ...{ ...id, changes: { name: '刘阳' }, numbers: [{ place: 0, was: '137******33', to: '13700008888' }] },
  })
  for (const text of ['刘阳', 'liuyang', '8888']) {
    const { rows } = await world.must('consultant', 'staff.customers', { text })
    expect([text, rows.map(({ name }) => name)]).toEqual([text, ['刘阳']])
  }
  const old = await world.must('consultant', 'staff.lookupPhone', { phone: '13700003333' })
  const next = await world.must('consultant', 'staff.lookupPhone', { phone: '13700008888' })
  expect([old.found.length, next.found.map(({ name }) => name)]).toEqual([0, ['刘阳']])
})

test.each([
  ['a colleague’s number', '13900000002', 'BAD_INPUT'],
  ['half a number', '1370000', 'BAD_INPUT'],
  ['another customer’s', '13700004444', 'CONFLICT'],
])('%s is not taken', async (_, to, code) => {
  const answer = await refusal('consultant', 'staff.correctCustomer', {
    ...{ ...id, changes: {}, numbers: [{ place: 1, was: null, to }] },
  })
  expect(answer?.[0]).toBe(code)
  expect((await world.doc('customers', 'c-visitor'))?.version).toBe(1)
})

test('each of two numbers is called', async () => {
  await world.must('consultant', 'staff.correctCustomer', samples['staff.correctCustomer'])
  const call = (place: number) =>
    world.must('consultant', 'staff.revealPhone', { ...id, place, why: 'followup' })
  expect([(await call(0)).phone, (await call(1)).phone]).toEqual(['13700003333', '13700008888'])
  // The file says who asked and why, not for which.
  expect((await world.doc('customers', 'c-visitor'))?.reveals?.map((reveal) => 'place' in reveal)).toEqual([
    ...[false, false],
  ])
})

test('two devices give one number to two files: one wins', async () => {
  const give = (who: string, customerId: string) =>
    world.call(who, 'staff.correctCustomer', {
      ...{ customerId, changes: {}, numbers: [{ place: 1, was: null, to: '13711112222' }] },
    })
  const answers = await Promise.all([give('consultant', 'c-visitor'), give('colleague', 'c-colleague')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a doubt stands at its line, and goes when the detail is verified or corrected', async () => {
  await correct({ budget: '三百万' })
  const mark = (doubt: string | null) =>
    world.must('manager', 'staff.checkDetail', { ...id, field: 'budget', doubt })
  const budget = async () => (await file()).details.find(({ field }) => field === 'budget')?.check
  await mark('前后说法不一')
  expect(await budget()).toMatchObject({ doubt: '前后说法不一', by: '孙立' })
  expect((await file()).complete.doubtful).toEqual(['预算'])
  world.cloud.setClock(now + 60_000)
  await mark(null)
  expect(await budget()).toMatchObject({ doubt: null, by: '孙立' })
  expect((await file()).story[0]).toMatchObject({ title: '核实了预算', who: '孙立' })
  world.cloud.setClock(now + 120_000)
  await mark('又改口了')
  world.cloud.setClock(now + 180_000)
  await correct({ budget: '两百万' })
  expect(await budget()).toBeNull()
})

test('CRM-1.3: the tier follows from what was found, with its reasons, what it brings, and its own rhythm', async () => {
  const { tier } = await world.must('consultant', 'staff.gradeTier', samples['staff.gradeTier'])
  expect(tier).toBe('A')
  const { tiering, due, story, tier: shown } = await file()
  expect([shown, tiering?.brings, tiering?.because.map(({ rule }) => rule)]).toEqual([
    'A',
    ['专属顾问', '按需要做的方案'],
    ['CRM-1.3'],
  ])
  expect(due?.rule).toBe('CRM-1.3')
  expect(story[0]).toMatchObject({ title: '定为 A 类客户', note: '想要的三房正好有' })
  const { rows } = await world.must('consultant', 'staff.customers', { text: 'A类' })
  expect(rows.map(({ id: found }) => found)).toEqual(['c-visitor'])
})

test('CRM-1.2: who they are as buyers, what moves them; or what to ask', async () => {
  expect((await file()).persona.ask).toBe('买来住还是投资')
  await correct({ purpose: '婚房' })
  expect((await file()).persona).toMatchObject({
    ...{ say: '刚需客户', ask: null, movedBy: ['总价', '通勤', '交房时间'] },
  })
})
