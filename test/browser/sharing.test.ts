/** 拨打 with a reason, 共享, 权限复核 on the web page, in a browser: the main journeys, and what axe finds. */
import { beginHandOvers } from '../promises/leaving'
import { beginReview } from '../promises/reviews'
import { shareFiles } from '../promises/shares'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap, write } from './hand'
import { openOffice } from './office'

describeInBrowser('confidentiality in a browser', () => {
  const office = openOffice()

  test.each(['light', 'dark'] as const)(
    'shared by the owner and the manager, read by the colleague; nothing serious for axe, %s',
    async (tone) => {
      await shareFiles(office.world)
      const mine = await office.open('王敏', 'staff/sharing/form?id=c-visitor', tone)
      await sees(mine, '请经理同意')
      expect(await seriousFindings(mine)).toEqual([])
      const desk = await office.open('孙立', 'staff/customer/index?id=c-waiting', tone)
      await sees(desk, '同意共享')
      expect(await seriousFindings(desk)).toEqual([])
      await tap(desk, 'button', '同意共享')
      await sees(desk, /可以看到2026年11月25日/)
      const list = await office.open('陈亮', 'staff/sharing/index', tone)
      await sees(list, '共享waiting')
      expect(await seriousFindings(list)).toEqual([])
      await list.getByText('共享waiting').locator('visible=true').first().tap()
      await sees(list, '要联系，请找客户的顾问')
      expect(await seriousFindings(list)).toEqual([])
    },
    90_000,
  )

  test('a reason is chosen by one tap; another one is written, and the customer reads it', async () => {
    const page = await office.open('王敏', 'staff/customer/index?id=c-visitor')
    await tap(page, 'button', '打电话')
    await sees(page, '客户自己也看得到')
    await page.getByText('其他原因').locator('visible=true').first().tap()
    await sees(page, '谁看过我的号码')
    expect(await seriousFindings(page)).toEqual([])
    await write(page, '为什么打给刘洋', '看房改到下午三点')
    await tap(page, 'button', '拨打')
    await page.waitForFunction('document.body.textContent.includes("正在拨打")')
    const { views } = await office.world.must('visitor', 'buyer.me', {})
    expect(views).toMatchObject([{ post: '置业顾问', why: '看房改到下午三点' }])
  }, 90_000)

  test.each(['light', 'dark'] as const)(
    'rights are reviewed, and an deskr’s work is handed over; nothing serious for axe, %s',
    async (tone) => {
      await beginReview(office.world)
      const page = await office.open('孙立', 'manage/rights/index', tone)
      await sees(page, '还有 9 位没有复核')
      await tap(page, 'button', '减岗或停用')
      await sees(page, '改什么')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'button', '不改了')
      await tap(page, 'button', '保留')
      await sees(page, '还有 8 位没有复核')

      await beginHandOvers(office.world)
      const desk = await office.open('孙立', 'staff/pool/handover', tone)
      await desk.getByText('唐办').locator('visible=true').first().tap()
      await sees(desk, '还有 1 套')
      expect(await seriousFindings(desk)).toEqual([])
    },
    90_000,
  )
})
