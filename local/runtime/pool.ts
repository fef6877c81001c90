/** The warm workers of one function: made when they are needed, kept, and never more than the cloud would run at once. */
import type { FunctionConfig } from './config'
import { FunctionError } from './errors'
import type { FunctionWorker } from './worker'

/** The base plan: 20 requests of a function at a time. Calls from inside the cloud may use them all. */
const MAX_WORKERS = 20

export class Pool {
  private readonly idle: FunctionWorker[] = []
  private readonly busy = new Set<FunctionWorker>()
  private readonly waiting: (() => void)[] = []

  constructor(
    readonly config: FunctionConfig,
    private readonly size: number,
    private readonly make: (config: FunctionConfig) => FunctionWorker,
    private readonly forget: (worker: FunctionWorker) => void,
  ) {}

  /** Lends a worker. A call from inside the cloud never waits: the caller holds a worker itself. */
  async take(nested: boolean): Promise<FunctionWorker> {
    for (;;) {
      const warm = this.idle.pop()
      if (warm?.alive) {
        this.busy.add(warm)
        return warm
      }
      if (warm) continue
      if (this.busy.size < (nested ? MAX_WORKERS : this.size)) {
        const worker = this.make(this.config)
        this.busy.add(worker)
        return worker
      }
      if (nested) throw new FunctionError('busy', `${this.config.name} already runs ${MAX_WORKERS} requests`)
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
  }

  give(worker: FunctionWorker): void {
    this.busy.delete(worker)
    if (worker.alive && this.idle.length < this.size) this.idle.push(worker)
    else {
      this.forget(worker)
      if (worker.alive) void worker.stop()
    }
    this.waiting.shift()?.()
  }

  async close(): Promise<void> {
    await Promise.all([...this.idle, ...this.busy].map((worker) => worker.stop()))
  }
}
