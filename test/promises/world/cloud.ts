/**
 * The cloud of a seed: the built functions on machines of their own, the local cloud's store and its database calls, and between
 * them a network that the seed decides. Nothing is asked of the machine that it runs on, neither its clock nor its disk.
 */

import { collections } from '../../../cloudfunctions/_lib/collections'
import type { Identity } from '../../../local/cloud'
import type { Fault } from '../../../local/faults'
import { type FunctionConfig, readFunctions } from '../../../local/runtime/config'
import type { Invocation } from '../../../local/runtime/runtime'
import { type Chance, chanceOf } from '../../../local/sample/chance'
import { Direct } from '../../../local/store/direct'
import { StoreError } from '../../../local/store/errors'
import { Store } from '../../../local/store/store'
import { answerDatabase, databaseActions } from '../../../local/wire/database'
import { isBody, type Reply, textField } from '../../../local/wire/request'
import { Machine } from './machine'
import { Recorder } from './recorder'
import { Schedule } from './schedule'

/** So many requests of a function are served at once; the others wait, as in the cloud. */
const atOnce = 8

/** What came of a call: the answer as text, or that none came. */
export type Came = { readonly text: string } | { readonly lost: string }

export interface Asking {
  readonly fn: string
  readonly event: unknown
  readonly identity: Identity | null
  readonly faults?: readonly Fault[]
}

export class SeedCloud {
  readonly store: Store
  readonly db: Direct
  readonly recorder = new Recorder(() => this.schedule.now)
  schedule = new Schedule(0)
  chance: Chance = chanceOf(0)
  /** What the functions have printed. */
  lines: string[] = []
  calls = 0
  private readonly functions: ReadonlyMap<string, FunctionConfig>
  private readonly actions: ReturnType<typeof databaseActions>
  private readonly machines = new Map<string, Machine[]>()
  private readonly serving = new Map<Machine, Invocation>()
  private requests = 0
  private loading = false
  private waiting: (() => void)[] = []
  private readonly copied = new Set<string>()

  constructor(functionsDir: string) {
    this.functions = readFunctions(functionsDir)
    const now = () => this.schedule.now
    this.store = new Store(':memory:', collections, now)
    this.db = new Direct(this.store)
    this.actions = this.recorder.watching(databaseActions(this.store, now))
  }

  /** An empty cloud at another time: whatever still ran is dead. */
  begin(seed: number, now: number): void {
    for (const machine of [...this.machines.values()].flat()) machine.kill('the seed is over')
    this.db.clear()
    this.schedule = new Schedule(now)
    this.chance = chanceOf(seed)
    this.recorder.clear()
    this.lines = []
    this.requests = 0
    this.calls = 0
    this.waiting = []
  }

  /** Puts these documents there; those that have been there before under this name are copied, which is faster. */
  async restore(name: string, documents: Readonly<Record<string, readonly object[]>>): Promise<void> {
    const { tables } = this.store
    const copy = (from: string, to: string) => `INSERT INTO ${to} SELECT * FROM ${from}`
    if (this.copied.has(name)) {
      for (const table of ['documents', 'entries']) tables.exec(copy(`${table}_${name}`, table))
      return
    }
    for (const [collection, docs] of Object.entries(documents))
      await this.db.insertMany(
        collection,
        docs.map((doc) => ({ ...doc })),
      )
    for (const table of ['documents', 'entries'])
      tables.exec(`CREATE TABLE ${table}_${name} AS SELECT * FROM ${table}`)
    this.copied.add(name)
  }

  close(): void {
    this.store.close()
  }

  /** Calls a function as the cloud does for a client, or for a timer. */
  async call({ fn, event, identity, faults = [] }: Asking): Promise<Came> {
    const config = this.functions.get(fn)
    if (!config) throw new Error(`no function named ${fn}`)
    await this.schedule.wait(this.way())
    const machine = await this.free(fn, config)
    this.requests += 1
    const id = `request-${this.requests}`
    const source = identity ? 'wx_client' : 'wx_trigger'
    this.serving.set(machine, {
      ...{ identity, source, parent: null, faults: [...faults], id, config },
      ...{ worker: machine, calls: [], databaseCalls: 0 },
    })
    const late = this.schedule.in(config.timeout * 1_000, () =>
      machine.kill('the time of the function is over'),
    )
    try {
      const result = await machine.run(event, variables(id, source, identity))
      const text = JSON.stringify(result ?? null)
      await this.schedule.wait(this.way())
      return { text }
    } catch (error) {
      return { lost: error instanceof Error ? error.message : String(error) }
    } finally {
      late()
      this.waiting.shift()?.()
    }
  }

  /** How long something is under way: mostly short, seldom long. */
  private way(): number {
    return this.chance.happens(0.05) ? this.chance.whole(50, 900) : this.chance.whole(1, 25)
  }

  private async free(fn: string, config: FunctionConfig): Promise<Machine> {
    const all = this.machines.get(fn) ?? []
    this.machines.set(fn, all)
    for (;;) {
      const idle = all.find(({ busy }) => !busy)
      if (idle) return idle
      if (all.length < atOnce) break
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
    this.loading = true
    const made = new Machine(config.entry, {
      schedule: () => this.schedule,
      environment,
      // What a machine draws while it is evaluated is no part of a seed.
      chance: () => (this.loading ? 0.5 : this.chance.next()),
      log: (text) => this.lines.push(text),
      send: (body, machine) => this.arrive(body, machine),
    })
    this.loading = false
    all.push(made)
    return made
  }

  /** A call to the database: under way, answered, and under way back. */
  private async arrive(
    text: string,
    machine: Machine,
  ): Promise<{ readonly text: string } | 'reset' | 'silence'> {
    const invocation = this.serving.get(machine)
    if (!invocation) throw new Error('a machine that serves nobody asks for something')
    await this.schedule.wait(this.way())
    const body: unknown = JSON.parse(text)
    if (!isBody(body)) throw new Error('the SDK sent no object')
    this.calls += 1
    const reply = await this.answer({ action: textField(body, 'action'), body, invocation })
    await this.schedule.wait(this.way())
    if (reply.kind === 'json') return { text: JSON.stringify({ requestId: invocation.id, ...reply.body }) }
    return this.chance.happens(0.5) ? 'reset' : 'silence'
  }

  private async answer(request: Parameters<typeof answerDatabase>[2]): Promise<Reply> {
    try {
      return await answerDatabase(this.store, this.actions, request)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      return { kind: 'json', body: { code: error.code, message: error.message } }
    }
  }
}

/** As the cloud sets them, for every request of a machine, and for one. */
const environment = {
  WX_APPID: 'wx0000000000000000',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: 'http://cloud/admin' }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'local',
  TENCENTCLOUD_SECRETID: 'seed',
  TENCENTCLOUD_SECRETKEY: 'seed',
  SCF_NAMESPACE: 'local',
  TCB_ENV: 'local',
}

const variables = (id: string, source: string, identity: Identity | null): Record<string, string> => ({
  ...(identity && { WX_OPENID: identity.openid }),
  WX_CONTEXT_KEYS: identity ? 'WX_APPID,WX_OPENID' : 'WX_APPID',
  WX_API_TOKEN: id,
  TCB_SOURCE: source,
  SCF_REQUEST_ID: id,
})
