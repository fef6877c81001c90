/**
 * Where each row of the regulations is: which function applies it, which fields of the policy carry its numbers, which
 * cases show it, which screens. Found from the ids that code, presets and cases carry; nothing is written down twice.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { questions } from '../../shared/cases/questions'
import { articleOf, isRuleId, ruleIds } from '../../shared/policy/articles'
import { presetPolicy } from '../../shared/policy/presets'
import { presetNames } from '../../shared/policy/sourced'
import { valuesOf } from '../../shared/policy/values'
import { filesOf } from './filesOf'
import { laterWork, needsFunction, type Work } from './later'
import { readCases } from './readCases'
import { shownBy } from './screens'

const root = join(__dirname, '../..')

export interface Row {
  readonly rule: string
  readonly title: string
  readonly kinds: readonly string[]
  /** `shared/ownership/rules/validity.ts#validUntil`. */
  readonly functions: readonly string[]
  readonly fields: readonly string[]
  readonly cases: readonly string[]
  readonly screens: readonly string[]
  readonly later: Work | null
  /** What a decision or a clock lacks. */
  readonly missing: readonly ('function' | 'case')[]
}

/** The files below a folder by their ending, without tests. */
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .sort()
    .map((name) => join(folder, name))

const idForm = /\b(?:[A-Z]+)-\d+(?:\.\d+)?/g
const declaration = /^(?:export )?(?:async )?(?:function|const|class)\s+([A-Za-z_$][\w$]*)/

/**
 * Each id in a text with the top-level function that applies it: the one that it stands in, or the one below its docstring; the
 * file's first exported function where the docstring heads the file.
 */
export function functionsIn(text: string): { rule: string; name: string }[] {
  const lines = text.split('\n')
  const names = lines.map((line) => declaration.exec(line)?.[1])
  const head = names[lines.findIndex((line) => /^export (?:async )?function/.test(line))] ?? named(names)
  const docstringEnd = docstringEnds(lines)
  const nameAt = (at: number): string => {
    const end = docstringEnd[at] ?? null
    if (end === null) return names.slice(0, at + 1).findLast((name) => name !== undefined) ?? head
    const next = lines.slice(end + 1).find((line) => line.trim() !== '') ?? ''
    return /^(import|export \{)/.test(next) ? head : named(names.slice(end + 1)) || head
  }
  return lines
    .flatMap((line, at) => [...line.matchAll(idForm)].map(([rule]) => ({ rule, name: nameAt(at) })))
    .filter(({ rule }) => isRuleId(rule))
}

const named = (names: readonly (string | undefined)[]): string =>
  names.find((name) => name !== undefined) ?? ''

/** For each line of a top-level docstring, the line where it ends; null elsewhere. */
function docstringEnds(lines: readonly string[]): (number | null)[] {
  let end: number | null = null
  return lines.map((line, at) => {
    if (end !== null && at > end) end = null
    if (end === null && line.startsWith('/**'))
      end = at + lines.slice(at).findIndex((each) => each.includes('*/'))
    return end
  })
}

type Places = ReadonlyMap<string, readonly string[]>

const gather = (pairs: readonly (readonly [string, string])[]): Places => {
  const places = new Map<string, string[]>()
  for (const [rule, place] of pairs) {
    const known = places.get(rule) ?? []
    if (!known.includes(place)) known.push(place)
    places.set(rule, known)
  }
  return places
}

/** Where decisions are made: rules, and the decide and view of a context; not its presets, its linter or its sentences. */
const decides = (file: string) => /^shared\/[^/]+\/(rules\/|decide\.ts|soon\.ts)/.test(file)

interface Rule {
  readonly file: string
  readonly text: string
}

const decisionFiles = (): Rule[] =>
  sources('shared')
    .filter(decides)
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** Functions whose code or docstring names the row. */
const naming = (files: readonly Rule[]): Places =>
  gather(
    files.flatMap(({ file, text }) =>
      functionsIn(text).map(({ rule, name }) => [rule, `${file}#${name}`] as const),
    ),
  )

/**
 * Functions that read a field which the row has filled, and so cite it as the field's source: `ownership.again.denied` is read where a rule
 * of ownership says `denied`; a table's field where the table is read.
 */
function reading(files: readonly Rule[], field: string): string[] {
  const [context, ...keys] = field.split('.').filter((key) => !/^\d+$/.test(key))
  const ofContext = files.filter(({ file }) => file.startsWith(`shared/${context}/`))
  for (const key of keys.toReversed()) {
    const word = new RegExp(`\\b${key}\\b`)
    const places = ofContext.flatMap(({ file, text }) =>
      blocksOf(text)
        .filter(({ code }) => word.test(code))
        .map(({ name }) => `${file}#${name}`),
    )
    if (places.length > 0) return [...new Set(places)]
  }
  return []
}

/** The top-level functions and constants of a text, with their code. */
function blocksOf(text: string): { name: string; code: string }[] {
  const lines = text.split('\n')
  const starts = lines.flatMap((line, at) => {
    const name = declaration.exec(line)?.[1]
    return name === undefined ? [] : [{ name, at }]
  })
  return starts.map(({ name, at }, index) => ({
    name,
    code: lines.slice(at, starts[index + 1]?.at ?? lines.length).join('\n'),
  }))
}

const fields = (): Places =>
  gather(
    presetNames.flatMap((preset) =>
      valuesOf(presetPolicy(preset)).map(({ path, source }) => [source, path] as const),
    ),
  )

const cases = (): Places =>
  gather(
    filesOf([join(root, 'test/cases')]).flatMap((file) => {
      const read = readCases(readFileSync(file, 'utf8'), questions)
      return read.ok
        ? read.value.flatMap(({ rules }) => rules.map((rule) => [rule, relative(root, file)] as const))
        : []
    }),
  )

/** The screens: client files that name a row, and those that show its reasons. */
const screens = (): Places =>
  gather([
    ...sources('client').flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(idForm)].map(([rule]) => [rule, file] as const),
    ),
    ...Object.entries(shownBy).flatMap(([file, rules]) => rules.map((rule) => [rule, file] as const)),
  ])

/** Every row with where it is and what it lacks; a test takes the cases away. */
export function rows(shown: Places = cases()): Row[] {
  const files = decisionFiles()
  const [code, policy, seen] = [naming(files), fields(), screens()]
  return ruleIds.filter(isRuleId).map((rule): Row => {
    const { title, as } = articleOf(rule)
    const filled = policy.get(rule) ?? []
    const named = code.get(rule) ?? [...new Set(filled.flatMap((field) => reading(files, field)))]
    const places = { functions: named, cases: shown.get(rule) ?? [] }
    const due = needsFunction(rule)
    return {
      rule,
      title,
      kinds: as,
      ...places,
      fields: filled,
      screens: seen.get(rule) ?? [],
      later: seen.has(rule) ? null : laterWork(rule),
      missing: due
        ? [
            ...(places.functions.length === 0 ? (['function'] as const) : []),
            ...(places.cases.length === 0 ? (['case'] as const) : []),
          ]
        : [],
    }
  })
}
