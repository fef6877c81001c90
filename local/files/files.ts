/** File storage: files on disk under hashed names, and addresses that are signed and run out. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FileIds, isFilePath, storedName } from './paths'

export const MAX_FILE_BYTES = 20 * 1024 * 1024
/** Two hours, when a function does not ask for another age. */
export const DEFAULT_MAX_AGE_S = 7_200
const LONGEST_MAX_AGE_S = 86_400
const UPLOAD_AGE_S = 900

export type SignedPurpose = 'get' | 'put'

export interface FilesOptions {
  readonly directory: string
  readonly env: string
  readonly secret: string
  readonly now: () => number
}

export class Files {
  readonly ids: FileIds
  private writes = 0

  constructor(private readonly options: FilesOptions) {
    this.ids = new FileIds(options.env)
    mkdirSync(options.directory, { recursive: true })
  }

  private file(path: string): string {
    return join(this.options.directory, storedName(path))
  }

  private signature(purpose: SignedPurpose, path: string, expires: string): Buffer {
    return createHmac('sha256', this.options.secret).update(`${purpose}\n${path}\n${expires}`).digest()
  }

  /** The query of an address at which this path may be read or written until it runs out. */
  sign(purpose: SignedPurpose, path: string, ageSeconds: number): string {
    const expires = String(Math.floor(this.options.now() / 1000) + Math.min(ageSeconds, LONGEST_MAX_AGE_S))
    return `sign=${this.signature(purpose, path, expires).toString('hex')}&t=${expires}`
  }

  signedForUpload(path: string): string {
    return this.sign('put', path, UPLOAD_AGE_S)
  }

  verify(purpose: SignedPurpose, path: string, query: URLSearchParams): boolean {
    const expires = query.get('t') ?? ''
    const given = Buffer.from(query.get('sign') ?? '', 'hex')
    const expected = this.signature(purpose, path, expires)
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
    return Number(expires) * 1000 > this.options.now()
  }

  exists(path: string): boolean {
    return existsSync(this.file(path))
  }

  /** Stores a file whole or not at all; its id. */
  async put(path: string, bytes: Buffer): Promise<string> {
    if (!isFilePath(path)) throw new Error(`not a path of a file: ${path}`)
    if (bytes.length > MAX_FILE_BYTES) throw new Error(`a file may have ${MAX_FILE_BYTES} bytes`)
    const draft = `${this.file(path)}.${++this.writes}`
    await writeFile(draft, bytes)
    await rename(draft, this.file(path))
    return this.ids.of(path)
  }

  async get(path: string): Promise<Buffer | null> {
    return this.exists(path) ? readFile(this.file(path)) : null
  }

  /** Whether there was such a file. */
  async remove(path: string): Promise<boolean> {
    if (!this.exists(path)) return false
    await rm(this.file(path))
    return true
  }
}
