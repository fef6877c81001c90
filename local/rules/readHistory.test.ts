import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { historyOf } from './readHistory'

const folder = mkdtempSync(join(tmpdir(), 'history-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(name: string, text: string) {
  const file = join(folder, name)
  writeFileSync(file, text)
  const found = await historyOf(file, () => undefined)
  return found.ok ? found.value : found.refusal.say.replace(file, '')
}

const visit = '{"type":"registered","at":"2026-03-01 10:00","customer":"陈","channel":"visit","by":"李"}'

test('one event a line: blank lines are none, an event without an id is named by its place', async () => {
  const deal =
    '{"id":"d","type":"contracted","at":"2026-03-02 10:00","customer":"陈","unit":"1-101","closedBy":"王"}'
  const found = await read('good.jsonl', `${visit}\n\n${deal}\n${visit}\n`)
  expect(found).toMatchObject({ history: [{ id: 'e1', complete: true }, { id: 'd' }, { id: 'e3' }] })
  expect(found).toHaveProperty('staff', ['李', '王'])
})

test('a case file says who is on the roster', async () => {
  const file = `staff: [李, 王, 张]\nhistory:\n  - ${visit}\n`
  expect(await read('good.yaml', file)).toHaveProperty('staff', ['李', '王', '张'])
})

test.each([
  ['half a line', '{"type":', '  ✗ :2:1 不是正确的 JSON，一行要写完整的一件事'],
  ['an unknown kind', visit.replace('registered', 'regstered'), '  ✗ :2:1 type：没有这个种类'],
  ['an unknown field', visit.replace('"by"', '"bye"'), '没有“bye”这个字段'],
  ['no such time', visit.replace('03-01', '13-01'), '  ✗ :2:1 at：没有这个时间：2026-13-01 10:00'],
])('%s is refused with its line and field', async (_, line, say) => {
  expect(await read('bad.jsonl', `${visit}\n${line}\n`)).toContain(say)
})
