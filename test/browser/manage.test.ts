/** 制度 on the web page, in a browser: proposed, compared, adopted and taken back, as people tap it; and what axe finds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { now } from '../world/docs'
import { projectsIn } from '../world/policies'
import { openWorld, type World } from '../world/world'
import { describeInBrowser, openBrowser, openPhone } from './browser'

const axe = readFileSync(join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

/** What axe finds that is serious or worse, one line each. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found: { id: string; impact: string | null; nodes: { html: string }[] }[] = await page.evaluate(
    'axe.run(document).then(({ violations }) => violations)',
  )
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

describeInBrowser('the policy page in a browser', () => {
  let world: World
  let browser: Browser
  const open = async (name: string, path: string, colorScheme: 'light' | 'dark' = 'light') => {
    const page = await openPhone(browser, world.cloud.url, name, 'staff/today/index', { colorScheme })
    await page.waitForFunction('localStorage.getItem("staff-me") !== null')
    await page.goto('about:blank')
    await page.goto(`${world.cloud.url}/#/${path}`)
    return page
  }
  /** On the page that is shown: Taro keeps the pages behind it in the document. */
  const tap = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).locator('visible=true').first().tap()
  const sees = (page: Page, words: string | RegExp) =>
    page.getByText(words).locator('visible=true').first().waitFor()

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
  })
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

  test('a manager proposes a change, and compares last month under it', async () => {
    const page = await open('孙立', 'staff/inbox/index')
    await tap(page, /^制度/)
    await sees(page, '开通时采用')
    await tap(page, /^归属：多久有效/)
    await tap(page, /^来电登记的有效期/)
    await tap(page, '来电登记的有效期加一')
    await tap(page, '存进草稿')
    await sees(page, '本项目自定；改前：15 天')
    await page.goBack()
    await sees(page, '没有问题')
    await tap(page, '会改变什么')
    await tap(page, '开始比较')
    await sees(page, '全部客户')
    expect(await seriousFindings(page)).toEqual([])
    expect((await world.doc('projects', 'p1'))?.draft?.changes).toEqual([
      { path: 'ownership.validity.callDays', value: 16 },
    ])
  }, 60_000)

  test('the draft is there on another telephone, and a lost answer changes nothing twice', async () => {
    await world.reset({ projects: projectsIn('drafted') })
    const page = await open('钱伟', 'manage/policy/section?of=draft&section=reception')
    await tap(page, /^第二天从谁开始/)
    let lost = false
    await page.route('**/api/call', async (route) => {
      const mine = !lost && route.request().postData()?.includes('changePolicy')
      if (!mine) return route.continue()
      lost = true
      await route.fetch()
      return route.abort()
    })
    const choose = () =>
      page.getByRole('radio', { name: '从第一位重新开始' }).locator('visible=true').first().tap()
    await choose()
    await sees(page, /网络/)
    await choose()
    await sees(page, '改前：接着前一天的往下排')
    expect((await world.doc('projects', 'p1'))?.draft?.revision).toBe(2)
  }, 60_000)

  test.each(['light', 'dark'] as const)(
    'nothing serious for axe, %s',
    async (tone) => {
      await world.reset({ projects: projectsIn('drafted') })
      for (const [path, words] of [
        ['manage/policy/index', '各版'],
        ['manage/policy/section?of=draft&section=validity', '改前'],
        ['manage/policy/section?of=rota&section=penalties', '争吵并造成不良影响'],
        ['manage/policy/adopt', '从哪天起执行'],
      ] as const) {
        const page = await open('钱伟', path, tone)
        await sees(page, words)
        if (path.includes('draft')) await tap(page, /^跟进以后怎么延续/)
        expect({ path, found: await seriousFindings(page) }).toEqual({ path, found: [] })
        await page.context().close()
      }
    },
    120_000,
  )
})
