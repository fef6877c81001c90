/** Opens what an office sends: .xlsx, or .csv in UTF-8 or in GB18030 as Excel writes it in China. */
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { ok, type Result, refuse } from '@shared/kernel/result'
import { CsvError, parse } from 'csv-parse/sync'
import { type CellValue, Workbook, type Cell as XlsxCell } from 'exceljs'
import type { Cell, Row, Sheet } from './table'

/** Bytes. A register of 20,000 rows has about 2 MB. */
const largestFile = 50 * 1024 * 1024

export async function readTable(path: string): Promise<Result<readonly Sheet[]>> {
  const name = basename(path)
  if (!existsSync(path) || !statSync(path).isFile()) {
    return refuse('NOT_FOUND', `找不到文件 ${path}，请检查路径和文件名。`)
  }
  const size = statSync(path).size
  if (size === 0) return refuse('BAD_INPUT', `${name} 是空文件，请换成有内容的表格。`)
  if (size > largestFile) {
    return refuse('BAD_INPUT', `${name} 超过 50 MB，请去掉表格里的图片，或拆成几个文件。`)
  }
  const sheets = await readByKind(path, name)
  if (!sheets.ok) return sheets
  if (sheets.value.some(({ rows }) => rows.length > 0)) return sheets
  return refuse('BAD_INPUT', `${name} 里一行内容也没有，请换成有内容的表格。`)
}

async function readByKind(path: string, name: string): Promise<Result<readonly Sheet[]>> {
  const start = firstBytes(path, 8)
  if (start.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return readXlsx(path, name)
  if (start.equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return refuseOldFormat(path, name)
  if (/\.(csv|txt|tsv)$/i.test(name)) return readCsv(readFileSync(path), path)
  return refuse('BAD_INPUT', `${name} 不是表格文件，请另存为 .xlsx 或 .csv。`)
}

function firstBytes(path: string, count: number): Buffer {
  const bytes = Buffer.alloc(count)
  const file = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, count, 0))
  } finally {
    closeSync(file)
  }
}

/** The same container holds the old .xls and a password-protected .xlsx; the latter names its package in UTF-16. */
function refuseOldFormat(path: string, name: string): Result<never> {
  const encrypted = readFileSync(path).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return refuse(
    'BAD_INPUT',
    encrypted
      ? `${name} 有打开密码，请在 Excel 里去掉密码后再导入。`
      : `${name} 是旧版 .xls，请在 Excel 里另存为 .xlsx 后再导入。`,
  )
}

async function readXlsx(path: string, name: string): Promise<Result<readonly Sheet[]>> {
  const book = new Workbook()
  try {
    await book.xlsx.readFile(path)
  } catch {
    return refuse('BAD_INPUT', `${name} 打不开，可能已经损坏，请在 Excel 里重新保存后再导入。`)
  }
  if (book.worksheets.length === 0) {
    return refuse('BAD_INPUT', `${name} 里没有工作表，可能不是 Excel 表格，请另存为 .xlsx 后再导入。`)
  }
  return ok(
    book.worksheets.map((sheet) => {
      const rows: Row[] = []
      sheet.eachRow((row, number) => {
        const cells: Cell[] = []
        row.eachCell((cell, column) => {
          const read = readCell(cell)
          if (read) cells[column - 1] = read
        })
        if (cells.some((cell) => cell !== undefined)) rows.push({ number, cells })
      })
      return { file: path, name: sheet.name, rows }
    }),
  )
}

function readCell(cell: XlsxCell): Cell | undefined {
  const read = plain(cell.value, cell)
  if (cell.isMerged) return { ...(read ?? { text: '' }), fault: 'merged' }
  return read
}

function plain(value: CellValue | undefined, cell: XlsxCell): Cell | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'number') return fromNumber(value, cell.numFmt)
  if (typeof value === 'boolean') return { text: value ? '是' : '否' }
  if (value instanceof Date) return { text: sayDate(value) }
  if (typeof value === 'string') return fromText(value)
  if ('error' in value) return { text: value.error, fault: 'broken' }
  if ('richText' in value) return fromText(value.richText.map(({ text }) => text).join(''))
  if ('text' in value) return plain(value.text, cell)
  return value.result === undefined ? { text: '', fault: 'broken' } : plain(value.result, cell)
}

const fromText = (text: string): Cell | undefined => (text.trim() === '' ? undefined : { text: text.trim() })

/** Fifteen digits are what Excel itself keeps: 0.1 + 0.2 is 0.3. */
const exact = (value: number) => Number(value.toPrecision(15))

function fromNumber(value: number, format: string | undefined): Cell {
  if (format?.includes('%')) return { text: `${exact(value * 100)}%` }
  return { text: String(exact(value)), number: exact(value) }
}

/** Excel dates have no zone: the parts that the spreadsheet shows are the UTC parts here. */
function sayDate(date: Date): string {
  if (Number.isNaN(date.valueOf())) return '#日期错误'
  const [day = '', time = ''] = new Date(Math.round(date.valueOf() / 1000) * 1000).toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`
}

/** Reads .csv text; exported for its own tests. */
export function readCsv(bytes: Buffer, path: string): Result<readonly Sheet[]> {
  const name = basename(path)
  const text = decode(bytes)
  if (text === null) return refuse('BAD_INPUT', `${name} 不是文本表格，请另存为 .xlsx 或 .csv。`)
  try {
    const records: string[][] = parse(text, { delimiter: delimiterOf(text), relax_column_count: true })
    const rows = records
      .map((record, index) => ({ number: index + 1, cells: record.map((each) => fromText(each)) }))
      .filter(({ cells }) => cells.some((cell) => cell !== undefined))
    return ok([{ file: path, name: name.replace(/\.\w+$/, ''), rows }])
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse('BAD_INPUT', `${name} 里的引号不成对，请在 Excel 里打开检查后重新保存。`)
  }
}

/** UTF-8 if it is valid UTF-8, else GB18030; the decoder drops a byte order mark. Null for what is no text. */
function decode(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\0') ? null : text
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return null
}

function delimiterOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  const count = (mark: string) => line.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
