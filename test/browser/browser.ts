/** Headless Chromium, as it is found on this machine. The tests need it and nothing from the network. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const found = places.find((place) => place !== undefined && existsSync(place))

const howToInstall =
  'No Chromium was found, so the browser tests are skipped. Install one (Debian: apt install chromium), or name it in CHROMIUM_PATH.'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

const failing = () =>
  test('needs Chromium', () => {
    throw new Error(howToInstall)
  })

/** `describe`, where there is a browser; without one the tests are skipped, and on CI they fail. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (found) describe(name, tests)
  else if (process.env['CI'] === 'true') describe(name, failing)
  else {
    console.warn(howToInstall)
    describe.skip(name, tests)
  }
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ args, ...(found !== undefined && { executablePath: found }) })

/** A telephone of usual size, in a person's hand: signed in as who has this name, at one page. */
export async function openPhone(
  browser: Browser,
  url: string,
  name: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name }).tap()
  await page.waitForURL((at) => at.pathname === '/')
  await page.goto(`${url}/#/${path}`)
  return page
}
