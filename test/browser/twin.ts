/** Who is in the sample's register twice: the second file of a customer. */
import type { Customer } from '@shared/customer/model'

export function twinIn(customers: readonly Customer[]): string {
  const seen = new Set<string>()
  for (const { _id, name, ownerId, status } of customers) {
    if (status !== 'active' || ownerId === null) continue
    const person = `${name} ${ownerId}`
    if (seen.has(person)) return _id
    seen.add(person)
  }
  throw new Error('nobody is in the register twice')
}
