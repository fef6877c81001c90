/** The map of the regulations is whole: each decision and clock has a function and a case, every other row has a screen or is listed as later work. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { asksOf } from '@shared/cases/format'
import { questions } from '@shared/cases/questions'
import { conflicts } from '@shared/policy/conflicts'
import { needsFunction } from '../../local/rules/later'
import { readCases } from '../../local/rules/readCases'
import { functionsIn, rows } from '../../local/rules/rows'
import { shownBy } from '../../local/rules/screens'

const all = rows()

test('every decision and clock is applied by a function and shown by a case', () => {
  const missing = all
    .filter((row) => row.missing.length > 0 && row.later === null)
    .map(({ rule, missing: what }) => `${rule} ${what.join(', ')}`)
  expect(missing).toEqual([])
})

test('planted: rows whose cases are gone are missing them', () => {
  const bare = rows(new Map()).filter(({ missing }) => missing.includes('case'))
  expect(bare.map(({ rule }) => rule)).toEqual(
    all.filter(({ rule }) => needsFunction(rule)).map(({ rule }) => rule),
  )
})

test('every decision and clock has a case file that is named after it', () => {
  const nameless = all.filter(
    ({ rule, cases, missing, later }) =>
      needsFunction(rule) &&
      !(missing.length > 0 && later !== null) &&
      !cases.some((file) => new RegExp(`^${rule.replace('.', '[.]')}(?![.]?\\d)`).test(basename(file))),
  )
  expect(nameless.map(({ rule }) => rule)).toEqual([])
})

test.each(conflicts)('one history has four answers to: $question', ({ slug }) => {
  const file = join(__dirname, `../cases/conflicts/${slug}.yaml`)
  const read = readCases(readFileSync(file, 'utf8'), questions)
  const asks = read.ok ? read.value.flatMap(asksOf) : []
  expect(asks.some(({ expectBy }) => expectBy !== undefined)).toBe(true)
})

test('every other row is on a screen, or listed as later work', () => {
  const lost = all.filter(
    ({ rule, screens, later }) => !needsFunction(rule) && screens.length === 0 && later === null,
  )
  expect(lost).toEqual([])
})

test('every screen that the map names is there', () => {
  const gone = Object.keys(shownBy).filter((file) => !existsSync(join(__dirname, '../..', file)))
  expect(gone).toEqual([])
})

test('an id belongs to the function below its docstring, that it stands in, or that the file is about', () => {
  const text = `/** ROTA-3.1: who was first. */
import { x } from './x'

const small = 1

/** CASE-16. */
function inner() {
  return small
}

export function owner() {
  return inner() === x ? 'ROTA-3.4' : 'NOT-1'
}
`
  expect(functionsIn(text)).toEqual([
    { rule: 'ROTA-3.1', name: 'owner' },
    { rule: 'CASE-16', name: 'inner' },
    { rule: 'ROTA-3.4', name: 'owner' },
  ])
})
