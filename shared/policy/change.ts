/** A policy with some of its values changed: how a project makes a preset its own, and how a case file varies one. */
import * as z from 'zod'
import { ok, type Result, refuse } from '../kernel/result'
import { type FullPolicy, fullPolicySchema } from './full'

const record = z.record(z.string(), z.unknown())
const sourcedValue = z.strictObject({ value: z.unknown(), source: z.string() })

/**
 * The value at a path replaced. A sourced value that is replaced by a bare one becomes the project's own choice: what the
 * project wrote is no article any more. Null when there is nothing at the path.
 */
function replaced(node: unknown, path: readonly string[], value: unknown): { node: unknown } | null {
  const [key, ...rest] = path
  if (key === undefined) {
    const bare = sourcedValue.safeParse(node).success && !sourcedValue.safeParse(value).success
    return { node: bare ? { value, source: 'ours' } : value }
  }
  if (Array.isArray(node)) {
    const index = /^\d+$/.test(key) && Number(key) < node.length ? Number(key) : null
    const inner = index === null ? null : replaced(node[index], rest, value)
    return inner && { node: node.map((each: unknown, at) => (at === index ? inner.node : each)) }
  }
  const parsed = record.safeParse(node)
  if (!parsed.success || !Object.hasOwn(parsed.data, key)) return null
  const inner = replaced(parsed.data[key], rest, value)
  return inner && { node: { ...parsed.data, [key]: inner.node } }
}

/** The policy with the values at the paths (`ownership.callDays`) replaced; refused with the path that is wrong. */
export function changed(policy: FullPolicy, changes: Readonly<Record<string, unknown>>): Result<FullPolicy> {
  let node: unknown = policy
  for (const [path, value] of Object.entries(changes)) {
    const next = replaced(node, path.split('.'), value)
    if (!next) return refuse('BAD_INPUT', `制度里没有这一项：${path}`)
    node = next.node
  }
  const parsed = fullPolicySchema.safeParse(node)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return refuse(
    'BAD_INPUT',
    `制度里这一项的值不对：${issue?.path.join('.') ?? ''}（${issue?.message ?? ''}）`,
  )
}
