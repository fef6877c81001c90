/** An inbox is the events that are addressed to somebody; having read it is an instant on their own document. */
import type { Event, Happened } from '@shared/inbox/model'
import { sayEvent } from '@shared/inbox/say'
import { ok, type Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import type { Page } from './queries/page'

/** @param reader the employee who reads; null where it is a buyer. */
export const inboxView = (
  { rows, next }: Page<Event>,
  seenAt: Instant,
  now: Instant,
  reader: string | null = null,
) => ({
  messages: rows.map((event) => sayEvent(event, seenAt, now, reader)),
  next,
})

interface Reader {
  readonly inboxSeenAt: Instant
  readonly version: number
}

/** Marks an inbox as read up to an instant; never back, and never into the future. */
export function readUpTo<Doc extends Reader & { readonly _id: string }>(
  doc: Doc,
  upTo: Instant,
  now: Instant,
): Result<{ readonly doc: Doc; readonly happened: Happened; readonly answer: { readonly upTo: Instant } }> {
  const seenAt = Math.max(doc.inboxSeenAt, Math.min(upTo, now))
  return ok({
    doc: { ...doc, inboxSeenAt: seenAt, version: doc.version + 1 },
    happened: {
      type: 'inbox.read',
      subject: 'inbox',
      facts: { upTo: seenAt },
      because: [],
      to: [],
    },
    answer: { upTo: seenAt },
  })
}
