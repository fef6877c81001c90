import type { InputOf, OutputOf, QueryName } from '@shared/contract'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { now } from '../clock'
import type { CallError } from './answer'
import { call } from './call'
import { useShownAgain } from './useShownAgain'

export interface QueryState<T> {
  readonly data: T | null
  /** Set when the last attempt failed; `data` may still be there from before. */
  readonly error: CallError | null
  readonly loading: boolean
  readonly reload: () => Promise<void>
  /** When `data` was fetched, if the last attempt to renew it failed; null while it is fresh. */
  readonly stale: number | null
}

interface Kept {
  readonly data: unknown
  readonly at: number
}

/** Last answers, so that going back shows a page at once. In memory only: nobody's data outlives the session. */
const kept = new Map<string, Kept>()
const mostKept = 40

function keep(key: string, data: unknown): void {
  kept.delete(key)
  kept.set(key, { data, at: now() })
  const oldest = kept.keys().next().value
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}

/**
 * Reads something for a page: once when the page opens, again when it is shown again or pulled down. While the network
 * is down the last answer stays. Pass null as input to wait.
 */
export function useQuery<N extends QueryName>(name: N, input: InputOf<N> | null): QueryState<OutputOf<N>> {
  type Data = OutputOf<N>
  const key = input === null ? null : `${name} ${JSON.stringify(input)}`
  const known = key === null ? undefined : kept.get(key)
  const [answer, setAnswer] = useState<{ key: string; error: CallError | null } | null>(null)
  const asked = useRef('')
  const latest = useRef(input)
  latest.current = input

  const load = useCallback(async () => {
    const wanted = latest.current
    if (key === null || wanted === null) return
    asked.current = key
    const outcome = await call(name, wanted)
    if (outcome.ok) keep(key, outcome.data)
    if (asked.current === key) setAnswer({ key, error: outcome.ok ? null : outcome.error })
  }, [name, key])

  useEffect(() => {
    load()
  }, [load])
  useShownAgain(load)
  usePullDownRefresh(() => {
    load().finally(() => Taro.stopPullDownRefresh())
  })

  const current = answer?.key === key ? answer : null
  const error = current?.error ?? null
  return {
    data: known ? (known.data as Data) : null,
    error,
    loading: key !== null && current === null,
    reload: load,
    stale: error && known ? known.at : null,
  }
}
