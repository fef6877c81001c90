/**
 * Runs inside a worker, bundled and evaluated there: loads the function and answers one request at a time. The only
 * changes to its world are its variables, its console and, when a test sets the clock, its Date.
 */
import { format } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'
import type { RunMessage, WorkerMessage } from './messages'

type Main = (event: unknown, context: unknown) => unknown

const say = (message: WorkerMessage) => parentPort?.postMessage(message)

for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[level] = (...parts: unknown[]) => say({ kind: 'log', level, text: format(...parts) })
}

const MachineDate = Date
let ahead = 0

class CloudDate extends MachineDate {
  constructor(
    ...parts: [] | [number | string | Date] | [number, number, number?, number?, number?, number?, number?]
  ) {
    if (parts.length === 0) super(MachineDate.now() + ahead)
    else if (parts.length === 1) super(parts[0])
    else super(...parts)
  }

  static override now(): number {
    return MachineDate.now() + ahead
  }
}

function setClock(clockAhead: number): void {
  ahead = clockAhead
  Object.defineProperty(globalThis, 'Date', {
    value: ahead === 0 ? MachineDate : CloudDate,
    writable: true,
    configurable: true,
  })
}

let requestVariables: string[] = []

function setVariables(env: Readonly<Record<string, string>>): void {
  for (const name of requestVariables) delete process.env[name]
  requestVariables = Object.keys(env)
  Object.assign(process.env, env)
}

let main: Main | undefined

function load(): Main {
  if (main) return main
  const loaded: { main?: Main } = require(String(workerData))
  if (typeof loaded.main !== 'function') throw new Error(`${String(workerData)} does not export main`)
  main = loaded.main
  return main
}

async function run({ event, env, clockAhead }: RunMessage): Promise<WorkerMessage> {
  try {
    setVariables(env)
    setClock(clockAhead)
    const result = await load()(JSON.parse(event), { requestId: env['SCF_REQUEST_ID'] ?? '' })
    const text = JSON.stringify(result)
    return { kind: 'result', text: text ?? null }
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(format(error))
    return { kind: 'error', message, stack: stack ?? message }
  }
}

parentPort?.on('message', (message: RunMessage) => void run(message).then(say))
