import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files that paths name: each itself, or all *.yaml below a folder, in order of their names. */
export const filesOf = (paths: readonly string[], ending = '.yaml'): string[] =>
  paths.flatMap((path) =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith(ending))
          .sort()
          .map((name) => join(path, name))
      : [path],
  )
