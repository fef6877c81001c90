/** The table of problems for a terminal: columns stand under each other although Chinese characters are twice as wide. */
import { basename } from 'node:path'
import type { Problem } from './findings'

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** Columns that a text takes in a terminal. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

/** At most so many columns wide, with … where something is cut; one line; without control characters. */
export function clip(text: string, most: number): string {
  const line = text.replace(/\p{Cc}+/gu, ' ')
  if (widthOf(line) <= most) return line
  let kept = ''
  for (const character of line) {
    if (widthOf(kept + character) > most - 1) break
    kept += character
  }
  return `${kept}…`
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** One line a problem, under a header; without any, no lines. */
export function problemTable(problems: readonly Problem[]): string {
  if (problems.length === 0) return ''
  const lines = [
    ['文件', '工作表', '行', '列', '值', '应为'],
    ...problems.map(({ file, sheet, row, column, value, expected }) => [
      clip(basename(file), 24),
      clip(sheet, 16),
      String(row),
      clip(column, 20),
      value === '' ? '（空）' : clip(value, 24),
      expected,
    ]),
  ]
  const widths = [0, 1, 2, 3, 4].map((index) =>
    lines.reduce((most, line) => Math.max(most, widthOf(line[index] ?? '')), 0),
  )
  return lines
    .map((line) => line.map((text, index) => pad(text, widths[index] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
