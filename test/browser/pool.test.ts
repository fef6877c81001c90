/** 公共客户 and 离职移交 on the web page, in a browser: the main journeys, and what axe finds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { fillPool } from '../promises/public'
import { now } from '../world/docs'
import { openWorld, type World } from '../world/world'
import { describeInBrowser, openBrowser, openPhone } from './browser'

const axe = readFileSync(join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found: { id: string; impact: string | null }[] = await page.evaluate(
    'axe.run(document).then(({ violations }) => violations)',
  )
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

describeInBrowser('public customers in a browser', () => {
  let world: World
  let browser: Browser
  const open = async (name: string, path: string, tone: 'light' | 'dark') => {
    const page = await openPhone(browser, world.cloud.url, name, 'staff/today/index', { colorScheme: tone })
    await page.waitForFunction('localStorage.getItem("staff-me") !== null')
    await page.goto('about:blank')
    await page.goto(`${world.cloud.url}/#/${path}`)
    return page
  }
  const sees = (page: Page, words: string) => page.getByText(words).locator('visible=true').first().waitFor()
  const tap = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).locator('visible=true').first().tap()

  beforeAll(async () => {
    world = await openWorld({ pageDir: `${__dirname}/../../dist/h5` })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })
  beforeEach(async () => {
    world.cloud.setClock(now)
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
      await tap(mine, '领取')
      await sees(mine, '今天领取了 1 位')

      const office = await open('孙立', 'staff/pool/index', tone)
      await sees(office, '现在没有公共客户')
      expect(await seriousFindings(office)).toEqual([])
      await tap(office, '办离职移交')
      await office.getByText('陈亮').locator('visible=true').first().tap()
      await sees(office, '名下客户')
      expect(await seriousFindings(office)).toEqual([])
      await tap(office, '开始移交')
      await sees(office, '已经移交')
      expect(await seriousFindings(office)).toEqual([])
    },
    90_000,
  )
})
