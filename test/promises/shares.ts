/** Files of 王敏 that are shared with 陈亮: asked for, running, read today, and over. */

import { hour } from '@shared/kernel/time'
import type { Share } from '@shared/sharing/model'
import { customer, now } from '../world/docs'
import type { World } from '../world/world'

const day = 24 * hour

const asked = (id: string): Share => ({
  ...{ id, with: 'e-colleague', by: 'e-consultant', at: now - 3 * hour, days: 3 },
  why: '周末我休息，请帮忙介绍',
})

const consented = (id: string, until: number): Share => ({
  ...asked(id),
  decided: { at: now - 2 * hour, by: 'e-manager', approved: true },
  until,
})

/** A number of its own for each file. */
const phoneOf = (id: string) =>
  `1371${[...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_000_000, 7)}`.padEnd(11, '0')

/** A file with one share. @param ownerId where the file has changed hands since. */
export function sharedFile(id: string, share: Share, ownerId = 'e-consultant') {
  const runs = share.until !== undefined
  return customer(id, {
    ...{ name: `共享${id}`, phones: [phoneOf(id)], ownerId },
    sharing: { shares: [share], readers: runs ? ['e-colleague'] : [], until: share.until ?? null },
  })
}

export const shares = {
  asked: sharedFile('asked', asked('share-asked')),
  waiting: sharedFile('waiting', asked('share-waiting')),
  running: sharedFile('running', consented('share-running', now + 2 * day)),
  lent: sharedFile('lent', consented('share-lent', now + 2 * day)),
  read: sharedFile('readToday', { ...consented('share-read', now + 2 * day), reads: [now - hour] }),
  readYesterday: sharedFile('readBefore', {
    ...consented('share-before', now + 2 * day),
    reads: [now - day],
  }),
  declined: sharedFile('declined', {
    ...asked('share-declined'),
    decided: { at: now - hour, by: 'e-manager', approved: false },
  }),
  expired: sharedFile('expired', { ...consented('share-expired', now - 1), reads: [now - hour] }),
  ended: sharedFile('endedEarly', {
    ...{ ...consented('share-ended', now + 2 * day), reads: [now - hour] },
    ended: { at: now - hour, by: 'e-consultant' },
  }),
  /** Whoever shared it has it no more. */
  moved: sharedFile(
    'movedOn',
    { ...consented('share-moved', now + 2 * day), reads: [now - hour] },
    'e-third',
  ),
} as const

export const shareFiles = ({ cloud }: World) =>
  cloud.db.insertMany(
    'customers',
    Object.values(shares).map((file) => ({ ...file })),
  )
