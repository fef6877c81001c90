/** What somebody wrote for a value of a policy, as the value that the policy holds. */
import * as z from 'zod'
import { ok, type Result, refuse } from '../kernel/result'
import type { FullPolicy } from './full'
import { formsOf, type Item, itemsOf } from './items'
import { labelOf } from './labels'
import { presetPolicy } from './presets'
import { presetNames } from './sourced'

/**
 * A number, a word, words, a truth, or null; of a form the word that says which; of what may be left out whether it is there; of rows
 * the places of those that stay, and {@link newRow} for each that is added.
 */
export type Written = string | number | boolean | null | readonly string[]

/** Added to rows: another one like the last. */
export const newRow = 'new'

/** The value for a path; refused where the path is none, or what was written does not fit. */
export function valueFor(policy: FullPolicy, path: string, written: Written): Result<unknown> {
  const item = itemsOf(policy).find((each) => each.path === path)
  return item ? valueHeld(item, written) : refuse('BAD_INPUT', '现在的制度里没有这一项，请刷新后再改。')
}

export function valueHeld(item: Item, written: Written): Result<unknown> {
  const { say } = labelOf(item.pattern)
  const wrong = refuse('BAD_INPUT', `“${say}”不能这样写。`)
  const { shape } = item
  if (written === null) return 'maybe' in shape && shape.maybe ? ok(null) : wrong
  switch (shape.kind) {
    case 'number':
      if (typeof written !== 'number') return wrong
      return written < shape.min || written > shape.max
        ? refuse('BAD_INPUT', `“${say}”超出了可以写的范围。`)
        : ok(written)
    case 'yesNo':
      return typeof written === 'boolean' ? ok(written) : wrong
    case 'text':
      return typeof written === 'string' ? ok(written) : wrong
    case 'choice':
      if (typeof written !== 'string' || !shape.options.includes(written)) return wrong
      // The words of a choice among numbers are those numbers.
      return ok(typeof item.value === 'number' ? Number(written) : written)
    case 'list':
    case 'texts':
      return typeof written === 'object' ? ok(written) : wrong
    case 'form':
      return typeof written === 'string' && shape.options.includes(written)
        ? ok(formFor(item, written))
        : wrong
    case 'present':
      if (typeof written !== 'boolean') return wrong
      return ok(written ? thereFor(item) : null)
    case 'rows':
      return typeof written === 'object' ? rowsHeld(item, shape, written) : wrong
    case 'fixed':
      return refuse('BAD_INPUT', `“${say}”只有这一种，不能改。`)
  }
}

function rowsHeld(
  item: Item,
  { held, atLeast }: Extract<Item['shape'], { kind: 'rows' }>,
  places: readonly string[],
): Result<unknown> {
  const { say } = labelOf(item.pattern)
  if (places.length < atLeast) return refuse('BAD_INPUT', `“${say}”至少要留一行。`)
  const known = new Set([...held.keys()].map(String))
  // Each that stays is named once, in its order: nobody sorts by mistake, nobody doubles.
  const staying = places.filter((place) => place !== newRow)
  const sound = staying.every(
    (place, index) => known.has(place) && (index === 0 || Number(place) > Number(staying[index - 1])),
  )
  if (!sound) return refuse('CONFLICT', `“${say}”刚刚被改过，请刷新后再改。`)
  return ok([
    ...staying.map((place) => held[Number(place)]),
    ...places.filter((place) => place === newRow).map(() => rowFor(item, held)),
  ])
}

/** Another row: like the last one, or as a preset writes it. */
function rowFor({ path, schema }: Item, held: readonly unknown[]): unknown {
  const rows = [held, ...examples(path)].find((each) => Array.isArray(each) && each.length > 0)
  if (Array.isArray(rows)) return ourOwn(rows.at(-1))
  return schema instanceof z.ZodArray ? leastOf(schema.element) : null
}

/** A form as a preset writes it, else with the least that it may hold. */
function formFor({ path, schema }: Item, word: string): unknown {
  const example = examples(path).find((each) => is.safeParse(each).data?.is === word)
  if (example !== undefined) return ourOwn(example)
  const form =
    schema instanceof z.ZodDiscriminatedUnion
      ? formsOf(schema).find(([each]) => each === word)?.[1]
      : undefined
  return form ? leastOf(form) : null
}

function thereFor({ path, schema }: Item): unknown {
  const example = examples(path).find((each) => each !== null && each !== undefined)
  return example === undefined ? leastOf(schema) : ourOwn(example)
}

const is = z.looseObject({ is: z.string() })
const record = z.record(z.string(), z.unknown())
const sourcedValue = z.strictObject({ value: z.unknown(), source: z.string() })

/** What the presets hold at a path, which goes through a sourced value without naming its `value`. */
const examples = (path: string): readonly unknown[] =>
  presetNames.map((preset) =>
    path
      .split('.')
      .reduce<unknown>(
        (node, key) => insideOf(record.safeParse(insideOf(node)).data?.[key]),
        presetPolicy(preset),
      ),
  )

const insideOf = (node: unknown): unknown => {
  const holder = sourcedValue.safeParse(node)
  return holder.success ? holder.data.value : node
}

/** With every article in it taken off: what a project chooses by itself is no article's. */
function ourOwn(node: unknown): unknown {
  const holder = sourcedValue.safeParse(node)
  if (holder.success) return { value: ourOwn(holder.data.value), source: 'ours' }
  if (Array.isArray(node)) return node.map(ourOwn)
  const parsed = record.safeParse(node)
  return parsed.success
    ? Object.fromEntries(Object.entries(parsed.data).map(([key, each]) => [key, ourOwn(each)]))
    : node
}

function leastOf(schema: z.core.$ZodType): unknown {
  // What is a blank in the text stays one: the linter asks for it.
  if (schema instanceof z.ZodNullable) return null
  if (schema instanceof z.ZodReadonly) return leastOf(schema.unwrap())
  if (schema instanceof z.ZodNumber) return schema.minValue ?? 0
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodLiteral) return schema.value
  if (schema instanceof z.ZodBoolean) return false
  if (schema instanceof z.ZodArray) return []
  if (!(schema instanceof z.ZodObject)) return null
  const { value, source, ...others } = schema.shape
  if (value && source && Object.keys(others).length === 0) return { value: leastOf(value), source: 'ours' }
  return Object.fromEntries(Object.entries(schema.shape).map(([key, each]) => [key, leastOf(each)]))
}
