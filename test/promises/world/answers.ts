/** Promise 2: one command has one effect, and the same answer whenever it comes; what was acknowledged is there. */
import { isDeepStrictEqual } from 'node:util'
import type { Heard, History } from './judge'

interface Answer {
  readonly ok: boolean
  readonly data?: Record<string, unknown>
  readonly error?: { readonly code: string; readonly message: string }
}

export function promised({ heard, events, commits }: History): readonly string[] {
  const byCommand = new Map<string, Heard[]>()
  for (const each of heard) byCommand.set(each.act.id, [...(byCommand.get(each.act.id) ?? []), each])
  const committedAt = new Map(
    commits.flatMap(({ writes, at }) => writes.map(({ docId }) => [docId, at] as const)),
  )
  return [...byCommand].flatMap(([id, deliveries]) => {
    const [first] = deliveries
    if (!first) return []
    const heardBack = deliveries.filter(({ text }) => text !== '')
    const mine = heardBack.filter(({ changed }) => !changed)
    const others = heardBack.filter(({ changed }) => changed)
    const answers = mine.map((each) => ({ ...each, answer: JSON.parse(each.text) as Answer }))
    const done = events.has(id)
    const at = committedAt.get(id) ?? Number.POSITIVE_INFINITY
    const good = answers.filter(({ answer }) => answer.ok)
    const say = `${first.act.name} ${id}`
    return [
      ...(good.length > 0 && !done && !queries.has(first.act.name)
        ? [`${say} was acknowledged, and is lost`]
        : []),
      ...(done ? otherThan(good) : []).map((text) => `${say} was answered ${good[0]?.text}, then ${text}`),
      ...answers
        .filter(({ answer, began }) => began > at && !answer.ok && !mayBeHidden.has(answer.error?.code ?? ''))
        .map(({ text }) => `${say} was done, and then refused: ${text}`),
      ...others
        .filter(({ text }) => !refusals.some((code) => text.includes(`"code":"${code}"`)))
        .map(({ text }) => `${say} came with another content, and was answered ${text}`),
    ]
  })
}

/** The answers that are not the same as the first one. */
const otherThan = (all: readonly { readonly text: string; readonly answer: Answer }[]): readonly string[] =>
  all
    .filter(({ answer }) => !isDeepStrictEqual(lasting(answer.data), lasting(all[0]?.answer.data)))
    .map(({ text }) => text)

const queries = new Set<string>(
  ['today', 'customers', 'pool', 'customer', 'lookupPhone', 'floor'].map((name) => `staff.${name}`),
)

/** Whoever has lost the customer since gets no view of it; a machine may be too busy. */
const mayBeHidden = new Set(['NOT_FOUND', 'BUSY', 'BROKEN', 'DEACTIVATED'])

/** The same id with another content: said so, or refused for what it says. */
const refusals = ['REPEATED_ID', 'BAD_INPUT', 'NOT_FOUND', 'BUSY', 'BROKEN', 'DEACTIVATED']

/** Without what is always told as it is at the moment: the board, and the people on it. */
function lasting(data: Record<string, unknown> | undefined): unknown {
  const { board: _, told: __, ...rest } = data ?? {}
  return rest
}
