/** The visitor says, with their own WeChat, whether they were received as the entry says: no face, no account, no download. */
import { hidden } from '../access/hidden'
import type { Customer } from '../customer/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { RegisterEntry } from './model'

/** How long a visitor can open the receipt and say whether it was so (ours). */
export const visitOpenFor = 24 * 60 * 60_000

export const visitUntil = ({ link }: RegisterEntry): Instant => link.entry.at + visitOpenFor

/** The entry that a code stands for; whoever comes too late is told so, and whoever has a wrong one is not told why. */
export function openEntry(
  { register }: Pick<Customer, 'register'>,
  id: string,
  now: Instant,
): Result<{ readonly entry: RegisterEntry; readonly number: number }> {
  const index = register.findIndex(({ link }) => link.entry.id === id)
  const entry = register[index]
  if (!entry) return hidden
  if (now > visitUntil(entry))
    return refuse('CONFLICT', '这个确认码已经过期（24 小时内有效）。需要确认的话，请找接待您的置业顾问。')
  return ok({ entry, number: index + 1 })
}

export function confirmVisit(
  customer: Customer,
  { id, right, by }: { readonly id: string; readonly right: boolean; readonly by: string },
  now: Instant,
): Result<Customer> {
  const open = openEntry(customer, id, now)
  if (!open.ok) return open
  if (open.value.entry.confirmed)
    return refuse('CONFLICT', '这次接待已经确认过了，不能再改。有疑问请找案场经理。')
  return ok({
    ...customer,
    version: customer.version + 1,
    register: customer.register.map((entry) =>
      entry.link.entry.id === id ? { ...entry, confirmed: { at: now, right, by } } : entry,
    ),
  })
}
