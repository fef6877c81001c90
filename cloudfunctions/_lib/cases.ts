/** The event of a service case, and whose inboxes it is in. */
import { type Address, type EventType, type Happened, toRole } from '@shared/inbox/model'
import type { Changed } from '@shared/service/decide'

type CaseEvent = Extract<EventType, `case.${string}`>

export function caseHappened(
  type: CaseEvent,
  { case: current, because }: Changed,
  audience: 'buyer' | 'officers' | 'managers',
): Happened {
  const clocks = because.flatMap(({ facts }) => (typeof facts['clock'] === 'string' ? [facts['clock']] : []))
  const officers: Address[] = current.officer
    ? [`employee:${current.officer.id}`]
    : [toRole(current.projectId, 'service')]
  const to: Record<typeof audience, Address[]> = {
    buyer: [`customer:${current.customerId}`],
    officers,
    managers: [toRole(current.projectId, 'manager')],
  }
  return {
    type,
    subject: current._id,
    facts: {
      kind: current.kind,
      unit: current.unitLabel,
      round: current.round,
      clocks: [...new Set(clocks)].join(','),
    },
    because,
    to: to[audience],
  }
}
