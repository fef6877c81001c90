/** From sheets to typed rows: finds the header row by the usual names, then reads every row below it. */
import { z } from 'zod'
import { type TableKind, type Tables, tableNames } from './columns'
import { headers } from './fields'
import type { Entry, Findings, Source, Table } from './findings'
import type { Cell, Row, Sheet } from './table'

interface Field {
  readonly path: string
  readonly names: readonly string[]
  readonly needed: boolean
}

/** How far down a header may stand: titles and notes come before it. */
const headerWithin = 20

export interface ReadRows<T> {
  readonly good: readonly Entry<T>[]
  readonly bad: readonly Source[]
}

/** Recognises the tables of one file; a file without any, or a table without a needed column, is a problem. */
export function findTables(
  sheets: readonly Sheet[],
  kinds: readonly TableKind[],
  all: Tables,
  findings: Findings,
): readonly Table[] {
  const found = sheets.flatMap((sheet) => findTable(sheet, kinds, all, findings) ?? [])
  const [first] = sheets
  if (found.length === 0 && first && findings.problems.every(({ file }) => file !== first.file)) {
    const names = fieldsOf(all[kinds[0] ?? 'units'])
      .filter(({ needed }) => needed)
      .map((field) => field.names[0])
    findings.addSheet(
      first,
      first.rows[0]?.number ?? 1,
      '',
      `有一行表头，至少写明这些列：${names.join('、')}`,
    )
  }
  return found
}

function findTable(
  sheet: Sheet,
  kinds: readonly TableKind[],
  all: Tables,
  findings: Findings,
): Table | undefined {
  const candidates = sheet.rows.slice(0, headerWithin).flatMap((header) =>
    kinds.map((kind) => {
      const fields = fieldsOf(all[kind])
      const columns = matchHeader(header, fields)
      const needed = fields.filter((field) => field.needed)
      const missing = needed.filter(({ path }) => !columns.has(path))
      return {
        table: { kind, sheet, header, columns },
        missing,
        score: 1 - missing.length / needed.length,
      }
    }),
  )
  const [best] = candidates.filter(({ score }) => score >= 0.5).sort((a, b) => b.score - a.score)
  if (!best) return undefined
  for (const { names } of best.missing) {
    const also = names.length > 1 ? `（也可以叫：${names.slice(1).join('、')}）` : ''
    findings.addSheet(
      sheet,
      best.table.header.number,
      '',
      `${tableNames[best.table.kind]}要有“${names[0]}”这一列${also}`,
    )
  }
  for (const cell of best.table.header.cells) {
    if (!cell || !/万/.test(cell.text.replace(/^[^（(]*/, ''))) continue
    findings.addSheet(sheet, best.table.header.number, cell.text, '金额以元为单位，请换算后改表头')
  }
  return best.missing.length === 0 ? best.table : undefined
}

function matchHeader(header: Row, fields: readonly Field[]): Map<string, number> {
  const at = new Map<string, number>()
  header.cells.forEach((cell, index) => {
    const name = plainHeader(cell)
    if (name !== '' && !at.has(name)) at.set(name, index)
  })
  const columns = new Map<string, number>()
  for (const { path, names } of fields) {
    const index = names.map((name) => at.get(name)).find((each) => each !== undefined)
    if (index !== undefined) columns.set(path, index)
  }
  return columns
}

/** The name without its unit and marks: `总价（元）*` is 总价. */
const plainHeader = (cell: Cell | undefined): string =>
  (cell?.text ?? '')
    .normalize('NFKC')
    .replace(/\(.*?\)|\[.*?\]|[\s*:]/g, '')
    .trim()

function fieldsOf(schema: z.ZodObject, before = ''): readonly Field[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const path = `${before}${key}`
    if (field instanceof z.ZodObject) return fieldsOf(field, `${path}.`)
    const known = field instanceof z.ZodType ? headers.get(field) : undefined
    return known ? [{ path, ...known }] : []
  })
}

/** Reads the rows of one table; a row with any fault is bad, and each of its faults is a problem. */
export function readRows<T>(table: Table, schema: z.ZodType<T>, findings: Findings): ReadRows<T> {
  const good: Entry<T>[] = []
  const bad: Source[] = []
  const inputOf = inputMaker(schema, table.columns)
  for (const row of table.sheet.rows) {
    if (row.number <= table.header.number || isNoData(row, table.header)) continue
    const source = { table, row }
    const read = schema.safeParse(inputOf(row))
    if (read.success) good.push({ value: read.data, source })
    else {
      bad.push(source)
      for (const { path, message } of read.error.issues) findings.add(source, path.join('.'), message)
    }
  }
  return { good, bad }
}

/** The row as the schema wants it: the cell of each field, or none. */
function inputMaker(schema: z.ZodType, columns: ReadonlyMap<string, number>, before = '') {
  if (!(schema instanceof z.ZodObject)) return () => ({})
  const parts = Object.entries(schema.shape).map(([key, field]) => {
    const path = `${before}${key}`
    if (field instanceof z.ZodObject) return { key, take: inputMaker(field, columns, `${path}.`) }
    const index = columns.get(path) ?? -1
    return { key, take: (row: Row): unknown => row.cells[index] }
  })
  return (row: Row): Record<string, unknown> =>
    Object.fromEntries(parts.map(({ key, take }) => [key, take(row)]))
}

/** Lines that are no records: a sum below the table, or the second line of a header whose cells are merged. */
function isNoData(row: Row, header: Row): boolean {
  const filled = row.cells.flatMap((cell, index) => (cell ? [{ cell, index }] : []))
  if (/^(合计|小计|总计)[:：]?$/.test(filled[0]?.cell.text ?? '')) return true
  return filled.every(({ cell, index }) => cell.fault === 'merged' && header.cells[index]?.text === cell.text)
}
