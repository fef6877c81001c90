/** Reads a YAML file into a checked value; what is wrong is told with line, column and field. */
import { isNode, isScalar, LineCounter, type Pair, parseDocument, visit } from 'yaml'
import * as z from 'zod'

export interface Fault {
  readonly line: number
  readonly column: number
  /** The path of the field, as `history[2].at`; empty where the file is no YAML. */
  readonly field: string
  readonly say: string
}

/** A parsed file whose fields know where they stand. */
export interface Source {
  readonly value: unknown
  readonly faultAt: (path: readonly PropertyKey[], say: string, key?: string) => Fault
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] }

const { localeError } = z.locales.zhCN()

/** The value of a YAML text (JSON is YAML too), or where it is no YAML. */
export function readYaml(text: string): Read<Source> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  if (document.errors.length > 0)
    return {
      ok: false,
      faults: document.errors.map(({ pos, code, message }) => ({
        ...place(pos[0]),
        field: '',
        say: `不是正确的 YAML（${code}）：${message.split('\n')[0] ?? ''}`,
      })),
    }

  /** Where the value at a path stands, or the nearest thing around it that exists; or one of its keys. */
  const offsetOf = (path: readonly PropertyKey[], key?: string): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (!isNode(node) || !node.range) continue
      let found = node.range[0]
      if (key !== undefined && length === path.length)
        visit(node, {
          Pair(_, pair: Pair) {
            if (!isScalar(pair.key) || pair.key.value !== key || !pair.key.range) return
            found = pair.key.range[0]
            return visit.BREAK
          },
        })
      return found
    }
    return 0
  }
  return {
    ok: true,
    value: {
      value: document.toJS(),
      faultAt: (path, say, key) => ({
        ...place(offsetOf(path, key)),
        field: sayPath(key === undefined ? path : [...path, key]),
        say,
      }),
    },
  }
}

/** A value checked by a schema, at a path of its file. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  source: Source,
  at: readonly PropertyKey[] = [],
): Read<z.output<Schema>> {
  const parsed = schema.safeParse(value, { error: localeError })
  if (parsed.success) return { ok: true, value: parsed.data }
  return {
    ok: false,
    faults: parsed.error.issues.flatMap((issue) => {
      const { path, message, key } = innermost(issue)
      return source.faultAt([...at, ...path], message, key)
    }),
  }
}

/** Of a choice between shapes, the complaint that came furthest; of an unknown key, the key. */
function innermost(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string; key?: string } {
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().map(innermost)
    const deepest = inner.toSorted((a, b) => b.path.length - a.path.length)[0]
    if (deepest && deepest.path.length > 0) return { ...deepest, path: [...issue.path, ...deepest.path] }
    const keyed = inner.find(({ key }) => key !== undefined)
    if (keyed) return { ...keyed, path: [...issue.path, ...keyed.path] }
  }
  if (issue.code === 'invalid_union' && issue.errors.length === 0)
    return { path: issue.path, message: '没有这个种类' }
  if (issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined)
    return { path: issue.path, message: `没有“${issue.keys.join('、')}”这个字段`, key: issue.keys[0] }
  return { path: issue.path, message: issue.message }
}

export const sayPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text && '.'}${String(key)}`),
    '',
  )
