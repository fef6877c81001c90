/** A consultant's day in the built mini program, on the real functions: the queue, the file, the follow-up. */
import { insertCustomers } from './staff.docs'
import { consultant, fillIn, openOffice } from './staff.office'

const office = openOffice()

describe('a consultant', () => {
  beforeEach(() => insertCustomers(office.world))

  test('sees whose turn it is, and by which rule', async () => {
    const app = await consultant(office)
    const lines = (await app.open('staff/today/index')).text().split('\n')
    const seen = lines.filter((line) => /^(已逾期|今天|快到期|刘洋|何平|林芳|马超)$/.test(line))
    expect(seen).toEqual(['已逾期', '刘洋', '今天', '林芳', '何平', '快到期', '马超'])
    // Registered on 13 October, 14 days: by the end of the 27th.
    expect(lines).toContain('已超 25 天')
    expect(lines).toContain('今天之内')
    expect(lines).toContain('明天 15:00 前')
    expect(lines).toContain('约看样板间')
    expect(lines).toContain('约好 2026年11月22日 联系')
    expect(lines).toContain('意向客户至少 14 天联系一次')
  })

  test('calls with one tap more, which says why; another reason is written, and the customer reads it', async () => {
    const app = await consultant(office)
    const page = await app.open('staff/today/index')
    app.answers.actionSheet = () => null
    await page.tap('打电话', 1)
    expect(app.happened.phoneCalls).toEqual([])
    app.answers.actionSheet = (items) => items.indexOf('回复客户')
    await page.tap('打电话', 1)
    expect(app.happened.actionSheets.at(-1)).toEqual(['跟进电话', '回复客户', '办手续', '其他原因'])
    expect(app.happened.phoneCalls).toEqual(['13800138001'])
    app.answers.actionSheet = (items) => items.indexOf('其他原因')
    await page.tap('打电话', 1)
    const why = app.current()
    expect(why.path).toBe('staff/reveal/index')
    await why.input('为什么打给林芳', '看房改到下午三点')
    await why.tap('拨打')
    expect(app.happened.phoneCalls).toEqual(['13800138001', '13800138001'])
    expect(app.current().path).toBe('staff/today/index')
    const reveals = (await office.world.doc('customers', 'c-today'))?.reveals ?? []
    expect(reveals.map(({ why, note }) => [why, note])).toEqual([
      ['reply', undefined],
      ['other', '看房改到下午三点'],
    ])
    expect(office.world.cloud.db.find('events', { to: 'viewed:c-today' })).toHaveLength(2)
  })

  test('reads the file, and why it is due now', async () => {
    const app = await consultant(office)
    const page = await app.open('staff/customer/index', { id: 'c-today' })
    const text = page.text()
    for (const words of [
      '林芳',
      '高意向',
      '不要提',
      '前夫',
      '138******01',
      '三房',
      '问了首付，想再看看样板间',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).toContain('本周已联系 1 次，上限 3 次')
    expect(text).not.toContain('第十三条')
    await page.tap('为什么是它')
    expect(page.text()).toContain('依据《楼盘销售客户管理办法》第十条：按跟进计划联系')
    expect(page.text()).toContain('高意向客户至少 5 天联系一次（《楼盘销售客户管理办法》第十三条')
  })

  test('logs a follow-up; file and queue have it at once', async () => {
    const app = await consultant(office)
    await app.open('staff/today/index')
    await app.current().tap('约看样板间')
    await app.current().tap('记一次跟进')
    expect(app.current().roles('radio')[0]?.text).toBe('微信')
    await fillIn(app.current(), '看中 18 楼，要算月供')
    expect(app.current().value('下次要做什么')).toBe('带上价格单，谈付款方式')
    await app.current().tap('保存')
    // A week on is the 29th; the floor of 5 days ends with the 27th, and wins.
    expect(app.current().text()).toContain('11月27日之内')
    expect(app.current().text()).toContain('高意向客户至少 5 天联系一次')

    const saved = await office.world.doc('customers', 'c-today')
    expect(saved?.plan).toEqual({ day: '2026-11-29', goal: '带上价格单，谈付款方式' })
    expect(saved?.contacts.at(-1)).toMatchObject({
      ...{ method: 'phone', feedback: 'keen', content: '看中 18 楼，要算月供', byId: 'e-consultant' },
    })
    // Whatever the network does now, what was saved is there.
    office.lose(() => true)
    await app.current().tap('好')
    expect(app.current().text()).toContain('看中 18 楼，要算月供')
    expect(app.current().text()).toContain('本周已联系 2 次，上限 3 次')
    await app.goBack()
    expect(app.current().text()).toContain('马超')
    expect(app.current().text()).not.toContain('林芳')
  })

  test('a lost answer is asked for again, and records once', async () => {
    const app = await consultant(office)
    const page = await app.open('staff/customer/followup', { id: 'c-today' })
    await fillIn(page, '看中 18 楼')
    office.lose((command) => command === 'staff.logFollowup')
    await page.tap('保存')
    expect(page.text()).toContain('网络不通')
    office.lose(() => false)
    await page.tap('再试一次')
    expect(page.text()).toContain('记好了')
    expect((await office.world.doc('customers', 'c-today'))?.contacts).toHaveLength(2)
  })

  test('what was not sent waits on the phone', async () => {
    const app = await consultant(office)
    await fillIn(await app.open('staff/customer/followup', { id: 'c-today' }), '看中 18 楼')
    office.cutOff((command) => command === 'staff.logFollowup')
    await app.current().tap('保存')
    const again = await app.open('staff/customer/followup', { id: 'c-today' })
    expect(again.value('说了什么')).toBe('看中 18 楼')
    office.cutOff(() => false)
    await again.tap('保存')
    expect((await office.world.doc('customers', 'c-today'))?.contacts).toHaveLength(2)
  })

  test('what was recorded although the answer was lost is not asked for again', async () => {
    const app = await consultant(office)
    await fillIn(await app.open('staff/customer/followup', { id: 'c-today' }), '看中 18 楼')
    office.lose((command) => command === 'staff.logFollowup')
    await app.current().tap('保存')
    const again = await app.open('staff/customer/followup', { id: 'c-today' })
    expect(again.text()).toContain('刚才那次已经记下了')
    expect(again.value('说了什么')).toBe('')
  })
})
