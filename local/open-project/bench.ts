/** How long 20,000 rows take: 5,000 units and 15,000 customers. `npx tsx local/open-project/bench.ts` */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Workbook } from 'exceljs'
import { openProject } from './open'
import { openSink } from './sink'

const today = '2026-11-22'

async function writeTable(path: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const book = new Workbook()
  const sheet = book.addWorksheet('表')
  for (const row of rows) sheet.addRow([...row])
  await book.xlsx.writeFile(path)
}

const units = Array.from({ length: 5_000 }, (_, index) => {
  const [building, floor, door] = [
    Math.floor(index / 200) + 1,
    (Math.floor(index / 4) % 50) + 1,
    (index % 4) + 1,
  ]
  return [`${building}幢`, floor, `${floor}0${door}`, '三室两厅两卫', 89.56, 12_800, 1_146_368]
})
const customers = Array.from({ length: 15_000 }, (_, index) => [
  `客户${index + 1}`,
  `138${String(index).padStart(8, '0')}`,
  '自然到访',
  '2026-10-08 10:30',
  '意向',
])

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'open-project-'))
  try {
    const files = { units: join(directory, 'units.xlsx'), customers: join(directory, 'customers.xlsx') }
    await writeTable(files.units, [['幢号', '楼层', '房号', '户型', '建筑面积', '单价', '总价'], ...units])
    await writeTable(files.customers, [
      ['客户姓名', '联系电话', '来源', '登记时间', '客户级别'],
      ...customers,
    ])
    const start = performance.now()
    const sink = openSink(directory, Date.now)
    const opened = await openProject(
      {
        files: [
          { option: 'units', path: files.units },
          { option: 'customers', path: files.customers },
        ],
        name: '测速',
        company: '测速',
        today,
        skipBadRows: false,
        fresh: false,
      },
      sink,
      () => undefined,
    )
    sink.close()
    const seconds = (performance.now() - start) / 1000
    const docs = opened.ok ? opened.value.docs : null
    process.stdout.write(
      `${docs?.units.length} units and ${docs?.customers.length} customers in ${seconds.toFixed(1)} s\n`,
    )
    process.exitCode = docs && seconds <= 30 ? 0 : 1
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

void main()
