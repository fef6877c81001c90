/**
 * The buyer's pages: the built mini program, its calls answered by the real functions over the small world. Days and
 * amounts are worked out by hand from test/world/docs.ts, where it is Sunday, 22 November 2026, 10:00.
 */
import { hour } from '@shared/kernel/time'
import { now } from '../world/docs'
import { openWorld, type World } from '../world/world'
import { openWeapp, type PageObject, type Weapp } from './harness'

let world: World
let open: Weapp[] = []

beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  world.cloud.setClock(now)
  await world.reset()
})
afterEach(() => {
  for (const app of open) app.close()
  open = []
})
afterAll(() => world.close())

interface Line {
  /** Whether the answer to this call is lost on its way back. */
  loses?: (command: string) => boolean
}

/** The mini program in the hands of somebody. */
async function phoneOf(who: string, line: Line = {}): Promise<Weapp> {
  const app = await openWeapp({
    call: async (fn, data) => {
      const answer = await world.raw(who, fn, data)
      if (line.loses?.(String(data['command']))) throw new Error('the network is gone')
      return answer
    },
  })
  open.push(app)
  return app
}

const second = 1000
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const calls = (app: Weapp) => app.happened.calls.map(({ data }) => data['command'])
const cases = () => world.cloud.db.find('cases')

/** A case of 3幢1802 that the officer has closed. */
async function closedCase(): Promise<string> {
  const input = { kind: 'repair' as const, dealId: 'd-3-1802', text: '入户门锁打不开', photos: [] }
  const { caseId } = await world.must('buyer', 'buyer.openCase', input)
  await world.must('service', 'staff.acknowledgeCase', { caseId })
  await world.must('service', 'staff.answerCase', { caseId, measure: '更换锁芯', inCharge: '老马' })
  await world.must('service', 'staff.closeCase', { caseId, result: '试开十次正常' })
  return caseId
}

async function newCase(app: Weapp): Promise<PageObject> {
  const list = await app.open('buyer/service/index')
  await list.tap('提交投诉或报修')
  return app.current()
}

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
      ...['¥752,304', '12月15日前付，还有 23 天', '还没有照片'],
    ]) {
      expect(text).toContain(words)
    }
    expect(calls(app)).toEqual(['buyer.home'])
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
    expect(await world.doc('accounts', 'wx-stranger')).toMatchObject({
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

describe('服务', () => {
  test('three taps and a sentence are a complaint in the database', async () => {
    const app = await phoneOf('neighbour')
    const form = await newCase(app)
    await form.tap('投诉')
    await form.input('发生了什么？', '售楼处承诺的学校没有了')
    await form.tap('照片（可以不拍）：加照片')
    await form.tap('提交')

    expect(await cases()).toMatchObject([
      {
        kind: 'complaint',
        dealId: 'd-3-2101',
        customerId: 'c-neighbour',
        text: '售楼处承诺的学校没有了',
        photos: [`cloud://test/${app.happened.uploads[0]}`],
        status: 'open',
      },
    ])
    // CRM-4.1: an answer within 2 hours, solved within 24.
    const shown = app.current()
    expect(shown.path).toBe('buyer/service/case')
    expect(shown.text()).toContain('还有 1 小时 59 分')
    expect(shown.text()).toContain('最晚 今天 12:00')
    expect(shown.text()).toContain('最晚 明天 10:00')
    expect(shown.text()).toContain('《客户关系管理手册》第四章：投诉响应时限')
    // A page that is shown again within a second is not asked again.
    await pause(1000)
    expect((await app.goBack()).text()).toContain('售楼处承诺的学校没有了')
  })

  test('says what is missing instead of sending it', async () => {
    const app = await phoneOf('neighbour')
    const form = await newCase(app)
    await form.tap('提交')
    expect(form.text()).toContain('请选一种')
    expect(form.text()).toContain('请写一句发生了什么')
    expect(await cases()).toEqual([])
  })

  test('a lost answer and a second try make one case', async () => {
    let lost = 0
    const app = await phoneOf('neighbour', {
      loses: (command) => command === 'buyer.openCase' && lost++ === 0,
    })
    const form = await newCase(app)
    await form.tap('报修')
    await form.input('发生了什么？', '厨房漏水')
    await form.tap('提交')
    expect(form.text()).toContain('网络不通')
    await form.tap('重试')
    expect(app.current().path).toBe('buyer/service/case')
    expect(lost).toBe(2)
    expect(await cases()).toHaveLength(1)
  })

  test('so do a lost answer, leaving, and sending the kept draft later', async () => {
    let lost = 0
    const app = await phoneOf('neighbour', {
      loses: (command) => command === 'buyer.openCase' && lost++ === 0,
    })
    const form = await newCase(app)
    await form.tap('报修')
    await form.input('发生了什么？', '厨房漏水')
    await form.tap('照片（可以不拍）：加照片')
    await form.tap('提交')
    const again = await newCase(app)
    expect(again.value('发生了什么？')).toBe('厨房漏水')
    expect(again.text()).toContain('上次传好的 1 张照片还在')
    await again.tap('提交')
    expect(await cases()).toHaveLength(1)
    // It has arrived: the next one begins with an empty page.
    expect((await newCase(app)).value('发生了什么？')).toBe('')
  })

  test('shows who has the case, the answer, and each step', async () => {
    const app = await phoneOf('buyer')
    const page = await app.open('buyer/service/case', { id: await closedCase() })
    for (const words of ['更换锁芯', '老马', '您提交了', '周岚受理了', '试开十次正常', '已做到']) {
      expect(page.text()).toContain(words)
    }
    await page.tap('打电话给周岚')
    expect(app.happened.phoneCalls).toEqual(['13900000008'])
  })

  test('a promise that ran out is said to be late', async () => {
    const input = { kind: 'complaint' as const, dealId: 'd-3-1802', text: '没人理', photos: [] }
    const { caseId } = await world.must('buyer', 'buyer.openCase', input)
    world.cloud.setClock(now + 4 * hour + 30 * second)
    const page = await (await phoneOf('buyer')).open('buyer/service/case', { id: caseId })
    expect(page.text()).toContain('已超 2 小时')
  })

  test('content: confirms with stars', async () => {
    const caseId = await closedCase()
    const page = await (await phoneOf('buyer')).open('buyer/service/case', { id: caseId })
    await page.tap('满意，确认')
    expect(page.text()).toContain('请先点几颗星')
    await page.tap('5 星，很满意')
    await page.input('想说的话（可以不写）', '师傅很快')
    await page.tap('满意，确认')
    expect(await world.doc('cases', caseId)).toMatchObject({
      status: 'confirmed',
      rating: { stars: 5, words: '师傅很快' },
    })
    expect(page.text()).toContain('已完成')
    expect(page.has('满意，确认')).toBe(false)
  })

  test('not content: opens it again, and the clocks start anew', async () => {
    const caseId = await closedCase()
    world.cloud.setClock(now + hour)
    const page = await (await phoneOf('buyer')).open('buyer/service/case', { id: caseId })
    await page.tap('不满意，重新打开')
    await page.input('说一句就行', '还是打不开')
    await page.tap('重新打开')
    expect(await world.doc('cases', caseId)).toMatchObject({ status: 'open', round: 2 })
    expect(page.text()).toContain('等待受理')
    expect(page.text()).toContain('最晚 今天 13:00')
  })
})

describe('消息 and 我', () => {
  test('unread messages are marked, count as read once shown, and open their case', async () => {
    await closedCase()
    const app = await phoneOf('buyer')
    const page = await app.open('buyer/inbox/index')
    expect(page.text()).toContain('报修请您确认')
    expect(page.text()).toContain('未读')
    expect(calls(app)).toEqual(['buyer.inbox', 'buyer.readInbox'])
    expect((await app.open('buyer/inbox/index')).text()).not.toContain('未读')
    await app.current().tap('报修请您确认')
    expect(app.current().path).toBe('buyer/service/case')
    expect(app.current().text()).toContain('入户门锁打不开')
  })

  test('says who I am, and who has seen my number', async () => {
    await world.must('clerk', 'staff.revealPhone', { customerId: 'c-buyer' })
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

describe('what it costs', () => {
  const limits = { calls: 2, bytes: 24 * 1024, nodes: 400, depth: 15 }

  test('each page opens with one call and little drawing, also when it is full', async () => {
    const caseId = await closedCase()
    for (let i = 0; i < 24; i += 1) {
      const text = `第 ${i + 1} 单：${'厨房水管接头漏水，地板已经泡了，请尽快来。'.repeat(3)}`
      await world.must('buyer', 'buyer.openCase', { kind: 'repair', dealId: 'd-3-0902', text, photos: [] })
    }
    const app = await phoneOf('buyer')
    const figures: Record<string, object> = {}
    for (const [path, query] of [
      ['home/index', {}],
      ['service/index', {}],
      ['service/new', {}],
      ['service/case', { id: caseId }],
      ['inbox/index', {}],
      ['me/index', {}],
    ] as const) {
      app.happened.calls.length = 0
      const page = await app.open(`buyer/${path}`, query)
      const { calls: drawings, bytes } = page.setData
      const asked = calls(app).filter((command) => command !== 'buyer.readInbox')
      figures[path] = { asked: asked.length, drawings, bytes, ...page.tree() }
      expect({ path, asked: asked.length }).toEqual({ path, asked: 1 })
      expect(drawings).toBeLessThanOrEqual(limits.calls)
      expect(bytes).toBeLessThanOrEqual(limits.bytes)
      expect(page.tree().nodes).toBeLessThanOrEqual(limits.nodes)
      expect(page.tree().depth).toBeLessThanOrEqual(limits.depth)
    }
    console.table(figures)
  })

  test('a letter and a choice cost little, whatever the form holds', async () => {
    const form = await newCase(await phoneOf('buyer'))
    await form.tap('报修')
    await form.input('发生了什么？', '厨房漏')
    form.setData.reset()
    await form.input('发生了什么？', '厨房漏水')
    expect(form.setData.bytes).toBeLessThanOrEqual(128)
    form.setData.reset()
    // Two rows: the one that was chosen, and the one that is.
    await form.tap('3幢0902')
    expect(form.setData.bytes).toBeLessThanOrEqual(2 * 128)
  })
})
