import { type CallError, useKeptCommand } from '@client/api'
import { now } from '@client/clock'
import { say } from '@client/parts'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type File, type Logged, noteLogged } from '../logged'
import { recallMe } from '../me'
import { type Draft, dropDraft, emptyDraft, inputOf, keepDraft, readDraft } from './draft'

export interface Followup {
  readonly draft: Draft
  readonly change: (change: Partial<Draft>) => void
  readonly save: () => Promise<void>
  readonly busy: boolean
  readonly error: CallError | null
  /** Set once it is saved. */
  readonly logged: Logged | null
}

/** Writing and saving one follow-up. The draft outlives the page and the app, and so does the id of a lost attempt. */
export function useFollowup(customerId: string, story: File['story'] | undefined): Followup {
  const [draft, setDraft] = useState(() => readDraft(customerId))
  const latest = useRef(draft)
  const [logged, setLogged] = useState<Logged | null>(null)

  const change = useCallback(
    (part: Partial<Draft>) => {
      latest.current = { ...latest.current, ...part }
      keepDraft(customerId, latest.current)
      setDraft(latest.current)
    },
    [customerId],
  )
  const { run, busy, error, clearError } = useKeptCommand('staff.logFollowup', draft.attempt, (attempt) =>
    change({ attempt }),
  )

  // The answer to an attempt was lost, and by now the file shows that it was recorded.
  const recorded = logged === null && !busy && story?.some(({ id }) => id === draft.attempt?.id) === true
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is found to be recorded.
  useEffect(() => {
    if (!recorded) return
    change(emptyDraft)
    dropDraft(customerId)
    clearError()
    say('刚才那次已经记下了')
  }, [recorded])

  const save = async () => {
    const input = inputOf(customerId, draft)
    if (!input) return
    const outcome = await run(input)
    if (!outcome?.ok) return
    const { method, content, feedback, plan } = input
    const contact = {
      ...{ id: latest.current.attempt?.id ?? '', at: now(), byName: recallMe()?.name ?? '' },
      ...{ method, content, feedback },
    }
    const { version, due } = outcome.data
    const done = { customerId, version, due, plan, contact, postponed: 0 }
    dropDraft(customerId)
    noteLogged(done)
    setLogged(done)
    // What comes of it is said at the top, and the form was longer.
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }

  return { draft, change, save, busy, error, logged }
}
