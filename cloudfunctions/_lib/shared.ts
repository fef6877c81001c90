/** The event of a share, and whose inboxes it is in. */
import { type Address, type Happened, toRole } from '@shared/inbox/model'
import type { Reason } from '@shared/kernel/reason'
import type { Share } from '@shared/sharing/model'

type ShareEvent = 'share.asked' | 'share.decided' | 'share.ended' | 'share.read'

/** @param by who did it, who need not be told. */
export function shareHappened(
  type: ShareEvent,
  file: { readonly _id: string; readonly projectId: string },
  share: Share,
  because: readonly Reason[],
  by: string,
): Happened {
  const approved = share.decided?.approved === true
  const parties: Address[] = [share.by, ...(approved ? [share.with] : [])].flatMap((who): Address[] =>
    who === by ? [] : [`employee:${who}`],
  )
  const managers = toRole(file.projectId, 'manager')
  const to: Record<ShareEvent, Address[]> = {
    'share.asked': [managers],
    'share.decided': parties,
    'share.ended': parties,
    'share.read': [],
  }
  return {
    type,
    subject: file._id,
    facts: {
      ...{ share: share.id, with: share.with, by: share.by, days: share.days },
      ...{ approved: share.decided?.approved ?? null, until: share.until ?? null },
      early: share.ended !== undefined && share.ended.by !== 'timer',
    },
    because,
    to: to[type],
  }
}
