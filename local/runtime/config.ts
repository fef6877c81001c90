/** Reads the functions of a directory: a folder a function, with `index.js` and `config.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Trigger {
  readonly name: string
  readonly type: string
  /** Seven fields: second minute hour day month weekday year, in UTC+8. */
  readonly config: string
}

export interface FunctionConfig {
  readonly name: string
  readonly entry: string
  /** Seconds; 3 when the file does not say, as in the cloud. */
  readonly timeout: number
  /** Megabytes. */
  readonly memory: number
  readonly triggers: readonly Trigger[]
  /** WeChat interfaces that the function may call. */
  readonly openapi: readonly string[]
}

const DEFAULT_TIMEOUT_S = 3
const DEFAULT_MEMORY_MB = 256

interface ConfigFile {
  readonly timeout?: number
  readonly memorySize?: number
  readonly memory?: number
  readonly triggers?: readonly Trigger[]
  readonly permissions?: { readonly openapi?: readonly string[] }
}

function readConfig(folder: string): ConfigFile {
  const file = join(folder, 'config.json')
  if (!existsSync(file)) return {}
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (parsed === null || typeof parsed !== 'object') throw new Error(`${file} must hold an object`)
  return parsed
}

export function readFunctions(directory: string): Map<string, FunctionConfig> {
  const functions = new Map<string, FunctionConfig>()
  if (!existsSync(directory)) return functions
  for (const name of readdirSync(directory).sort()) {
    const folder = join(directory, name)
    const entry = join(folder, 'index.js')
    if (!existsSync(entry)) continue
    const config = readConfig(folder)
    functions.set(name, {
      name,
      entry,
      timeout: config.timeout ?? DEFAULT_TIMEOUT_S,
      memory: config.memorySize ?? config.memory ?? DEFAULT_MEMORY_MB,
      triggers: config.triggers ?? [],
      openapi: config.permissions?.openapi ?? [],
    })
  }
  return functions
}
