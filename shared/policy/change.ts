/** A policy with some of its values changed: how a project makes a preset its own, and how a case file varies one. */
import * as z from 'zod'
import { ok, type Result, refuse } from '../kernel/result'
import { cite } from './articles'
import { type FullPolicy, fullPolicySchema } from './full'
import { bookAllowed } from './presets'
import { valuesOf } from './values'

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
 * project wrote is no article any more. Written as `{ value, source }` it cites what it names, so that a project may take another
 * of the answers that an article allows; but an article gives one number, and another number is not its own. A path goes through a
 * sourced value without naming its `value`. Null when there is nothing at the path, or only a source.
 */
function replaced(node: unknown, path: readonly string[], value: unknown): Replaced | null {
  const holder = sourcedValue.safeParse(node)
  if (holder.success) {
    if (path[0] === 'source') return null
    const cited = path.length === 0 ? sourcedValue.safeParse(value) : null
    if (cited?.success) {
      const { value: old, source } = holder.data
      const other = typeof old === 'number' && cited.data.value !== old && cited.data.source === source
      return { node: other ? { ...cited.data, source: 'ours' } : value, marked: true }
    }
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
  const list = Object.entries(changes)
  if (list.length === 0) return ok(policy)
  let node: unknown = policy
  for (const [path, value] of list) {
    const next = replaced(node, path.split('.'), value)
    if (!next) return refuse('BAD_INPUT', `制度里没有这一项：${path}`)
    node = next.node
  }
  const parsed = fullPolicySchema.safeParse(node, { error: localeError })
  if (parsed.success) {
    const foreign = valuesOf(parsed.data).find(({ source }) => !bookAllowed(policy.preset, source))
    return foreign
      ? refuse(
          'BAD_INPUT',
          `${foreign.path} 引用了${cite(foreign.source)}，不是本项目的制度；写成本项目约定（ours）`,
        )
      : ok(parsed.data)
  }
  const [issue] = parsed.error.issues
  return refuse(
    'BAD_INPUT',
    `制度里这一项的值不对：${issue?.path.join('.') ?? ''}（${issue?.message ?? ''}）`,
  )
}
