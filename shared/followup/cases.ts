/** What case files ask of follow-up: what is due, and whether another contact would be too much. */
import * as z from 'zod'
import { calendarOf } from '../calendar/cases'
import { type Described, decided, localTime, type Questions, question, sayLocal } from '../cases/model'
import { levels } from '../customer/model'
import type { Fact } from '../kernel/reason'
import { ok } from '../kernel/result'
import { mayContact } from './rules/ceiling'
import { type DueItem, whatIsDue } from './rules/whatIsDue'

const maybe = z.exactOptional
const level = z.enum(levels)

const whoOf = ({ who }: DueItem): string => ('staff' in who ? who.staff : who.post)

/** `openFile: overdue`, `openFile.due`, `openFile.since`, `openFile.who`; a list where there are several of a kind. */
function describeDue(items: readonly DueItem[]): Described {
  const fields = new Map<string, Fact[]>()
  const add = (field: string, value: Fact) => fields.set(field, [...(fields.get(field) ?? []), value])
  for (const item of items) {
    add(item.task, item.state)
    add(`${item.task}.due`, item.state === 'unknown' ? null : sayLocal(item.dueAt))
    add(`${item.task}.since`, sayLocal(item.since))
    add(`${item.task}.who`, whoOf(item))
    add(`${item.task}.rule`, item.rule)
  }
  const single = [...fields].map(([field, [first = null, ...more]]) => [
    field,
    more.length > 0 ? [first, ...more] : first,
  ])
  return { tasks: items.map(({ task }) => task), ...Object.fromEntries(single) }
}

export const questions: Questions = {
  due: question({
    input: z.strictObject({
      customer: maybe(z.string()).describe('只问这一位客户'),
      customers: maybe(
        z.array(
          z.strictObject({
            customer: z.string(),
            level: maybe(level),
            tier: maybe(z.enum(['A', 'B', 'C'])),
            owner: maybe(z.string()),
            fileOpenedAt: maybe(localTime),
            fileCompletedAt: maybe(localTime),
          }),
        ),
      ),
      records: maybe(
        z.array(
          z.strictObject({ event: z.string(), filedAt: maybe(localTime), archivedAt: maybe(localTime) }),
        ),
      ).describe('哪些事件的登记还没有交齐或归档'),
      handIns: maybe(z.array(z.strictObject({ who: z.string(), sunday: z.iso.date(), at: localTime }))),
    }),
    answer: (world, { customer, customers = [], records = [], handIns = [] }) => {
      const calendar = calendarOf(world)
      if (!calendar.ok) return calendar
      const facts = { history: world.history, customers, records, handIns }
      const decision = whatIsDue(facts, world.policy, calendar.value, world.now)
      if (!decision.ok || customer === undefined) return decision
      const { outcome, because, rejected } = decision.value
      const mine = ({ facts: { customer: of } }: { readonly facts: Readonly<Record<string, Fact>> }) =>
        of === undefined || of === customer
      return ok({
        outcome: outcome.filter((item) => item.customer === customer),
        because: because.filter(mine),
        rejected: rejected.filter(mine),
      })
    },
    describe: describeDue,
  }),
  mayContact: question({
    input: z.strictObject({ customer: z.string(), level }),
    answer: ({ history, policy, now }, asked) => decided(mayContact(history, asked, policy.followup, now)),
    describe: (outcome) =>
      outcome.is === 'may' ? { is: 'may' } : { is: 'wait', until: sayLocal(outcome.until) },
  }),
}
