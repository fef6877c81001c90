/** One worker of a function: its thread, its secret, and the one request that it serves at a time. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { buildSync } from 'esbuild'
import type { FunctionConfig } from './config'
import { FunctionError } from './errors'
import type { RunMessage, WorkerMessage } from './messages'

let bootstrap: string | undefined

function bootstrapCode(): string {
  if (bootstrap) return bootstrap
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'worker-main.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
  })
  bootstrap = outputFiles[0]?.text ?? ''
  return bootstrap
}

export class FunctionWorker {
  /** The secret id in the worker's environment: every call to the wire is signed with it. */
  readonly secret = randomBytes(24).toString('hex')
  alive = true
  private readonly thread: Worker
  private settle: ((message: WorkerMessage | FunctionError) => void) | null = null

  constructor(
    readonly config: FunctionConfig,
    environment: Readonly<Record<string, string>>,
    private readonly onLog: (level: string, text: string) => void,
  ) {
    this.thread = new Worker(bootstrapCode(), {
      eval: true,
      workerData: config.entry,
      env: {
        ...environment,
        TENCENTCLOUD_SECRETID: this.secret,
        TENCENTCLOUD_SECRETKEY: randomBytes(16).toString('hex'),
      },
      resourceLimits: { maxOldGenerationSizeMb: config.memory },
      execArgv: [],
    })
    this.thread.unref()
    this.thread.on('message', (message: WorkerMessage) => {
      if (message.kind === 'log') this.onLog(message.level, message.text)
      else this.answer(message)
    })
    this.thread.on('error', (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const text = outOfMemory ? `Memory limit exceeded: ${config.memory} MB` : error.message
      this.answer(new FunctionError(outOfMemory ? 'memory' : 'failed', text))
    })
    this.thread.on('exit', () => {
      this.alive = false
      this.answer(new FunctionError('failed', 'the worker stopped'))
    })
  }

  private answer(message: WorkerMessage | FunctionError): void {
    const settle = this.settle
    this.settle = null
    settle?.(message)
  }

  /** Runs one request; the text of its result. */
  async run(message: RunMessage): Promise<string | null> {
    if (this.settle) throw new Error('a worker serves one request at a time')
    this.thread.ref()
    let timer: NodeJS.Timeout | undefined
    try {
      const answer = await new Promise<WorkerMessage | FunctionError>((resolve) => {
        this.settle = resolve
        const seconds = this.config.timeout
        timer = setTimeout(() => {
          this.answer(new FunctionError('timeout', `Invoking task timed out after ${seconds} seconds`))
          this.kill()
        }, seconds * 1000)
        this.thread.postMessage(message)
      })
      if (answer instanceof FunctionError) throw answer
      if (answer.kind === 'result') return answer.text
      throw new FunctionError('failed', answer.kind === 'error' ? answer.stack : answer.text)
    } finally {
      clearTimeout(timer)
      if (this.alive) this.thread.unref()
    }
  }

  /** Stops the thread at once, as a machine that dies. */
  kill(reason = 'the worker stopped'): void {
    this.alive = false
    this.answer(new FunctionError('failed', reason))
    void this.thread.terminate()
  }

  async stop(): Promise<void> {
    this.alive = false
    await this.thread.terminate()
  }
}
