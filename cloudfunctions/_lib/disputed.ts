/** The event of a step in a dispute, and whose inboxes it is in. */
import type { Customer } from '@shared/customer/model'
import { type Address, type EventType, type Happened, toRole } from '@shared/inbox/model'
import type { Fact } from '@shared/kernel/reason'

const employees = (ids: readonly string[]): readonly Address[] =>
  [...new Set(ids)].map((id) => `employee:${id}` as const)

/** Everybody concerned, save who did it: the parties, whoever has or had the customer, and the posts. */
export function disputeHappened(
  type: EventType,
  customer: Customer,
  by: string,
  {
    facts,
    because,
    posts,
    more = [],
  }: {
    readonly facts: Readonly<Record<string, Fact>>
    readonly because: Happened['because']
    readonly posts: readonly ('manager' | 'director')[]
    readonly more?: readonly (string | null)[]
  },
): Happened {
  const people = [...(customer.dispute?.who ?? []), customer.ownerId, ...more]
  return {
    type,
    subject: customer._id,
    facts,
    because,
    to: [
      ...employees(people.filter((who): who is string => who !== null && who !== by)),
      ...posts.map((post) => toRole(customer.projectId, post)),
    ],
  }
}
