/** Promise 18: `npm run verify-register` over a data folder that the real functions have filled, and after an edit of it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hour } from '@shared/kernel/time'
import { collections } from '../../cloudfunctions/_lib/collections'
import { Direct } from '../../local/store/direct'
import type { Document } from '../../local/store/ejson'
import { Store } from '../../local/store/store'
import { verifyRegister } from '../../local/verifyRegister'
import { enterVisit, visitEntry, visitedFile, visitToken } from '../promises/visits'
import { now } from '../world/docs'
import { openWorld } from '../world/world'

let customers: Document[]
let events: Document[]
let seals: Document[]
beforeAll(async () => {
  const world = await openWorld()
  try {
    await enterVisit(world)
    const again = { ...visitEntry, customerId: 'c-visitor', phone: '13700003333' }
    await world.must('colleague', 'staff.registerAgain', again)
    await world.must('consultant', 'staff.registerAgain', again)
    await world.must('stranger', 'buyer.confirmVisit', { file: visitedFile, token: visitToken, right: true })
    customers = world.cloud.db.find('customers')
    world.cloud.setClock(now + 24 * hour)
    await world.cloud.fireTimer('clock')
    events = world.cloud.db.find('events')
    seals = world.cloud.db.find('seals')
  } finally {
    await world.close()
  }
})

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A data folder with these files, and what the command says of it. */
async function verified(files: readonly Document[], happened: readonly Document[] = events) {
  const folder = mkdtempSync(join(tmpdir(), 'anchang-register-'))
  folders.push(folder)
  const store = new Store(join(folder, 'cloud.sqlite'), collections, () => 0)
  const direct = new Direct(store)
  await direct.insertMany('customers', files)
  await direct.insertMany('events', [...happened])
  await direct.insertMany('seals', seals)
  store.close()
  const lines: string[] = []
  const code = verifyRegister(['--data', folder], (line) => lines.push(line))
  return { folder, code, lines }
}

/** The files with one of them changed in its text, as somebody with the database open would. */
const edited = (id: string, from: string, to: string): Document[] =>
  customers.map((each) => {
    if (each['_id'] !== id) return each
    const text = JSON.stringify(each)
    if (!text.includes(from)) throw new Error(`${from} is not in the file`)
    return JSON.parse(text.replace(from, to))
  })

test('what the functions have entered is as it was entered', async () => {
  const { code, lines } = await verified(customers)
  expect(lines[0]).toMatch(/^p1 最近一次封存到 2026-11-22，校验码 [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}：/)
  expect(lines.at(-1)).toBe(`查了 ${customers.length} 份档案、3 条登记，都和登记时一样。`)
  expect(code).toBe(0)
})

test.each([
  ['a name', visitedFile, '"written":{"name":"林芳"', '"written":{"name":"林芬"'],
  ['who registered', visitedFile, '"by":"e-consultant"', '"by":"e-colleague"'],
  [
    'the introducer of a later entry',
    'c-visitor',
    '"complete":true,"answers"',
    '"introducedBy":"c-x","complete":true,"answers"',
  ],
  ['a hash', 'c-visitor', '"previous":""', '"previous":"0"'],
  ['the visitor’s word', visitedFile, '"right":true', '"right":false'],
])('%s is changed: found', async (_, id, from, to) => {
  const { code, lines } = await verified(edited(id, from, to))
  expect(code).toBe(1)
  expect(lines[0]).toContain(id)
})

test('a whole file is taken out: found', async () => {
  const { code, lines } = await verified(customers.filter(({ _id }) => _id !== visitedFile))
  expect(code).toBe(1)
  expect(lines[0]).toBe(`${visitedFile} 第 0 条：少了或多了记录`)
})

test('a whole file is taken out together with all that its events say of it: the day’s seal no longer fits', async () => {
  const gone = events.filter(({ subject }) => subject !== visitedFile)
  const { code, lines } = await verified(
    customers.filter(({ _id }) => _id !== visitedFile),
    gone,
  )
  expect(code).toBe(1)
  expect(lines[0]).toBe('p1 2026-11-22 的封存和现在的登记对不上')
})

test('and where the seal was taken out as well, the last one that is kept does not fit', async () => {
  const gone = events.filter(({ type }) => type !== 'register.sealed')
  const { code, lines } = await verified(customers, gone)
  expect(code).toBe(1)
  expect(lines[0]).toContain('封存和现在的登记对不上')
})

test('the command itself ends with 1', async () => {
  const { folder } = await verified(
    edited(visitedFile, '"written":{"name":"林芳"', '"written":{"name":"林芬"'),
  )
  const run = () =>
    execFileSync('npx', ['tsx', 'local/verifyRegisterMain.ts', '--data', folder], {
      cwd: join(__dirname, '../..'),
      stdio: 'pipe',
      encoding: 'utf8',
    })
  expect(run).toThrow(expect.objectContaining({ status: 1, stdout: expect.stringContaining(visitedFile) }))
  expect(verifyRegister(['--data', '/nowhere'], () => undefined)).toBe(2)
}, 30_000)
