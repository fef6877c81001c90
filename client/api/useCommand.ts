import type { CommandName, InputOf, OutputOf } from '@shared/contract'
import { useCallback, useRef, useState } from 'react'
import { type CallError, isUndecided, type Outcome } from './answer'
import { call } from './call'
import { uuid } from './uuid'

export interface CommandState<N extends CommandName> {
  /** Sends the command; null when one is already on its way. */
  readonly run: (input: InputOf<N>) => Promise<Outcome<OutputOf<N>> | null>
  readonly busy: boolean
  readonly error: CallError | null
  /** Sends the last input once more; as the same command, if it may have been carried out. */
  readonly retry: () => Promise<Outcome<OutputOf<N>> | null>
}

/**
 * One command of a page. A second tap while it is on its way does nothing. When an answer was lost, the same input goes
 * out again under the same command id, so that it takes effect once; another input is another command.
 */
export function useCommand<N extends CommandName>(name: N): CommandState<N> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const underWay = useRef(false)
  const open = useRef<{ written: string; input: InputOf<N>; id: string } | null>(null)

  const run = useCallback(
    async (input: InputOf<N>) => {
      if (underWay.current) return null
      const written = JSON.stringify(input)
      const attempt = open.current?.written === written ? open.current : { written, input, id: uuid() }
      open.current = attempt
      underWay.current = true
      setBusy(true)
      setError(null)
      const outcome = await call(name, input, attempt.id)
      underWay.current = false
      if (outcome.ok || !isUndecided(outcome.error.code)) open.current = null
      if (!outcome.ok) setError(outcome.error)
      setBusy(false)
      return outcome
    },
    [name],
  )
  const retry = useCallback(async () => (open.current ? run(open.current.input) : null), [run])
  return { run, busy, error, retry }
}
