import { type CallError, type QueryState, useQuery } from '@client/api'
import { now } from '@client/clock'
import type { OutputOf } from '@shared/contract'
import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { keepVisits } from '../floor/notes'
import { type Draft, dropDraft, emptyDraft, keepDraft, phoneIn, readDraft, readyOf } from './draft'
import { flush, type Registered, save } from './outbox'

export type Found = OutputOf<'staff.lookupPhone'>['found'][number]

export interface Registration {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  /** Who stands behind the number; not asked while it is half typed. */
  readonly lookup: QueryState<OutputOf<'staff.lookupPhone'>>
  readonly submit: () => Promise<void>
  readonly busy: boolean
  readonly error: CallError | null
  readonly done: Registered | null
  readonly next: () => void
}

/**
 * Writing one registration. The draft outlives the page; what is saved goes by the outbox.
 * @param reception the one that the page was opened for, from the reception board.
 */
export function useRegistration(reception: string | null): Registration {
  const [draft, setDraft] = useState(() => ({ ...readDraft(), ...(reception !== null && { reception }) }))
  const latest = useRef(draft)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const [done, setDone] = useState<Registered | null>(null)
  const phone = draft.noPhone ? null : phoneIn(draft)
  const lookup = useQuery('staff.lookupPhone', phone === null ? null : { phone })

  const change = useCallback((part: Partial<Draft>) => {
    // Another number is another person: who was chosen behind the old one is not.
    const chosen = part.phone === undefined ? {} : { file: null, another: false, search: null }
    latest.current = { ...latest.current, ...chosen, ...part }
    keepDraft(latest.current)
    setDraft(latest.current)
  }, [])
  const empty = useCallback(() => {
    // Whoever came along is of the same reception.
    latest.current = { ...emptyDraft, reception }
    dropDraft()
    setDraft(latest.current)
    setError(null)
  }, [reception])

  useDidShow(() => {
    flush()
  })
  useEffect(() => {
    const back = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) flush()
    }
    Taro.onNetworkStatusChange(back)
    return () => Taro.offNetworkStatusChange(back)
  }, [])

  const submit = async () => {
    const ready = readyOf(latest.current, now())
    if (!ready || busy) return
    setBusy(true)
    setError(null)
    const sent = await save(ready, latest.current, now())
    setBusy(false)
    if (sent.kind === 'refused') {
      setError(sent.error)
      // Somebody was first with this number: see who has it now.
      if (sent.error.code === 'CONFLICT') lookup.reload()
      return
    }
    empty()
    if (sent.kind === 'done') {
      const { id, reception: of } = sent.registered
      setDone(sent.registered)
      // What was noted of a reception that is over is waiting for somebody's file.
      if (of) keepVisits([{ ...of, customers: [{ id, name: null }] }])
    }
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }
  return { draft, change, lookup, submit, busy, error, done, next: () => setDone(null) }
}
