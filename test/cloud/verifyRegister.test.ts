/** Promise 18: `npm run verify-register` over a data folder that the real functions have filled, and after an edit of it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collections } from '../../cloudfunctions/_lib/collections'
import { Direct } from '../../local/store/direct'
import type { Document } from '../../local/store/ejson'
import { Store } from '../../local/store/store'
import { verifyRegister } from '../../local/verifyRegister'
import { enterVisit, visitEntry, visitedFile, visitToken } from '../promises/visits'
import { openWorld } from '../world/world'

let customers: Document[]
let events: Document[]
beforeAll(async () => {
  const world = await openWorld()
  try {
    await enterVisit(world)
    const again = { ...visitEntry, customerId: 'c-visitor', phone: '13700003333' }
    await world.must('colleague', 'staff.registerAgain', again)
    await world.must('consultant', 'staff.registerAgain', again)
    await world.must('stranger', 'buyer.confirmVisit', { file: visitedFile, token: visitToken, right: true })
    customers = world.cloud.db.find('customers')
    events = world.cloud.db.find('events')
  } finally {
    await world.close()
  }
})

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A data folder with these files, and what the command says of it. */
async function verified(files: readonly Document[]) {
  const folder = mkdtempSync(join(tmpdir(), 'anchang-register-'))
  folders.push(folder)
  const store = new Store(join(folder, 'cloud.sqlite'), collections, () => 0)
  const direct = new Direct(store)
  await direct.insertMany('customers', files)
  await direct.insertMany('events', events)
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
  expect(lines).toEqual([`查了 ${customers.length} 份档案、3 条登记，都和登记时一样。`])
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
