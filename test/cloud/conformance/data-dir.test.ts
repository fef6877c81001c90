/** The data directory: survives closing, holds one process at a time, and keeps every acknowledged write. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openCloud, PortTakenError, StoreError } from '../../../local/cloud'
import { type Lab, openLab, PERSON } from './harness'
import { THINGS } from './probe/names'
import { specs } from './specs'

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
}, 60_000)
afterAll(() => lab.close())

const options = () => ({ dataDir: lab.dataDir, functionsDir: lab.functionsDir, collections: specs })

test('documents survive closing and opening', async () => {
  await lab.probe('write', 'kept', 'r')
  const before = lab.cloud.db.dump()
  const cloud = await lab.reopened()
  expect(cloud.db.dump()).toBe(before)
  expect(await cloud.invoke('probe', { name: 'write', run: 'r', input: 'again' }, PERSON)).toBe('written')
})

test('a second cloud on the same data is refused', async () => {
  const second = openCloud(options())
  await expect(second).rejects.toBeInstanceOf(StoreError)
  await expect(second).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE' })
})

test('a port that is taken is a named error, and leaves nothing locked', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'port-'))
  const taken = openCloud({ ...options(), dataDir, port: lab.cloud.port })
  await expect(taken).rejects.toBeInstanceOf(PortTakenError)
  const free = await openCloud({ ...options(), dataDir })
  await free.close()
  rmSync(dataDir, { recursive: true })
})

test('a declared index that changes is built anew', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'index-'))
  const first = await openCloud({ ...options(), dataDir, collections: { a: { indexes: [] } } })
  await first.db.insertMany('a', [
    { _id: '1', n: 1 },
    { _id: '2', n: 2 },
  ])
  await first.close()
  const second = await openCloud({
    ...options(),
    dataDir,
    collections: { a: { indexes: [{ name: 'n', keys: { n: -1 } }] } },
  })
  expect(second.db.find('a', { n: { $gte: 2 } }).map(({ _id }) => _id)).toEqual(['2'])
  await second.close()
  rmSync(dataDir, { recursive: true })
})

test('a process killed while it writes has lost none of the writes that it acknowledged', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'killed-'))
  const writer = join(__dirname, 'writer.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', writer, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line)
    if (acknowledged.length === 300) child.kill('SIGKILL')
  }
  const cloud = await openCloud({ ...options(), dataDir })
  const lost = acknowledged.filter((id) => cloud.db.get(THINGS, id) === null)
  const half = cloud.db
    .find(THINGS, {})
    .filter(({ _id }) => cloud.db.get(THINGS, `${String(_id).replace('-twin', '')}-twin`) === null)
  await cloud.close()
  rmSync(dataDir, { recursive: true })
  expect(acknowledged.length).toBeGreaterThanOrEqual(300)
  expect({ lost, half }).toEqual({ lost: [], half: [] })
}, 60_000)
