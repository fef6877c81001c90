/** The files of those whose deposit was taken follow it: a deposit writes one document, and its customer's file is another. */
import { bought } from '@shared/deal/bought'
import { isOrdered } from '@shared/deal/subscribe'
import { ok } from '@shared/kernel/result'
import { addDays, dayOf, type Instant } from '@shared/kernel/time'
import { orderedSince } from '../_lib/queries/orders'
import { byId } from '../_lib/sdk'
import { countDone, nothingToDo, once } from './once'

/** For how long a timer may stand still, days. */
const daysBack = 7

export async function followDeposits(now: Instant): Promise<number> {
  const found = await orderedSince(addDays(dayOf(now), -daysBack))
  const open = found.filter(
    ({ _id, customers: [file] }) => file && !file.history.some(({ id }) => id === _id),
  )
  return countDone(open, async ({ _id, projectId }) => {
    const [deal, project] = await Promise.all([byId('deals', _id), byId('projects', projectId)])
    if (!deal || !project || !isOrdered(deal)) return false
    const { customerId } = deal.order
    return once({ name: 'bought', projectId, about: { _id }, now }, 'customers', async (transaction) => {
      const own = await transaction.get('customers', customerId)
      // Merged since the form was made: the deposit is in the file that is read.
      const file = own?.merged ? await transaction.get('customers', own.merged.into) : own
      const done = file && bought(file, deal, project.policies)
      if (!done) return nothingToDo
      if (!done.ok) return done
      const { customer, ownership } = done.value
      return ok({
        doc: customer,
        happened: {
          ...{ type: 'customer.bought', subject: customer._id, facts: { deal: _id }, to: [] },
          because: ownership.because,
        },
      })
    })
  })
}
