/** What is wrong in the tables, found row by row; and which rows cannot come in because of it. */
import { basename } from 'node:path'
import type { TableKind } from './columns'
import { columnLetters, type Row, type Sheet } from './table'

/** One table on one sheet, once its header row has been recognised. */
export interface Table {
  readonly kind: TableKind
  readonly sheet: Sheet
  readonly header: Row
  /** Where each field stands, by its path (`signing.done`), counted from 0. */
  readonly columns: ReadonlyMap<string, number>
}

/** The row that something was read from. */
export interface Source {
  readonly table: Table
  readonly row: Row
}

/** A row that was read, and where it stood. */
export interface Entry<T> {
  readonly value: T
  readonly source: Source
}

/** One line of the table of problems. */
export interface Problem {
  readonly file: string
  readonly sheet: string
  /** As the spreadsheet numbers it. */
  readonly row: number
  /** Letter and header, as in `E 总价`. */
  readonly column: string
  readonly value: string
  /** What is expected instead, in Chinese. */
  readonly expected: string
}

export const rawText = ({ table, row }: Source, field: string): string =>
  row.cells[table.columns.get(field) ?? -1]?.text ?? ''

/** 房源表第 5 行: where to look. */
export const sayPlace = ({ table, row }: Source): string =>
  `${basename(table.sheet.file)} 第 ${row.number} 行`

export class Findings {
  readonly problems: Problem[] = []
  /** Rows that cannot come in, with the reasons that are written beside them. */
  readonly leftOut = new Map<Row, { readonly source: Source; readonly reasons: string[] }>()

  unreadable = false

  /** A fault of this row. */
  add(source: Source, field: string, expected: string): void {
    const { table, row } = source
    const index = table.columns.get(field)
    const header = index === undefined ? '' : (table.header.cells[index]?.text ?? '')
    const column = index === undefined ? '（缺少这一列）' : `${columnLetters(index)} ${header}`
    this.problems.push({
      file: table.sheet.file,
      sheet: table.sheet.name,
      row: row.number,
      column,
      value: rawText(source, field),
      expected,
    })
    this.#leaveOut(source, `${header}：${expected}`)
  }

  /** This row is sound, but cannot come in before another one is mended. */
  follow(source: Source, reason: string): void {
    this.#leaveOut(source, reason)
  }

  isOut({ row }: Source): boolean {
    return this.leftOut.has(row)
  }

  /** A fault of a whole sheet: its rows are not read, so nothing can be imported. */
  addSheet(sheet: Sheet, row: number, value: string, expected: string): void {
    this.unreadable = true
    this.problems.push({ file: sheet.file, sheet: sheet.name, row, column: '表头', value, expected })
  }

  #leaveOut(source: Source, reason: string): void {
    const known = this.leftOut.get(source.row)
    if (known) known.reasons.push(reason)
    else this.leftOut.set(source.row, { source, reasons: [reason] })
  }
}
