/** The board, kept up to date: while the page is shown it asks again and again whether anything has changed. */
import { type CallError, call, type QueryState } from '@client/api'
import { now } from '@client/clock'
import { web } from '@client/web'
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Board } from './words'

/** Milliseconds: what another phone does is seen within three seconds. */
const every = 2000

export interface BoardState extends QueryState<Board> {
  /** Shows a board that a command has brought. */
  readonly show: (board: Board) => void
}

/** The last board, so that going back shows it at once. In memory only. */
let last: { readonly board: Board; readonly at: number } | null = null

export function useBoard(): BoardState {
  const [board, setBoard] = useState(last?.board ?? null)
  const [error, setError] = useState<CallError | null>(null)
  const [loading, setLoading] = useState(true)
  const asking = useRef(false)
  /** Counts the boards that commands have brought: an answer that was asked for before one of them is older than it. */
  const brought = useRef(0)

  const keep = useCallback((next: Board) => {
    last = { board: next, at: now() }
    setBoard(next)
    setError(null)
  }, [])
  const show = useCallback(
    (next: Board) => {
      brought.current += 1
      keep(next)
    },
    [keep],
  )
  const reload = useCallback(async () => {
    if (asking.current) return
    asking.current = true
    const before = brought.current
    const outcome = await call('staff.floor', last ? { seen: last.board.seen } : {})
    asking.current = false
    setLoading(false)
    if (!outcome.ok) return setError(outcome.error)
    if (brought.current !== before) return
    if (outcome.data.board) return keep(outcome.data.board)
    if (last) last = { board: last.board, at: now() }
    setError(null)
  }, [keep])

  const timer = useRef<ReturnType<typeof setInterval>>()
  const stop = useCallback(() => clearInterval(timer.current), [])
  const start = useCallback(() => {
    stop()
    reload()
    timer.current = setInterval(() => {
      if (!(web && document.hidden)) reload()
    }, every)
  }, [reload, stop])
  useDidShow(start)
  useDidHide(stop)
  useEffect(() => stop, [stop])
  usePullDownRefresh(() => {
    reload().finally(() => Taro.stopPullDownRefresh())
  })

  return { data: board, error, loading, reload, stale: error && last ? last.at : null, show }
}
