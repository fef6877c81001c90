/** Visits to the office that the board may still change. */
import type { Instant } from '@shared/kernel/time'
import { find, is } from '../sdk'

/** Customers whose visits the board may have changed, the longest unlooked at first. Index `walk_ins_look`. */
export const openWalkIns = (now: Instant, limit: number) =>
  find('customers', {
    where: { 'walkIns.lookAt': is.gt(0).and(is.lte(now)) },
    order: ['walkIns.lookAt', 'asc'],
    limit,
    fields: ['_id', 'projectId', 'walkIns'],
  })
