import type { Outcome } from '@client/api'
import { say } from '@client/parts'
import { useState } from 'react'

interface Part<Row> {
  readonly rows: readonly Row[]
  /** Where the list goes on; null at its end. */
  readonly next: string | null
}

/**
 * A list whose first rows came with the page; more of it is fetched when asked for. When the page is renewed and the
 * first rows still end at the same place, what was fetched stays.
 */
export function useMore<Row>(first: Part<Row>, fetchAfter: (cursor: string) => Promise<Outcome<Part<Row>>>) {
  const [fetched, setFetched] = useState<Part<Row> & { readonly from: string | null }>({
    rows: [],
    next: first.next,
    from: first.next,
  })
  const [busy, setBusy] = useState(false)
  const { rows, next } = fetched.from === first.next ? fetched : { rows: [], next: first.next }

  const more = async () => {
    if (next === null || busy) return
    setBusy(true)
    const outcome = await fetchAfter(next)
    if (outcome.ok) {
      setFetched({ rows: [...rows, ...outcome.data.rows], next: outcome.data.next, from: first.next })
    } else say(outcome.error.message)
    setBusy(false)
  }
  return { rows: [...first.rows, ...rows], busy, onMore: next === null ? undefined : more }
}
