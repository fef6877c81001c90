/** The staff's main journeys on the web page, in a browser, as a person taps them. */
import { insertCustomers } from '../weapp/staff.docs'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap, write } from './hand'
import { openOffice } from './office'

describeInBrowser('the staff section in a browser', () => {
  const office = openOffice((world) => insertCustomers(world))

  test('a consultant logs a follow-up with taps and one sentence', async () => {
    const page = await office.openAnew('王敏', 'staff/today/index')
    await sees(page, '已逾期')
    await page.getByText('约看样板间').tap()
    await sees(page, '不要提')
    await tap(page, 'button', '记一次跟进')
    await tap(page, 'radio', '电话')
    await tap(page, 'radio', '很有兴趣')
    await tap(page, 'radio', '一周后')
    await write(page, '说了什么', '看中 18 楼，要算月供')
    await tap(page, 'button', '保存')
    await sees(page, '11月27日之内')
    await tap(page, 'button', '好')
    await sees(page, '看中 18 楼，要算月供')
    await sees(page, '本周已联系 2 次，上限 3 次')
    await page.goBack()
    await sees(page, '马超')
    expect(await page.getByText('林芳').locator('visible=true').count()).toBe(0)
    const saved = await office.world.doc('customers', 'c-today')
    expect(saved?.contacts.at(-1)).toMatchObject({ method: 'phone', feedback: 'keen' })
    expect(saved?.plan).toEqual({ day: '2026-11-29', goal: '带上价格单，谈付款方式' })
  }, 60_000)

  test('a consultant finds a customer by initials, and asks for another level', async () => {
    const page = await office.openAnew('王敏', 'staff/today/index')
    await sees(page, '已逾期')
    await tap(page, 'tab', '客户')
    await sees(page, '按到期')
    await write(page, '找客户', 'lf')
    await tap(page, 'button', '找')
    await page.getByText('林芳').locator('visible=true').tap()
    await sees(page, /^归您，到/)
    await tap(page, 'button', '申请调整级别')
    for (const level of ['低', '一个月内']) await tap(page, 'radio', level)
    await page.getByRole('radiogroup', { name: '购买力' }).getByText('低').tap()
    await write(page, '从哪里看出来的', '只是先了解')
    await tap(page, 'button', '交给经理')
    await sees(page, '王敏申请改为潜在：只是先了解')
    expect((await office.world.doc('customers', 'c-today'))?.proposal).toMatchObject({ to: 'potential' })
  }, 60_000)

  test('an officer takes, answers and closes a case', async () => {
    const { caseId } = await office.world.must('buyer', 'buyer.openCase', {
      ...{ kind: 'complaint', dealId: 'd-3-1802', text: '厨房的墙一直渗水', photos: [] },
    })
    const page = await office.openAnew('周岚', 'staff/today/index')
    await page.getByText('厨房的墙一直渗水').tap()
    await tap(page, 'button', '受理')
    await write(page, '处理措施', '明天上午派人查防水')
    await tap(page, 'button', '答复')
    await write(page, '处理结果', '防水重做，试水两天不漏')
    await tap(page, 'button', '结案')
    await sees(page, /^等业主确认/)
    expect((await office.world.doc('cases', caseId))?.status).toBe('closed')
  }, 60_000)

  test('an employee binds with a sample number', async () => {
    const page = await office.openAnew('新客人', 'staff/today/index')
    await write(page, '示例号码', '13900000016')
    await tap(page, 'button', '用手机号绑定')
    await sees(page, '没有找到用这个号码登记的员工')
  }, 60_000)

  test.each(['light', 'dark'] as const)(
    'nothing serious for axe, %s',
    async (tone) => {
      const { caseId } = await office.world.must('buyer', 'buyer.openCase', {
        ...{ kind: 'repair', dealId: 'd-3-1802', text: '主卧窗户关不严', photos: [] },
      })
      const walks = [
        ['王敏', ['staff/today/index', '马超'], ['staff/customer/index?id=c-today', '不要提']],
        ['王敏', ['staff/customer/followup?id=c-today', '怎么联系的'], ['staff/customers/index', '刘洋']],
        ['周岚', ['staff/cases/index', '主卧窗户'], [`staff/cases/case?id=${caseId}`, '受理']],
        ['赵静', ['staff/deals/index', '3幢2101'], ['staff/deals/deal?id=d-3-1802', '完成这一步']],
        ['郑工', ['staff/sites/index', '3幢'], ['staff/sites/report?id=b-3', '现场照片']],
        ['孙立', ['staff/inbox/index', '消息']],
      ] as const
      for (const [who, ...pages] of walks) {
        const page = await office.openAnew(who, 'staff/today/index', tone)
        await page.getByRole('main').first().waitFor()
        await page.waitForFunction('localStorage.getItem("staff-me") !== null')
        for (const [path, words] of pages) {
          await page.goto('about:blank')
          await page.goto(`${office.world.cloud.url}/#/${path}`)
          await sees(page, words)
          expect({ path, found: await seriousFindings(page) }).toEqual({ path, found: [] })
        }
        await page.context().close()
      }
    },
    120_000,
  )
})
