/** The contract holds by the compiler: what is not declared, and what has no access rule, does not compile. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')

/** What the compiler says of each text; all are compiled at once, with the project's settings. */
function compile(texts: readonly string[]): readonly string[] {
  // Inside the checkout, so that packages and aliases resolve; .cache is not tracked.
  const folder = mkdtempSync(join(root, '.cache/types-'))
  try {
    for (const [at, text] of texts.entries()) writeFileSync(join(folder, `x${at}.ts`), text)
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts', '../../client/styles.d.ts'] }),
    )
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' })
    const lines = stdout.split('\n')
    // What is said of no text of ours would hide the rest.
    expect(lines.filter((line) => line.includes('error TS') && !/x\d+\.ts\(/.test(line))).toEqual([])
    return texts.map((_, at) => lines.filter((line) => line.includes(`x${at}.ts(`)).join('\n'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const client = "import { call } from '../../client/api'\n"
const handler = "import { answers } from '../../cloudfunctions/_lib/handler'\n"
const door =
  "import { openDoor } from '../../cloudfunctions/_lib/door'\nimport { buyerActor } from '../../cloudfunctions/_lib/actor'\n"

const good = [
  ['a call that is declared', `${client}export const x = call('buyer.case', { caseId: 'c' })`],
  [
    'a handler with an access rule',
    `${handler}import { ok } from '../../shared/kernel/result'
     export const x = answers('staff.me', { load: async ({ actor }) => actor, access: () => ok(1), view: () => ({ bound: false, name: '', roles: [], projectName: '' }) })`,
  ],
  [
    'a handler that asks for what it reads',
    `${handler}import { ok } from '../../shared/kernel/result'
     export const x = answers('staff.me', { beside: ['floors'], load: async ({ beside }) => beside.floors, access: () => ok(1), view: () => ({ bound: false, name: '', roles: [], projectName: '' }) })`,
  ],
] as const
const bad = [
  ['a call that is not declared', `${client}export const x = call('buyer.nothing', {})`],
  ['a call with another input', `${client}export const x = call('buyer.case', { id: 'c' })`],
  [
    'a handler without an access rule',
    `${handler}export const x = answers('staff.me', { load: async ({ actor }) => actor, view: () => ({ bound: false, name: '', roles: [], projectName: '' }) })`,
  ],
  [
    'a handler that reads what it has not asked for',
    `${handler}import { ok } from '../../shared/kernel/result'
     export const x = answers('staff.me', { beside: ['colleagues'], load: async ({ beside }) => beside.floors, access: () => ok(1), view: () => ({ bound: false, name: '', roles: [], projectName: '' }) })`,
  ],
  [
    'a handler that was not made by the builders',
    `${door}import { ok } from '../../shared/kernel/result'
     import type { Handler } from '../../cloudfunctions/_lib/handler'
     export const x: Handler<'buyer.home'> = { run: async () => ok({ projectName: null, homes: [] }) }`,
  ],
  [
    'a door that leaves an operation out',
    `${door}export const x = openDoor<'buyer'>({ loadActor: buyerActor, clock: () => 0, chance: () => 0, handlers: {} })`,
  ],
] as const

let said: ReadonlyMap<string, string>
beforeAll(() => {
  const all = [...good, ...bad]
  const told = compile(all.map(([, text]) => text))
  said = new Map(all.map(([name], at) => [name, told[at] ?? 'not compiled']))
})

test.each(good)('%s compiles', (name) => expect(said.get(name)).toBe(''))
test.each(bad)('%s does not compile', (name) => expect(said.get(name)).toMatch(/error TS/))
