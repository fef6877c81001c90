/**
 * A machine of the cloud inside this process: a built function with its unmodified SDK, evaluated in a scope of its own. What it
 * sees of the world is ours: time, chance, its environment, its console, and the network below the SDK. It serves one request at a time.
 */
import * as crypto from 'node:crypto'
import { readFileSync } from 'node:fs'
import { format } from 'node:util'
import { compileFunction } from 'node:vm'
import { httpThrough, type Send } from './http'
import type { Schedule } from './schedule'

type Main = (event: unknown, context: unknown) => unknown

/** What a machine sees of the world. */
export interface Outside {
  readonly schedule: () => Schedule
  /** Its variables, to which each request adds its own. */
  readonly environment: Readonly<Record<string, string>>
  readonly chance: () => number
  readonly log: (text: string) => void
  /** Sends the body of a request to the cloud. */
  readonly send: (body: string, machine: Machine) => ReturnType<Send>
}

const scope = [
  ...['require', 'module', 'exports', '__filename', '__dirname', 'process', 'console', 'Date', 'Math'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'],
]

/** Compiled once: each machine evaluates it anew. */
const compiled = new Map<string, (...given: unknown[]) => void>()
function codeOf(entry: string): (...given: unknown[]) => void {
  const known = compiled.get(entry)
  if (known) return known
  const made: unknown = compileFunction(readFileSync(entry, 'utf8'), scope, { filename: entry })
  if (typeof made !== 'function') throw new Error(`${entry} is no code`)
  const code = (...given: unknown[]) => void Reflect.apply(made, undefined, given)
  compiled.set(entry, code)
  return code
}

/** What was begun before a death, and is called back after it, is called no more. */
type Alive = <Given extends unknown[]>(run: (...given: Given) => void) => (...given: Given) => void

export class Machine {
  busy = false
  private readonly main: Main
  private readonly process: { env: Record<string, string> }
  /** Counts its deaths. A new machine takes over the code that was evaluated, and nothing else. */
  private life = 0
  private dies: ((why: Error) => void) | null = null

  constructor(
    entry: string,
    private readonly outside: Outside,
  ) {
    this.process = Object.assign(Object.create(process), { env: { ...outside.environment } })
    const made: { exports: { main?: Main } } = { exports: {} }
    codeOf(entry)(
      this.requireOf(),
      made,
      made.exports,
      entry,
      '',
      this.process,
      this.consoleOf(),
      dateOf(() => outside.schedule().now),
      Object.assign(Object.create(Math), { random: outside.chance }),
      ...this.timers(),
    )
    if (!made.exports.main) throw new Error(`${entry} does not export main`)
    this.main = made.exports.main
  }

  /** Runs one request; fails when the machine dies. */
  async run(event: unknown, env: Readonly<Record<string, string>>): Promise<unknown> {
    if (this.busy) throw new Error('a machine serves one request at a time')
    this.busy = true
    this.process.env = { ...this.outside.environment, ...env }
    try {
      return await new Promise((resolve, reject) => {
        this.dies = reject
        const alive = this.alive
        const work = (async () => this.main(event, { requestId: env['SCF_REQUEST_ID'] ?? '' }))()
        work.then(alive(resolve), alive(reject))
      })
    } finally {
      this.dies = null
      this.busy = false
    }
  }

  /** Stops it at once: nothing of what it has begun goes on. */
  kill(why = 'the machine died'): void {
    this.life += 1
    this.dies?.(new Error(why))
  }

  private get alive(): Alive {
    const { life } = this
    return (run) =>
      (...given) => {
        if (this.life === life) run(...given)
      }
  }

  private requireOf(): (name: string) => unknown {
    const { chance, send } = this.outside
    const bytes = (count: number) =>
      Buffer.from(Array.from({ length: count }, () => Math.floor(chance() * 256)))
    const ownCrypto = { ...crypto, randomBytes: bytes }
    const ownHttp = httpThrough(
      (body) => new Promise((resolve) => void send(body, this).then(this.alive(resolve))),
      (milliseconds, run) => this.outside.schedule().in(milliseconds, this.alive(run)),
    )
    return (name) => {
      const bare = name.replace(/^node:/, '')
      if (bare === 'crypto') return ownCrypto
      return bare === 'http' ? ownHttp : require(bare)
    }
  }

  private consoleOf(): Partial<Console> {
    const say = (...parts: unknown[]) => this.outside.log(format(...parts))
    return { log: say, info: say, warn: say, error: say, debug: say }
  }

  private timers(): readonly unknown[] {
    const start = (run: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]) => {
      const cancel = this.outside.schedule().in(
        milliseconds,
        this.alive(() => run(...given)),
      )
      return { cancel, ref: () => undefined, unref: () => undefined }
    }
    const stop = (timer: { cancel?: () => void } | undefined) => timer?.cancel?.()
    const repeat = () => {
      throw new Error('no function of ours repeats anything')
    }
    const soon = (run: (...given: unknown[]) => void, ...given: unknown[]) => start(run, 0, ...given)
    return [start, stop, repeat, stop, soon]
  }
}

function dateOf(now: () => number): DateConstructor {
  return class extends Date {
    constructor(
      ...parts: [] | [number | string | Date] | [number, number, number?, number?, number?, number?, number?]
    ) {
      if (parts.length === 0) super(now())
      else if (parts.length === 1) super(parts[0])
      else super(...parts)
    }

    static override now = now
  } as DateConstructor
}
