/** A list that comes in pages: the first by the page's own query, the others one by one as they are asked for. */
import type { Outcome } from '@client/api'
import type { CallError } from '@client/api'
import { now } from '@client/clock'
import type { Instant } from '@shared/kernel/time'
import { useCallback, useRef, useState } from 'react'

export interface Fetched<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

interface Page<Row> extends Fetched<Row> {
  readonly at: Instant
}

export interface Pages<Row> {
  readonly pages: readonly Page<Row>[]
  /** All rows so far, each once. */
  readonly rows: readonly Row[]
  /** Fetches the next page; absent when there is none. */
  readonly more: (() => void) | undefined
  readonly moreBusy: boolean
  readonly moreError: CallError | null
}

export function usePages<Row extends { readonly id: string }>(
  first: Fetched<Row> | null,
  fetchMore: (after: string) => Promise<Outcome<Fetched<Row>>>,
): Pages<Row> {
  const arrived = useRef({ first, at: now() })
  if (arrived.current.first !== first) arrived.current = { first, at: now() }
  const [others, setOthers] = useState<readonly Page<Row>[]>([])
  const [moreBusy, setBusy] = useState(false)
  const [moreError, setError] = useState<CallError | null>(null)

  const pages = first ? [{ ...first, at: arrived.current.at }, ...others] : []
  const after = pages.at(-1)?.next ?? null

  const more = useCallback(async () => {
    if (after === null || moreBusy) return
    setBusy(true)
    const outcome = await fetchMore(after)
    if (outcome.ok) setOthers((known) => [...known, { ...outcome.data, at: now() }])
    setError(outcome.ok ? null : outcome.error)
    setBusy(false)
  }, [after, moreBusy, fetchMore])

  const seen = new Set<string>()
  const rows = pages
    .flatMap((page) => page.rows)
    .filter(({ id }) => (seen.has(id) ? false : Boolean(seen.add(id))))
  return { pages, rows, more: after === null ? undefined : more, moreBusy, moreError }
}
