import { type CallError, call } from '@client/api'
import { isUndecided } from '@client/api/answer'
import { uuid } from '@client/api/uuid'
import { now } from '@client/clock'
import { say } from '@client/parts'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
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
export function useFollowup(customerId: string, contacts: File['contacts'] | undefined): Followup {
  const [draft, setDraft] = useState(() => readDraft(customerId))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const [logged, setLogged] = useState<Logged | null>(null)
  const underWay = useRef(false)

  const put = (next: Draft) => {
    keepDraft(customerId, next)
    setDraft(next)
  }

  // The answer to an attempt was lost, and by now the file shows that it was recorded.
  const recorded =
    logged === null && !busy && contacts?.some(({ id }) => id === draft.sent?.commandId) === true
  useEffect(() => {
    if (!recorded) return
    dropDraft(customerId)
    setDraft(emptyDraft)
    setError(null)
    say('刚才那次已经记下了')
  }, [recorded, customerId])

  const save = async () => {
    const input = inputOf(customerId, draft)
    if (!input || underWay.current) return
    const written = JSON.stringify(input)
    const commandId = draft.sent?.written === written ? draft.sent.commandId : uuid()
    put({ ...draft, sent: { written, commandId } })
    underWay.current = true
    setBusy(true)
    setError(null)
    const outcome = await call('staff.logFollowup', input, commandId)
    underWay.current = false
    setBusy(false)
    if (outcome.ok) {
      const { method, content, feedback, plan } = input
      const byName = recallMe()?.name ?? ''
      const contact = { id: commandId, at: now(), byName, method, content, feedback }
      const done = { customerId, version: outcome.data.version, due: outcome.data.due, plan, contact }
      dropDraft(customerId)
      noteLogged(done)
      setLogged(done)
      // What comes of it is said at the top, and the form was longer.
      Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
      return
    }
    if (!isUndecided(outcome.error.code)) put({ ...draft, sent: null })
    setError(outcome.error)
  }

  return { draft, change: (change) => put({ ...draft, ...change }), save, busy, error, logged }
}
