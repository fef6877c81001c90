import { type CallError, useCommand } from '@client/api'
import { now } from '@client/clock'
import { leave } from '@client/leave'
import { say } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import type { PostponeReason } from '@shared/followup/postponeReasons'
import { type Day, sayDay } from '@shared/kernel/time'
import { useState } from 'react'
import { noteLogged } from '../logged'

interface Draft {
  readonly day: Day | null
  readonly reason: PostponeReason | null
  readonly words: string
}

export interface Postponing {
  readonly draft: Draft
  readonly change: (change: Partial<Draft>) => void
  /** What is still missing; null when it can be saved. */
  readonly missing: string | null
  readonly busy: boolean
  readonly error: CallError | null
  readonly save: () => Promise<void>
}

const missingIn = ({ day, reason, words }: Draft): string | null => {
  if (day === null) return '改到什么时候'
  if (reason === null) return '为什么改'
  return reason === 'other' && words.trim() === '' ? '写一句为什么' : null
}

/** Choosing another day, saving it, and taking it back from the line that says so. */
export function usePostpone(customerId: string, data: OutputOf<'staff.postponing'> | null): Postponing {
  const [draft, setDraft] = useState<Draft>({ day: null, reason: null, words: '' })
  const { run, busy, error } = useCommand('staff.postpone')
  const undo = useCommand('staff.undoPostpone')
  const plan = data?.plan ?? null

  const takeBack = async (postponement: string, goal: string, times: number) => {
    const outcome = await undo.run({ customerId, postponement })
    if (!outcome) return
    if (!outcome.ok) return say(outcome.error.message)
    const { version, due, day } = outcome.data
    noteLogged({ customerId, version, due, plan: { day, goal }, contact: null, postponed: times })
    say(`还是${sayDay(day, now())}`)
  }

  const save = async () => {
    const { day, reason, words } = draft
    if (!plan || !data || day === null || reason === null) return
    const outcome = await run({ customerId, day, reason, words: words.trim() })
    if (!outcome?.ok) return
    const { version, due, postponement, held } = outcome.data
    const { goal } = plan
    const { times } = data
    noteLogged({ customerId, version, due, plan: { day, goal }, contact: null, postponed: times + 1 })
    const until = held ? `；但${held.say}，到期不变` : ''
    say(`改到${sayDay(day, now())}了${until}`, () => {
      takeBack(postponement, goal, times)
    })
    leave()
  }

  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    missing: missingIn(draft),
    busy,
    error,
    save,
  }
}
