/** The cloud functions with a fault planted in one of their sources, to see whether a suite catches it. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { bundleFunctions } from '../../config/functions'

type Replacement = readonly [found: string, planted: string]

/** Builds them into a folder of their own. A text that is not found is an error: the source has moved on, and so must the plant. */
export async function plantedFunctions(file: string, replacements: readonly Replacement[]): Promise<string> {
  const output = mkdtempSync(join(tmpdir(), 'anchang-planted-'))
  const plant: Plugin = {
    name: 'plant',
    setup(build) {
      build.onLoad({ filter: new RegExp(`${file.replace(/[.]/g, '\\.')}$`) }, ({ path }) => ({
        contents: replacements.reduce(
          (source, [found, planted]) => {
            if (!source.includes(found)) throw new Error(`${file} no longer holds: ${found}`)
            return source.replace(found, planted)
          },
          readFileSync(path, 'utf8'),
        ),
        loader: 'ts',
      }))
    },
  }
  await bundleFunctions(output, [plant])
  return output
}
