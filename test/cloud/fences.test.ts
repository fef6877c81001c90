/** The fences between the rooms of the house hold: each is tried with a file that breaks it. */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(__dirname, '../..')
const biome = join(root, 'node_modules/.bin/biome')

/** Lints a text as if it were that file, in a folder that has our settings. */
function lint(path: string, text: string) {
  const house = mkdtempSync(join(tmpdir(), 'anchang-fences-'))
  copyFileSync(join(root, 'biome.json'), join(house, 'biome.json'))
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
  const { status, stdout, stderr } = spawnSync(biome, ['lint', '--vcs-enabled=false', path], {
    cwd: house,
    encoding: 'utf8',
  })
  rmSync(house, { recursive: true })
  return { status, said: stdout + stderr }
}

test.each([
  ['shared/unit/x.ts', "import { call } from '../../client/api'\nexport const x = call\n"],
  ['shared/unit/x.ts', "import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n"],
  ['shared/unit/x.ts', "import { useState } from 'react'\nexport const x = useState\n"],
  ['shared/unit/x.ts', "import { find } from '../../cloudfunctions/_lib/sdk'\nexport const x = find\n"],
  ['client/buyer/x.ts', "import cloud from 'wx-server-sdk'\nexport const x = cloud\n"],
  ['client/buyer/x.ts', "import { find } from '../../cloudfunctions/_lib/sdk'\nexport const x = find\n"],
  [
    'cloudfunctions/buyer/x.ts',
    "import { openCloud } from '../../local/cloud'\nexport const x = openCloud\n",
  ],
  ['cloudfunctions/buyer/x.ts', "import Taro from '@tarojs/taro'\nexport const x = Taro\n"],
])('%s may not: %s', (path, text) => {
  const { status, said } = lint(path, text)
  expect(status).toBe(1)
  expect(said).toContain('noRestrictedImports')
})

test('an import inside its own room passes', () => {
  expect(
    lint('shared/unit/x.ts', "import { sayMoney } from '../kernel/money'\n\nexport const x = sayMoney\n")
      .status,
  ).toBe(0)
})

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))

test('shared/ imports itself, zod and dayjs, and nothing else', () => {
  const outside = sources('shared').flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/from '([^']+)'/g)].flatMap(([, name = '']) =>
      /^(\.{1,2}\/|zod$|dayjs(\/plugin\/\w+)?$)/.test(name) ? [] : [`${file}: ${name}`],
    ),
  )
  expect(outside).toEqual([])
})

test('shared/ reads neither the clock nor chance', () => {
  const readers = sources('shared').filter((file) =>
    /Date\.now\(|new Date\(\)|Math\.random\(|dayjs\(\)|process\./.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  )
  expect(readers).toEqual([])
})
