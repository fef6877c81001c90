/** A case that is being written: it stays on the phone until it has arrived. */
import { type Attempt, readAttempt } from '@client/api'
import { type CaseKind, caseKinds } from '@shared/service/model'
import { forget, keep, readKept } from '../onDevice'

export interface Draft {
  readonly kind: CaseKind | null
  readonly dealId: string | null
  readonly text: string
  /** File ids of photos that are in the cloud already. */
  readonly photos: readonly string[]
  /** The last attempt whose answer was lost: the same content goes out again under the same id. */
  readonly attempt: Attempt | null
}

const blank: Draft = { kind: null, dealId: null, text: '', photos: [], attempt: null }

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** What was kept. The phone may hold anything, from another version too, so each part is looked at. */
export function readDraft(): Draft {
  const kept: { [Part in keyof Draft]?: unknown } = Object(readKept('new-case'))
  return {
    kind: caseKinds.find((kind) => kind === kept.kind) ?? null,
    dealId: textOf(kept.dealId),
    text: textOf(kept.text) ?? '',
    photos: Array.isArray(kept.photos) ? kept.photos.flatMap((each) => textOf(each) ?? []) : [],
    attempt: readAttempt(kept.attempt),
  }
}

export const keepDraft = (draft: Draft): void => keep('new-case', draft)

export function forgetDraft(): Draft {
  forget('new-case')
  return blank
}
