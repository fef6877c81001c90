import { type CallError, call } from '@client/api'
import { isUndecided } from '@client/api/answer'
import { uuid } from '@client/api/uuid'
import { usePhotos } from '@client/parts'
import type { InputOf } from '@shared/contract'
import { useEffect, useRef, useState } from 'react'
import { type Draft, forgetDraft, keepDraft, readDraft } from './draft'

export const mostPhotos = 9

/** The id for this content: that of the attempt whose answer was lost, if the content is the same; else a new one. */
function attemptFor(input: InputOf<'buyer.openCase'>, last: Draft['attempt']) {
  const written = JSON.stringify(input)
  return last?.written === written ? last : { id: uuid(), written }
}

/**
 * The form of a new case. What is written is kept on the phone with each change, and so is the id under which it was
 * sent: whoever loses the network, leaves, and comes back tomorrow to send it again still opens one case, not two.
 */
export function useNewCase() {
  const [draft, setDraft] = useState(readDraft)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const photos = usePhotos(mostPhotos - draft.photos.length)
  const underWay = useRef(false)
  const arrived = useRef(false)

  const fileIds = [...draft.photos, ...photos.fileIds]
  const whole: Draft = { ...draft, photos: fileIds }
  const written = JSON.stringify(whole)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` is `whole`, compared by content.
  useEffect(() => {
    if (!arrived.current) keepDraft(whole)
  }, [written])

  /** Sends it; gives the id of the new case, or null when it has not arrived. */
  const send = async (input: Omit<InputOf<'buyer.openCase'>, 'photos'>): Promise<string | null> => {
    if (underWay.current) return null
    underWay.current = true
    const full = { ...input, photos: fileIds }
    const attempt = attemptFor(full, draft.attempt)
    setBusy(true)
    setError(null)
    // Kept before it leaves: the answer may be lost together with this page.
    keepDraft({ ...whole, attempt })
    setDraft((current) => ({ ...current, attempt }))
    const outcome = await call('buyer.openCase', full, attempt.id)
    underWay.current = false
    if (outcome.ok) {
      arrived.current = true
      forgetDraft()
      return outcome.data.caseId
    }
    if (!isUndecided(outcome.error.code)) setDraft((current) => ({ ...current, attempt: null }))
    setError(outcome.error)
    setBusy(false)
    return null
  }

  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part })),
    photos,
    busy,
    error,
    send,
  }
}
