/** The regulation that the office adopts. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { collections } from '../../cloudfunctions/_lib/collections'
import { Store } from '../store/store'
import { openSink } from './sink'
import { Folder, Memory, open, today, writeOffice } from './testTables'

let folder: Folder
beforeEach(() => {
  folder = new Folder()
})
afterEach(() => folder.remove())

test('is the one that is named, in force from the day of opening; the default where none is', async () => {
  const files = await writeOffice(folder, {})
  const [named, unnamed] = [new Memory(), new Memory()]
  await open(files, named, { preset: 'steps' })
  await open(files, unnamed)
  const head = { version: 1, from: today, company: '云岫置业', project: '云栖里' }
  expect(named.saved?.projects[0]?.policies).toMatchObject([
    { ...head, preset: 'steps', name: '晶都 案场客户程序分解' },
  ])
  expect(unnamed.saved?.projects[0]?.policies).toMatchObject([{ ...head, preset: 'rota' }])
})

test('a name that is none is refused with those that there are', () => {
  const args = ['--import', 'tsx', 'local/open-project/main.ts', '--units', 'x.csv', '--customers', 'x.csv']
  const { status, stderr } = spawnSync(process.execPath, [...args, '--policy', '天城'], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('没有名叫“天城”的制度。--policy 可以写：')
  expect(stderr.match(/^ +(rota|case|confirm|steps) +\S/gm)).toHaveLength(4)
})

test('one that another version has kept otherwise is not taken for ours', async () => {
  const sink = openSink(folder.path, () => 0)
  await open(await writeOffice(folder, {}), sink)
  sink.close()
  const store = new Store(join(folder.path, 'cloud.sqlite'), collections, () => 0)
  const older = { name: '旧楼盘', company: '', policies: [{ version: 1, from: '2026-01-01' }] }
  await store.set('projects', 'p', older)
  store.close()
  const again = openSink(folder.path, () => 0)
  expect(again.openProject()).toEqual({ name: '旧楼盘', readable: false })
  again.close()
})
