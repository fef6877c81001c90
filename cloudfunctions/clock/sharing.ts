/** A share of a file that is over ends by itself (SECRET-1); that nobody reads it any more is the access rule's, whenever the timer comes. */
import { ok } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { endOverdue } from '@shared/sharing/decide'
import { endedShares } from '../_lib/queries/sharing'
import { shareHappened } from '../_lib/shared'
import { countDone, nothingToDo, once } from './once'

/** As many as fit well into one run; the next minute takes the rest. */
const mostShares = 40

export const endShares = async (now: Instant): Promise<number> =>
  countDone(await endedShares(now, mostShares), ({ _id, projectId, sharing }) => {
    // What has ended already tells one share of a file from the next.
    const about = {
      _id,
      ended: sharing?.shares.flatMap(({ id, ended }) => (ended ? [id] : [])),
      until: sharing?.until,
    }
    return once({ name: 'endShare', projectId, about, now }, 'customers', async (transaction) => {
      const current = await transaction.get('customers', _id)
      const ended = current && endOverdue(current, now)
      if (!ended) return nothingToDo
      const { customer, share, because } = ended
      return ok({ doc: customer, happened: shareHappened('share.ended', customer, share, because, 'timer') })
    })
  })
