/** 公共客户 and 离职移交 in the built mini program, on the real functions. */
import { beginHandOvers } from '../promises/leaving'
import { fillPool, lapsedCustomer } from '../promises/public'
import { commands, openOffice } from './staff.office'

const office = openOffice()
const consultant = () => office.phoneOf('consultant', '王敏', ['consultant'])
const colleague = () => office.phoneOf('colleague', '陈亮', ['consultant'])
const manager = () => office.phoneOf('manager', '孙立', ['manager'])
beforeEach(() => fillPool(office.world))

test('a consultant claims one: it leaves the list, and is theirs', async () => {
  const app = await consultant()
  const page = await app.open('staff/pool/index')
  expect(commands(app)).toEqual(['staff.pool'])
  for (const words of ['今天领取了 0 位，最多 5 位', '意向客户 · 自然到访', '登记后没有跟进，有效期已过'])
    expect(page.text()).toContain(words)
  expect(page.text()).not.toContain('客户public')
  await page.tap('领取')
  expect(page.text()).toContain('现在没有公共客户')
  expect(page.text()).toContain('今天领取了 1 位')
  expect((await office.world.doc('customers', 'c-public'))?.ownerId).toBe('e-consultant')
})

test('who lost them sees from when they may, and no button', async () => {
  const page = await (await colleague()).open('staff/pool/index')
  expect(page.text()).toContain('现在不能领取：失去客户的人 15 天后才能领回')
  expect(page.roles('button').some(({ text }) => text === '领取')).toBe(false)
})

test('who comes second is told, and an answer that was lost claims once', async () => {
  const page = await (await consultant()).open('staff/pool/index')
  await office.world.must('manager', 'staff.assign', {
    ...{ customerId: 'c-public', to: 'e-colleague', way: 'oneByOne' },
  })
  await page.tap('领取')
  expect(page.text()).toContain('刚刚已经有同事领取')

  await office.world.cloud.db.insertMany('customers', [{ ...lapsedCustomer('second') }])
  const again = await (await consultant()).open('staff/pool/index')
  let lost = 1
  office.lose((command) => command === 'staff.claim' && lost-- > 0)
  await again.tap('领取')
  const file = await office.world.doc('customers', 'c-second')
  expect(file?.history.filter(({ type }) => type === 'approved')).toHaveLength(1)
})

test('the manager gives one to whose turn it is, and all of a page by rotation', async () => {
  await office.world.cloud.db.insertMany(
    'customers',
    ['a', 'b', 'c'].map((id) => ({ ...lapsedCustomer(id, 'e-left') })),
  )
  const app = await manager()
  const page = await app.open('staff/pool/index')
  expect(page.text()).toContain('客户public')
  expect(page.text()).toContain('原来是陈亮的')
  await page.tap('这一页都按轮次分')
  const owners = await Promise.all(
    ['public', 'a', 'b', 'c'].map(async (id) => (await office.world.doc('customers', `c-${id}`))?.ownerId),
  )
  expect(new Set(owners)).toEqual(new Set(['e-consultant', 'e-colleague']))
})

test('a leaver’s hand-over from the first tap to the closed account', async () => {
  await beginHandOvers(office.world)
  const app = await manager()
  const page = await app.open('staff/pool/handover')
  expect(page.text()).toContain('谁要离职')
  await page.tap('陈亮')
  expect(page.text()).toContain('已经移交')
  expect(page.text()).toContain('给王敏')
  await page.tap('移交接下来的 1 位')
  await page.tap('停用账号，办完')
  expect((await office.world.doc('employees', 'e-colleague'))?.active).toBe(false)
  expect((await office.world.doc('customers', 'c-colleague'))?.ownerId).toBe('e-consultant')
  expect(page.text()).not.toContain('陈亮')
})

test('an officer leaves: the case and the steps go to colleagues, then the account is closed', async () => {
  await beginHandOvers(office.world)
  const page = await (await manager()).open('staff/pool/handover')
  await page.tap('唐办')
  for (const words of ['没办完的服务', '还有 1 单', '没办完的签约手续', '3幢1802 备案'])
    expect(page.text()).toContain(words)
  await page.tap('移交这 1 单')
  await page.tap('移交这 1 套')
  await page.tap('停用账号，办完')
  expect((await office.world.doc('cases', 'case-left'))?.officer?.id).toBe('e-service')
  expect((await office.world.doc('employees', 'e-serving'))?.active).toBe(false)
})

test('the manager puts one among the public customers from the file, and gives them back', async () => {
  const app = await manager()
  const page = await app.open('staff/customer/index', { id: 'c-stale' })
  await page.tap('放入公共客户')
  expect(page.text()).toContain('在公共客户里')
  expect((await office.world.doc('customers', 'c-stale'))?.ownerId).toBeNull()
  await page.tap('还给王敏')
  expect((await office.world.doc('customers', 'c-stale'))?.ownerId).toBe('e-consultant')
  const other = await app.open('staff/customer/index', { id: 'c-visitor' })
  expect(other.roles('button').some(({ text }) => text === '放入公共客户')).toBe(false)
})

test('a hand-over begins: what there is, and who gets it', async () => {
  const page = await (await manager()).open('staff/pool/handover')
  await page.tap('陈亮')
  expect(page.text()).toContain('名下客户')
  await page.tap('开始移交')
  expect(page.text()).toContain('0 / 1 位')
})
