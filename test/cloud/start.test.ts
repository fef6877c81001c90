/** `npm start`, as it is run: the sample opens, the page is served, what was done is kept, and it stops and refuses cleanly. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const dataDir = mkdtempSync(join(tmpdir(), 'anchang-start-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

interface Started {
  readonly process: ChildProcess
  readonly said: () => string
  /** Resolves with the address once it is open, or with null when the process has ended before. */
  readonly url: Promise<string | null>
  readonly ended: Promise<number | null>
}

function start(...options: string[]): Started {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'local/start.ts', '--data', dataDir, ...options],
    { cwd: root },
  )
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const url = new Promise<string | null>((resolve) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const [, address] = /open: +(http:\S+)\/sign-in/.exec(said) ?? []
      if (address) resolve(address)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => resolve(null))
  })
  return { process: child, said: () => said, url, ended }
}

test('the sample opens with progress, offers its people, and stops on Ctrl-C; the next start finds it', async () => {
  const first = start('--port', '0')
  const url = await first.url
  if (!url) throw new Error(first.said())
  expect(first.said()).toContain('保存 100%')
  const page = await (await fetch(`${url}/sign-in`)).text()
  for (const post of ['业主', '置业顾问', '内业', '案场经理', '工程', '客服', '财务'])
    expect(page).toContain(post)

  const port = new URL(url).port
  const second = start('--port', port)
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain('--data DIR')

  first.process.kill('SIGINT')
  expect(await first.ended).toBe(0)

  const again = start('--port', '0')
  expect(await again.url).not.toBeNull()
  expect(again.said()).toContain('云栖里')
  expect(again.said()).not.toContain('保存')
  again.process.kill('SIGTERM')
  expect(await again.ended).toBe(0)
})

test.each([
  [['--port', 'abc'], '--port'],
  [['--wrong'], '--wrong'],
])('%j is refused with what is wrong', async (options, named) => {
  const started = start(...options)
  expect(await started.ended).toBe(1)
  expect(started.said()).toContain(named)
  expect(started.said()).not.toContain('    at ')
})
