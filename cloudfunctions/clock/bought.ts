/** The files of those whose deposit was taken follow it: a deposit writes one document, and its customer's file is another. */
import { bought, followed } from '@shared/deal/bought'
import { isOrdered } from '@shared/deal/subscribe'
import { type Happened, toRole } from '@shared/inbox/model'
import { ok } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { depositsToFollow } from '../_lib/queries/orders'
import { byId } from '../_lib/sdk'
import { countDone, nothingToDo, once } from './once'

/** As many as fit well into one run; the next minute takes the rest. */
const mostDeposits = 40

export async function followDeposits(now: Instant): Promise<number> {
  const open = await depositsToFollow(mostDeposits)
  return countDone(open, async ({ _id, projectId }) => {
    const project = await byId('projects', projectId)
    if (!project) return false
    return once({ name: 'bought', projectId, about: { _id }, now }, 'deals', async (transaction) => {
      const deal = await transaction.get('deals', _id)
      if (!deal || !isOrdered(deal) || deal.followKey === null) return nothingToDo
      const own = await transaction.get('customers', deal.order.customerId)
      // Merged since the form was made: the deposit is in the file that is read.
      const file = own?.merged ? await transaction.get('customers', own.merged.into) : own
      const done = file && bought(file, deal, project.policies)
      if (done?.ok) await transaction.put('customers', done.value.customer)
      const because = done?.ok ? done.value.ownership.because : []
      const happened: Happened =
        file && done?.ok !== false
          ? { type: 'customer.bought', subject: file._id, facts: { deal: _id }, because, to: [] }
          : // It would be refused every minute: the manager is told once.
            {
              ...{ type: 'order.notInFile', subject: _id, facts: { unit: deal.unitLabel }, because },
              to: [toRole(projectId, 'manager')],
            }
      return ok({ doc: followed(deal), happened })
    })
  })
}
