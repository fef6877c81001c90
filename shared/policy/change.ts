/** A policy with some of its values changed: how a project makes a preset its own, and how a case file varies one. */
import * as z from 'zod'
import { ok, type Result, refuse } from '../kernel/result'
import { type FullPolicy, fullPolicySchema } from './full'

const { localeError } = z.locales.zhCN()

const record = z.record(z.string(), z.unknown())
const sourcedValue = z.strictObject({ value: z.unknown(), source: z.string() })

interface Replaced {
  readonly node: unknown
  /** A sourced value that holds the change has been marked as the project's own. */
  readonly marked: boolean
}

/**
 * The value at a path replaced. The innermost sourced value that holds the change becomes the project's own choice: what the
 * project wrote is no article any more. A path goes through a sourced value without naming its `value`. Null when there
 * is nothing at the path.
 */
function replaced(node: unknown, path: readonly string[], value: unknown): Replaced | null {
  const holder = sourcedValue.safeParse(node)
  if (holder.success && path[0] !== 'source') {
    if (path.length === 0 && sourcedValue.safeParse(value).success) return { node: value, marked: true }
    const inner = replaced(holder.data.value, path[0] === 'value' ? path.slice(1) : path, value)
    if (!inner) return null
    return {
      node: { value: inner.node, source: inner.marked ? holder.data.source : 'ours' },
      marked: true,
    }
  }
  const [key, ...rest] = path
  if (key === undefined) return { node: value, marked: false }
  if (Array.isArray(node)) {
    const index = /^\d+$/.test(key) && Number(key) < node.length ? Number(key) : null
    const inner = index === null ? null : replaced(node[index], rest, value)
    return inner && { ...inner, node: node.map((each: unknown, at) => (at === index ? inner.node : each)) }
  }
  const parsed = record.safeParse(node)
  if (!parsed.success || !Object.hasOwn(parsed.data, key)) return null
  const inner = replaced(parsed.data[key], rest, value)
  return inner && { ...inner, node: { ...parsed.data, [key]: inner.node } }
}

/** The policy with the values at the paths (`ownership.callDays`) replaced; refused with the path that is wrong. */
export function changed(policy: FullPolicy, changes: Readonly<Record<string, unknown>>): Result<FullPolicy> {
  let node: unknown = policy
  for (const [path, value] of Object.entries(changes)) {
    const next = replaced(node, path.split('.'), value)
    if (!next) return refuse('BAD_INPUT', `制度里没有这一项：${path}`)
    node = next.node
  }
  const parsed = fullPolicySchema.safeParse(node, { error: localeError })
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return refuse(
    'BAD_INPUT',
    `制度里这一项的值不对：${issue?.path.join('.') ?? ''}（${issue?.message ?? ''}）`,
  )
}
