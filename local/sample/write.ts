/** Writes the sample as an office would hand it over: spreadsheets, and a folder of photos beside them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Workbook } from 'exceljs'
import type { OptionName } from '../open-project/columns'
import type { Progress } from '../open-project/open'
import { drawPng } from './draw'
import type { Sample, SheetOf } from './table'

const fileNames: Readonly<Record<OptionName, string>> = {
  staff: '员工.xlsx',
  units: '房源.xlsx',
  customers: '客户.xlsx',
  deals: '成交.xlsx',
  followups: '跟进.xlsx',
  construction: '施工.xlsx',
}
const options = ['staff', 'units', 'customers', 'deals', 'followups', 'construction'] as const

export interface WrittenFile {
  readonly option: OptionName
  readonly path: string
}

export async function writeSample(
  sample: Sample,
  directory: string,
  progress: Progress,
): Promise<readonly WrittenFile[]> {
  const photos = join(directory, '照片')
  mkdirSync(photos, { recursive: true })
  const files = options.map((option) => ({ option, path: join(directory, fileNames[option]) }))
  for (const [index, { option, path }] of files.entries()) {
    progress('生成表格', index, files.length)
    await writeBook(path, sample[option])
  }
  progress('生成表格', files.length, files.length)
  for (const [index, { name, scene }] of sample.photos.entries()) {
    progress('绘制工地照片', index, sample.photos.length)
    writeFileSync(join(photos, name), drawPng(scene))
  }
  progress('绘制工地照片', sample.photos.length, sample.photos.length)
  return files
}

async function writeBook(path: string, sheets: readonly SheetOf[]): Promise<void> {
  const book = new Workbook()
  for (const { name, title, header, rows } of sheets) {
    const sheet = book.addWorksheet(name)
    if (title !== undefined) {
      sheet.addRow([title])
      sheet.mergeCells(1, 1, 1, header.length)
    }
    sheet.addRow([...header])
    for (const row of rows) sheet.addRow(row.map((value) => (value === '' ? null : value)))
    sheet.columns.forEach((column) => {
      column.width = 14
    })
  }
  await book.xlsx.writeFile(path)
}
