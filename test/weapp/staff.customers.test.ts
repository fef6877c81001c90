/** 客户 in the built mini program, on the real functions: the list, its search, ten thousand customers, the file and its level. */
import { customer, now } from '../world/docs'
import { insertCustomers } from './staff.docs'
import { commands, consultant, openOffice } from './staff.office'

const office = openOffice()
const manager = () => office.phoneOf('manager', '孙立', ['manager'])
const path = 'staff/customers/index'
/** About what a row is high, and a screen. */
const [rowHeight, screen] = [98, 700]

describe('the list', () => {
  beforeEach(() => insertCustomers(office.world))

  test('shows one’s own by what is due, then by level, with a call each', async () => {
    const app = await consultant(office)
    const page = await app.open(path)
    const names = () =>
      page
        .text()
        .split('\n')
        .filter((line) => /^(刘洋|何平|林芳|马超|李秀英|客户colleague)$/.test(line))
    expect(names()).toEqual(['刘洋', '林芳', '何平', '马超'])
    expect(page.text()).toContain('约好 2026年11月22日 联系')
    await page.tap('已逾期')
    expect(names()).toEqual(['刘洋'])
    await page.tap('全部')
    expect(names()[0]).toBe('马超')
    expect(page.text()).toContain('已成交')
    await page.tap('高意向')
    expect(names()).toEqual(['林芳'])
    expect(commands(app)).toEqual([
      'staff.customers',
      'staff.customers',
      'staff.customers',
      'staff.customers',
    ])
  })

  test('searches when asked to, not at each letter, and opens what is found', async () => {
    const app = await consultant(office)
    const page = await app.open(path)
    for (const written of ['l', 'li', 'lin', 'linf']) await page.input('找客户', written)
    expect(commands(app)).toHaveLength(1)
    await page.tap('找')
    expect(page.text()).toContain('林芳')
    expect(page.text()).not.toContain('刘洋')
    expect(commands(app)).toHaveLength(2)
    await page.tap('林芳')
    expect(app.current().text()).toContain('不要提')
    await app.goBack()
    await app.current().tap('全部')
    expect(app.current().text()).toContain('刘洋')
  })

  test('says what may help where nothing is found', async () => {
    const app = await consultant(office)
    const page = await app.open(path)
    await page.input('找客户', '800')
    await page.tap('找')
    expect(page.text()).toContain('没有找到“800”')
    expect(page.text()).toContain('请输后四位')
    await page.input('找客户', '客户colleague')
    await page.tap('找')
    expect(page.text()).toContain('只找您自己的客户')
  })

  test('field and filters stay when the answer does not come, and it is asked for again', async () => {
    const app = await consultant(office)
    const page = await app.open(path)
    office.cutOff((command) => command === 'staff.customers')
    await page.tap('已逾期')
    expect(page.text()).toContain('找客户')
    expect(page.text()).toContain('网络不通')
    office.cutOff(() => false)
    await page.tap('重试')
    expect(page.text()).toContain('刘洋')
  })

  test('the office sees whose customer each is', async () => {
    const page = await (await manager()).open(path)
    await page.tap('全部')
    expect(page.text()).toContain('意向 · 陈亮')
    expect(page.text()).toContain('意向 · 王敏')
  })

  test('who has none yet is told how one comes', async () => {
    await office.world.reset({ customers: [] })
    const page = await (await consultant(office)).open(path)
    expect(page.text()).toContain('没有等着联系的客户')
    await page.tap('全部')
    expect(page.text()).toContain('还没有客户')
  })
})

test('ten thousand customers: each page more costs the same, and what is far away is not drawn', async () => {
  const crowd = Array.from({ length: 10_000 }, (_, i) =>
    customer(`n${i}`, {
      ...{ name: `王${String(i)}`, phones: [`136${String(i).padStart(8, '0')}`] },
      registeredAt: now - i * 60_000,
    }),
  )
  await office.world.reset({ customers: crowd })
  const app = await consultant(office)
  const page = await app.open(path)
  const opening = { calls: page.setData.calls, bytes: page.setData.bytes }
  const costs: number[] = []
  const nodes: number[] = []
  const cost = async (act: () => Promise<unknown>) => {
    page.setData.reset()
    await act()
    costs.push(page.setData.bytes)
  }
  for (let turn = 0; turn < 12; turn += 1) {
    await cost(() => page.tap('再看一些'))
    // Down over the twenty rows that are known by now, half of them at a time.
    for (const rows of [10, 20])
      await cost(() => page.scrollTo(rowHeight * (20 * (turn + 1) + rows) - screen))
    nodes.push(page.tree().nodes)
  }
  console.log(
    `10,000 customers: opens with ${opening.calls} drawings of ${opening.bytes} bytes; a page more is ${Math.max(...costs)} bytes at most, ${Math.max(...nodes)} nodes`,
  )
  expect(opening.calls).toBeLessThanOrEqual(2)
  expect(opening.bytes).toBeLessThanOrEqual(24 * 1024)
  expect(Math.max(...costs)).toBeLessThanOrEqual(24 * 1024)
  expect(Math.max(...nodes)).toBeLessThanOrEqual(500)
  await page.input('找客户', '0042')
  page.setData.reset()
  await page.tap('找')
  expect(page.text()).toContain('王42')
  expect(page.setData.bytes).toBeLessThanOrEqual(24 * 1024)
})

describe('the file', () => {
  beforeEach(() => insertCustomers(office.world))

  test('whose it is and until when, what is missing, and all that happened', async () => {
    const page = await (await consultant(office)).open('staff/customer/index', { id: 'c-today' })
    const text = page.text()
    expect(text).toMatch(/归您，到 2026年\d+月\d+日；还有 \d+ 天/)
    expect(text).toContain('还要问：')
    expect(text).toContain('转入原有的客户档案')
    expect(text).toContain('问了首付，想再看看样板间')
    expect(text).not.toContain('由经理分配给王敏')
    await page.tap('为什么')
    expect(page.text()).toContain('王敏')
  })

  test('a level is proposed by how the customer stands, and decided by the manager', async () => {
    const page = await (await consultant(office)).open('staff/customer/index', { id: 'c-today' })
    await page.tap('申请调整级别')
    await page.tap('高', 0)
    await page.tap('高', 1)
    await page.tap('一周内')
    await page.input('从哪里看出来的', '明天来交定金')
    await page.tap('交给经理')
    expect(page.text()).toContain('王敏申请改为准成交：明天来交定金')
    const theirs = await (await manager()).open('staff/customer/index', { id: 'c-today' })
    await theirs.tap('同意')
    expect(theirs.text()).toContain('级别从高意向改为准成交')
    expect((await office.world.doc('customers', 'c-today'))?.level).toBe('nearDeal')
  })
})
