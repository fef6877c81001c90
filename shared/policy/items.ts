/**
 * The values of a policy one by one, as whoever reads or changes it meets them: each with its path, what it may hold, and the article
 * it is from. What a value may hold is read from the schema, so that nothing here is said twice.
 */
import * as z from 'zod'
import { isRuleId, type RuleId } from './articles'
import { type FullPolicy, fullPolicySchema } from './full'

/**
 * - `choice` one word of some; `yesNo` one of two; `list` several words of some, in the order in which they were chosen
 * - `form` which of several rules holds, each with values of its own; `present` something that may be left out whole
 * - `rows` a list of things that have values of their own
 * - `number`, `text`, `texts` several of them; `fixed` the only answer there is
 */
export type Shape =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly maybe: boolean }
  | { readonly kind: 'choice' | 'form'; readonly options: readonly string[]; readonly maybe: boolean }
  | { readonly kind: 'list'; readonly options: readonly string[]; readonly maybe: boolean }
  | { readonly kind: 'rows'; readonly atLeast: number; readonly held: readonly unknown[] }
  | { readonly kind: 'yesNo' | 'text' | 'texts' | 'fixed' | 'present' }

export interface Item {
  /** As {@link changed} takes it: `ownership.validity.callDays`. */
  readonly path: string
  /** The same with a star for each place in a list: what its label hangs on. */
  readonly pattern: string
  readonly shape: Shape
  /** A number, a word, words, a truth, or null; of a form the word that says which; of rows their places. */
  readonly value: string | number | boolean | null | string[]
  readonly source: RuleId
  readonly schema: z.core.$ZodType
}

interface Place {
  readonly path: string
  readonly pattern: string
  readonly source: RuleId
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})
const elementsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const ruleOf = (source: unknown): RuleId => (typeof source === 'string' && isRuleId(source) ? source : 'ours')

/** Every value of a policy, in the order of its schema. */
export const itemsOf = (policy: FullPolicy): readonly Item[] =>
  walk(fullPolicySchema, policy, { path: '', pattern: '', source: 'ours' }).filter(({ path }) =>
    path.includes('.'),
  )

const at = ({ path, pattern, source }: Place, key: string, star = false): Place => ({
  source,
  path: path === '' ? key : `${path}.${key}`,
  pattern: pattern === '' ? key : `${pattern}.${star ? '*' : key}`,
})

function walk(schema: z.core.$ZodType, value: unknown, place: Place, maybe = false): readonly Item[] {
  if (schema instanceof z.ZodReadonly) return walk(schema.unwrap(), value, place, maybe)
  if (schema instanceof z.ZodNullable) return walk(schema.unwrap(), value, place, true)
  if (schema instanceof z.ZodObject) return ofObject(schema, value, place, maybe)
  if (schema instanceof z.ZodDiscriminatedUnion) return ofForms(schema, value, place, maybe)
  if (schema instanceof z.ZodRecord) {
    const { valueType } = schema
    return Object.entries(fieldsOf(value)).flatMap(([key, each]) => walk(valueType, each, at(place, key)))
  }
  if (schema instanceof z.ZodArray && !isWords(schema.element)) return ofRows(schema, value, place)
  const shape = shapeOf(schema, maybe)
  return [{ ...place, schema, shape, value: plain(value) }]
}

function ofObject(schema: z.ZodObject, value: unknown, place: Place, maybe: boolean): readonly Item[] {
  const fields = fieldsOf(value)
  const { value: inner, source, ...others } = schema.shape
  if (inner && source && Object.keys(others).length === 0) {
    return walk(inner, fields['value'], { ...place, source: ruleOf(fields['source']) })
  }
  const head: Item = { ...place, schema, shape: { kind: 'present' }, value: value !== null }
  const rest =
    value === null
      ? []
      : Object.entries(schema.shape).flatMap(([key, each]) => walk(each, fields[key], at(place, key)))
  return maybe ? [head, ...rest] : rest
}

function ofForms(
  schema: z.ZodDiscriminatedUnion,
  value: unknown,
  place: Place,
  maybe: boolean,
): readonly Item[] {
  const is = fieldsOf(value)['is']
  const head: Item = {
    ...place,
    schema,
    shape: { kind: 'form', options: formsOf(schema).map(([word]) => word), maybe },
    value: typeof is === 'string' ? is : null,
  }
  const held = formsOf(schema).find(([word]) => word === is)?.[1]
  const inner = held ? Object.entries(held.shape).filter(([key]) => key !== 'is') : []
  return [head, ...inner.flatMap(([key, each]) => walk(each, fieldsOf(value)[key], at(place, key)))]
}

function ofRows(schema: z.ZodArray, value: unknown, place: Place): readonly Item[] {
  const held = elementsOf(value)
  const head: Item = {
    ...place,
    schema,
    shape: { kind: 'rows', atLeast: leastRows(schema), held },
    value: held.map((_, index) => String(index)),
  }
  const inner = held.flatMap((each, index) => walk(schema.element, each, at(place, String(index), true)))
  return [head, ...inner]
}

const leastRows = (schema: z.ZodArray): number => (schema.safeParse([]).success ? 0 : 1)

/** The words of a form, each with what it holds. */
export const formsOf = (schema: z.ZodDiscriminatedUnion): readonly (readonly [string, z.ZodObject])[] =>
  schema.options.flatMap((option): (readonly [string, z.ZodObject])[] => {
    if (!(option instanceof z.ZodObject)) return []
    const { is } = option.shape
    return is instanceof z.ZodLiteral ? [[String(is.value), option]] : []
  })

const isWords = (element: z.core.$ZodType): boolean =>
  element instanceof z.ZodEnum || element instanceof z.ZodString

function shapeOf(schema: z.core.$ZodType, maybe: boolean): Shape {
  if (schema instanceof z.ZodNumber)
    return { kind: 'number', min: schema.minValue ?? 0, max: schema.maxValue ?? 0, maybe }
  if (schema instanceof z.ZodBoolean) return { kind: 'yesNo' }
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: wordsOf(schema), maybe }
  if (schema instanceof z.ZodUnion) return { kind: 'choice', options: schema.options.flatMap(wordsOf), maybe }
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodEnum)
    return { kind: 'list', options: wordsOf(schema.element), maybe }
  if (schema instanceof z.ZodArray) return { kind: 'texts' }
  return schema instanceof z.ZodString ? { kind: 'text' } : { kind: 'fixed' }
}

function wordsOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  return schema instanceof z.ZodLiteral ? [String(schema.value)] : []
}

function plain(value: unknown): Item['value'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null
}
