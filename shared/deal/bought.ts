/** Whoever has paid the deposit has bought: their file says so, with the deposit in its history, and nothing is due of them any more. */
import { readElsewhere } from '../access/rules/merged'
import type { Customer } from '../customer/model'
import type { Deposited } from '../history/model'
import type { Result } from '../kernel/result'
import type { Policies } from '../policy/model'
import { after, decideWith, type Moved } from '../pool/move'
import { withKeys } from './model'
import { depositStep } from './order'
import type { Ordered } from './subscribe'

/** Null where no deposit is taken, or the file has it. A file that is read in another one is left alone: the other one is told. */
export function bought(customer: Customer, deal: Ordered, policies: Policies): Result<Moved> | null {
  const { _id: id, unitId: unit, consultantId: receivedBy, order } = deal
  const done = depositStep(order)
  if (!done || customer.history.some((event) => event.id === id)) return null
  const elsewhere = readElsewhere(null, customer)
  if (elsewhere) return elsewhere
  const at = after(customer, done.at)
  const deposited: Deposited = { type: 'deposited', id, at, customer: customer._id, unit, receivedBy }
  return decideWith({ ...customer, status: 'bought' }, [deposited], policies, at)
}

/** The deal, once nothing more is to be done about its customer's file. */
export const followed = (deal: Ordered): Ordered =>
  withKeys({ ...deal, version: deal.version + 1, order: { ...deal.order, followed: true } })
