/** The buyer's way on the web page, tapped through in Chromium against the real functions over the small world. */
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { openWorld, type World } from '../world/world'
import { describeInBrowser, openBrowser, openPhone } from './browser'
import { sees, seriousFindings } from './hand'

jest.setTimeout(60_000)

let world: World
let browser: Browser

const home = 'buyer/home/index'
/** A photo of one grey pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const phoneOf = (name: string, path: string, options: BrowserContextOptions = {}) =>
  openPhone(browser, world.cloud.url, name, path, options)
/** What has exactly these words. Pages below the top one stay in the document, unseen. */
const word = (page: Page, words: string) => page.getByText(words, { exact: true }).locator('visible=true')

/** Where something lies, once it has come to rest: a page slides in, and grows while it is filled. */
async function resting(found: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  for (let before = '', tries = 0; tries < 50; tries += 1) {
    await found.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const box = await found.boundingBox()
    if (box && JSON.stringify(box) === before) return box
    before = JSON.stringify(box)
    await pause(80)
  }
  throw new Error(`${found} does not come to rest`)
}

/** A finger on the middle of these words. (Taro's pull-to-refresh confuses Playwright's own idea of what lies on top.) */
async function tap(page: Page, words: string): Promise<void> {
  const { x, y, width, height } = await resting(word(page, words).first())
  await page.touchscreen.tap(x + width / 2, y + height / 2)
}

const write = (page: Page, words: string) => page.locator('textarea:visible').fill(words)
const cases = () => world.cloud.db.find('cases')

/** The officer answers the one case, and closes it. */
async function closeByStaff(): Promise<void> {
  const caseId = String(cases()[0]?.['_id'])
  await world.must('service', 'staff.answerCase', { caseId, measure: '更换接头', inCharge: '老马' })
  await world.must('service', 'staff.closeCase', { caseId, result: '试水十分钟不漏' })
}

/** Opens a new case as a person does, up to the last tap. */
async function fillIn(page: Page, words: string): Promise<void> {
  await tap(page, '服务')
  await tap(page, '提交投诉或报修')
  await tap(page, '报修')
  await write(page, words)
}

describeInBrowser('a buyer on the web page', () => {
  beforeAll(async () => {
    world = await openWorld({ pageDir: join(__dirname, '../../dist/h5') })
    browser = await openBrowser()
  })
  beforeEach(async () => {
    await world.reset()
  })
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
  afterAll(async () => {
    await browser?.close()
    await world?.close()
  })

  test('sees the home, and switches to the other one', async () => {
    const page = await phoneOf('李秀英', home)
    await sees(page, '您家在第 18 层')
    await sees(page, '约定 2027年2月10日')
    await sees(page, '¥752,304')
    await tap(page, '3幢0902')
    await sees(page, '您家在第 9 层')
    await page.reload()
    await sees(page, '您家在第 9 层')
  })

  test('reports a leak with a photo, is not content, and then is', async () => {
    const page = await phoneOf('张伟', home)
    await fillIn(page, '厨房漏水')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, '加照片')])
    await chooser.setFiles({ name: 'leak.png', mimeType: 'image/png', buffer: pixel })
    await sees(page, '1/9')
    await tap(page, '提交')
    await sees(page, '还有 1 小时 59 分')
    expect(cases()).toMatchObject([
      { kind: 'repair', text: '厨房漏水', photos: [expect.stringContaining('.png')] },
    ])

    await closeByStaff()
    await page.reload()
    await tap(page, '不满意，重新打开')
    await write(page, '还在漏')
    await tap(page, '重新打开')
    await sees(page, '等待受理')
    expect(cases()).toMatchObject([{ status: 'open', round: 2 }])

    await closeByStaff()
    await page.reload()
    await page.getByRole('radio', { name: '5 星，很满意' }).tap()
    await tap(page, '满意，确认')
    await sees(page, '已完成')
    expect(cases()).toMatchObject([{ status: 'confirmed', rating: { stars: 5, words: '' } }])
  })

  test('an answer that is lost, and a second try, make one case', async () => {
    const page = await phoneOf('张伟', home)
    let lost = 0
    await page.route('**/api/call', async (route) => {
      if (!route.request().postData()?.includes('buyer.openCase')) return route.continue()
      const answer = await route.fetch()
      lost += 1
      return lost === 1 ? route.abort() : route.fulfill({ response: answer })
    })
    await fillIn(page, '电梯厅没有灯')
    await tap(page, '提交')
    await sees(page, '网络不通')
    await tap(page, '重试')
    await sees(page, '还没有人受理')
    expect(lost).toBe(2)
    expect(cases()).toHaveLength(1)
  })

  test('while the network is down, the last data stays and says so', async () => {
    const page = await phoneOf('张伟', home)
    await sees(page, '您家在第 21 层')
    await tap(page, '我')
    await sees(page, '137******22')
    await page.context().setOffline(true)
    await tap(page, '我的家')
    await sees(page, '网络不通，这是 今天 10:00 的内容')
    await sees(page, '您家在第 21 层')
    await page.context().setOffline(false)
    await tap(page, '重试')
    await page.getByText('网络不通').waitFor({ state: 'hidden' })
  })

  test('a page that was never opened needs the network, and says so', async () => {
    const page = await phoneOf('张伟', home)
    await sees(page, '您家在第 21 层')
    await page.context().setOffline(true)
    await tap(page, '服务')
    await sees(page, '网络不通，连上后再点一次')
    expect(page.url()).toContain(home)
    await sees(page, '您家在第 21 层')
    await page.context().setOffline(false)
    await tap(page, '服务')
    await sees(page, '还没有提交过')
  })

  test('a new guest binds with a sample number, and signs out again', async () => {
    const page = await phoneOf('新客人', home)
    await page.locator('input:visible').fill('13700002222')
    await tap(page, '同意，用手机号绑定')
    await sees(page, '3幢2101')
    await tap(page, '我')
    await sees(page, '137******22')
    await tap(page, '退出登录')
    await sees(page, '以谁的身份进入？')
  })

  test.each([
    ['light', false],
    ['dark', true],
  ] as const)(
    'has no serious fault for people with impairments: %s, large print %s',
    async (colorScheme, large) => {
      const page = await phoneOf('李秀英', home, { colorScheme })
      await world.must('buyer', 'buyer.openCase', {
        kind: 'repair',
        dealId: 'd-3-1802',
        text: '厨房漏水',
        photos: [],
      })
      await closeByStaff()
      await page.evaluate((print) => {
        localStorage.setItem('look', JSON.stringify({ data: { tone: 'system', large: print } }))
      }, large)
      const caseId = cases()[0]?.['_id']
      for (const [path, words] of [
        [home, '下一笔款'],
        ['buyer/service/index', '等您确认'],
        ['buyer/service/new', '发生了什么？'],
        [`buyer/service/case?id=${caseId}`, '办好了吗？'],
        ['buyer/inbox/index', '报修请您确认'],
        ['buyer/me/index', '137******11'],
      ] as const) {
        await page.goto('about:blank')
        await page.goto(`${world.cloud.url}/#/${path}`)
        await sees(page, words)
        expect({ path, faults: await seriousFindings(page) }).toEqual({ path, faults: [] })
      }
    },
  )
})
