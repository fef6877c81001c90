/** What a cell may hold: each reader turns its text into a value, or says in Chinese what is expected instead. */
import { words } from '@shared/contract/fields'
import { type CentiSquareMetres, type Fen, parseHundredths, parseYuan } from '@shared/kernel/money'
import { normalPhone } from '@shared/kernel/phone'
import { type Day, dayOf, hour, type Instant, isDay, minute, startOfDay } from '@shared/kernel/time'
import { z } from 'zod'
import type { Cell } from './table'

export interface Reader<T> {
  readonly expected: string
  readonly read: (cell: Cell) => T | null
}

/** The header names under which a column is known, the most usual first. */
export const headers = z.registry<{ readonly names: readonly string[]; readonly needed: boolean }>()

const anyCell = z.custom<Cell | undefined>()
const mergedSay = '取消合并单元格，每一行都单独填写'
const brokenSay = '公式没有结果：请改成数值或文字，或在 Excel 里重新计算后保存'

/** A column that must be there, and filled in every row. */
export function needed<T>(reader: Reader<T>, ...names: string[]) {
  const schema = anyCell.transform((cell, context): T => {
    if (cell && !cell.fault && cell.text !== '') {
      const value = reader.read(cell)
      if (value !== null) return value
    }
    context.addIssue({ code: 'custom', message: faultSay(cell) ?? expectedOf(cell, reader) })
    return z.NEVER
  })
  headers.add(schema, { names, needed: true })
  return schema
}

/** A column that may be absent, and empty in any row. */
export function maybe<T>(reader: Reader<T>, ...names: string[]) {
  const schema = anyCell.transform((cell, context): T | undefined => {
    if (!cell || (cell.text === '' && !cell.fault)) return undefined
    const value = cell.fault ? null : reader.read(cell)
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: faultSay(cell) ?? reader.expected })
    return z.NEVER
  })
  headers.add(schema, { names, needed: false })
  return schema
}

function faultSay(cell: Cell | undefined): string | undefined {
  if (cell?.fault === 'merged') return mergedSay
  return cell?.fault === 'broken' ? brokenSay : undefined
}

const expectedOf = (cell: Cell | undefined, { expected }: Reader<unknown>) =>
  !cell || cell.text === '' ? `不能为空，应填${expected}` : expected

/** Words of a person, without hidden characters. */
export const text = (what: string, max: number): Reader<string> => ({
  expected: `${what}（不超过 ${max} 个字）`,
  read: (cell) => words(max).safeParse(cell.text).data ?? null,
})

/** One of several words; several words may mean the same. */
export function oneOf<T extends string>(
  known: readonly (readonly [value: T, ...words: string[]])[],
): Reader<T> {
  const values = new Map(known.flatMap(([value, ...all]) => all.map((word) => [word, value] as const)))
  return {
    expected: `以下之一：${known.map(([, word]) => word).join('、')}`,
    read: ({ text: written }) => values.get(written.normalize('NFKC').replace(/\s/g, '')) ?? null,
  }
}

/** Several of them in one cell, between 、 or commas. */
export const listOf = <T>(one: Reader<T>, expected: string, most: number): Reader<readonly [T, ...T[]]> => ({
  expected,
  read: (cell) => {
    const parts = cell.text.split(/[、,，;；/\n]/).filter((part) => part.trim() !== '')
    const values = parts.map((part) => one.read({ text: part.trim() })).filter((value) => value !== null)
    const [first, ...rest] = values
    if (first === undefined || values.length !== parts.length || values.length > most) return null
    return [first, ...rest]
  },
})

export const phone: Reader<string> = {
  expected: '11 位手机号，或带区号的固定电话',
  read: (cell) => normalPhone(cell.text),
}

/** Fen. A number that is more exact than a fen (a formula's result) is taken as Excel shows it, to the fen. */
export const money: Reader<Fen> = {
  expected: '大于 0 的金额（元，最多两位小数）',
  read: (cell) => positive(cell.number === undefined ? parseYuan(cell.text) : toHundredths(cell.number)),
}

export const area: Reader<CentiSquareMetres> = {
  expected: '大于 0 的面积（㎡，最多两位小数）',
  read: (cell) => {
    if (cell.number !== undefined) return positive(toHundredths(cell.number))
    const digits = cell.text.normalize('NFKC').replace(/\s|,|m2|平方米|平米/g, '')
    return positive(parseHundredths(digits))
  },
}

const toHundredths = (value: number) => Math.round(Number((value * 100).toPrecision(15)))
const positive = (value: number | null) =>
  value !== null && value > 0 && Number.isSafeInteger(value) ? value : null

/** A whole number, with or without its unit word. */
export const whole = (expected: string, from: number, to: number): Reader<number> => ({
  expected,
  read: (cell) => {
    const digits = cell.text.normalize('NFKC').replace(/\s|层|楼|F$|%/g, '')
    const value = Number(digits)
    return /^\d+$/.test(digits) && value >= from && value <= to ? value : null
  },
})

export const day: Reader<Day> = {
  expected: '2000 年以后的日期，如 2026-11-22',
  read: (cell) => parseDay(cell.text),
}

/** A day that has come: what happened cannot lie ahead. */
export const pastDay = (today: Day): Reader<Day> => ({
  expected: `2000 年以后、不晚于今天（${today}）的日期`,
  read: (cell) => {
    const read = parseDay(cell.text)
    return read !== null && read <= today ? read : null
  },
})

/** A day with or without the time of day in +08:00, not after today. */
export const pastTime = (today: Day): Reader<Instant> => ({
  expected: `2000 年以后、不晚于今天（${today}）的时间，如 2026-11-22 15:30`,
  read: (cell) => {
    const read = parseTime(cell.text)
    return read !== null && dayOf(read) <= today ? read : null
  },
})

/** 2026-11-22, 2026/1/5, 2026.1.5, 2026年1月5日, 20260105. */
export function parseDay(written: string): Day | null {
  const plain = written.normalize('NFKC').trim()
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 0?0:00(?::00)?)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (!match) return null
  const parsed = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`
  return isDay(parsed) ? parsed : null
}

export function parseTime(written: string): Instant | null {
  const plain = written.normalize('NFKC').trim()
  const match = /^(\S+?)[ T]\s*(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(plain)
  const parsed = parseDay(match?.[1] ?? plain)
  if (parsed === null) return null
  const [hours, minutes] = [Number(match?.[2] ?? 0), Number(match?.[3] ?? 0)]
  return hours < 24 && minutes < 60 ? startOfDay(parsed) + hours * hour + minutes * minute : null
}
