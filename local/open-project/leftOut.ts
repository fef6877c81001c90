/** Writes the rows that were left out, as the office had them, with a last column that says why. */
import { existsSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { Workbook } from 'exceljs'
import type { Findings, Source, Table } from './findings'
import type { Row } from './table'

/** The column that is added at the end; a table that is imported again may still have it. */
const reasonHeader = '问题'

interface LeftOutRow {
  readonly source: Source
  readonly reasons: readonly string[]
}

/** One file for each file with such rows, beside it and in its format; their paths. */
export async function writeLeftOut({ leftOut }: Findings): Promise<readonly string[]> {
  const files = new Map<string, Map<Table, LeftOutRow[]>>()
  for (const row of leftOut.values()) {
    const { table } = row.source
    const byTable = files.get(table.sheet.file) ?? new Map<Table, LeftOutRow[]>()
    files.set(table.sheet.file, byTable)
    byTable.set(table, [...(byTable.get(table) ?? []), row])
  }
  const written: string[] = []
  for (const [file, byTable] of files) {
    const path = freePath(file)
    if (extname(file).toLowerCase() === '.xlsx') await writeXlsx(path, byTable)
    else writeCsv(path, byTable)
    written.push(path)
  }
  return written
}

/** units.xlsx → units.未导入.xlsx, and a number where that is taken: somebody may be working in it. */
function freePath(file: string): string {
  const end = extname(file)
  const start = file.slice(0, file.length - end.length)
  for (let number = 1; ; number += 1) {
    const path = `${start}.未导入${number === 1 ? '' : `-${number}`}${end}`
    if (!existsSync(path)) return path
  }
}

async function writeXlsx(path: string, byTable: ReadonlyMap<Table, readonly LeftOutRow[]>): Promise<void> {
  const book = new Workbook()
  for (const [table, rows] of byTable) {
    const sheet = book.addWorksheet(table.sheet.name)
    for (const line of linesOf(table, rows)) sheet.addRow(line)
    sheet.columns.forEach((column, index) => {
      column.width = index === sheet.columns.length - 1 ? 60 : 16
    })
  }
  await book.xlsx.writeFile(path)
}

function writeCsv(path: string, byTable: ReadonlyMap<Table, readonly LeftOutRow[]>): void {
  const lines = [...byTable].flatMap(([table, rows]) => linesOf(table, rows))
  // With the byte order mark, Excel reads it as UTF-8.
  writeFileSync(path, `\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`)
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function linesOf({ header }: Table, rows: readonly LeftOutRow[]): string[][] {
  const kept = Array.from(header.cells, (cell, index) => ({ cell, index })).filter(
    ({ cell }) => cell?.text !== reasonHeader,
  )
  const textsOf = (row: Row) => kept.map(({ index }) => row.cells[index]?.text ?? '')
  return [
    [...textsOf(header), reasonHeader],
    ...rows.map(({ source, reasons }) => [...textsOf(source.row), reasons.join('；')]),
  ]
}
