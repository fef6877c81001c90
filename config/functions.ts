/** Bundles each cloud function into a folder that WeChat takes as it is: code, package.json, config.json. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { root } from './inputs'

const source = join(root, 'cloudfunctions')

/** Every folder of cloudfunctions/ with an index.ts is a function; a name that begins with `_` is shared code. */
const functionNames = () =>
  readdirSync(source).filter((name) => !name.startsWith('_') && existsSync(join(source, name, 'index.ts')))

/** Writes one folder a function below `output`, with the SDK inside, so that nothing is installed in the cloud. */
export async function bundleFunctions(output: string, plugins: Plugin[] = []): Promise<void> {
  const names = functionNames()
  if (names.length === 0) throw new Error('cloudfunctions/ has no folder with an index.ts.')
  for (const name of names) {
    const folder = resolve(root, output, name)
    mkdirSync(folder, { recursive: true })
    await build({
      entryPoints: [join(source, name, 'index.ts')],
      outfile: join(folder, 'index.js'),
      bundle: true,
      plugins,
      platform: 'node',
      target: 'node16',
      format: 'cjs',
      legalComments: 'none',
      logLevel: 'warning',
    })
    writeFileSync(
      join(folder, 'package.json'),
      `${JSON.stringify({ name, version: '0.1.0', main: 'index.js' }, null, 2)}\n`,
    )
    const config = join(source, name, 'config.json')
    if (!existsSync(config)) throw new Error(`cloudfunctions/${name}/config.json is missing.`)
    copyFileSync(config, join(folder, 'config.json'))
  }
}
