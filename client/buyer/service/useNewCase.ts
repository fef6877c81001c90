import { useKeptCommand } from '@client/api'
import { usePhotos } from '@client/parts'
import type { InputOf } from '@shared/contract'
import { useEffect, useRef, useState } from 'react'
import { type Draft, forgetDraft, keepDraft, readDraft } from './draft'

export const mostPhotos = 9

/** The form of a new case. What is written is kept on the phone with each change, and so is the id under which it was sent. */
export function useNewCase() {
  const [draft, setDraft] = useState(readDraft)
  const photos = usePhotos(mostPhotos - draft.photos.length)
  const arrived = useRef(false)
  const fileIds = [...draft.photos, ...photos.fileIds]
  const whole: Draft = { ...draft, photos: fileIds }

  const change = (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part }))
  const { run, busy, error } = useKeptCommand('buyer.openCase', draft.attempt, (attempt) => {
    keepDraft({ ...whole, attempt })
    change({ attempt })
  })
  const written = JSON.stringify(whole)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` is `whole`, compared by content.
  useEffect(() => {
    if (!arrived.current) keepDraft(whole)
  }, [written])

  /** Sends it; gives the id of the new case, or null when it has not arrived. */
  const send = async (input: Omit<InputOf<'buyer.openCase'>, 'photos'>): Promise<string | null> => {
    const outcome = await run({ ...input, photos: fileIds })
    if (!outcome?.ok) return null
    arrived.current = true
    forgetDraft()
    return outcome.data.caseId
  }
  return { draft, change, photos, busy, error, send }
}
