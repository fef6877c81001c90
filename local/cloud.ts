/** The WeChat cloud on one machine: opens its parts over one data directory, and closes them. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionSpecs } from '../cloudfunctions/_lib/collections'
import { Clock } from './clock'
import { Counter, type InvocationCount } from './counter'
import { type Fault, Faults } from './faults'
import { Files } from './files/files'
import { gateway } from './gateway/gateway'
import { serveGateway } from './gateway/server'
import { Sessions } from './gateway/sessions'
import type { Person } from './gateway/sign-in-page'
import { verdict } from './openapi/interfaces'
import { Outbox, type Sent } from './openapi/outbox'
import { readFunctions } from './runtime/config'
import { FunctionError } from './runtime/errors'
import { Logs } from './runtime/logs'
import { type Identity, type Outcome, Runtime } from './runtime/runtime'
import { Direct } from './store/direct'
import { Store } from './store/store'
import { Timers, timerEvent } from './timers/timers'
import { answerDatabase, databaseActions } from './wire/database'
import { functionsFamily } from './wire/functions'
import { openapiFamily } from './wire/openapi'
import { receiveUpload, storageFamily } from './wire/storage'
import { Wire } from './wire/wire'

export type { InvocationCount } from './counter'
export type { Fault, FaultKind } from './faults'
export { PortTakenError } from './gateway/server'
export type { Person } from './gateway/sign-in-page'
export { PLANTED_WORD } from './openapi/interfaces'
export { FunctionError } from './runtime/errors'
export type { Identity } from './runtime/runtime'
export { StoreError, storeCodes } from './store/errors'

export interface CloudOptions {
  readonly dataDir: string
  /** A folder a function: `index.js` that exports `main`, and `config.json`. */
  readonly functionsDir: string
  readonly collections: CollectionSpecs
  /** The built web page. */
  readonly pageDir?: string
  /** Who is offered on the sign-in page. */
  readonly people?: () => Promise<readonly Person[]>
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Whether timer triggers fire by themselves; off by default. */
  readonly timers?: boolean
  readonly env?: string
  readonly appid?: string
  /** Gets the verdict on a picture after `mediaCheckAsync`, as WeChat pushes it; without it, a test calls by hand. */
  readonly mediaCheckFn?: string
  /** Warm workers of each function; calls inside the cloud may use more. */
  readonly workersPerFunction?: number
}

export interface CallOptions {
  readonly faults?: readonly Fault[]
}

export interface Cloud {
  readonly url: string
  readonly port: number
  /** Runs a function as this person (null: as nobody) and gives its result; a failure is thrown as FunctionError. */
  invoke(fn: string, data: unknown, identity: Identity | null, options?: CallOptions): Promise<unknown>
  /** The same, with the failure and the count of this very call. */
  call(fn: string, data: unknown, identity: Identity | null, options?: CallOptions): Promise<Outcome>
  /** Fires the timer trigger of a function by hand. */
  fireTimer(fn: string): Promise<unknown>
  /** Sets the cloud's time, which then runs on; null returns to the machine's. */
  setClock(epochMs: number | null): void
  readonly now: () => number
  readonly outbox: Outbox
  /** What the last call from outside cost. */
  lastCounts(): InvocationCount | undefined
  readonly counts: Counter
  readonly faults: Faults
  readonly db: Direct
  readonly files: Files
  readonly logs: Logs
  close(): Promise<void>
}

/** The secret that signs addresses of files: made once, kept in the data directory. */
function secretOf(dataDir: string): string {
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

export async function openCloud(options: CloudOptions): Promise<Cloud> {
  const { dataDir, env = 'local', appid = 'wx0000000000000000' } = options
  mkdirSync(dataDir, { recursive: true })
  const clock = new Clock()
  const store = new Store(join(dataDir, 'cloud.sqlite'), options.collections, clock.now)
  const counts = new Counter()
  const faults = new Faults(() => store.transactions.abortAll())
  const logs = new Logs(join(dataDir, 'functions.log'), clock.now)
  const files = new Files({
    directory: join(dataDir, 'files'),
    env,
    secret: secretOf(dataDir),
    now: clock.now,
  })
  const outbox = new Outbox()
  const functions = readFunctions(options.functionsDir)
  const address = { wire: '', gateway: '' }

  const runtime: Runtime = new Runtime({
    functions,
    appid,
    workersPerFunction: options.workersPerFunction ?? 4,
    clock,
    counter: counts,
    faults,
    logs,
    environment: () => ({
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${address.wire}/admin` }),
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'local',
      SCF_NAMESPACE: env,
      TCB_ENV: env,
    }),
  })

  const call = (fn: string, data: unknown, identity: Identity | null, { faults = [] }: CallOptions = {}) =>
    runtime.run(fn, data, { identity, source: 'wx_client', parent: null, faults })
  const trigger = (fn: string, event: unknown) =>
    runtime.run(fn, event, { identity: null, source: 'wx_trigger', parent: null, faults: [] })
  const resultOf = ({ result, error }: Outcome) => {
    if (error) throw error
    return result
  }

  const pushVerdict = ({ api, parameters, answer }: Sent) => {
    if (api !== 'security.mediaCheckAsync' || options.mediaCheckFn === undefined) return
    const trace =
      answer !== null && typeof answer === 'object' && 'trace_id' in answer ? answer.trace_id : undefined
    if (trace === undefined) return
    const result = verdict(String(parameters['media_url']))
    void trigger(options.mediaCheckFn, {
      Event: 'wxa_media_check',
      appid,
      trace_id: trace,
      version: 2,
      result,
    })
  }

  const actions = databaseActions(store, clock.now)
  const storage = {
    files,
    uploadUrl: () => `${address.wire}/upload`,
    downloadUrl: () => `${address.gateway}/files`,
  }
  const wire = new Wire({
    runtime,
    upload: (url, bytes) => receiveUpload(files, url, bytes),
    families: new Map([
      ['database', (request) => answerDatabase(store, actions, request)],
      ['functions', functionsFamily(() => runtime)],
      ['storage', storageFamily(storage)],
      ['wx', openapiFamily({ outbox, now: clock.now, onSent: pushVerdict })],
    ]),
  })
  const app = gateway({
    sessions: new Sessions(store.tables, clock.now),
    files,
    pageDir: options.pageDir,
    people: options.people ?? (async () => []),
    call: (fn, data, identity) => call(fn, data, identity),
  })

  const closeStore = async () => {
    store.close()
    await logs.close()
  }
  const server = await serveGateway(app, options.port ?? 0).catch(async (error: unknown) => {
    await closeStore()
    throw error
  })
  address.wire = `http://127.0.0.1:${await wire.listen()}`
  address.gateway = `http://127.0.0.1:${server.port}`
  const timers = options.timers
    ? new Timers(functions.values(), (fn, due) => void trigger(fn, timerEvent(due, clock.now())))
    : null

  return {
    url: address.gateway,
    port: server.port,
    call,
    invoke: async (fn, data, identity, callOptions) => resultOf(await call(fn, data, identity, callOptions)),
    fireTimer: async (fn) => {
      const due = functions.get(fn)?.triggers.find(({ type }) => type === 'timer')
      if (!due) throw new FunctionError('missing', `${fn} has no timer trigger`)
      return resultOf(await trigger(fn, timerEvent(due, clock.now())))
    },
    setClock: (epochMs) => {
      clock.set(epochMs)
      store.transactions.expire()
    },
    now: clock.now,
    outbox,
    lastCounts: () => counts.last(),
    counts,
    faults,
    db: new Direct(store),
    files,
    logs,
    close: async () => {
      timers?.stop()
      await server.close()
      await runtime.close()
      await wire.close()
      await closeStore()
    },
  }
}
