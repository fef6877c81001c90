/**
 * The clocks of a case as they are kept with it: started by {@link caseClocks} under the policy in force then, stopped by what is
 * done, escalated once. "Within" includes the last instant: a clock has run out only after its due instant.
 */
import { keyAt } from '../../kernel/key'
import type { Reason } from '../../kernel/reason'
import { ok, type Result } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import { policyAt, type Rulebook, timeFrame } from '../../policy/model'
import type { Case, CaseClock, CaseKind } from '../model'
import { type CaseAct, caseClocks, metBy } from './caseClocks'

interface StartedClocks {
  readonly clocks: readonly CaseClock[]
  readonly because: readonly Reason[]
}

/** The clocks that a case starts when it is received. */
export function startClocks(kind: CaseKind, rulebook: Rulebook, now: Instant): Result<StartedClocks> {
  const { service } = policyAt(rulebook.policies, now)
  const started = caseClocks({ kind, receivedAt: now }, service, timeFrame(rulebook), now)
  if (!started.ok) return started
  const { outcome, because } = started.value
  const clocks = outcome.clocks.flatMap(({ name, rule, number, dueAt, warnAt }): CaseClock[] =>
    dueAt === null || warnAt === null
      ? []
      : [{ name, rule, ...(number && { number }), startAt: now, warnAt, dueAt }],
  )
  return ok({ clocks, because })
}

/** Stops the clocks that still run and that an act meets. */
export const meet = (clocks: readonly CaseClock[], act: CaseAct, now: Instant): readonly CaseClock[] =>
  clocks.map((clock) =>
    clock.metAt === undefined && metBy[clock.name].includes(act) ? { ...clock, metAt: now } : clock,
  )

/** Why a clock was met or escalated, with whose its number is. */
export const reasonOf = ({ name, rule, number = rule, dueAt }: CaseClock, late?: boolean): Reason => ({
  rule,
  facts: {
    clock: name,
    dueAt,
    ...(number !== rule && { number }),
    ...(late !== undefined && { late }),
  },
})

const runs = ({ metAt, escalatedAt }: CaseClock) => metAt === undefined && escalatedAt === undefined

/** Clocks that have run out, and that nobody has been told of. */
export const dueClocks = (clocks: readonly CaseClock[], now: Instant): readonly CaseClock[] =>
  clocks.filter((clock) => runs(clock) && clock.dueAt < now)

export const markEscalated = (clocks: readonly CaseClock[], now: Instant): readonly CaseClock[] =>
  clocks.map((clock) => (runs(clock) && clock.dueAt < now ? { ...clock, escalatedAt: now } : clock))

/** The clocks, with what follows from them: when the timer has to look again, and the case's place in the queue. */
export const withClocks = (
  clocks: readonly CaseClock[],
  { _id, openedAt }: Pick<Case, '_id' | 'openedAt'>,
) => ({
  clocks,
  /** Null when every clock is met or escalated. */
  nextClockAt: earliest(clocks.filter(runs)),
  queueKey: keyAt(earliest(clocks.filter(({ metAt }) => metAt === undefined)) ?? openedAt, _id),
})

const earliest = (clocks: readonly CaseClock[]): Instant | null =>
  clocks.length === 0 ? null : Math.min(...clocks.map(({ dueAt }) => dueAt))
