/** 改期, 周跟进表, 来访和例会 in the built mini program, on the real functions. */
import { hour } from '@shared/kernel/time'
import { fillPapers, sunday } from '../promises/papers'
import { enterVisit } from '../promises/visits'
import { now } from '../world/docs'
import { insertCustomers } from './staff.docs'
import { commands, consultant, openOffice } from './staff.office'

const office = openOffice()
const manager = () => office.phoneOf('manager', '孙立', ['manager'])

describe('改期', () => {
  beforeEach(() => insertCustomers(office.world))

  test('from the queue: another day and why; what does not move is seen before; the row has it at once, and it is taken back', async () => {
    const app = await consultant(office)
    await app.open('staff/today/index')
    expect(app.current().text()).toContain('本周 1 次，上限 3 次，至少 5 天一次')
    // 刘洋, who stands first, has no plan to put off.
    await app.current().tap('改期')
    expect(app.current().text()).toContain('没有约好的日子可以改')
    await app.goBack()
    await app.current().tap('改期', 1)
    const page = app.current()
    expect(page.text()).toContain('原来约在今天：约看样板间')
    // Spoken to on the 20th; the floor of a high-intent customer is 5 days.
    expect(page.text()).toContain('改期不影响：高意向客户至少 5 天联系一次，11月25日之内')
    await page.tap('一周后')
    expect(page.text()).toContain('这一天太晚，到期不会跟着改：高意向客户至少 5 天联系一次')
    await page.tap('明天')
    expect(page.text()).toContain('改期不影响')
    await page.tap('客户没空')
    office.lose((command) => command === 'staff.today')
    await page.tap('改到这一天')
    expect(app.current().text()).toContain('改到明天了')
    expect(app.current().text()).toContain('已改期 1 次')
    expect((await office.world.doc('customers', 'c-today'))?.plan?.day).toBe('2026-11-23')
    await app.current().tap('撤销')
    expect(app.current().text()).toContain('还是今天')
    expect(app.current().text()).not.toContain('已改期')
    expect(await office.world.doc('customers', 'c-today')).toMatchObject({
      plan: { day: '2026-11-22' },
      postponements: [],
    })
  })

  test('from the file; the manager reads there how often, and why', async () => {
    const app = await consultant(office)
    await app.open('staff/customer/index', { id: 'c-today' })
    await app.current().tap('改期')
    await app.current().tap('3天后')
    await app.current().tap('其他')
    expect(app.current().text()).toContain('还差：写一句为什么')
    await app.current().input('写一句为什么', '老家有事')
    await app.current().tap('改到这一天')
    expect(app.current().text()).toContain('这次已改期 1 次')
    const boss = await manager()
    const file = await boss.open('staff/customer/index', { id: 'c-today' })
    expect(file.text()).toContain('最近一次从今天改到11月25日：其他：老家有事')
    expect(file.roles('button').some(({ text }) => text === '改期')).toBe(false)
  })
})

describe('floor and ceiling before the telephone is dialled', () => {
  beforeEach(() => insertCustomers(office.world))

  test('they stand where the reason is chosen; at the ceiling it is asked first', async () => {
    const app = await consultant(office)
    await app.open('staff/today/index')
    await app.current().tap('打电话', 1)
    expect(app.happened.actionSheetWords.at(-1)).toContain('本周 1 次，上限 3 次，至少 5 天一次')
    expect(app.happened.modals).toHaveLength(0)
    for (const content of ['第二次', '第三次'])
      await office.world.must('consultant', 'staff.logFollowup', {
        ...{ customerId: 'c-today', method: 'phone', content, feedback: 'considering' },
        plan: { day: sunday, goal: '再约' },
      })
    const page = await app.open('staff/today/index')
    expect(page.text()).toContain('本周 3 次，上限 3 次')
    const row = page
      .text()
      .split('\n')
      .filter((line) => /^(刘洋|林芳|何平|马超)$/.test(line))
    await page.tap('打电话', row.indexOf('林芳'))
    expect(app.happened.modals.at(-1)?.content).toContain('这七天已联系林芳 3 次，上限 3 次')
  })
})

test('what the customer gets is folded in the file and in the form; a topic is written down with one tap', async () => {
  await insertCustomers(office.world)
  const app = await consultant(office)
  const file = await app.open('staff/customer/index', { id: 'c-soon' })
  expect(file.text()).not.toContain('第一次联系后 48 小时内再联系一次')
  await file.tap('看要点')
  for (const words of [
    '第一次联系后 48 小时内再联系一次',
    '定期发项目动态',
    '《楼盘销售客户管理办法》第十五条',
  ])
    expect(file.text()).toContain(words)
  const form = await app.open('staff/customer/followup', { id: 'c-soon' })
  await form.tap('可以聊什么')
  await form.tap('问清为什么买：自住还是投资')
  expect(form.value('说了什么')).toBe('问清为什么买：自住还是投资')
})

describe('周跟进表', () => {
  test('a consultant adds a referral and hands it in; the manager reads and remarks; the consultant sees that', async () => {
    await insertCustomers(office.world)
    const app = await consultant(office)
    const page = await app.open('staff/sheet/index')
    expect(commands(app)).toEqual(['staff.mySheet'])
    for (const words of ['林芳', '问了首付，想再看看样板间', '1 位客户，联系 1 次', '今天晚上前上交'])
      expect(page.text()).toContain(words)
    await page.tap('写意向转介')
    await page.input('意向转介', '她姐姐想买三房，下周六来')
    await page.tap('记下')
    expect(page.text()).toContain('意向转介：她姐姐想买三房，下周六来')
    await page.tap('交给经理')
    expect(page.text()).toContain('上交')
    expect(page.roles('button').some(({ text }) => text === '改意向转介')).toBe(false)

    const boss = await manager()
    const list = await boss.open('manage/sheets/index')
    expect(commands(boss)).toEqual(['staff.sheets'])
    expect(list.text()).toContain('待看')
    await list.tap('王敏')
    expect(boss.current().text()).toContain('意向转介：她姐姐想买三房，下周六来')
    await boss.current().input('意见（可以不写）', '她姐姐来时叫我')
    await boss.current().tap('看过了，带意见')
    expect(boss.current().text()).toContain('孙立看过了')
    const again = await app.open('staff/sheet/index')
    expect(again.text()).toContain('孙立看过了：她姐姐来时叫我')
    expect(again.roles('button').some(({ text }) => text.includes('撤回'))).toBe(false)
  })

  test('an answer that was lost hands it in once; what was handed in can be taken back', async () => {
    await insertCustomers(office.world)
    const app = await consultant(office)
    const page = await app.open('staff/sheet/index')
    let lost = 1
    office.lose((command) => command === 'staff.handInSheet' && lost-- > 0)
    await page.tap('交给经理')
    await page.tap('交给经理')
    expect(page.text()).toContain('撤回，接着写')
    expect(office.world.cloud.db.find('events', { type: 'sheet.handedIn' })).toHaveLength(1)
    await page.tap('撤回，接着写')
    expect(page.text()).toContain('写意向转介')
  })

  test('on Sunday evening 今日 says that it is due, and leads there', async () => {
    await insertCustomers(office.world)
    office.world.cloud.setClock(now + 11 * hour)
    const app = await consultant(office)
    const page = await app.open('staff/today/index')
    expect(page.text()).toContain('本周的跟进表还没有交')
    await page.tap('本周的跟进表还没有交')
    expect(app.current().text()).toContain('交给经理')
  })
})

describe('来访和例会', () => {
  test('the manager sees who came and what is missing, and keeps minutes', async () => {
    await fillPapers(office.world)
    await enterVisit(office.world)
    const boss = await manager()
    const page = await boss.open('staff/evening/index')
    expect(commands(boss)).toEqual(['staff.evening'])
    for (const words of ['全案场来访 1 位；新登记 1 位：到访 1', '到访，王敏接待', '档案还缺'])
      expect(page.text()).toContain(words)
    await page.input('记一条', '样板间的灯坏了，赵静明早找工程')
    await page.tap('记下')
    expect(page.text()).toContain('样板间的灯坏了，赵静明早找工程')
    await page.tap('昨天')
    expect(page.text()).toContain('这一天还没有来访和登记')
    expect(page.text()).not.toContain('样板间的灯坏了')
  })

  test('a consultant sees their own, without minutes', async () => {
    await enterVisit(office.world)
    const page = await (await consultant(office)).open('staff/evening/index')
    expect(page.text()).toContain('我的客户来访 1 位')
    expect(page.text()).not.toContain('例会记录')
  })
})
