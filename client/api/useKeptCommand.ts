import type { CommandName, InputOf } from '@shared/contract'
import { useRef, useState } from 'react'
import { isUndecided } from './answer'
import { call } from './call'
import type { CommandState } from './useCommand'
import { uuid } from './uuid'

/** A command that left, and whose answer has not come: the same content goes out again under the same id. */
export interface Attempt {
  readonly id: string
  readonly written: string
}

/** Reads an attempt that was kept on the phone, which may hold anything. */
export function readAttempt(value: unknown): Attempt | null {
  const { id, written }: { id?: unknown; written?: unknown } = Object(value)
  return typeof id === 'string' && typeof written === 'string' ? { id, written } : null
}

/**
 * A command whose last attempt is kept with the draft: whoever loses the network, leaves, and comes back tomorrow to send
 * the same again still does it once, not twice.
 */
export function useKeptCommand<N extends CommandName>(
  name: N,
  attempt: Attempt | null,
  keepAttempt: (attempt: Attempt | null) => void,
): Omit<CommandState<N>, 'retry'> & { readonly clearError: () => void } {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CommandState<N>['error']>(null)
  const underWay = useRef(false)
  const run = async (input: InputOf<N>) => {
    if (underWay.current) return null
    underWay.current = true
    const written = JSON.stringify(input)
    const sent = attempt?.written === written ? attempt : { id: uuid(), written }
    setBusy(true)
    setError(null)
    // Kept before it leaves: the answer may be lost together with the page.
    keepAttempt(sent)
    const outcome = await call(name, input, sent.id)
    underWay.current = false
    if (!outcome.ok && !isUndecided(outcome.error.code)) keepAttempt(null)
    if (!outcome.ok) setError(outcome.error)
    setBusy(false)
    return outcome
  }
  return { run, busy, error, clearError: () => setError(null) }
}
