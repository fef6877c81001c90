/** The sourced values of a policy as a flat list, each with its path: for the linter, the map, and whoever shows a policy. */
import * as z from 'zod'
import { articles, type RuleId } from './articles'

export interface PolicyValue {
  /** `ownership.call.days`, without the word `value`. */
  readonly path: string
  readonly value: unknown
  readonly source: RuleId
}

const record = z.record(z.string(), z.unknown())
const sourcedValue = z.strictObject({
  value: z.unknown(),
  source: z.custom<RuleId>(
    (source) => typeof source === 'string' && (source === 'ours' || Object.hasOwn(articles, source)),
  ),
})

/** Every sourced value at or below a node, the outer ones first. */
export function valuesOf(node: unknown, path = ''): PolicyValue[] {
  const sourced = sourcedValue.safeParse(node)
  if (sourced.success) return [{ path, ...sourced.data }, ...below(sourced.data.value, path)]
  return below(node, path)
}

function below(node: unknown, path: string): PolicyValue[] {
  if (Array.isArray(node)) return node.flatMap((each: unknown, index) => valuesOf(each, join(path, index)))
  const parsed = record.safeParse(node)
  if (!parsed.success) return []
  return Object.entries(parsed.data).flatMap(([key, each]) => valuesOf(each, join(path, key)))
}

const join = (path: string, key: string | number) => (path === '' ? String(key) : `${path}.${key}`)
