/** What must hold of the office at the end, whatever has happened: one winner each, and everything that was due is done, once. */
import { isRunning, isVisit } from '@shared/floor/model'
import { dayOf, type Instant } from '@shared/kernel/time'
import { policyAt } from '@shared/policy/model'
import type { History } from './judge'
import type { Office } from './office'

export function standing(
  { events, model, commits }: History,
  { policies }: Office,
  now: Instant,
): readonly string[] {
  const told = [...events.values()]
  const last = commits.length
  const customers = model.all('customers', last)
  const [floor] = model.all('floors', last)
  const turns = told.flatMap(({ type, facts }) =>
    type === 'floor.taken' && facts['receiver'] !== null ? [facts['turn']] : [],
  )
  const busy = (floor?.events ?? []).flatMap((event) =>
    isVisit(event) && isRunning(event, dayOf(now)) ? [event.by] : [],
  )
  const claims = told.flatMap(({ type, facts, by, at }) =>
    type === 'customer.moved' && facts['how'] === 'claimed' ? [`${by} on ${dayOf(at)}`] : [],
  )
  const { perDay } = policyAt(policies, now).pool
  const escalated = told.flatMap(({ type, subject, facts }) =>
    type === 'case.escalated'
      ? String(facts['clocks'])
          .split(',')
          .map((clock) => `${subject}, ${clock}, round ${facts['round']}`)
      : [],
  )
  return [
    ...twice(turns).map((turn) => `turn ${turn} has two receivers`),
    ...twice(busy).map((who) => `${who} receives two parties at once`),
    ...twice(customers.flatMap(({ slots }) => slots)).map((slot) => `${slot} belongs to two files`),
    ...[...new Set(claims)]
      .filter((claimed) => claims.filter((each) => each === claimed).length > perDay.value)
      .map((claimed) => `${claimed}: more claims than a day has`),
    ...twice(escalated).map((clock) => `escalated twice: ${clock}`),
    ...model
      .all('cases', last)
      .flatMap(({ _id, clocks }) =>
        clocks.flatMap(({ name, dueAt, metAt, escalatedAt }) =>
          dueAt < now - 60_000 * 10 && metAt === undefined && escalatedAt === undefined
            ? [`${_id}, ${name}: nobody was told`]
            : [],
        ),
      ),
    ...customers
      .filter(({ ownership }) => ownership.kind === 'owned' && (ownership.until ?? now) < now - 60_000 * 10)
      .map(({ _id }) => `${_id} is still somebody's whose time has run out`),
  ]
}

const twice = <T>(values: readonly T[]): readonly T[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]
