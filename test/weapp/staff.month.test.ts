/** 月报, 月末档案, 档案抽查 in the built mini program, on the real functions. */
import { fillMonth } from '../promises/months'
import { commands, consultant, openOffice } from './staff.office'

const office = openOffice()
const manager = () => office.phoneOf('manager', '孙立', ['manager'])

beforeEach(() => fillMonth(office.world))

describe('月报', () => {
  test('what the month came to, in figures that are words too; last month is archived', async () => {
    const app = await manager()
    await app.open('staff/office/index')
    await app.current().tap('月报')
    const page = app.current()
    expect(commands(app)).toContain('staff.month')
    for (const words of ['算到前天', '首次 1，回访 0', '自然到访', '1 次，100%', '合计'])
      expect(page.text()).toContain(words)
    await page.pick('哪个月', 1)
    await page.tap('归档2026年10月')
    expect(app.happened.modals).toHaveLength(1)
    expect(page.text()).toContain('孙立 今天')
    expect(page.text()).toContain('数字不再变')
    expect(await office.world.doc('months', 'month-p1-2026-10')).toMatchObject({
      archived: { by: 'e-manager' },
    })
  })
})

describe('月末档案', () => {
  test('sorted, handed in; the planner returns it without having seen a name; handed in with a note, taken over', async () => {
    const app = await consultant(office)
    await app.open('staff/today/index')
    await app.current().tap('月末档案')
    const page = app.current()
    expect(page.text()).toContain('11月30日起可以交')
    await page.tap('10月')
    for (const words of ['王敏：1 份，齐全 0 份，整理好 0 份', '罗莎', '还有 1 份没有整理好'])
      expect(page.text()).toContain(words)
    await page.tap('标为整理好')
    expect(page.text()).toContain('整理好 1 份')
    await page.tap('交给策划')
    expect(page.text()).toContain('撤回，接着整理')

    const planner = await office.phoneOf('planner', '吴桐', ['planner'])
    await planner.open('staff/month/bundles')
    await planner.current().tap('10月')
    await planner.current().tap('王敏')
    expect(planner.current().text()).toContain('缺的内容')
    expect(planner.current().text()).not.toContain('罗莎')
    await planner.current().input('缺什么（退回时要写）', '预算没有写')
    await planner.current().tap('退回')
    expect(planner.current().text()).toContain('吴桐 今天 10:00 退回：预算没有写')

    const again = await app.open('staff/month/index', { month: '2026-10' })
    expect(again.text()).toContain('退回：预算没有写')
    await again.tap('✓ 整理好了')
    await again.input('缺什么（没整理完也可以交）', '客户不愿说预算')
    await again.tap('交给策划')
    const last = await planner.open('staff/month/index', { who: 'e-consultant', month: '2026-10' })
    expect(last.text()).toContain('客户不愿说预算')
    await last.tap('接收')
    expect(last.text()).toContain('吴桐 今天 10:00 接收')
  })

  test('an answer that was lost marks it once', async () => {
    const app = await consultant(office)
    const page = await app.open('staff/month/index')
    let lost = 1
    office.lose((command) => command === 'staff.sortFile' && lost-- > 0)
    await page.tap('标为整理好')
    await page.tap('标为整理好')
    expect(page.text()).toContain('✓ 整理好了')
    expect(office.world.cloud.db.find('events', { type: 'bundle.sorted' })).toHaveLength(1)
  })
})

describe('档案抽查', () => {
  test('side by side; a file by lot, a reward; the director reads it, the consultant is told', async () => {
    const app = await manager()
    const page = await app.open('manage/month/inspect')
    expect(page.text()).toContain('1 份里 0 份齐，0%')
    expect(page.text()).toContain('罗莎')
    await page.tap('有问题')
    await page.input('发现了什么（可以不写）', '预算没有问清')
    await page.tap('发奖品')
    expect(page.text()).toContain('还差：谁、为什么')
    await page.pick('谁', 1)
    await page.input('奖什么，为什么', '跟进最勤，咖啡券一张')
    await page.tap('记下这次抽查')
    for (const words of ['看了 1 份，1 份有问题', '奖励王敏：跟进最勤，咖啡券一张'])
      expect(page.text()).toContain(words)

    const director = await office.phoneOf('director', '钱伟', ['director'])
    await director.open('staff/inbox/index')
    await director.current().tap('经理抽查了客户档案')
    await director.current().tap('档案抽查')
    expect(director.current().text()).toContain('预算没有问清')
    expect(director.current().text()).not.toContain('罗莎')

    const praised = await consultant(office)
    await praised.open('staff/inbox/index')
    await praised.current().tap('经理表扬了您')
    expect(praised.current().text()).toContain('经理奖励您：跟进最勤，咖啡券一张')
  })
})

test('来访和例会: a consultant’s own day', async () => {
  const app = await consultant(office)
  const page = await app.open('staff/evening/index')
  expect(page.text()).toContain('我接待 0 位，登记 0 位，联系 0 次，联系上 0 次')
})
