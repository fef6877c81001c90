/**
 * Runs a program of this folder bundled, as it is when deployed (config/functions.ts): run from its source, every function would be named anew
 * each time it is made, which costs half its speed.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { buildSync } from 'esbuild'

/** Bundles `name`.ts; what it returns runs it, shows what it prints unless `quiet`, and returns its exit code and what it printed. */
export function bundled(name: string, external: readonly string[] = []) {
  const outfile = resolve(`.cache/${name}.cjs`)
  buildSync({
    entryPoints: [resolve(`local/rules/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node16',
    external: [...external],
  })
  return (args: readonly string[], quiet = false): { readonly status: number; readonly output: string } => {
    // not this process's own options: they would load the compiler again
    const { status, stdout } = spawnSync(process.execPath, [outfile, ...args], {
      stdio: ['inherit', quiet ? 'pipe' : 'inherit', 'inherit'],
      encoding: 'utf8',
    })
    return { status: status ?? 1, output: stdout ?? '' }
  }
}
