/** A visit in a browser, as a consultant taps it at 375 pixels: registered from the board, ticked, ended, read in the file; and axe. */
import type { Request } from 'playwright-core'
import { newVisitor } from '../promises/visits'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap, write } from './hand'
import { openOffice } from './office'

describeInBrowser('a visit in a browser', () => {
  const office = openOffice()

  test.each(['light', 'dark'] as const)(
    'from the door to the file, %s',
    async (tone) => {
      const page = await office.open('王敏', 'staff/floor/index', tone)
      await sees(page, '还没有登记')
      await tap(page, 'button', '接待清单 0/36')
      await tap(page, 'checkbox', '问：第一次来吗')
      await tap(page, 'button', /上门接待十七步/)
      await tap(page, 'checkbox', '倒水')
      await write(page, '反馈', '喜欢南向的三房')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'button', '好')
      await tap(page, 'button', '接待结束')
      await sees(page, '1 次没登记')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'button', '登记')
      await write(page, '手机号', '13912345678')
      await sees(page, '是哪一次接待')
      await tap(page, 'radio', '自然到访')
      await write(page, '姓名', '沈珊')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'button', '保存登记')
      await sees(page, /记在 \d\d:\d\d 开始的接待里/)
      await sees(page, /还有 \d+ 分/)
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'button', '看档案')
      await sees(page, '反馈：喜欢南向的三房')
      await tap(page, 'button', '电话要点')
      await sees(page, '来电三声内接起，先报项目名，再问好')
      expect(await seriousFindings(page)).toEqual([])
    },
    90_000,
  )

  test('the network fails as it ends: the notes wait on the phone, and go when it is back', async () => {
    const entered = await office.world.must('consultant', 'staff.register', newVisitor)
    const page = await office.open('王敏', 'staff/floor/index')
    await sees(page, '已登记：林芳')
    await tap(page, 'button', '接待清单 0/36')
    await write(page, '顾虑', '首付')
    await tap(page, 'button', '好')
    const isNotes = (request: Request) => request.postData()?.includes('staff.keepVisit') === true
    await page.route('**', (route) => (isNotes(route.request()) ? route.abort() : route.continue()))
    const failed = page.waitForEvent('requestfailed', isNotes)
    await tap(page, 'button', '接待结束')
    await failed
    expect((await office.world.doc('customers', entered.id))?.visitNotes).toBeUndefined()
    await page.unroute('**')
    await page.context().setOffline(true)
    const sent = page.waitForResponse((response) => isNotes(response.request()))
    await page.context().setOffline(false)
    await sent
    expect((await office.world.doc('customers', entered.id))?.visitNotes).toMatchObject([
      { concerns: '首付' },
    ])
  }, 60_000)
})
