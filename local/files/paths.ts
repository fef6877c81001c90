/** Names of files: which paths are allowed, and how a path, a file id and a stored name belong together. */
import { createHash } from 'node:crypto'

const MAX_PATH = 480
/** What would change its meaning in an address, or leave the storage. */
const FORBIDDEN = /[?#%\\\p{Cc}]|\/\/|(^|\/)\.\.?(\/|$)|^\/|\/$/u

export const isFilePath = (path: string): boolean =>
  path.length > 0 && path.length <= MAX_PATH && !FORBIDDEN.test(path)

export class FileIds {
  private readonly prefix: string

  constructor(env: string) {
    this.prefix = `cloud://${env}.6c6f-${env}/`
  }

  of(path: string): string {
    return `${this.prefix}${path}`
  }

  /** The path of one of our file ids, or null. */
  path(fileId: string): string | null {
    if (!fileId.startsWith(this.prefix)) return null
    const path = fileId.slice(this.prefix.length)
    return isFilePath(path) ? path : null
  }
}

/** On disk a file is named by a hash, so that no path can reach another place. */
export const storedName = (path: string): string => createHash('sha256').update(path).digest('hex')
