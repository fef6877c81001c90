import { type CallError, call } from '@client/api'
import { added, type Effect, noEffect } from '@shared/policy/addEffects'
import { useCallback, useEffect, useRef, useState } from 'react'

export interface EffectRun {
  readonly effect: Effect
  /** Not begun, going on, stopped or failed on the way, all looked at. */
  readonly state: 'fresh' | 'running' | 'stopped' | 'done'
  readonly error: CallError | null
  /** Begins, or goes on where it stopped. */
  readonly run: () => Promise<void>
  readonly stop: () => void
}

/** Asks for page after page and adds them up; leaving the page ends it. */
export function useEffectRun(first: string | null): EffectRun {
  const [shown, setShown] = useState<Pick<EffectRun, 'effect' | 'state' | 'error'>>({
    ...{ effect: noEffect, state: 'fresh', error: null },
  })
  const next = useRef<string | null>(null)
  const going = useRef(false)
  const stop = useCallback(() => {
    going.current = false
  }, [])
  useEffect(() => stop, [stop])
  const run = async () => {
    if (going.current) return
    going.current = true
    let { effect } = shown
    if (shown.state === 'fresh') next.current = first
    setShown({ effect, state: 'running', error: null })
    while (going.current && next.current !== null) {
      const outcome = await call('staff.policyEffect', { after: next.current })
      if (!outcome.ok) {
        going.current = false
        setShown({ effect, state: 'stopped', error: outcome.error })
        return
      }
      effect = added(effect, outcome.data)
      next.current = outcome.data.next
      setShown({ effect, state: 'running', error: null })
    }
    going.current = false
    setShown({ effect, state: next.current === null ? 'done' : 'stopped', error: null })
  }
  return { ...shown, run, stop }
}
