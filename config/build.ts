/**
 * Builds what is shipped, one target after another:
 *
 *     tsx config/build.ts [weapp|h5|functions …] [--if-changed]
 *
 * Without names all three are built. With `--if-changed` a target is left alone when its inputs (sources, lock file,
 * configuration) are those of its last good build; the stamps are in .cache/build/.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { bundleFunctions } from './functions'
import { hashOf, root, sizeOf } from './inputs'
import { alone } from './lock'
import { runTaro } from './taro'

interface Target {
  readonly what: string
  readonly output: string
  /** A file that only a finished build has. */
  readonly proof: string
  readonly inputs: readonly string[]
  /** Writes to a folder, named from the root of the repository; it becomes `output` when the build is good. */
  readonly build: (folder: string) => Promise<void>
}

const settings = ['config', 'package-lock.json', 'tsconfig.json']
const clientInputs = ['client', 'shared', 'babel.config.js', ...settings]

const targets: Record<string, Target> = {
  weapp: {
    what: 'the mini program',
    output: 'dist/weapp',
    proof: 'app.json',
    inputs: clientInputs,
    build: (output) => runTaro('weapp', output),
  },
  h5: {
    what: 'the web page',
    output: 'dist/h5',
    proof: 'index.html',
    inputs: clientInputs,
    build: (output) => runTaro('h5', output),
  },
  functions: {
    what: 'the cloud functions',
    output: 'dist/cloudfunctions',
    proof: '.',
    inputs: ['cloudfunctions', 'shared', ...settings],
    build: bundleFunctions,
  },
}

const say = (line: string) => process.stdout.write(`${line}\n`)

async function buildOne(name: string, target: Target, place: string, ifChanged: boolean) {
  const output = join(root, target.output)
  const fresh = join(root, '.cache', 'build', `${name}-output`)
  const stamp = join(root, '.cache', 'build', name)
  const inputs = hashOf(target.inputs)
  if (
    ifChanged &&
    existsSync(join(output, target.proof)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === inputs
  ) {
    say(`${place} ${target.what}: unchanged`)
    return
  }
  say(`${place} ${target.what}: building …`)
  const start = Date.now()
  rmSync(stamp, { force: true })
  rmSync(fresh, { recursive: true, force: true })
  try {
    await target.build(relative(root, fresh))
    if (!existsSync(join(fresh, target.proof))) throw new Error(`The build made no ${target.proof}.`)
  } catch (error) {
    // Nothing may go on with an old build as if it were this one.
    rmSync(output, { recursive: true, force: true })
    throw error
  }
  mkdirSync(join(output, '..'), { recursive: true })
  rmSync(output, { recursive: true, force: true })
  renameSync(fresh, output)
  writeFileSync(stamp, inputs)
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  say(`${place} ${target.what}: ${target.output}, ${Math.round(sizeOf(output) / 1024)} KB in ${seconds} s`)
}

async function main(words: readonly string[]) {
  const named = words.filter((word) => !word.startsWith('--'))
  const unknown = words.filter((word) => (word.startsWith('--') ? word !== '--if-changed' : !targets[word]))
  if (unknown.length > 0) {
    throw new Error(
      `Unknown: ${unknown.join(' ')}. Targets: ${Object.keys(targets).join(', ')}; option: --if-changed.`,
    )
  }
  const chosen = Object.entries(targets).filter(([name]) => named.length === 0 || named.includes(name))
  const buildAll = async () => {
    for (const [i, [name, target]] of chosen.entries()) {
      await buildOne(name, target, `[${i + 1}/${chosen.length}]`, words.includes('--if-changed'))
    }
  }
  await alone(buildAll, () => say('Another build is running here; waiting for it …'))
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`\nBuild failed. ${error.message}\n`)
  process.exitCode = 1
})
