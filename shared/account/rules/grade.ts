/**
 * CREDIT-7.5: ≥ 8 is A, ≥ 5 is B, below C. Graded after 6 months of regular trade; a new account is C for its first year, whatever its
 * size. A month's window ends with the same day of the last month: what was opened on 10 March 2025 is new to the end of 10 March 2026.
 */
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import { endOfMonths, type Instant, startOfDay } from '../../kernel/time'
import type { AccountFacts, Grade } from '../model'
import type { AccountPolicy } from '../schema'
import { type Score, score } from './score'

export interface Graded {
  readonly grade: Grade
  /** Hundredths of a point. */
  readonly score: number
  readonly points: Score['points']
  /** Why the score does not count yet, where it does not. */
  readonly early: 'new' | 'irregular' | null
}

export function grade(
  facts: AccountFacts,
  policy: Pick<AccountPolicy, 'score' | 'grade'>,
  now: Instant,
): Result<Decision<Graded>> {
  const { openedOn, regularSince } = facts
  if (startOfDay(openedOn) > now) return refuse('BAD_INPUT', `openedOn ${openedOn} 在将来`)
  if (startOfDay(regularSince) > now) return refuse('BAD_INPUT', `regularSince ${regularSince} 在将来`)
  if (regularSince < openedOn)
    return refuse('CONFLICT', `regularSince ${regularSince} 早于 openedOn ${openedOn}`)
  const scored = score(facts, policy.score)
  if (!scored.ok) return scored
  const { total, points, because } = scored.value
  const { a, b, newMonths, regularMonths } = policy.grade
  const byScore: Grade = total >= a.value ? 'A' : total >= b.value ? 'B' : 'C'
  const scoreReason: Reason = {
    rule: byScore === 'A' ? a.source : b.source,
    facts: { field: 'grade', score: total, grade: byScore, a: a.value, b: b.value },
  }
  const isNew = now < endOfMonths(startOfDay(openedOn), newMonths.value)
  const isIrregular = now < endOfMonths(startOfDay(regularSince), regularMonths.value)
  if (!isNew && !isIrregular)
    return ok({
      outcome: { grade: byScore, score: total, points, early: null },
      because: [scoreReason, ...because],
      rejected: [],
    })
  const rejected: Rejected[] = [
    { ...scoreReason, why: isNew ? '新客户第一年一律为 C 类' : '正常往来的月数不够，还不能评级' },
  ]
  return ok({
    outcome: { grade: 'C', score: total, points, early: isNew ? 'new' : 'irregular' },
    because: [
      isNew
        ? { rule: newMonths.source, facts: { field: 'grade.newMonths', openedOn, months: newMonths.value } }
        : {
            rule: regularMonths.source,
            facts: { field: 'grade.regularMonths', regularSince, months: regularMonths.value },
          },
    ],
    rejected,
  })
}
