/** 客户关怀 through the real SDK: 中秋节 2026 is on 25 September. */
import { customer } from '../world/docs'
import { withWorld } from '../world/suite'
import type { World } from '../world/world'

let world: World
withWorld((opened) => {
  world = opened
})

const september = (day: number) => Date.parse(`2026-09-${String(day).padStart(2, '0')}T10:00:00+08:00`)
const keyOne = (id: string, ownerId: string, phone: string) =>
  customer(id, { ownerId, level: 'highIntent', taboo: '不提离婚', phones: [phone] })

test('key customers before a festival, the taboo beside them; a greeting that is logged takes them to the end; two calls', async () => {
  await world.cloud.db.insertMany('customers', [
    { ...keyOne('k1', 'e-consultant', '13600000001') },
    { ...keyOne('k2', 'e-colleague', '13600000002') },
  ])
  world.cloud.setClock(september(20))
  const before = await world.must('consultant', 'staff.care', {})
  expect(world.calls()).toBe(2)
  expect(before.festival).toEqual({ title: '中秋节', day: '2026-09-25' })
  expect(before.rows).toMatchObject([{ id: 'c-k1', taboo: '不提离婚', occasions: [{ done: false }] }])
  await world.must('consultant', 'staff.logFollowup', {
    ...{ customerId: 'c-k1', method: 'gift', content: '送了月饼', feedback: 'keen' },
    plan: { day: '2026-09-28', goal: '约看样板间' },
  })
  expect((await world.must('consultant', 'staff.care', {})).rows).toMatchObject([
    { occasions: [{ done: true }] },
  ])
  expect((await world.must('consultant', 'staff.today', {})).festival).toEqual(before.festival)
  expect(world.calls()).toBe(2)
})

test('a birthday that is in the file, however it is written', async () => {
  world.cloud.setClock(september(1))
  const change = (birthday: string) =>
    world.must('consultant', 'staff.correctCustomer', {
      ...{ customerId: 'c-visitor', changes: { birthday }, numbers: [] },
    })
  await change('1990年9月12日')
  const { festival, rows } = await world.must('consultant', 'staff.care', {})
  expect(festival).toBeNull()
  expect(rows).toMatchObject([{ id: 'c-visitor', occasions: [{ title: '生日', day: '2026-09-12' }] }])
  await change('1990年3月12日')
  expect((await world.must('consultant', 'staff.care', {})).rows).toEqual([])
})

test('very many: none who was lost, birthdays first, and the others page by page', async () => {
  const many = (id: string, count: number, change: Parameters<typeof customer>[1]) =>
    Array.from({ length: count }, (_, index) => ({
      ...customer(`${id}${index}`, {
        ...{ level: 'highIntent', phones: [], ...change },
        registeredAt: september(1) - (200 + index) * 86_400_000,
      }),
    }))
  await world.cloud.db.insertMany('customers', [
    ...many('lost', 60, { status: 'lost' }),
    ...many('key', 45, {}),
    ...many('born', 2, { level: 'potential', more: { birthday: '9月22日' } }),
  ])
  world.cloud.setClock(september(20))
  const first = await world.must('consultant', 'staff.care', {})
  expect(world.calls()).toBe(2)
  expect(first.rows.map(({ id }) => id).slice(0, 3)).toEqual(['c-born1', 'c-born0', 'c-key44'])
  const ids = first.rows.map(({ id }) => id)
  let next = first.next
  while (next !== null) {
    const more = await world.must('consultant', 'staff.care', { after: next })
    expect(world.calls()).toBe(2)
    ids.push(...more.rows.map(({ id }) => id))
    next = more.next
  }
  expect([new Set(ids).size, ids.filter((id) => id.startsWith('c-key')).length]).toEqual([ids.length, 45])
  expect(ids.filter((id) => id.startsWith('c-lost'))).toEqual([])
})

test('春节 2027 is on 6 February, though the holidays of that year are not published', async () => {
  await world.cloud.db.insertMany('customers', [{ ...keyOne('k1', 'e-consultant', '13600000001') }])
  world.cloud.setClock(Date.parse('2027-01-25T10:00:00+08:00'))
  const { festival, rows } = await world.must('consultant', 'staff.care', {})
  expect(festival).toEqual({ title: '春节', day: '2027-02-06' })
  expect(rows).toMatchObject([{ id: 'c-k1', occasions: [{ title: '春节', day: '2027-02-06' }] }])
})

test.each([
  ['2027-02-20', '2027-02-28'],
  ['2028-02-20', '2028-02-29'],
])('a birthday on 29 February, asked on %s: %s', async (today, day) => {
  await world.cloud.db.insertMany('customers', [
    {
      ...customer('leap', { level: 'potential', phones: ['13600000001'], more: { birthday: '1996-02-29' } }),
    },
  ])
  world.cloud.setClock(Date.parse(`${today}T10:00:00+08:00`))
  const { rows } = await world.must('consultant', 'staff.care', {})
  expect(rows.find(({ id }) => id === 'c-leap')?.occasions).toContainEqual(
    expect.objectContaining({ title: '生日', day }),
  )
})
