/** The buyer's pages. Days and amounts are worked out by hand from test/world/docs.ts. */
import { asked, closedCase, inTheSmallWorld, newCase, phoneOf, world } from './buyer.phone'

inTheSmallWorld()

describe('我的家', () => {
  test('shows the building, the promises and what comes next', async () => {
    const app = await phoneOf('neighbour')
    const text = (await app.open('buyer/home/index')).text()
    // 10 Feb 2027 is 8 + 31 + 31 + 10 = 80 days ahead; 20 October is 11 + 22 = 33 days ago; 15 December is 23 days ahead.
    for (const words of [
      ...['云栖里', '3幢2101', '共 30 层，建到第 18 层', '您家在第 21 层，还差 3 层', '52'],
      ...['主体封顶', '约定 2027年2月10日', '还有 80 天', '改期 1 次'],
      '从 2027年1月15日 改到 2027年2月10日：连续降雨',
      ...['10月12日完成，比约定晚 2 天', '约定 11月25日，还有 3 天', '已经等了 33 天', '内业 赵静'],
      ...['¥752,304', '12月15日前付', '还有 23 天', '还没有照片'],
    ]) {
      expect(text).toContain(words)
    }
    expect(asked(app)).toEqual(['buyer.home'])
  })

  test('one tap calls the person who answers for the step', async () => {
    const app = await phoneOf('neighbour')
    await (await app.open('buyer/home/index')).tap('打电话给赵静')
    expect(app.happened.phoneCalls).toEqual(['13900000003'])
  })

  test('opens every milestone, also the ones that are done', async () => {
    const page = await (await phoneOf('neighbour')).open('buyer/home/index')
    expect(page.has('主体至10层')).toBe(false)
    await page.tap('看全部 2 个节点和改期')
    expect(page.has('主体至10层')).toBe(true)
    expect(page.text()).toContain('比约定晚 2 天')
  })

  test('switches between two homes, and remembers the choice', async () => {
    const app = await phoneOf('buyer')
    const page = await app.open('buyer/home/index')
    expect(page.text()).toContain('您家在第 18 层')
    await page.tap('3幢0902')
    expect(page.text()).toContain('您家在第 9 层')
    expect((await app.open('buyer/home/index')).text()).toContain('您家在第 9 层')
    expect((await newCase(app)).findAll('3幢0902')[0]?.attribute('aria-checked')).toBe('true')
  })
})

describe('a person without a home', () => {
  test('is told what is read and why, binds by the phone button, and is home', async () => {
    const app = await phoneOf('stranger')
    const page = await app.open('buyer/home/index')
    expect(page.text()).toContain('只读您的手机号，用来找到您的购房档案')
    await page.agreeToPhone('同意，用手机号绑定', 'local:13799999999')
    expect(page.text()).toContain('没有找到用这个号码登记的购房档案')
    await page.agreeToPhone('同意，用手机号绑定', 'local:13700002222')
    expect(page.text()).toContain('3幢2101')
    expect(await world().doc('accounts', 'wx-stranger')).toMatchObject({
      customerIds: ['c-neighbour'],
      consent: { version: 1 },
    })
  })

  test('who is bound but has bought nothing is told whom to ask', async () => {
    const page = await (await phoneOf('visitor')).open('buyer/home/index')
    expect(page.text()).toContain('还没有查到您买的房')
    expect(page.text()).toContain('置业顾问')
  })

  test('every page of the unbound offers binding instead of a refusal', async () => {
    const app = await phoneOf('stranger')
    for (const path of ['buyer/service/index', 'buyer/service/new', 'buyer/inbox/index', 'buyer/me/index']) {
      expect((await app.open(path)).has('同意，用手机号绑定')).toBe(true)
    }
  })
})

describe('消息 and 我', () => {
  test('unread messages are marked, count as read once shown, and open their case', async () => {
    await closedCase()
    const app = await phoneOf('buyer')
    const page = await app.open('buyer/inbox/index')
    expect(page.text()).toContain('报修请您确认')
    expect(page.text()).toContain('未读')
    expect(asked(app)).toEqual(['buyer.inbox', 'buyer.readInbox'])
    expect((await app.open('buyer/inbox/index')).text()).not.toContain('未读')
    await app.current().tap('报修请您确认')
    expect(app.current().path).toBe('buyer/service/case')
    expect(app.current().text()).toContain('入户门锁打不开')
  })

  test('says who I am, and who has seen my number', async () => {
    await world().must('clerk', 'staff.revealPhone', { customerId: 'c-buyer', why: 'followup' })
    const app = await phoneOf('buyer')
    const page = await app.open('buyer/me/index')
    for (const words of ['李秀英', '137******11', '3幢1802、3幢0902', '内业', '今天 10:00']) {
      expect(page.text()).toContain(words)
    }
    expect(page.text()).not.toContain('13700001111')
    await page.tap('大字（长辈版）')
    expect(page.roles('main')[0]?.attribute('class')).toContain('print-large')
    await page.tap('员工入口')
    expect(app.stack.at(-1)).toBe('staff/today/index')
  })
})
