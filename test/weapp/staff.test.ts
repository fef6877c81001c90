/** The staff section in the built mini program, on the real functions: the desks, and each role's day. */
import { now } from '../world/docs'
import { commands, openComplaint, openOffice } from './staff.office'

const office = openOffice()

describe('the entry', () => {
  test.each([
    ['consultant', 'staff/today/index', ['今日', '接待', '登记', '客户', '消息']],
    ['service', 'staff/cases/index', ['服务', '消息']],
    ['clerk', 'staff/deals/index', ['签约', '接待', '登记', '客户', '消息']],
    ['engineer', 'staff/sites/index', ['工地', '消息']],
    ['manager', 'staff/inbox/index', ['消息', '接待', '登记', '客户', '更多']],
    ['director', 'staff/inbox/index', ['消息']],
  ])('leads %s to their desk', async (who, path, tabs) => {
    const app = await office.phoneOf(who)
    const page = await app.open('staff/today/index')
    expect(page.path).toBe(path)
    expect(page.roles('tab').map(({ text }) => text)).toEqual(tabs)
  })

  test('offers behind 更多 what there is no room for', async () => {
    const app = await office.phoneOf('manager')
    await app.open('staff/today/index')
    app.answers.actionSheet = (lines) => lines.indexOf('工地')
    await app.current().tap('更多')
    expect(app.current().path).toBe('staff/sites/index')
    expect(
      app
        .current()
        .roles('tab')
        .map(({ text }) => text),
    ).toEqual(['消息', '接待', '登记', '工地', '更多'])
  })

  test('asks who it is only once', async () => {
    const app = await office.phoneOf('consultant')
    await app.open('staff/today/index')
    await app.open('staff/today/index')
    expect(commands(app)).toEqual(['staff.me', 'staff.today', 'staff.today'])
  })

  test('helps whom it does not know', async () => {
    const app = await office.phoneOf('stranger')
    const page = await app.open('staff/today/index')
    expect(page.text()).toContain('先认识一下您')
    expect(page.findAll('用手机号绑定')).toHaveLength(1)
  })

  test('binds whom the office knows by their number', async () => {
    const [officer] = office.world.cloud.db.find('employees', { _id: 'e-service' })
    const newcomer = { ...officer, _id: 'e-new', name: '林可', phone: '13900000020', openid: undefined }
    await office.world.cloud.db.insertMany('employees', [JSON.parse(JSON.stringify(newcomer))])
    const app = await office.phoneOf('newcomer')
    const page = await app.open('staff/today/index')
    await page.agreeToPhone('用手机号绑定', 'local:13900000021')
    expect(page.text()).toContain('没有找到用这个号码登记的员工')
    await page.agreeToPhone('用手机号绑定', 'local:13900000020')
    expect(app.current().path).toBe('staff/cases/index')
    expect((await office.world.doc('employees', 'e-new'))?.openid).toBe('wx-newcomer')
  })

  test('forgets who may not come in any more, and says why', async () => {
    const app = await office.phoneOf('left', '何走', ['consultant'])
    const page = await app.open('staff/today/index')
    expect(page.text()).toContain('您的员工账号已停用。如有疑问，请联系案场经理。')
    await page.tap('重新进入')
    expect(commands(app)).toEqual(['staff.today', 'staff.me'])
    expect(app.current().roles('tab')).toHaveLength(0)
  })
})

test('an officer takes a case, answers it, and closes it', async () => {
  const { caseId } = await openComplaint(office)
  const app = await office.phoneOf('service')
  await app.open('staff/today/index')
  expect(app.current().text()).toMatch(/响应 还有 (2 小时|1 小时 59 分)/)
  await app.current().tap('厨房的墙一直渗水')
  await app.current().tap('受理')
  expect((await office.world.doc('cases', caseId))?.officer?.name).toBe('周岚')
  expect(app.current().has('受理')).toBe(true)

  await app.current().input('处理措施', '明天上午派人查防水')
  expect(app.current().value('负责人')).toBe('周岚')
  await app.current().tap('答复')
  expect(app.current().text()).toContain('处理中')
  await app.current().input('处理结果', '防水重做，试水两天不漏')
  await app.current().tap('结案')
  const found = await office.world.must('buyer', 'buyer.case', { caseId })
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
  const { caseId } = await openComplaint(office)
  const app = await office.phoneOf('manager', '孙立', ['manager'])
  const page = await app.open('staff/cases/case', { id: caseId })
  expect(page.text()).toContain('依据《客户关系管理手册》第四章：投诉响应时限')
  expect(page.roles('button')).toHaveLength(0)
})

test('a promise that was not kept reaches the manager once', async () => {
  await openComplaint(office)
  office.world.cloud.setClock(now + 121 * 60_000)
  await office.world.cloud.fireTimer('clock')
  await office.world.cloud.fireTimer('clock')
  const app = await office.phoneOf('manager', '孙立', ['manager'])
  const page = await app.open('staff/inbox/index')
  expect(page.findAll('投诉超时上报')).toHaveLength(1)
  expect(page.text()).toContain('超过了“响应”的时限。依据《客户关系管理手册》第四章：投诉响应时限')
  expect(commands(app)).toEqual(['staff.inbox', 'staff.readInbox'])
  await page.tap('投诉超时上报')
  expect(app.current().path).toBe('staff/cases/case')
  expect(app.current().text()).toContain('已上报案场经理')
})

test('a clerk completes a step and moves the next; the buyer sees both', async () => {
  const app = await office.phoneOf('clerk', '赵静', ['clerk'])
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
  const { homes } = await office.world.must('buyer', 'buyer.home', {})
  const steps = homes.find(({ unitLabel }) => unitLabel === '3幢1802')?.steps
  expect(steps?.find(({ kind }) => kind === 'loanApproval')?.done).toBe('2026-11-22')
  expect(steps?.find(({ kind }) => kind === 'filing')).toMatchObject({
    promised: '2026-12-20',
    slips: [{ from: '2026-12-10', to: '2026-12-20', why: '银行要补收入证明' }],
  })
})

test('an engineer reports with a photo; the buyer sees it', async () => {
  const app = await office.phoneOf('engineer', '郑工', ['engineer'])
  await app.open('staff/sites/index')
  await app.current().tap('3幢')
  await app.current().tap('主体到第几层加一')
  await app.current().input('总进度', '55')
  await app.current().input('做了什么', '十九层浇筑完成')
  await app.current().tap('现场照片：加照片')
  await app.current().tap('主体封顶', 1)
  await app.current().pick('原定 2027年2月10日，延到', '2027-03-01')
  await app.current().input('延期的原因', '春节停工')
  await app.current().tap('发布')
  expect(app.current().path).toBe('staff/sites/index')
  expect(app.current().text()).toContain('主体 19/30 层，外墙 6 层')
  const [home] = (await office.world.must('buyer', 'buyer.home', {})).homes
  expect(home?.building).toMatchObject({ structureFloor: 19, percent: 55 })
  expect(home?.building.reports[0]?.photos).toHaveLength(1)
  expect(home?.building.milestones[1]?.slips.at(-1)).toMatchObject({ to: '2027-03-01', why: '春节停工' })
})

describe('a report that was begun', () => {
  const begin = async () => {
    const app = await office.phoneOf('engineer', '郑工', ['engineer'])
    const page = await app.open('staff/sites/report', { id: 'b-3' })
    await page.tap('主体到第几层加一')
    await page.input('做了什么', '十九层浇筑完成')
    await page.tap('现场照片：加照片')
    return app
  }
  const reports = async () => (await office.world.doc('buildings', 'b-3'))?.reports

  test('waits on the phone, with its photos', async () => {
    const app = await begin()
    const again = await app.open('staff/sites/report', { id: 'b-3' })
    expect(commands(app)).toEqual(['staff.sites', 'staff.sites'])
    expect(again.value('做了什么')).toBe('十九层浇筑完成')
    expect(again.value('主体到第几层')).toBe('19')
    expect(again.text()).toContain('上次传好的 1 张照片还在')
    await again.tap('发布')
    expect(await reports()).toMatchObject([{ text: '十九层浇筑完成', structureFloor: 19 }])
    expect((await reports())?.[0]?.photos).toHaveLength(1)
    expect((await app.open('staff/sites/report', { id: 'b-3' })).value('做了什么')).toBe('')
  })

  test('is published once, although the answer was lost and the page was left', async () => {
    const app = await begin()
    office.lose((command) => command === 'staff.report')
    await app.current().tap('发布')
    expect(app.current().text()).toContain('网络不通')
    office.lose(() => false)
    const again = await app.open('staff/sites/report', { id: 'b-3' })
    expect(again.value('做了什么')).toBe('十九层浇筑完成')
    await again.tap('发布')
    expect(await reports()).toHaveLength(1)
  })

  test('keeps its words, but not its numbers, when a colleague was faster', async () => {
    const app = await begin()
    await office.world.must('engineer', 'staff.report', {
      ...{ buildingId: 'b-3', text: '二十层', photos: [], structureFloor: 20, facadeFloor: 7, percent: 56 },
    })
    const again = await app.open('staff/sites/report', { id: 'b-3' })
    expect(again.value('做了什么')).toBe('十九层浇筑完成')
    expect(again.value('主体到第几层')).toBe('20')
  })
})

test('what is not there offers the way back', async () => {
  const app = await office.phoneOf('engineer', '郑工', ['engineer'])
  await app.open('staff/sites/report', { id: 'b-9' })
  expect(app.current().text()).toContain('没有找到')
  expect(app.current().has('重试')).toBe(true)
  await app.current().tap('返回')
  expect(app.current().path).toBe('staff/sites/index')
})
