/** The staff section in the built mini program, on the real functions: each role's day, and what it costs to draw. */
import type { StaffRole } from '@shared/access/model'
import { now } from '../world/docs'
import { openWorld, type World } from '../world/world'
import { openWeapp, type PageObject, type Weapp } from './harness'
import { insertCustomers, insertMany } from './staff.docs'

let world: World
/** Set to lose every answer, or the answers to one command. */
let lost: (command: unknown) => boolean
const apps: Weapp[] = []

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  lost = () => false
  world.cloud.setClock(now)
  await world.reset()
})
afterEach(() => {
  for (const app of apps.splice(0)) app.close()
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

/** The mini program on this person's phone; with roles, the phone remembers them from before. */
async function phoneOf(who: string, name = '', roles: readonly StaffRole[] = []): Promise<Weapp> {
  const app = await openWeapp({
    call: async (fn, data) => {
      const answer = await world.raw(who, fn, data)
      if (lost(data['command'])) throw new Error('timeout')
      return answer
    },
    upload: async (path) => world.cloud.files.put(path, png),
    ...(roles.length > 0 && { storage: { 'staff-me': { name, roles } } }),
  })
  apps.push(app)
  return app
}

/** Long enough for a page that is shown again to ask again. */
const moment = () => new Promise((passed) => setTimeout(passed, 1000))
const consultant = () => phoneOf('consultant', '王敏', ['consultant'])
/** Three taps and a sentence. */
async function fillIn(page: PageObject, sentence: string) {
  await page.tap('电话')
  await page.tap('很有兴趣')
  await page.input('说了什么', sentence)
  await page.tap('一周后')
}

const commands = (app: Weapp) => app.happened.calls.map(({ data }) => data['command'])
const openComplaint = () =>
  world.must('buyer', 'buyer.openCase', {
    kind: 'complaint',
    dealId: 'd-3-1802',
    text: '厨房的墙一直渗水',
    photos: [],
  })

describe('the entry', () => {
  test.each([
    ['consultant', 'staff/today/index', ['今日', '消息']],
    ['service', 'staff/cases/index', ['服务', '消息']],
    ['clerk', 'staff/deals/index', ['签约', '消息']],
    ['engineer', 'staff/sites/index', ['工地', '消息']],
    ['manager', 'staff/inbox/index', ['服务', '签约', '工地', '消息']],
    ['director', 'staff/inbox/index', ['消息']],
  ])('leads %s to their desk', async (who, path, tabs) => {
    const app = await phoneOf(who)
    const page = await app.open('staff/today/index')
    expect(page.path).toBe(path)
    expect(page.roles('tab').map(({ text }) => text)).toEqual(tabs)
  })

  test('asks who it is only once', async () => {
    const app = await phoneOf('consultant')
    await app.open('staff/today/index')
    await app.open('staff/today/index')
    expect(commands(app)).toEqual(['staff.me', 'staff.today', 'staff.today'])
  })

  test('helps whom it does not know', async () => {
    const app = await phoneOf('stranger')
    const page = await app.open('staff/today/index')
    expect(page.text()).toContain('先认识一下您')
    expect(page.findAll('用手机号绑定')).toHaveLength(1)
  })

  test('forgets who may not come in any more, and says why', async () => {
    const app = await phoneOf('left', '何走', ['consultant'])
    const page = await app.open('staff/today/index')
    expect(page.text()).toContain('您的员工账号已停用。如有疑问，请联系案场经理。')
    await page.tap('重新进入')
    expect(commands(app)).toEqual(['staff.today', 'staff.me'])
    expect(app.current().roles('tab')).toHaveLength(0)
  })
})

describe('a consultant', () => {
  beforeEach(() => insertCustomers(world))

  test('sees whose turn it is, and by which rule', async () => {
    const app = await consultant()
    const lines = (await app.open('staff/today/index')).text().split('\n')
    const seen = lines.filter((line) => /^(已逾期|今天|快到期|刘洋|何平|林芳|马超)$/.test(line))
    expect([seen[0], new Set(seen.slice(1, 3)), ...seen.slice(3)]).toEqual([
      ...['已逾期', new Set(['刘洋', '何平']), '今天', '林芳', '快到期', '马超'],
    ])
    // Registered on 13 October, 14 days: by the end of the 27th.
    expect(lines).toContain('已超 25 天 10 小时')
    expect(lines).toContain('今天之内')
    expect(lines).toContain('明天 15:00 前')
    expect(lines).toContain('约看样板间')
    expect(lines).toContain('约好 2026年11月22日 联系（《楼盘销售客户管理办法》第十条：按跟进计划联系）')
  })

  test('calls with one tap; the first time hears that the customer can see it', async () => {
    const app = await consultant()
    const page = await app.open('staff/today/index')
    await page.tap('打电话', 2)
    await page.tap('打电话', 2)
    expect(app.happened.modals.map(({ content }) => content)).toEqual([
      '完整号码只在拨打时显示。每次查看都会记下来，客户自己也看得到。',
    ])
    expect(app.happened.phoneCalls).toEqual(['13800138001', '13800138001'])
    expect(world.cloud.db.find('events', { to: 'viewed:c-today' })).toHaveLength(2)
  })

  test('reads the file, and why it is due now', async () => {
    const app = await consultant()
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
    expect(page.text()).toContain('高意向客户至少 5 天联系一次（《楼盘销售客户管理办法》第十三条')
  })

  test('logs a follow-up; file and queue have it at once', async () => {
    const app = await consultant()
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

    const saved = await world.doc('customers', 'c-today')
    expect(saved?.plan).toEqual({ day: '2026-11-29', goal: '带上价格单，谈付款方式' })
    expect(saved?.contacts.at(-1)).toMatchObject({
      ...{ method: 'phone', feedback: 'keen', content: '看中 18 楼，要算月供', byId: 'e-consultant' },
    })
    // Whatever the network does now, what was saved is there.
    lost = () => true
    await app.current().tap('好')
    expect(app.current().text()).toContain('看中 18 楼，要算月供')
    expect(app.current().text()).toContain('本周已联系 2 次，上限 3 次')
    await app.goBack()
    expect(app.current().text()).toContain('马超')
    expect(app.current().text()).not.toContain('林芳')
  })

  test('a lost answer is asked for again, and records once; the draft waits', async () => {
    const app = await consultant()
    await app.open('staff/today/index')
    await app.current().tap('记一次', 2)
    await fillIn(app.current(), '看中 18 楼')
    lost = (command) => command === 'staff.logFollowup'
    await app.current().tap('保存')
    expect(app.current().text()).toContain('网络不通')
    await app.goBack()
    await app.current().tap('记一次', 2)
    expect(app.current().value('说了什么')).toBe('看中 18 楼')
    lost = () => false
    await app.current().tap('保存')
    expect(app.current().text()).toContain('记好了')
    expect((await world.doc('customers', 'c-today'))?.contacts).toHaveLength(2)
  })
})

test('an officer takes a case, answers it, and closes it', async () => {
  const { caseId } = await openComplaint()
  const app = await phoneOf('service')
  await app.open('staff/today/index')
  expect(app.current().text()).toMatch(/响应 还有 (2 小时|1 小时 59 分)/)
  await app.current().tap('厨房的墙一直渗水')
  await app.current().tap('受理')
  expect((await world.doc('cases', caseId))?.officer?.name).toBe('周岚')
  expect(app.current().has('受理')).toBe(true)

  await app.current().input('处理措施', '明天上午派人查防水')
  expect(app.current().value('负责人')).toBe('周岚')
  await app.current().tap('答复')
  expect(app.current().text()).toContain('处理中')
  await app.current().input('处理结果', '防水重做，试水两天不漏')
  await app.current().tap('结案')
  const found = await world.must('buyer', 'buyer.case', { caseId })
  expect(found).toMatchObject({
    status: 'closed',
    answer: { measure: '明天上午派人查防水', inCharge: '周岚' },
  })
  expect(app.current().text()).toContain('等业主确认')
  expect(
    app
      .current()
      .roles('button')
      .map(({ text }) => text),
  ).not.toContain('结案')
})

test('a manager sees a case and cannot work on it', async () => {
  const { caseId } = await openComplaint()
  const app = await phoneOf('manager', '孙立', ['manager'])
  const page = await app.open('staff/cases/case', { id: caseId })
  expect(page.text()).toContain('依据《客户关系管理手册》第四章：投诉响应时限')
  expect(page.roles('button')).toHaveLength(0)
})

test('a promise that was not kept reaches the manager once', async () => {
  await openComplaint()
  world.cloud.setClock(now + 121 * 60_000)
  await world.cloud.fireTimer('clock')
  await world.cloud.fireTimer('clock')
  const app = await phoneOf('manager', '孙立', ['manager'])
  const page = await app.open('staff/inbox/index')
  expect(page.findAll('投诉超时上报')).toHaveLength(1)
  expect(page.text()).toContain('超过了“响应”的时限。依据《客户关系管理手册》第四章：投诉响应时限')
  expect(commands(app)).toEqual(['staff.inbox', 'staff.readInbox'])
  await page.tap('投诉超时上报')
  expect(app.current().path).toBe('staff/cases/case')
  expect(app.current().text()).toContain('已上报案场经理')
})

test('a clerk completes a step and moves the next; the buyer sees both', async () => {
  const app = await phoneOf('clerk', '赵静', ['clerk'])
  await app.open('staff/deals/index')
  expect(app.current().text()).toContain('还有 3 天')
  await app.current().input('按房号找', '3幢 1802')
  await app.current().tap('找')
  expect(app.current().has('3幢0902')).toBe(false)
  await app.current().tap('3幢1802')
  await app.current().tap('完成这一步')
  expect(app.happened.modals[0]?.content).toContain('今天完成')
  await app.current().tap('办不完，改期')
  await app.current().pick('改到哪天', '2026-12-20')
  await app.current().input('为什么', '银行要补收入证明')
  await app.current().tap('改期')
  const { homes } = await world.must('buyer', 'buyer.home', {})
  const steps = homes.find(({ unitLabel }) => unitLabel === '3幢1802')?.steps
  expect(steps?.find(({ kind }) => kind === 'loanApproval')?.done).toBe('2026-11-22')
  expect(steps?.find(({ kind }) => kind === 'filing')).toMatchObject({
    promised: '2026-12-20',
    slips: [{ from: '2026-12-10', to: '2026-12-20', why: '银行要补收入证明' }],
  })
})

test('an engineer reports with a photo; the buyer sees it', async () => {
  const app = await phoneOf('engineer', '郑工', ['engineer'])
  await app.open('staff/sites/index')
  await app.current().tap('3幢')
  await app.current().tap('主体到第几层加一')
  await app.current().input('总进度', '55')
  await app.current().input('做了什么', '十九层浇筑完成')
  await app.current().tap('现场照片：加照片')
  await app.current().tap('主体封顶', 1)
  await app.current().pick('原定 2027年2月10日，延到', '2027-03-01')
  await app.current().input('延期的原因', '春节停工')
  await moment()
  await app.current().tap('发布')
  expect(app.current().path).toBe('staff/sites/index')
  expect(app.current().text()).toContain('主体 19/30 层，外墙 6 层')
  const [home] = (await world.must('buyer', 'buyer.home', {})).homes
  expect(home?.building).toMatchObject({ structureFloor: 19, percent: 55 })
  expect(home?.building.reports[0]?.photos).toHaveLength(1)
  expect(home?.building.milestones[1]?.slips.at(-1)).toMatchObject({ to: '2027-03-01', why: '春节停工' })
})

describe('what it costs to draw', () => {
  test('the queue draws ten rows, and the next ten when one gets there', async () => {
    await insertMany(world, 45)
    const app = await consultant()
    const queue = await app.open('staff/today/index')
    expect(queue.roles('button').filter(({ text }) => text === '记一次')).toHaveLength(10)
    await queue.reachBottom()
    expect(queue.roles('button').filter(({ text }) => text === '记一次')).toHaveLength(20)
    await queue.tap('再看一些')
    expect(commands(app)).toEqual(['staff.today', 'staff.today'])
  })

  test('a row that changes where it stands is drawn alone', async () => {
    await insertCustomers(world)
    const app = await consultant()
    const queue = await app.open('staff/today/index')
    // 马超 is the last; by tomorrow's end he still is.
    await queue.tap('记一次', 3)
    await fillIn(app.current(), '要带家人来')
    await app.current().tap('明天')
    queue.setData.reset()
    await app.current().tap('保存')
    expect(queue.text()).toContain('明天之内')
    expect(queue.setData.calls).toBe(1)
    console.log('one row of the queue:', queue.setData.bytes, 'bytes', queue.setData.last)
    expect(queue.setData.bytes).toBeLessThanOrEqual(1024)
  })

  test('each page opens with one call, at most two drawings of 24 KB, 400 nodes, 15 deep', async () => {
    await insertCustomers(world)
    await insertMany(world, 25)
    const { caseId } = await openComplaint()
    const people: [string, StaffRole, [string, Record<string, string>][]][] = [
      [
        'consultant',
        'consultant',
        [
          ['staff/today/index', {}],
          ['staff/customer/index', { id: 'c-today' }],
          ['staff/customer/followup', { id: 'c-today' }],
        ],
      ],
      [
        'service',
        'service',
        [
          ['staff/cases/index', {}],
          ['staff/cases/case', { id: caseId }],
          ['staff/inbox/index', {}],
        ],
      ],
      [
        'clerk',
        'clerk',
        [
          ['staff/deals/index', {}],
          ['staff/deals/deal', { id: 'd-3-1802' }],
        ],
      ],
      [
        'engineer',
        'engineer',
        [
          ['staff/sites/index', {}],
          ['staff/sites/report', { id: 'b-3' }],
        ],
      ],
    ]
    const table: Record<string, unknown>[] = []
    for (const [who, role, pages] of people) {
      for (const [path, query] of pages) {
        const app = await phoneOf(who, who, [role])
        const page = await app.open(path, query)
        const asked = commands(app).filter((name) => name !== 'staff.readInbox').length
        table.push({ path, asked, drawn: page.setData.calls, bytes: page.setData.bytes, ...page.tree() })
      }
    }
    console.table(table)
    for (const row of table) {
      expect(row).toMatchObject({ asked: 1 })
      expect(row['drawn']).toBeLessThanOrEqual(2)
      expect(row['bytes']).toBeLessThanOrEqual(24 * 1024)
      expect(row['nodes']).toBeLessThanOrEqual(400)
      expect(row['depth']).toBeLessThanOrEqual(15)
    }
  })
})
