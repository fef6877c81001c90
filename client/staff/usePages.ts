/** A list that comes in pages: the first by the page's own query, the others one by one as they are asked for. */
import type { CallError, Outcome } from '@client/api'
import { now } from '@client/clock'
import type { Instant } from '@shared/kernel/time'
import { useRef, useState } from 'react'

interface Fetched<Data> {
  readonly data: Data
  readonly at: Instant
}

export interface Pages<Data> {
  readonly pages: readonly Fetched<Data>[]
  /** Fetches the next page; absent when there is none. */
  readonly more: (() => void) | undefined
  readonly moreBusy: boolean
  readonly moreError: CallError | null
}

export function usePages<Data extends { readonly next: string | null }>(
  first: Data | null,
  fetchMore: (after: string) => Promise<Outcome<Data>>,
): Pages<Data> {
  const arrived = useRef({ first, at: now() })
  if (arrived.current.first !== first) arrived.current = { first, at: now() }
  const [others, setOthers] = useState<readonly Fetched<Data>[]>([])
  const [moreBusy, setBusy] = useState(false)
  const [moreError, setError] = useState<CallError | null>(null)

  const pages = first ? [{ data: first, at: arrived.current.at }, ...others] : []
  const after = pages.at(-1)?.data.next ?? null

  const more = async () => {
    if (after === null || moreBusy) return
    setBusy(true)
    const outcome = await fetchMore(after)
    if (outcome.ok) setOthers((known) => [...known, { data: outcome.data, at: now() }])
    setError(outcome.ok ? null : outcome.error)
    setBusy(false)
  }
  return { pages, more: after === null ? undefined : more, moreBusy, moreError }
}

/** Each row once: a row may have moved on to another page between two calls. */
export const eachOnce = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]
