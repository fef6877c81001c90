/** 共享 and 权限复核 in the built mini program, on the real functions. */
import { beginReview, openReviewOf } from '../promises/reviews'
import { shareFiles } from '../promises/shares'
import { commands, openOffice } from './staff.office'

const office = openOffice()
const consultant = () => office.phoneOf('consultant', '王敏', ['consultant'])
const colleague = () => office.phoneOf('colleague', '陈亮', ['consultant'])
const manager = () => office.phoneOf('manager', '孙立', ['manager'])
const sharing = async (id: string) => (await office.world.doc('customers', id))?.sharing?.shares ?? []

test('from the file to the manager’s consent, to the colleague’s list, to the end', async () => {
  const mine = await consultant()
  const file = await mine.open('staff/customer/index', { id: 'c-visitor' })
  await file.tap('申请给同事看')
  const form = mine.current()
  expect(form.path).toBe('staff/sharing/form')
  await form.pick('把刘洋的档案给谁看', 0)
  await form.input('为什么', '周末我休息，请他接待')
  await form.tap('请经理同意')
  expect(await sharing('c-visitor')).toMatchObject([{ with: 'e-colleague', days: 3 }])

  const theirs = await manager()
  const asked = await theirs.open('staff/customer/index', { id: 'c-visitor' })
  expect(asked.text()).toContain('王敏 → 陈亮：周末我休息，请他接待')
  await asked.tap('同意共享')
  expect(asked.text()).toContain('可以看到2026年11月25日；还没有看过')

  const other = await colleague()
  const list = await other.open('staff/sharing/index')
  expect(commands(other)).toEqual(['staff.sharedFiles'])
  expect(list.text()).toContain('王敏共享')
  await list.tap('刘洋')
  const shared = other.current()
  expect(shared.path).toBe('staff/sharing/file')
  expect(commands(other)).toEqual(['staff.sharedFiles', 'staff.readShared', 'staff.customer'])
  expect(shared.text()).toContain('要联系，请找客户的顾问')
  for (const button of ['打电话', '记一次跟进', '申请给同事看', '申请调整级别'])
    expect(shared.roles('button').some(({ text }) => text === button)).toBe(false)

  const again = await mine.open('staff/customer/index', { id: 'c-visitor' })
  expect(again.text()).toContain('看过 1 天，最近是今天')
  await again.tap('提前结束')
  expect((await sharing('c-visitor'))[0]?.ended?.by).toBe('e-consultant')
  expect((await (await colleague()).open('staff/sharing/index')).text()).toContain('现在没有共享给您的客户')
})

test('a share that ended meanwhile is told, and nothing is shown', async () => {
  await shareFiles(office.world)
  const app = await colleague()
  const list = await app.open('staff/sharing/index')
  await office.world.must('consultant', 'staff.endShare', { customerId: 'c-lent', share: 'share-lent' })
  await list.tap('共享lent')
  expect(app.current().path).toBe('staff/sharing/index')
  expect(list.text()).toContain('没有找到')
})

test('权限复核: from 消息, person by person, to the end', async () => {
  await beginReview(office.world)
  const app = await manager()
  const inbox = await app.open('staff/inbox/index')
  await inbox.tap('办公')
  await app.current().tap('权限复核')
  const page = app.current()
  expect(page.path).toBe('manage/rights/index')
  for (const words of ['0 / 9 位', '上一期看号码 12 次', '还有 9 位没有复核', '孙立（您）', '待复核'])
    expect(page.text()).toContain(words)
  await page.tap('减岗或停用', 4)
  await page.input('为什么', '已调走')
  await page.tap('确定')
  expect(page.text()).toContain('停用了')
  for (let left = 8; left > 0; left -= 1) {
    expect(page.text()).toContain(`还有 ${left} 位没有复核`)
    await page.tap('保留', 0)
  }
  await page.tap('都看过了，办完')
  expect((await office.world.doc('reviews', openReviewOf._id))?.done?.looked).toHaveLength(9)
  expect(page.text()).toContain('办完')
})
