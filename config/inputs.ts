/** What a build is made from, as one hash. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(__dirname, '..')

/** All files below a path, in the same order on every machine. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

/** One hash over the names and contents of files and folders of the repository; tests do not count. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesIn(join(root, path)))) {
    if (file.endsWith('.test.ts')) continue
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Bytes of all files below a path. */
export const sizeOf = (path: string): number =>
  filesIn(path).reduce((sum, file) => sum + statSync(file).size, 0)
