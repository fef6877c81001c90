/**
 * When a customer is next due, and by which rule: the earliest of the clocks of {@link rhythm} (SALES-7.3, SALES-13, CRM-1.3), of
 * {@link leastFollowup} (ROTA-1.4, CASE-20, RECEPTION-4), and
 * - SALES-10    the day that the follow-up plan names
 *
 * A plan comes before the floors only by being earlier: a plan for next year does not silence SALES-7.3. Each clock keeps the
 * policy that was in force when it started.
 */
import { workCalendar } from '../../calendar/model'
import { deadlineOf } from '../../calendar/rules/clock'
import { naturalFrame } from '../../calendar/rules/running'
import type { Customer, Due } from '../../customer/model'
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { dayOf, endOfDay, type Instant, sayDate } from '../../kernel/time'
import { type Policies, policyAt } from '../../policy/model'
import type { Trail } from '../facts'
import { trailOf } from '../trail'
import type { Candidate, RulesAt } from './candidate'
import { leastFollowup } from './least'
import { rhythm } from './rhythm'

interface Dated extends Due {
  readonly because: readonly [Reason, ...Reason[]]
}

export function nextDue(customer: Customer, policies: Policies): Decision<Due | null> {
  // A file that is read in another one has no queue of its own.
  if (customer.status !== 'active' || customer.merged) return { outcome: null, because: [], rejected: [] }
  const trail = trailOf(customer)
  const rulesAt = (at: Instant) => policyAt(policies, at)
  const clocks = [...rhythm(trail, rulesAt), ...leastOf(trail, rulesAt)]
  // On equal instants the rule listed first is cited: the plan, then the tier's, the level's and everybody's clock.
  const running = clocks.filter(({ metAt }) => metAt === null).reverse()
  const [first, ...later] = [...planned(customer), ...running.map(dated)].sort((a, b) => a.at - b.at)
  if (!first) return { outcome: null, because: [], rejected: [] }
  return {
    outcome: { at: first.at, rule: first.rule },
    because: first.because,
    rejected: later.map(
      ({ because: [reason], at }): Rejected => ({
        ...reason,
        why: `到 ${sayDate(dayOf(at))} 才到期，比它晚`,
      }),
    ),
  }
}

/** What the owner has to do, and what it is: its sentence says so. A stand-in's message is not in the owner's queue. */
const leastOf = (trail: Trail, rulesAt: RulesAt): readonly Candidate[] =>
  leastFollowup(trail, rulesAt)
    .filter(({ who }) => 'staff' in who && who.staff === trail.owner)
    .map((candidate) => ({ ...candidate, facts: { ...candidate.facts, task: candidate.task } }))

/** SALES-10: a plan stands until an effective contact on or after its making replaces it; logging always names the next. */
function planned({ plan }: Customer): Dated[] {
  if (!plan) return []
  const because = { rule: 'SALES-10', facts: { day: plan.day } } as const
  return [{ at: endOfDay(plan.day), rule: 'SALES-10', because: [because] }]
}

function dated({ task, rule, number = rule, startAt, allowance, facts }: Candidate): Dated {
  const at = endOf({ startAt, allowance })
  if (number === rule) return { at, rule, because: [{ rule, facts }] }
  return {
    at,
    rule,
    because: [
      { rule, facts: { ...facts, number } },
      { rule: number, facts: { ...facts, task } },
    ],
  }
}

/** Days and natural hours ask nothing of the working calendar. */
const anyCalendar = naturalFrame(workCalendar({ years: [], holidays: [], makeUpDays: [], festivals: [] }))

function endOf({ startAt, allowance }: Pick<Candidate, 'startAt' | 'allowance'>): Instant {
  const deadline = deadlineOf({ startAt, allowance, warnMinutes: 0 }, [], anyCalendar)
  if (!deadline.ok) throw new Error(deadline.refusal.say)
  return deadline.value.dueAt
}
