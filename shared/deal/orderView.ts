/** An order form as it is shown: every field is listed here. */

import { hidden } from '../access/hidden'
import type { Employee } from '../access/model'
import { holdsOffice } from '../access/rules/ownCustomers'
import { sameProject } from '../access/rules/sameProject'
import type { OutputOf } from '../contract'
import type { Customer } from '../customer/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Deal } from './model'
import { lastStep, type OrderState, waitsFor } from './order'
import { isOrdered, type Ordered } from './subscribe'

export type OrderView = OutputOf<'staff.order'>
type Reader = Pick<Employee, '_id' | 'roles' | 'projectId'>

/** A consultant sees their own; the manager and finance, who sign and take the deposit, see the office's (SECRET-1, INFO-4.1). */
export const mayReadOrder = (reader: Reader, deal: Deal): Result<unknown> => {
  const own = deal.consultantId === reader._id
  const office = reader.roles.includes('manager') || reader.roles.includes('finance')
  return isOrdered(deal) && (own || office) ? sameProject(reader, deal) : hidden
}

/** What is the consultant's to do is only theirs. */
export const isOwnOrder = (reader: Reader, deal: Deal): Result<unknown> =>
  isOrdered(deal) && deal.consultantId === reader._id ? ok(undefined) : hidden

/** Only whoever made it takes it back or ends it, or the manager, where they have left. */
export function mayEndOrder(reader: Reader, deal: Deal): Result<unknown> {
  const read = mayReadOrder(reader, deal)
  if (!read.ok || deal.consultantId === reader._id || reader.roles.includes('manager')) return read
  return refuse('NOT_ALLOWED', '只有开单的顾问和案场经理可以取消认购单、送客户。')
}

/** Form, signature and deposit are in different hands, whatever posts somebody has (STEPS-4). */
export function mayPassOrder(reader: Reader, deal: Deal): Result<unknown> {
  const read = mayReadOrder(reader, deal)
  if (!read.ok || deal.consultantId !== reader._id) return read
  return refuse('NOT_ALLOWED', '这份认购单是您自己开的，签字和收定金要由别人来办。', [
    { rule: 'STEPS-4', facts: {} },
  ])
}

/** The name is shown to whoever signs it and takes the deposit, and to a consultant while the customer is theirs. */
export const customerOf = (
  { _id, roles }: Reader,
  file: Pick<Customer, 'name' | 'ownerId'> | null,
): string =>
  file && (holdsOffice({ roles }) || roles.includes('finance') || file.ownerId === _id) ? file.name : '客户'

const isMine = ({ _id, roles }: Reader, { consultantId }: Deal, state: OrderState): boolean => {
  const who = waitsFor[state]
  if (who === 'consultant') return consultantId === _id
  return who !== null && roles.includes(who) && consultantId !== _id
}

export function orderRow(
  deal: Ordered,
  reader: Reader,
  nameOf: (id: string) => string,
): OutputOf<'staff.orders'>['orders'][number] {
  const { state, at } = lastStep(deal.order)
  const { _id, unitLabel, consultantId } = deal
  return {
    ...{ id: _id, unitLabel, consultant: nameOf(consultantId), state, since: at },
    mine: isMine(reader, deal, state),
  }
}

/** The way that every order form goes, when nothing comes between. */
const way: readonly OrderState[] = ['made', 'signed', 'done', 'seenOff']

export function orderView(
  deal: Ordered,
  customer: string,
  reader: Reader,
  nameOf: (id: string) => string,
): OrderView {
  const { version, price, method, order } = deal
  const { deposit, days, receipt = null, steps } = order
  const { state } = lastStep(order)
  const place = state === 'sentBack' ? -1 : way.indexOf(state)
  const open = waitsFor[state] !== null && state !== 'done'
  return {
    ...orderRow(deal, reader, nameOf),
    ...{ version, customer, price, method, deposit, days, receipt },
    steps: steps.map(({ state: what, at, by, why = null }) => ({ state: what, at, by: nameOf(by), why })),
    rest: waitsFor[state] === null ? [] : way.slice(place + 1),
    mayCancel: open && mayEndOrder(reader, deal).ok,
    maySeeOff: state === 'done' && mayEndOrder(reader, deal).ok,
  }
}
