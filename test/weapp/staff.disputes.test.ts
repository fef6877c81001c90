/** 归属争议 in the built mini program, on the real functions: from a consultant's word to the ruling, and what it costs to open. */
import { argued, raised, ruledOn, wanted, wantedPhone } from '../promises/disputes'
import { customer } from '../world/docs'
import { commands, openOffice } from './staff.office'

const office = openOffice()
const consultant = () => office.phoneOf('consultant', '王敏', ['consultant'])
const colleague = () => office.phoneOf('colleague', '陈亮', ['consultant'])
const manager = () => office.phoneOf('manager', '孙立', ['manager'])
const director = () => office.phoneOf('director', '钱伟', ['director'])
const insert = (...files: readonly ReturnType<typeof wanted>[]) =>
  office.world.cloud.db.insertMany(
    'customers',
    files.map((each) => ({ ...each })),
  )
const disputeOf = async (id: string) => (await office.world.doc('customers', `c-${id}`))?.dispute

test('raised with the number at hand, ruled by manager and director, noted by the party', async () => {
  await insert(wanted('wanted'))
  const mine = await consultant()
  const form = await mine.open('staff/disputes/raise')
  expect(commands(mine)).toEqual(['staff.registerDesk'])
  await form.input('客户的号码', wantedPhone)
  expect(form.text()).toContain('现在是陈亮的客户')
  expect(form.text()).not.toContain('客户wanted')
  await form.input('为什么是您的', '上个月在展厅接待过')
  await form.tap('登记在先')
  await form.tap('交给经理')
  expect(mine.current().text()).toContain('等处理意见')
  expect(mine.current().text()).toContain('撤回')

  const boss = await manager()
  const list = await boss.open('manage/disputes/index')
  expect(commands(boss)).toEqual(['staff.disputes'])
  await list.tap('客户wanted')
  const file = boss.current()
  for (const words of ['按制度推算', '归陈亮', '没有采纳的', '登记在先：没有查到记录', '证据', '作为依据'])
    expect(file.text()).toContain(words)
  await file.tap('提出归陈亮')
  expect((await disputeOf('wanted'))?.proposal).toMatchObject({ to: 'e-colleague', by: 'e-manager' })
  expect(boss.current().text()).toContain('等裁定')

  const top = await director()
  const ruling = await top.open('manage/disputes/dispute', { id: 'c-wanted' })
  expect(commands(top)).toEqual(['staff.dispute'])
  expect(ruling.text()).not.toContain('客户wanted')
  await ruling.tap('裁定归陈亮')
  expect((await disputeOf('wanted'))?.state).toBe('ruled')

  const again = await mine.open('staff/disputes/dispute', { id: 'c-wanted' })
  expect(again.text()).toContain('已裁定')
  expect(again.text()).toContain('《房地产销售客户管理制度》')
  await again.tap('知道了')
  expect((await disputeOf('wanted'))?.replies).toHaveLength(1)
})

test('another than what the rules come to needs a reason before it can be sent', async () => {
  await insert(raised('raised'))
  const page = await (await manager()).open('manage/disputes/dispute', { id: 'c-raised' })
  // The first one is the name among the parties.
  await page.tap('王敏', 1)
  expect(page.text()).toContain('还差：理由')
  await page.input('理由（和推算的不同，要写明）', '客户认准王敏')
  await page.tap('提出归王敏')
  expect((await disputeOf('raised'))?.proposal).toMatchObject({ to: 'e-consultant', why: '客户认准王敏' })
})

test('taken back; and a ruling that is not accepted, with its price said before', async () => {
  await insert(raised('raised'), ruledOn('ruled'))
  const mine = await consultant()
  const page = await mine.open('staff/disputes/dispute', { id: 'c-raised' })
  await page.tap('撤回')
  expect((await disputeOf('raised'))?.state).toBe('withdrawn')
  const ruled = await mine.open('staff/disputes/dispute', { id: 'c-ruled' })
  await ruled.tap('不接受裁定')
  expect(ruled.text()).toContain('佣金计入公佣')
  await ruled.input('为什么不接受', '客户是我约来的')
  await ruled.tap('不接受')
  expect((await disputeOf('ruled'))?.state).toBe('refused')
  expect((await office.world.doc('customers', 'c-ruled'))?.ownership.kind).toBe('pool')
})

test('whose customer it is says their word from the message; a colleague’s words are not shown', async () => {
  await office.world.must('consultant', 'staff.raiseDispute', {
    ...{
      customerId: 'c-colleague',
      phone: customer('colleague', { phones: ['13700005555'] }).phones[0] ?? '',
    },
    ...{ words: '我先接待的', grounds: [], against: null },
  })
  const theirs = await colleague()
  const inbox = await theirs.open('staff/inbox/index')
  await inbox.tap('有客户归属争议')
  const page = theirs.current()
  expect(page.text()).not.toContain('我先接待的')
  await page.tap('说明我的情况')
  await theirs.current().input('为什么是您的', '一直是我跟进的')
  await theirs.current().tap('交给经理')
  expect((await disputeOf('colleague'))?.claimants.filter(({ said }) => said)).toHaveLength(2)
})

test('from one’s own file; an answer that was lost raises it once', async () => {
  const app = await consultant()
  const file = await app.open('staff/customer/index', { id: 'c-visitor' })
  await file.tap('对归属有异议')
  const form = app.current()
  await form.input('为什么是您的', '陈亮说是他的客户')
  await form.pick('和谁有争议', 0)
  let lost = 1
  office.lose((command) => command === 'staff.raiseDispute' && lost-- > 0)
  await form.tap('交给经理')
  expect(await disputeOf('visitor')).toMatchObject({ who: ['e-consultant', 'e-colleague'] })
  expect((await office.world.doc('customers', 'c-visitor'))?.pastDisputes).toBeUndefined()
})

test('the manager records whom the customer asks for', async () => {
  const app = await manager()
  const file = await app.open('staff/customer/index', { id: 'c-visitor' })
  await file.tap('客户要求换顾问')
  const form = app.current()
  await form.pick('客户要找谁', 1)
  await form.tap('记下来')
  expect(form.text()).toContain('归陈亮了')
  expect((await office.world.doc('customers', 'c-visitor'))?.ownerId).toBe('e-colleague')
})

const visits = [
  ['consultant', 'consultant', 'staff/disputes/index', {}],
  ['consultant', 'consultant', 'staff/disputes/dispute', { id: 'c-argued' }],
  ['consultant', 'consultant', 'staff/disputes/raise', {}],
  ['manager', 'manager', 'manage/disputes/index', {}],
  ['manager', 'manager', 'manage/disputes/dispute', { id: 'c-argued' }],
  ['director', 'director', 'manage/disputes/dispute', { id: 'c-argued' }],
  ['manager', 'manager', 'manage/disputes/wish', { id: 'c-argued' }],
] as const

test.each(visits)(
  '%s opens %s %s with one call and within the screen’s budget',
  async (who, role, path, query) => {
    const file = argued('argued')
    // As many records as a busy customer has.
    const more = Array.from({ length: 60 }, (_, index) => ({
      ...{ type: 'followedUp' as const, id: `f${index}`, at: file.registeredAt + index * 60_000 },
      ...{ customer: file._id, by: 'e-colleague', method: 'phone' as const, effective: true },
    }))
    const many = Array.from({ length: 20 }, (_, index) => argued(`many${index}`))
    await insert({ ...file, history: [...file.history, ...more] }, ...many)
    const app = await office.phoneOf(who, who, [role])
    const page = await app.open(path, query)
    expect(commands(app)).toHaveLength(1)
    expect(page.setData.calls).toBeLessThanOrEqual(2)
    expect(page.setData.bytes).toBeLessThanOrEqual(24 * 1024)
    const { nodes, depth } = page.tree()
    expect(nodes).toBeLessThanOrEqual(400)
    expect(depth).toBeLessThanOrEqual(15)
    console.log(
      `${path} (${who}): ${page.setData.calls} setData, ${page.setData.bytes} bytes, ${nodes} nodes`,
    )
  },
)
