/** 拨打 with a reason, 共享, 权限复核 on the web page, in a browser: the main journeys, and what axe finds. */
import type { Browser } from 'playwright-core'
import { beginHandOvers } from '../promises/leaving'
import { beginReview } from '../promises/reviews'
import { shareFiles } from '../promises/shares'
import { openWorld, type World } from '../world/world'
import { describeInBrowser, openBrowser } from './browser'
import { openDesk, sees, seriousFindings, tap, write } from './hand'

describeInBrowser('confidentiality in a browser', () => {
  let world: World
  let browser: Browser
  const open = (name: string, path: string, tone: 'light' | 'dark' = 'light') =>
    openDesk(browser, world.cloud.url, name, path, tone)

  beforeAll(async () => {
    world = await openWorld({ pageDir: `${__dirname}/../../dist/h5` })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })
  beforeEach(() => world.reset())
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

  test.each(['light', 'dark'] as const)(
    'shared by the owner and the manager, read by the colleague; nothing serious for axe, %s',
    async (tone) => {
      await shareFiles(world)
      const mine = await open('王敏', 'staff/sharing/form?id=c-visitor', tone)
      await sees(mine, '请经理同意')
      expect(await seriousFindings(mine)).toEqual([])
      const office = await open('孙立', 'staff/customer/index?id=c-waiting', tone)
      await sees(office, '同意共享')
      expect(await seriousFindings(office)).toEqual([])
      await tap(office, 'button', '同意共享')
      await sees(office, /可以看到2026年11月25日/)
      const list = await open('陈亮', 'staff/sharing/index', tone)
      await sees(list, '共享waiting')
      expect(await seriousFindings(list)).toEqual([])
      await list.getByText('共享waiting').locator('visible=true').first().tap()
      await sees(list, '要联系，请找客户的顾问')
      expect(await seriousFindings(list)).toEqual([])
    },
    90_000,
  )

  test('a reason is chosen by one tap; another one is written, and the customer reads it', async () => {
    const page = await open('王敏', 'staff/customer/index?id=c-visitor')
    await tap(page, 'button', '打电话')
    await sees(page, '客户自己也看得到')
    await page.getByText('其他原因').locator('visible=true').first().tap()
    await sees(page, '谁看过我的号码')
    expect(await seriousFindings(page)).toEqual([])
    await write(page, '为什么打给刘洋', '看房改到下午三点')
    await tap(page, 'button', '拨打')
    await page.waitForFunction('document.body.textContent.includes("正在拨打")')
    const { views } = await world.must('visitor', 'buyer.me', {})
    expect(views).toMatchObject([{ post: '置业顾问', why: '看房改到下午三点' }])
  }, 90_000)

  test.each(['light', 'dark'] as const)(
    'rights are reviewed, and an officer’s work is handed over; nothing serious for axe, %s',
    async (tone) => {
      await beginReview(world)
      const page = await open('孙立', 'manage/rights/index', tone)
      await sees(page, '还有 9 位没有复核')
      await tap(page, 'button', '减岗或停用')
      await sees(page, '改什么')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'button', '不改了')
      await tap(page, 'button', '保留')
      await sees(page, '还有 8 位没有复核')

      await beginHandOvers(world)
      const office = await open('孙立', 'staff/pool/handover', tone)
      await office.getByText('唐办').locator('visible=true').first().tap()
      await sees(office, '还有 1 套')
      expect(await seriousFindings(office)).toEqual([])
    },
    90_000,
  )
})
