/** The small world's office with its web page, and a browser before it, for the suites that tap through the staff section. */
import type { Browser, Page } from 'playwright-core'
import { openWorld, type World } from '../world/world'
import { openBrowser, openPhone } from './browser'

export type Tone = 'light' | 'dark'

export interface Office {
  readonly world: World
  /** The page of the staff section, on the phone of who has this name. */
  open(name: string, path: string, tone?: Tone): Promise<Page>
  /** The same, as it is opened for the first time on a phone; or a page of a buyer. */
  openAnew(name: string, path: string, tone?: Tone): Promise<Page>
}

/** Opens the office for a suite: as it was at the start before each test, and closed after the last. */
export function openOffice(fill?: (world: World) => Promise<unknown>): Office {
  let world: World
  let browser: Browser
  beforeAll(async () => {
    world = await openWorld({ pageDir: `${__dirname}/../../dist/h5` })
    browser = await openBrowser()
  })
  beforeEach(async () => {
    await world.reset()
    await fill?.(world)
  })
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
  afterAll(async () => {
    await browser.close()
    await world.close()
  })
  return {
    get world() {
      return world
    },
    open: (name, path, tone) => openDesk(browser, world.cloud.url, name, path, tone),
    openAnew: (name, path, colorScheme = 'light') =>
      openPhone(browser, world.cloud.url, name, path, { colorScheme }),
  }
}

/** A page of the staff section, whose desk it is being known: the section learns it when it is entered. */
async function openDesk(
  browser: Browser,
  url: string,
  name: string,
  path: string,
  colorScheme: Tone = 'light',
): Promise<Page> {
  const page = await openPhone(browser, url, name, 'staff/today/index', { colorScheme })
  await page.waitForFunction('localStorage.getItem("staff-me") !== null')
  await page.goto('about:blank')
  await page.goto(`${url}/#/${path}`)
  return page
}
