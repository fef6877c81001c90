/** So many customers of one project: each is made from one that the rules have made, with an id, a number and days of its own. */
import type { Customer } from '@shared/customer/model'
import { keyAt } from '@shared/kernel/key'
import { hour, minute } from '@shared/kernel/time'
import { lapsedCustomer } from '../promises/public'
import { customer, now } from '../world/docs'

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const givenNames = [...'伟丽鹏芳磊静军敏强娟涛霞超燕勇艳杰玲斌雪']
/** Whose they are: the consultant of the small world, and others who have as many. */
const owners = ['e-consultant', 'e-colleague', ...Array.from({ length: 8 }, (_, n) => `e-other${n}`)]
/** One in so many is nobody's, and open to all. */
const lapsed = 100

const mouldId = 'mould'
const mouldPhone = '13600000000'

/** What the rules make of a customer with this name; the rest of them differ in what is written in below. */
function mouldOf(name: string, open: boolean): Customer {
  if (open) return { ...lapsedCustomer(mouldId), name }
  // CRM-1.3: a second touch is due 48 hours later.
  return customer(mouldId, { name, phones: [mouldPhone], tier: 'A', registeredAt: now - 48 * hour })
}

const moulds = new Map<string, string>()
function textOf(name: string, open: boolean): string {
  const key = `${name} ${open}`
  const known = moulds.get(key) ?? JSON.stringify(mouldOf(name, open))
  moulds.set(key, known)
  return known
}

export const phoneAt = (n: number) => `136${String(n).padStart(8, '0')}`
export const idAt = (n: number) => `c-n${String(n).padStart(7, '0')}`

export function* crowd(size: number): Generator<Customer & Record<string, unknown>> {
  for (let n = 0; n < size; n += 1) yield customerAt(n, size)
}

function customerAt(n: number, size: number): Customer & Record<string, unknown> {
  const name = `${surnames[n % surnames.length]}${givenNames[Math.floor(n / surnames.length) % givenNames.length]}`
  const open = n % lapsed === lapsed - 1
  const [id, phone] = [idAt(n), phoneAt(n)]
  const made: Customer = JSON.parse(textOf(name, open).replaceAll(`c-${mouldId}`, id))
  const lastFour = made.phones[0]?.slice(-4) ?? ''
  // They fall due minute by minute around now, and were registered in that order.
  const shift = (n - size / 2) * minute
  const registeredAt = made.registeredAt + Math.min(shift, 0)
  const due = made.due && { ...made.due, at: made.due.at + shift }
  return {
    ...made,
    phones: [phone],
    slots: [`p1/${phone}/0`],
    ownerId: open ? null : (owners[n % owners.length] ?? null),
    registeredAt,
    registeredKey: keyAt(registeredAt, id),
    due,
    dueKey: due && keyAt(due.at, id),
    terms: made.terms.map((term) =>
      term.endsWith(lastFour) ? term.replace(lastFour, phone.slice(-4)) : term,
    ),
  }
}
