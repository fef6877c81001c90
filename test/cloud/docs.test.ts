/** What the documentation says is there: commands, files, pictures, terms. And what must be in no file is in none. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isRuleId } from '@shared/policy/articles'
import { scripts } from '../../package.json'

const root = join(__dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Every file that is kept, wherever the clone lies and whoever owns it. */
const files = execFileSync('git', ['-c', 'safe.directory=*', '-c', 'core.quotepath=off', 'ls-files'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))
const names = new Set(files.map((path) => basename(path)))
const documents = files.filter((path) => path.endsWith('.md'))
const readmes = ['README.md', 'README.zh-CN.md'] as const

/** `npm start`, `npm run budget`, `npm ci`. */
const commandsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run [\w:-]+|[a-z]+)/g)].map(([found]) => found)
const optionsIn = (text: string) => [...text.matchAll(/(?<=[\s`])--[a-z][a-z-]*/g)].map(([found]) => found)
/** What stands in backticks and looks like a file or a folder. */
const pathsIn = (text: string) =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([\w.@-]+(?:\/[\w.@-]+)*\/?)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => path.includes('/') || /\.(tsx?|json|js|sh)$/.test(path))

/** Folders that are made when it runs, and the parts of a folder that a table names after it. */
const elsewhere =
  /^(dist|\.data|\.screenshots|uploads|buyer|staff|parts|api|_lib|rules|wx-server-sdk|@cloudbase)(\/|$)/

const unknownCommand = (command: string) => {
  const [, first = '', script = first] = command.split(' ')
  return first === 'ci' || first === 'install' ? false : !Object.hasOwn(scripts, script)
}
const missing = (path: string) => {
  if (elsewhere.test(path)) return false
  return path.includes('/') ? !existsSync(join(root, path)) : !names.has(path)
}
const machine = /(?<![\w.)}*\]-])\/(?:work|root|home|Users|mnt)\/[\w.]/
const host = /\bregistry\.[a-z]|https?:[^\s"']+\.tgz|["']?\bregistry["']?\s*[=:]\s*["']?http/
const sorted = (texts: readonly string[]) => [...new Set(texts)].sort()

describe.each(documents)('%s', (document) => {
  const text = read(document)
  test('names only commands that exist', () => expect(commandsIn(text).filter(unknownCommand)).toEqual([]))
  test('names only files and folders that exist', () => expect(pathsIn(text).filter(missing)).toEqual([]))
  test('links and pictures lead somewhere', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target)
    const local = targets.filter((target) => !/^https?:/.test(target))
    expect(local.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([])
  })
})

test('both READMEs name the same commands, options, files and pictures', () => {
  const [english, chinese] = readmes.map(read)
  const facts = (text = '') => ({
    commands: sorted(commandsIn(text)),
    options: sorted(optionsIn(text)),
    files: sorted(pathsIn(text)),
    pictures: sorted([...text.matchAll(/docs\/screenshots\/[\w.-]+/g)].map(([found]) => found)),
    sections: [...text.matchAll(/^## /gm)].length,
  })
  expect(facts(chinese)).toEqual(facts(english))
  expect(facts(english).commands).toEqual(expect.arrayContaining(['npm ci', 'npm start', 'npm test']))
})

test('pictures are small, and each one is shown', () => {
  const pictures = files.filter((path) => path.startsWith('docs/screenshots/'))
  expect(pictures.filter((path) => statSync(join(root, path)).size > 120 * 1024)).toEqual([])
  expect(pictures.filter((path) => !read('README.md').includes(path))).toEqual([])
})

test('.ci/run runs the test command of the READMEs', () => {
  for (const path of [...readmes, '.ci/run']) expect(read(path)).toContain('npm ci && npm test')
  expect(statSync(join(root, '.ci/run')).mode & 0o111).toBe(0o111)
})

describe('the glossary', () => {
  const rows = read('docs/glossary.md')
    .split('\n')
    .filter((line) => /^\| (?!中文|-)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const words = (cell = '') => [...cell.matchAll(/`(\w+)`/g)].map(([, word = '']) => word)

  test('has one row a term', () => {
    const terms = rows.map(([, term]) => term)
    expect(terms.length).toBeGreaterThan(40)
    expect(new Set(terms).size).toBe(terms.length)
  })
  test.each(rows)('%s%s is %s in the code', (_, _term, code = '', where = '', articles = '') => {
    const [path] = pathsIn(where)
    const text = path === undefined ? '' : read(path)
    expect(path === undefined ? [] : words(code).filter((word) => !text.includes(word))).toEqual([])
    expect(articles.split(', ').filter((id) => id !== '–' && !isRuleId(id))).toEqual([])
  })
})

describe('no file', () => {
  const texts = files
    .filter((path) => !/\.(png|xlsx)$/.test(path) && path !== 'LICENSE')
    .map((path) => ({ path, text: read(path) }))
  const having = (sign: RegExp) => texts.filter(({ text }) => sign.test(text)).map(({ path }) => path)

  test('names a folder of one machine', () => expect(having(machine)).toEqual([]))
  test('names the host of a registry', () => expect(having(host)).toEqual([]))
  test('the lock file says nothing of where packages came from', () =>
    expect(read('package-lock.json')).not.toContain('"resolved"'))
})

describe('planted', () => {
  test('a command, an option, a file that is not there is seen', () => {
    expect(commandsIn('run `npm run nothing` now').filter(unknownCommand)).toEqual(['npm run nothing'])
    expect(pathsIn('see `shared/nothing.ts` and `nothing.ts`').filter(missing)).toEqual([
      'shared/nothing.ts',
      'nothing.ts',
    ])
    expect(optionsIn('npm start -- --fresh `--port`')).toEqual(['--fresh', '--port'])
  })

  test('a folder of a machine, and a registry, are seen', () => {
    expect(machine.test(['see ', 'home', 'me/x'].join('/'))).toBe(true)
    expect(machine.test('client/home/index')).toBe(false)
    expect(host.test(['registry', 'example.org'].join('.'))).toBe(true)
  })
})
