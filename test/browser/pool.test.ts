/** 公共客户 and 离职移交 on the web page, in a browser: the main journeys, and what axe finds. */
import type { Browser } from 'playwright-core'
import { fillPool } from '../promises/public'
import { openWorld, type World } from '../world/world'
import { describeInBrowser, openBrowser } from './browser'
import { openDesk, sees, seriousFindings, tap } from './hand'

describeInBrowser('public customers in a browser', () => {
  let world: World
  let browser: Browser
  const open = (name: string, path: string, tone: 'light' | 'dark') =>
    openDesk(browser, world.cloud.url, name, path, tone)

  beforeAll(async () => {
    world = await openWorld({ pageDir: `${__dirname}/../../dist/h5` })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })
  beforeEach(async () => {
    await world.reset()
    await fillPool(world)
  })
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

  test.each(['light', 'dark'] as const)(
    'claimed, assigned, handed over; nothing serious for axe, %s',
    async (tone) => {
      const mine = await open('王敏', 'staff/pool/index', tone)
      await sees(mine, '今天领取了 0 位')
      expect(await seriousFindings(mine)).toEqual([])
      await tap(mine, 'button', '领取')
      await sees(mine, '今天领取了 1 位')

      const office = await open('孙立', 'staff/pool/index', tone)
      await sees(office, '现在没有公共客户')
      expect(await seriousFindings(office)).toEqual([])
      await tap(office, 'button', '办离职移交')
      await office.getByText('陈亮').locator('visible=true').first().tap()
      await sees(office, '名下客户')
      expect(await seriousFindings(office)).toEqual([])
      await tap(office, 'button', '开始移交')
      await sees(office, '已经移交')
      expect(await seriousFindings(office)).toEqual([])
    },
    90_000,
  )
})
