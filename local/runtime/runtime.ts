/** Runs functions: gives each request a worker, its variables and its identity, and holds it to the cloud's limits. */
import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import type { CallCount, Counter, InvocationCount } from '../counter'
import type { Fault, Faults } from '../faults'
import type { FunctionConfig } from './config'
import { FunctionError } from './errors'
import type { Logs } from './logs'
import { Pool } from './pool'
import { FunctionWorker } from './worker'

export interface Identity {
  readonly openid: string
  readonly unionid?: string
}

export interface Caller {
  readonly identity: Identity | null
  /** What set the function off: `wx_client`, `wx_trigger`, and `,scf` added for each call inside the cloud. */
  readonly source: string
  readonly parent: string | null
  readonly faults: readonly Fault[]
}

/** A request that runs now. The wire finds it by its worker's secret. */
export interface Invocation extends Omit<Caller, 'faults'> {
  /** Those that have not struck yet. */
  readonly faults: Fault[]
  readonly id: string
  readonly config: FunctionConfig
  readonly worker: Pick<FunctionWorker, 'kill'>
  readonly calls: CallCount[]
  /** Database calls so far, those that a fault swallowed included. */
  databaseCalls: number
}

export interface Outcome {
  readonly result: unknown
  readonly error: FunctionError | null
  readonly count: InvocationCount
}

export const MAX_REQUEST_BYTES = 100 * 1024
export const MAX_FUNCTION_RESULT_BYTES = 1024 * 1024

export interface RuntimeOptions {
  readonly functions: ReadonlyMap<string, FunctionConfig>
  readonly environment: () => Readonly<Record<string, string>>
  readonly appid: string
  readonly workersPerFunction: number
  readonly clock: Clock
  readonly counter: Counter
  readonly faults: Faults
  readonly logs: Logs
}

export class Runtime {
  private readonly pools = new Map<string, Pool>()
  private readonly running = new Map<string, Invocation>()
  private readonly outstanding = new Set<Promise<unknown>>()

  constructor(private readonly options: RuntimeOptions) {}

  /** The request that a worker serves now, if this is a worker's secret. */
  bySecret(secret: string): Invocation | undefined {
    return this.running.get(secret)
  }

  private pool(name: string): Pool {
    const known = this.pools.get(name)
    if (known) return known
    const { functions, environment, logs, workersPerFunction } = this.options
    const config = functions.get(name)
    if (!config) throw new FunctionError('missing', `no function named ${name}`)
    const make = () => {
      const worker: FunctionWorker = new FunctionWorker(config, environment(), (level, text) =>
        logs.add({ fn: name, id: this.running.get(worker.secret)?.id ?? '', level, text }),
      )
      return worker
    }
    const pool = new Pool(config, workersPerFunction, make, (worker) => this.running.delete(worker.secret))
    this.pools.set(name, pool)
    return pool
  }

  private variables(id: string, { identity, source }: Caller): Record<string, string> {
    const context: Record<string, string> = { WX_APPID: this.options.appid, WX_API_TOKEN: id }
    if (identity) context['WX_OPENID'] = identity.openid
    if (identity?.unionid !== undefined) context['WX_UNIONID'] = identity.unionid
    const keys = Object.keys(context).filter((key) => key !== 'WX_API_TOKEN')
    return { ...context, WX_CONTEXT_KEYS: keys.join(','), TCB_SOURCE: source, SCF_REQUEST_ID: id }
  }

  async run(name: string, event: unknown, caller: Caller): Promise<Outcome> {
    const outcome = this.serve(name, event, caller)
    this.outstanding.add(outcome)
    try {
      return await outcome
    } finally {
      this.outstanding.delete(outcome)
    }
  }

  private async serve(name: string, event: unknown, caller: Caller): Promise<Outcome> {
    const id = randomUUID()
    const calls: CallCount[] = []
    const begun = performance.now()
    let result: unknown
    let error: FunctionError | null = null
    try {
      result = await this.inWorker(name, id, eventText(event, caller, this.options.appid), caller, calls)
    } catch (thrown) {
      if (!(thrown instanceof FunctionError)) throw thrown
      error = thrown
      this.options.logs.add({ fn: name, id, level: 'fail', text: thrown.detail })
    }
    const milliseconds = performance.now() - begun
    return {
      result,
      error,
      count: this.options.counter.add({ id, fn: name, parent: caller.parent, calls, milliseconds }),
    }
  }

  private async inWorker(
    name: string,
    id: string,
    event: string,
    caller: Caller,
    calls: CallCount[],
  ): Promise<unknown> {
    const pool = this.pool(name)
    const worker = await pool.take(caller.parent !== null)
    const faults = [...caller.faults, ...this.options.faults.take(name)]
    this.running.set(worker.secret, {
      ...caller,
      faults,
      id,
      config: pool.config,
      worker,
      calls,
      databaseCalls: 0,
    })
    try {
      const env = this.variables(id, caller)
      const text = await worker.run({ event, env, clockAhead: this.options.clock.ahead })
      if (text === null) return null
      if (Buffer.byteLength(text) > MAX_FUNCTION_RESULT_BYTES) {
        throw new FunctionError('resultTooLarge', `${Buffer.byteLength(text)} bytes`)
      }
      const parsed: unknown = JSON.parse(text)
      return parsed
    } finally {
      this.running.delete(worker.secret)
      pool.give(worker)
    }
  }

  /** Waits for nothing: what still runs is stopped and fails. */
  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()))
    await Promise.allSettled([...this.outstanding])
  }
}

/** The event as the function gets it: the cloud adds who calls to a call from a client. */
function eventText(event: unknown, { identity, source }: Caller, appid: string): string {
  const given = JSON.stringify(event ?? {})
  if (Buffer.byteLength(given) > MAX_REQUEST_BYTES) {
    throw new FunctionError('requestTooLarge', `${Buffer.byteLength(given)} bytes`)
  }
  if (!identity || !source.startsWith('wx_client') || given[0] !== '{') return given
  const parsed: object = JSON.parse(given)
  return JSON.stringify({ ...parsed, userInfo: { appId: appid, openId: identity.openid } })
}
