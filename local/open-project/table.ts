/** A spreadsheet as the importer sees it, whatever format it came in: plain text cells that remember where they stood. */

export interface Cell {
  /** As a person reads it: dates as 2026-11-22 or 2026-11-22 15:30, numbers without separators. Trimmed. */
  readonly text: string
  /** The number, where the spreadsheet holds one: it may be more exact than what it shows. */
  readonly number?: number
  /** `merged`: part of a merged cell. `broken`: a formula without a result. */
  readonly fault?: 'merged' | 'broken'
}

export interface Row {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number
  /** From column A on; a hole is an empty cell. */
  readonly cells: readonly (Cell | undefined)[]
}

export interface Sheet {
  /** The file as it was named on the command line. */
  readonly file: string
  readonly name: string
  /** Rows that hold anything, in order. */
  readonly rows: readonly Row[]
}

/** A, B, … Z, AA: what the spreadsheet calls a column, counted from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}
