/**
 * `npm run bench:rules`: our decisions on ownership and reception against the same rules written for json-rules-engine, on the same seeded
 * inputs. First the answers are compared on all of them: a difference is a failure, and the input is printed. Then decisions a second of both;
 * the goal is 50 times the package's.
 *
 * Ours is bundled first, as it is when deployed (config/functions.ts); run from its source, every function would be named anew each time it is
 * made, which costs half its speed. The package is used as it is published.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { buildSync } from 'esbuild'

const outfile = resolve('.cache/benchRules.cjs')
buildSync({
  entryPoints: [resolve('local/rules/benchMain.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node16',
  external: ['json-rules-engine'],
})
// not this process's own options: they would load the compiler again
const { status } = spawnSync(process.execPath, [outfile], { stdio: 'inherit' })
process.exitCode = status ?? 1
