/** What a reason of the follow-up clocks says in Chinese; facts of another context have none (an empty text). */
import { sayDeadline, sayLength } from '../calendar/sentences'
import type { Fact } from '../kernel/reason'
import type { RuleId } from '../policy/articles'
import { taskNames, tasks } from './rules/candidate'

type Facts = Readonly<Record<string, Fact>>

function say(facts: Facts): string {
  const task = tasks.find((each) => each === facts['task'])
  if (!task) return ''
  const { customer, dueAt } = facts
  const whose = typeof customer === 'string' ? `${customer}：` : ''
  if (typeof dueAt === 'number') return `${whose}${taskNames[task]}，${sayDeadline(dueAt)}`
  const length = sayLength(facts)
  return length ? `${taskNames[task]}的期限是 ${length}` : ''
}

const sayCeiling = (facts: Facts): string => {
  const { contacts, atMostPerWeek } = facts
  return contacts === undefined || atMostPerWeek === undefined
    ? say(facts)
    : `七天里已联系 ${String(contacts)} 次，上限 ${String(atMostPerWeek)} 次`
}

const rules: readonly RuleId[] = [
  'SALES-5.1',
  'SALES-7.3',
  'SALES-16',
  'CRM-1.3',
  'INFO-2.1',
  'ROTA-1.4',
  'ROTA-1.22',
  'ROTA-3.5',
  'ROTA-3.6',
  'CASE-10',
  'CASE-20',
  'CASE-37',
  'CONFIRM-1.2',
  'CONFIRM-1.3',
  'RECEPTION-4',
  'STEPS-6',
  'STEPS-7',
]

export const sentences: Partial<Readonly<Record<RuleId, (facts: Facts) => string>>> = {
  ...Object.fromEntries(rules.map((rule) => [rule, say])),
  'SALES-13': sayCeiling,
  ours: sayCeiling,
}
