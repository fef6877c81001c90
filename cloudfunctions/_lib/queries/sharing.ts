/** Files that are shared with a colleague. */
import type { SortKey } from '@shared/kernel/key'
import type { Instant } from '@shared/kernel/time'
import { find, is } from '../sdk'
import { lastKey, pageSize } from './page'

/** What somebody may read of colleagues', the last registered customers first. Index `project_readers`. */
export async function sharedWith(projectId: string, who: string, before: SortKey | undefined) {
  const rows = await find('customers', {
    where: { projectId, 'sharing.readers': who, registeredKey: is.lt(before ?? lastKey) },
    order: ['registeredKey', 'desc'],
    limit: pageSize + 1,
    fields: ['_id', 'name', 'level', 'ownerId', 'sharing', 'registeredKey'],
  })
  const shown = rows.slice(0, pageSize)
  return { rows: shown, next: rows.length > pageSize ? (shown.at(-1)?.registeredKey ?? null) : null }
}

/** Files with a share that ended before `now`, the oldest end first. Index `sharing_until`. */
export const endedShares = (now: Instant, limit: number) =>
  find('customers', {
    where: { 'sharing.until': is.gt(0).and(is.lte(now)) },
    order: ['sharing.until', 'asc'],
    limit,
    fields: ['_id', 'projectId', 'sharing'],
  })

/** The most running shares that a review of rights looks at. */
export const mostSharedFiles = 200

/** Every file of a project that somebody else may read. Index `project_readers`. */
export const sharedFilesOf = (projectId: string) =>
  find('customers', {
    where: { projectId, 'sharing.readers': is.gt('') },
    limit: mostSharedFiles,
    fields: ['_id', 'ownerId', 'sharing'],
  })
