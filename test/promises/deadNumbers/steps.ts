/**
 * One step away: a policy with one of its values changed by the least that the schema allows. A number goes one up and one down, a
 * boolean is flipped, a word becomes each other word, a list loses each of its items and gains each that it lacks, a number becomes
 * null and null a number, a choice with numbers of its own becomes each other choice.
 */
import { type FullPolicy, fullPolicySchema } from '@shared/policy/full'
import * as z from 'zod'

export interface Step {
  /** The path of the sourced value, as `valuesOf` writes it. */
  readonly path: string
  /** What is changed in it. The two directions of a number are one place; each other word, item or choice is a place of its own. */
  readonly place: string
  readonly from: unknown
  readonly to: unknown
  readonly policy: FullPolicy
}

/** Where a node stands: the path of the nearest sourced value around it, null outside of any, and the way from there. */
interface At {
  readonly path: string | null
  readonly way: readonly string[]
}

export interface Changed extends At {
  readonly from: unknown
  readonly to: unknown
  /** The whole node after the change. */
  readonly node: unknown
}

/** Every step from a policy that its schema lets one take, at the values whose paths are wanted. */
export const stepsFrom = (policy: FullPolicy, wanted: (path: string) => boolean): readonly Step[] =>
  changes(fullPolicySchema, policy).flatMap(({ path, way, from, to, node }) => {
    if (path === null || !wanted(path)) return []
    const read = fullPolicySchema.safeParse(node)
    return read.success ? [{ path, place: way.join('.'), from, to, policy: read.data }] : []
  })

const record = z.record(z.string(), z.unknown())
const list = z.array(z.unknown())

/** A node with one thing changed at or below it, to what is next to it. */
export function changes(of: unknown, node: unknown, at: At = { path: null, way: [] }): Changed[] {
  const schema = plain(of)
  const change = (place: string, to: unknown): Changed => ({
    ...further(at, place),
    from: node,
    to,
    node: to,
  })
  const part = (key: string, inner: unknown, old: unknown, put: (to: unknown) => unknown) =>
    changes(inner, old, further(at, key)).map((each) => ({ ...each, node: put(each.node) }))

  if (schema instanceof z.ZodNullable) {
    if (node === null) return [change('', least(schema.unwrap()))]
    return [change('=null', null), ...changes(schema.unwrap(), node, at)]
  }
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault)
    return node === undefined ? [change('+', least(schema.unwrap()))] : changes(schema.unwrap(), node, at)
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map(plain)
    const own = options.find((option) => isOf(option, node))
    if (!own) return []
    const others = options.filter((option) => option !== own)
    return [...others.map((option) => change(`=${nameOf(option)}`, least(option))), ...changes(own, node, at)]
  }
  if (schema instanceof z.ZodArray) {
    const items = list.parse(node)
    const item = plain(schema.element)
    const lacking = item instanceof z.ZodEnum ? item.options.filter((word) => !items.includes(word)) : []
    return [
      ...items.map((_, index) => change(`-${index}`, items.toSpliced(index, 1))),
      ...lacking.map((word) => change(`+${word}`, [...items, word])),
      ...(item instanceof z.ZodEnum ? [] : items).flatMap((old, index) =>
        part(String(index), item, old, (to) => items.with(index, to)),
      ),
    ]
  }
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) {
    const fields = record.parse(node)
    const put = (key: string) => (to: unknown) => ({ ...fields, [key]: to })
    if (schema instanceof z.ZodRecord)
      return Object.entries(fields).flatMap(([key, old]) => part(key, schema.valueType, old, put(key)))
    if (isSourced(schema)) {
      const own = { path: [...(at.path === null ? [] : [at.path]), ...at.way].join('.'), way: [] }
      return changes(schema.shape['value'], fields['value'], own).map((each) => ({
        ...each,
        node: put('value')(each.node),
      }))
    }
    return Object.entries(schema.shape).flatMap(([key, inner]) => part(key, inner, fields[key], put(key)))
  }
  return neighbours(schema, node).map(([place, to]) => change(place, to))
}

const further = ({ path, way }: At, place: string): At => ({
  path,
  way: place === '' ? way : [...way, place],
})

/** The nearest others of a number, a word, a text. */
function neighbours(schema: z.ZodType, node: unknown): (readonly [place: string, to: unknown])[] {
  if (typeof node === 'number') return [node - 1, node + 1].map((to) => ['', to])
  if (typeof node === 'boolean') return [[`=${!node}`, !node]]
  if (schema instanceof z.ZodEnum)
    return schema.options.filter((word) => word !== node).map((word) => [`=${word}`, word])
  if (schema instanceof z.ZodLiteral || typeof node !== 'string') return []
  const time = /^(\d\d):(\d\d)$/.exec(node)
  if (!time) return [['', `${node}某`]]
  const minutes = Number(time[1]) * 60 + Number(time[2])
  return [minutes - 1, minutes + 1].map((to) => ['', sayTime(to)])
}

const two = (part: number) => String(part).padStart(2, '0')
const sayTime = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** The least that a schema takes: what stands where there was another choice, or nothing. */
function least(of: unknown): unknown {
  const schema = plain(of)
  if (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
  )
    return least(schema.unwrap())
  if (schema instanceof z.ZodUnion) return least(schema.options[0])
  if (schema instanceof z.ZodArray) return schema.safeParse([]).success ? [] : [least(schema.element)]
  if (schema instanceof z.ZodObject) {
    if (isSourced(schema)) return { value: least(schema.shape['value']), source: 'ours' }
    return Object.fromEntries(Object.entries(schema.shape).map(([key, inner]) => [key, least(inner)]))
  }
  const candidates: unknown[] = [
    ...(schema instanceof z.ZodEnum ? schema.options : []),
    ...(schema instanceof z.ZodLiteral ? schema.values : []),
    ...[1, true, '某'],
  ]
  return candidates.find((each) => schema.safeParse(each).success)
}

const isSourced = ({ shape }: z.ZodObject): boolean => 'source' in shape && 'value' in shape

/** What tells a choice from the others: its `is`, or its only word. */
function nameOf(schema: z.ZodType): string {
  const tag = schema instanceof z.ZodObject && 'is' in schema.shape ? plain(schema.shape['is']) : schema
  return tag instanceof z.ZodLiteral ? [...tag.values].join('|') : 'other'
}

/** Whether a node is of an option: by its `type` where it has one, since a history's times are no texts any more. */
const isOf = (option: z.ZodType, node: unknown): boolean =>
  option instanceof z.ZodObject && 'type' in option.shape
    ? plain(option.shape['type']).safeParse(record.parse(node)['type']).success
    : option.safeParse(node).success

/** A schema without what is wrapped around it. */
function plain(of: unknown): z.ZodType {
  if (of instanceof z.ZodReadonly) return plain(of.unwrap())
  if (of instanceof z.ZodPipe) return plain(of.in)
  if (of instanceof z.ZodType) return of
  throw new Error('not a schema')
}
