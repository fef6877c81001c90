/** A list that comes in pages: the first by the page's own query, the others one by one as they are asked for. */
import { useState } from 'react'
import type { CallError, Outcome } from './answer'

interface HasId {
  readonly id: string
}

/** The way to the rows after the last one. */
export interface More {
  readonly fetch: () => Promise<void>
  readonly busy: boolean
  /** Set when the last attempt failed. */
  readonly error: CallError | null
}

export interface Pages<Row> {
  readonly rows: readonly Row[]
  /** Null at the end of the list. */
  readonly more: More | null
}

interface Known<Data, Row> {
  /** The first page that `rows` begins with. */
  readonly first: Data | null
  readonly rows: readonly Row[]
  readonly next: string | null
}

/** Each row once, as it was heard of last: a row may have moved on to another page between two calls. */
const eachOnce = <Row extends HasId>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

/**
 * What is known once the first page was fetched anew. What came after the last of its rows stays; when that row was not
 * known, rows between the two may be missing, and the list begins anew.
 */
export function renewed<Data extends { readonly next: string | null }, Row extends HasId>(
  { rows, next }: Known<Data, Row>,
  first: Data,
  fresh: readonly Row[],
): Known<Data, Row> {
  const last = rows.findIndex(({ id }) => id === fresh.at(-1)?.id)
  const ids = new Set(fresh.map(({ id }) => id))
  const rest = first.next === null || last < 0 ? [] : rows.slice(last + 1).filter(({ id }) => !ids.has(id))
  return { first, rows: [...fresh, ...rest], next: rest.length > 0 ? next : first.next }
}

export function usePages<Data extends { readonly next: string | null }, Row extends HasId>(
  first: Data | null,
  rowsOf: (data: Data) => readonly Row[],
  fetchAfter: (cursor: string) => Promise<Outcome<Data>>,
): Pages<Row> {
  const [state, setState] = useState<Known<Data, Row>>({ first: null, rows: [], next: null })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  let known = state
  if (first !== null && first !== state.first) {
    known = renewed(state, first, rowsOf(first))
    setState(known)
  }

  const { rows, next } = known
  const fetch = async () => {
    if (next === null || busy) return
    setBusy(true)
    const outcome = await fetchAfter(next)
    setBusy(false)
    setError(outcome.ok ? null : outcome.error)
    if (!outcome.ok) return
    const { data } = outcome
    // If the first page was renewed meanwhile, the list may go on elsewhere.
    setState((now) =>
      now.next === next ? { ...now, rows: eachOnce([...now.rows, ...rowsOf(data)]), next: data.next } : now,
    )
  }
  return { rows, more: next === null ? null : { fetch, busy, error } }
}
