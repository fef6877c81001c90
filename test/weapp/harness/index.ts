/**
 * Runs the BUILT mini program: the scripts, templates and components of dist/weapp, by WeChat's own template compiler
 * and component library. There is no layout and no canvas.
 *
 *     const app = await openWeapp({ call: async (fn, data) => ({ ok: true, data: … }) })
 *     const page = await app.open('buyer/home/index')
 *     await page.tap('重试')
 */
// First: the component library looks for a document when it is loaded.
import './browser'

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import simulate from 'miniprogram-simulate'
import simulator from 'miniprogram-simulate/src/utils'
import { body } from './browser'
import { type PageInstance, PageObject } from './page'
import { type Host, makeWx } from './platform'
import { Scripts } from './scripts'
import { SetDataStats } from './stats'
import { Timers } from './timers'
import type { Answers, Happened, HarnessOptions } from './types'

export type { Found, PageObject } from './page'
export type { Answers, Happened, HarnessOptions } from './types'

const dist = resolve(__dirname, '../../../dist/weapp')
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** The template compiler prints one long script; its usual limit is too small for Taro's templates. */
const compiler = { compiler: 'official' as const, rootPath: dist, compilerOptions: { maxBuffer: 64 << 20 } }

/** So many turns of the machine with nothing to do, and a page counts as settled. */
const quietTurns = 3
const patience = 5000

interface AppConfig {
  onLaunch?(options: object): void
  onShow?(options: object): void
}

export class Weapp {
  readonly happened: Happened = {
    ...{
      calls: [],
      uploads: [],
      toasts: [],
      modals: [],
      actionSheets: [],
      actionSheetWords: [],
      phoneCalls: [],
      previews: [],
      titles: [],
    },
  }
  readonly answers: Answers = {
    modal: () => true,
    actionSheet: () => 0,
    photos: () => ['wxfile://tmp_1.jpg'],
  }
  private readonly pages: PageObject[] = []
  private readonly busy = { waiting: 0 }
  private readonly scripts: Scripts
  private readonly registered = new Map<string, string>()
  private readonly timers = new Timers()
  private app: AppConfig = {}

  constructor(options: HarnessOptions) {
    const host: Host = {
      busy: this.busy,
      happened: this.happened,
      answers: this.answers,
      later: (run) => this.timers.setTimeout(run),
      navigate: (kind, url) => this.navigate(kind, url),
      back: (delta) => this.back(delta),
    }
    const component = (definition: object) =>
      Reflect.get(globalThis, 'Component')({ ...definition, options: { classPrefix: '' } })
    this.scripts = new Scripts(dist, {
      given: {
        setTimeout: this.timers.setTimeout,
        setInterval: this.timers.setInterval,
        clearTimeout: this.timers.clear,
        clearInterval: this.timers.clear,
        wx: makeWx(options, host),
        App: (config: AppConfig) => {
          this.app = config
        },
        getApp: () => this.app,
        getCurrentPages: () => this.pages.map((page) => page.instance),
        Component: component,
        Behavior: Reflect.get(globalThis, 'Behavior'),
        Page: ({ data, ...methods }: Record<string, unknown>) => component({ data, methods }),
      },
    })
    this.scripts.require(join(dist, 'app.js'))
    const launch = { path: '', query: {}, scene: 1001 }
    this.app.onLaunch?.(launch)
    this.app.onShow?.(launch)
  }

  /** Opens a page as the first of the stack, and waits until it is settled. */
  async open(path: string, query: Record<string, string> = {}): Promise<PageObject> {
    this.unload(this.pages.length)
    const page = this.push(path, query)
    await page.settled()
    return this.current()
  }

  /** The page on top. */
  current(): PageObject {
    const page = this.pages.at(-1)
    if (!page) throw new Error('No page is open: call open(path) first.')
    return page
  }

  /** Paths of the open pages, the top one last. */
  get stack(): readonly string[] {
    return this.pages.map((page) => page.path)
  }

  /** Goes back by the platform's own button. */
  async goBack(): Promise<PageObject> {
    this.back(1)
    await this.settled()
    return this.current()
  }

  /** Sends the mini program to the background and brings it back. */
  async leaveAndReturn(): Promise<void> {
    this.current().instance.onHide()
    this.current().instance.onShow()
    await this.settled()
  }

  /** Waits until no answer is awaited, nothing is about to be drawn, and the page on top was drawn at least once. */
  async settled(): Promise<void> {
    const start = Date.now()
    const idle = () =>
      this.busy.waiting === 0 && this.timers.dueSoon === 0 && this.pages.at(-1)?.setData.drawn !== false
    for (let turns = 0; turns < quietTurns; turns = idle() ? turns + 1 : 0) {
      if (Date.now() - start > patience) throw new Error(`The page did not settle within ${patience} ms.`)
      await pause(1)
    }
  }

  /** Closes every page and stops every timer. Happens by itself after each test. */
  close(): void {
    this.unload(this.pages.length)
    this.timers.stopAll()
  }

  private navigate(kind: 'to' | 'redirect' | 'tab' | 'relaunch', url: string): void {
    const [path = '', search = ''] = url.replace(/^\//, '').split('?')
    if (kind === 'to') this.pages.at(-1)?.instance.onHide()
    else this.unload(kind === 'redirect' ? 1 : this.pages.length)
    this.push(path, Object.fromEntries(new URLSearchParams(search)))
  }

  private back(delta: number): void {
    this.unload(Math.min(delta, this.pages.length - 1))
    this.pages.at(-1)?.instance.onShow()
  }

  private unload(count: number): void {
    for (let i = 0; i < count; i += 1) this.pages.pop()?.instance.onUnload()
  }

  private push(path: string, query: Record<string, string>): PageObject {
    const rendered = simulate.render(this.register(path))
    rendered.attach(body.appendChild(body.ownerDocument.createElement('div')))
    const instance: PageInstance = Object(rendered)['instance']
    const stats = new SetDataStats()
    const send = instance.setData
    instance.setData = (data, done) => {
      stats.add(data)
      send.call(instance, data, done)
    }
    instance.route = path
    const page = new PageObject(
      path,
      instance,
      () => rendered.dom ?? body,
      stats,
      () => this.settled(),
    )
    this.pages.push(page)
    instance.onLoad(query)
    instance.onShow()
    instance.onReady()
    return page
  }

  /** Registers a page and its components with the component library, once for each mini program. */
  private register(path: string): string {
    const known = this.registered.get(path)
    if (known) return known
    const file = join(dist, path)
    if (!existsSync(`${file}.js`))
      throw new Error(`dist/weapp has no page ${path}: is it in client/app.config.ts?`)
    simulator.runJs = (script) => this.scripts.runAgain(script)
    const id = simulate.load(file, compiler)
    this.registered.set(path, id)
    return id
  }
}

const running = new Set<Weapp>()

afterEach(() => {
  for (const app of running) app.close()
  running.clear()
})

/** Starts the built mini program with a cloud that answers as told. */
export async function openWeapp(options: HarnessOptions): Promise<Weapp> {
  if (!existsSync(join(dist, 'app.json'))) {
    throw new Error('dist/weapp is missing. Build it first: npx tsx config/build.ts weapp')
  }
  const app = new Weapp(options)
  running.add(app)
  return app
}
