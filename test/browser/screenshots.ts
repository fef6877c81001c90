/**
 * `npm run screenshots`: a picture of each page, as a telephone of 375 × 812 shows it, in light, dark and large print.
 *
 *     npm run screenshots                      all pages → .screenshots/
 *     npm run screenshots -- --docs            the few that the READMEs show → docs/screenshots/
 *     npm run screenshots -- --height 2400     taller, to see what lies below the fold
 *     npm run screenshots -- --only home       pages whose name has this in it
 */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser'
import { type Life, openLife } from './life'

const root = join(__dirname, '../..')

const looks = {
  light: { colorScheme: 'light', large: false },
  dark: { colorScheme: 'dark', large: false },
  large: { colorScheme: 'light', large: true },
} as const
type Look = keyof typeof looks

type Who = keyof Life['people'] | 'guest'

interface Shot {
  readonly name: string
  readonly who: Who
  readonly path: string
  /** What is tapped first. */
  readonly tap?: string
  /** Words that are there once the page is. */
  readonly words: string
  /** What is done on it before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>
}

const shotsOf = ({ ids }: Life): readonly Shot[] => [
  { name: 'buyer-home', who: 'buyer', path: 'buyer/home/index', words: '签约和交付' },
  { name: 'buyer-two-homes', who: 'twoHomes', path: 'buyer/home/index', words: '签约和交付' },
  { name: 'buyer-no-home', who: 'homeless', path: 'buyer/home/index', words: '' },
  { name: 'buyer-guest', who: 'guest', path: 'buyer/home/index', words: '用手机号绑定' },
  { name: 'buyer-service', who: 'buyer', path: 'buyer/service/index', words: '贷款审批的日子' },
  { name: 'buyer-new-case', who: 'buyer', path: 'buyer/service/new', words: '发生了什么' },
  { name: 'buyer-case', who: 'buyer', path: `buyer/service/case?id=${ids.running}`, words: '贷款审批的日子' },
  { name: 'buyer-case-closed', who: 'buyer', path: `buyer/service/case?id=${ids.closed}`, words: '办好了吗' },
  { name: 'buyer-inbox', who: 'buyer', path: 'buyer/inbox/index', words: '' },
  { name: 'buyer-me', who: 'buyer', path: 'buyer/me/index', words: '谁看过我的号码' },
  { name: 'buyer-visit', who: 'guest', path: `buyer/visit/index?t=${ids.visit}`, words: '接待了您' },
  { name: 'staff-office', who: 'manager', path: 'staff/office/index', words: '来访和例会' },
  { name: 'staff-handbook', who: 'consultant', path: 'staff/handbook/index', words: '行为规范' },
  { name: 'staff-care', who: 'consultant', path: 'staff/care/index', words: '生日' },
  { name: 'staff-book', who: 'consultant', path: 'staff/book/index', words: '第 1 号' },
  { name: 'staff-book-office', who: 'manager', path: 'staff/book/index', words: '第 1 号' },
  { name: 'staff-register', who: 'consultant', path: 'staff/register/index', words: '手机号' },
  {
    ...{ name: 'staff-register-search', who: 'manager', path: 'staff/register/index', words: '手机号' },
    act: async (page) => {
      await page.locator('input[aria-label="手机号"]').locator('visible=true').fill('13912340987')
      await page.getByRole('radio', { name: '不是', exact: true }).locator('visible=true').tap()
      await page.locator('input[aria-label="登记时的姓名"]').locator('visible=true').fill('查无此人')
      await page.getByRole('button', { name: '查登记本', exact: true }).locator('visible=true').tap()
      await page.getByText('没有查到').locator('visible=true').waitFor()
    },
  },
  { name: 'staff-today', who: 'consultant', path: 'staff/today/index', words: '' },
  { name: 'staff-customers', who: 'consultant', path: 'staff/customers/index', words: '按到期' },
  {
    ...{ name: 'staff-customers-none', who: 'consultant', path: 'staff/customers/index', words: '按到期' },
    act: async (page) => {
      await page.locator('input[aria-label="找客户"]').locator('visible=true').fill('查无此人')
      await page.getByRole('button', { name: '找', exact: true }).locator('visible=true').tap()
      await page.getByText('没有找到').locator('visible=true').waitFor()
    },
  },
  {
    ...{ name: 'staff-customer-level', who: 'consultant', tap: '申请调整级别', words: '购买意向' },
    path: `staff/customer/index?id=${ids.customer}`,
  },
  {
    ...{ name: 'staff-customer-proposal', who: 'manager', words: '等经理审批' },
    path: `staff/customer/index?id=${ids.proposed}`,
  },
  {
    ...{ name: 'staff-customer-details', who: 'consultant', words: '称呼和联系' },
    path: `staff/customer/details?id=${ids.customer}`,
    tap: '填写要什么样的房子',
  },
  {
    ...{ name: 'staff-customer-checks', who: 'consultant', words: '称呼和联系' },
    path: `staff/customer/details?id=${ids.customer}`,
    act: async (page) => {
      await page.getByRole('radio', { name: '核对', exact: true }).locator('visible=true').tap()
      await page.getByRole('button', { name: '预算存疑' }).locator('visible=true').tap()
    },
  },
  { name: 'staff-merge', who: 'manager', path: `staff/customer/merge?id=${ids.twin}`, words: '姓名相同' },
  {
    ...{ name: 'staff-merge-preview', who: 'manager', words: '姓名相同' },
    path: `staff/customer/merge?id=${ids.twin}`,
    act: async (page) => {
      await page
        .getByText(/^姓名相同/)
        .locator('visible=true')
        .first()
        .tap()
      await page.getByText('合并以后').locator('visible=true').waitFor()
    },
  },
  { name: 'staff-customers-office', who: 'manager', path: 'staff/customers/index', words: '按到期' },
  {
    name: 'staff-customer',
    who: 'consultant',
    path: `staff/customer/index?id=${ids.customer}`,
    words: '看中高区三房',
  },
  {
    name: 'staff-followup',
    who: 'consultant',
    path: `staff/customer/followup?id=${ids.customer}`,
    words: '怎么联系的',
  },
  {
    name: 'staff-postpone',
    who: 'consultant',
    path: `staff/postpone/index?id=${ids.postponed}`,
    words: '为什么改',
  },
  {
    ...{ name: 'staff-postpone-late', who: 'consultant', words: '这一天太晚', tap: '一周后' },
    path: `staff/postpone/index?id=${ids.customer}`,
  },
  {
    ...{ name: 'staff-customer-guide', who: 'consultant', words: '按客户级别提供服务', tap: '看要点' },
    path: `staff/customer/index?id=${ids.postponed}`,
  },
  { name: 'staff-orders', who: 'manager', path: 'staff/orders/index', words: '该您办' },
  {
    ...{ name: 'staff-order', who: 'manager', words: '等经理签字' },
    path: `staff/orders/order?id=${ids.ordered}`,
  },
  {
    ...{ name: 'staff-order-paid', who: 'finance', words: '收据号' },
    path: `staff/orders/order?id=${ids.signed}`,
  },
  {
    ...{ name: 'staff-order-back', who: 'consultant', words: '改好，再交给经理' },
    path: `staff/orders/order?id=${ids.sentBack}`,
  },
  {
    ...{ name: 'staff-order-form', who: 'consultant', words: '交给经理签字' },
    path: `staff/orders/form?id=${ids.customer}&name=${encodeURIComponent('沈珊')}`,
  },
  { name: 'staff-sheet', who: 'consultant', path: 'staff/sheet/index', words: '交给经理' },
  { name: 'staff-evening', who: 'manager', path: 'staff/evening/index', words: '沈珊' },
  { name: 'manage-month', who: 'manager', path: 'manage/month/index', words: '来访和成交' },
  { name: 'manage-month-inspect', who: 'manager', path: 'manage/month/inspect', words: '今天抽到的' },
  { name: 'manage-month-director', who: 'director', path: 'manage/month/inspect', words: '抽查记录' },
  { name: 'staff-month', who: 'consultant', path: 'staff/month/index', words: '标为整理好' },
  { name: 'staff-month-bundles', who: 'planner', path: 'staff/month/bundles', words: '待接收' },
  {
    ...{ name: 'staff-month-planner', who: 'planner', words: '退回时要写', tap: '待接收' },
    path: 'staff/month/bundles',
  },
  { name: 'manage-sheets', who: 'manager', path: 'manage/sheets/index', words: '待看' },
  {
    ...{
      name: 'manage-sheet',
      who: 'manager',
      path: 'manage/sheets/index',
      words: '给经理的话',
      tap: '待看',
    },
  },
  { name: 'staff-floor', who: 'consultant', path: 'staff/floor/index', words: '今天的次序' },
  { name: 'staff-floor-manager', who: 'manager', path: 'staff/floor/index', words: '排次序' },
  { name: 'staff-floor-order', who: 'manager', path: 'staff/floor/order', words: '清空重排' },
  {
    name: 'staff-floor-guide',
    who: 'consultant',
    path: 'staff/floor/guide?reception=visit',
    words: '问：第一次来吗',
  },
  { name: 'staff-pool', who: 'consultant', path: 'staff/pool/index', words: '今天领取了' },
  { name: 'staff-pool-manager', who: 'manager', path: 'staff/pool/index', words: '办离职移交' },
  { name: 'staff-handover', who: 'manager', path: 'staff/pool/handover', words: '谁要离职' },
  {
    name: 'staff-handover-form',
    who: 'manager',
    path: 'staff/pool/handover',
    words: '开始移交',
    tap: '何静',
  },
  { name: 'staff-shared', who: 'consultant', path: 'staff/sharing/index', words: '共享' },
  {
    ...{ name: 'staff-shared-file', who: 'consultant', words: '要联系，请找客户的顾问' },
    path: `staff/sharing/file?id=${ids.shared}`,
  },
  {
    ...{ name: 'staff-share-form', who: 'consultant', words: '请经理同意' },
    path: `staff/sharing/form?id=${ids.customer}`,
  },
  {
    ...{ name: 'staff-reveal', who: 'consultant', words: '谁看过我的号码' },
    path: `staff/reveal/index?id=${ids.customer}&name=%E6%9D%8E%E5%A5%B3%E5%A3%AB`,
  },
  { name: 'manage-rights', who: 'manager', path: 'manage/rights/index', words: '已经复核' },
  {
    ...{ name: 'manage-rights-change', who: 'manager', tap: '减岗或停用', words: '改什么' },
    path: 'manage/rights/index',
  },
  { name: 'staff-cases', who: 'service', path: 'staff/cases/index', words: '贷款审批的日子' },
  { name: 'staff-case', who: 'service', path: `staff/cases/case?id=${ids.running}`, words: '贷款审批的日子' },
  { name: 'staff-deals', who: 'clerk', path: 'staff/deals/index', words: '' },
  { name: 'staff-deal', who: 'clerk', path: `staff/deals/deal?id=${ids.deal}`, words: '完成这一步' },
  { name: 'staff-sites', who: 'engineer', path: 'staff/sites/index', words: '1幢' },
  { name: 'staff-report', who: 'engineer', path: `staff/sites/report?id=${ids.building}`, words: '现场照片' },
  { name: 'staff-disputes', who: 'consultant', path: 'staff/disputes/index', words: '在办' },
  {
    name: 'staff-dispute',
    who: 'consultant',
    path: `staff/disputes/dispute?id=${ids.argued}`,
    words: '各方',
  },
  { name: 'staff-dispute-raise', who: 'consultant', path: 'staff/disputes/raise', words: '为什么是您的' },
  { name: 'manage-disputes', who: 'manager', path: 'manage/disputes/index', words: '在办' },
  {
    ...{ name: 'manage-dispute', who: 'manager', words: '按制度推算' },
    path: `manage/disputes/dispute?id=${ids.disputed}`,
  },
  {
    ...{ name: 'manage-dispute-rule', who: 'director', words: '按制度推算' },
    path: `manage/disputes/dispute?id=${ids.argued}`,
  },
  {
    ...{ name: 'manage-wish', who: 'manager', words: '客户要找谁' },
    path: `manage/disputes/wish?id=${ids.disputed}`,
  },
  { name: 'manage-policy', who: 'director', path: 'manage/policy/index', words: '各版' },
  {
    name: 'manage-section',
    who: 'director',
    path: 'manage/policy/section?of=draft&section=followup',
    words: '改前',
  },
  {
    name: 'manage-effect',
    who: 'manager',
    path: 'manage/policy/effect',
    words: '全部客户',
    tap: '开始比较',
  },
  { name: 'manage-adopt', who: 'director', path: 'manage/policy/adopt', words: '从哪天起执行' },
  { name: 'staff-inbox', who: 'manager', path: 'staff/inbox/index', words: '超时' },
  { name: 'staff-guest', who: 'guest', path: 'staff/today/index', words: '绑定' },
  { name: 'gallery', who: 'buyer', path: 'gallery/index', words: '样板间' },
  { name: 'gallery-calls', who: 'buyer', path: 'gallery/calls', words: '都看过了' },
]

/** What the READMEs show. */
const shown = ['buyer-home', 'buyer-case', 'staff-today', 'staff-customer']
const mostBytes = 120 * 1024

async function phone(
  browser: Browser,
  life: Life,
  who: Who,
  look: Look,
  options: Options,
): Promise<BrowserContext> {
  const { colorScheme, large } = looks[look]
  const context = await browser.newContext({
    viewport: { width: 375, height: options.height },
    deviceScaleFactor: options.docs ? 1.4 : 1,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme,
  })
  context.setDefaultTimeout(15_000)
  await context.request.post(`${life.cloud.url}/sign-in`, {
    form: { id: who === 'guest' ? 'new-guest' : life.people[who].id },
    headers: { origin: life.cloud.url },
    maxRedirects: 0,
  })
  // As Taro keeps what is stored on the phone.
  const kept = JSON.stringify({ data: { tone: 'system', large } })
  await context.addInitScript(`localStorage.setItem('look', ${JSON.stringify(kept)})`)
  // Looking at an inbox must not change what the next picture shows.
  await context.route('**/api/call', (route) =>
    route.request().postData()?.includes('readInbox') ? route.abort() : route.continue(),
  )
  return context
}

/** The page at this path, as it is when all of it is there. */
async function opened(page: Page, url: string, words: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(url)
  if (words !== '') await page.getByText(words).locator('visible=true').first().waitFor()
  // The gallery shows a page that is opening among its parts.
  if (!url.endsWith('gallery/index'))
    await page.locator('.skeleton').locator('visible=true').first().waitFor({ state: 'hidden' })
  await page.waitForLoadState('networkidle')
}

interface Options {
  readonly docs: boolean
  readonly height: number
  readonly only: string
}

async function takeAll(browser: Browser, life: Life, folder: string, options: Options): Promise<number> {
  const wanted = shotsOf(life).filter(
    ({ name }) => name.includes(options.only) && (!options.docs || shown.includes(name)),
  )
  const names = options.docs ? (['light'] as const) : (['light', 'dark', 'large'] as const)
  let taken = 0
  for (const look of names) {
    const phones = new Map<Who, BrowserContext>()
    for (const { name, who, path, words, tap, act } of wanted) {
      const context = phones.get(who) ?? (await phone(browser, life, who, look, options))
      phones.set(who, context)
      life.stop()
      const page = await context.newPage()
      if (/^(staff|manage)\//.test(path) && who !== 'guest') {
        // The section learns whose desk it is when it is entered.
        await opened(page, `${life.cloud.url}/#/staff/today/index`, '')
        await page.waitForFunction('localStorage.getItem("staff-me") !== null')
      }
      await opened(page, `${life.cloud.url}/#/${path}`, tap ?? words)
      if (tap !== undefined) {
        await page.getByText(tap).locator('visible=true').first().click()
        await page.getByText(words).locator('visible=true').first().waitFor()
      }
      await act?.(page)
      const file = join(folder, options.docs ? `${name}.png` : `${name}.${look}.png`)
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
      if (options.docs && statSync(file).size > mostBytes)
        throw new Error(`${file} is larger than ${mostBytes} bytes.`)
      taken += 1
      process.stdout.write(`[${taken}/${wanted.length * names.length}] ${name}, ${look}\n`)
      await page.close()
    }
    await Promise.all([...phones.values()].map((context) => context.close()))
  }
  return taken
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      docs: { type: 'boolean', default: false },
      height: { type: 'string', default: '812' },
      only: { type: 'string', default: '' },
    },
  })
  const folder = join(root, values.docs ? 'docs/screenshots' : '.screenshots')
  if (values.only === '') rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  process.stdout.write('Opening the sample project …\n')
  const life = await openLife()
  try {
    const browser = await openBrowser()
    try {
      const taken = await takeAll(browser, life, folder, { ...values, height: Number(values.height) })
      process.stdout.write(`${taken} pictures in ${values.docs ? 'docs/screenshots' : '.screenshots'}/\n`)
    } finally {
      await browser.close()
    }
  } finally {
    await life.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
