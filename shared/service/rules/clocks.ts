/**
 * CRM-4.1 (complaint: response in 2 hours, solved in 24) and CRM-2.6 (repair: response in 2 hours, plan in 24, closed
 * in 72): natural hours from the moment the case is received. "Within" includes the last instant: a clock has run
 * out only after its due instant.
 */
import { keyAt } from '../../kernel/key'
import { type Instant, minute } from '../../kernel/time'
import type { ClockName, Policy } from '../../policy/model'
import type { Case, CaseClock, CaseKind } from '../model'

export const startClocks = (kind: CaseKind, policy: Policy, now: Instant): readonly CaseClock[] =>
  policy.service[kind].map(({ name, rule, minutes, warnMinutes }) => {
    const dueAt = now + minutes * minute
    return { name, rule, startAt: now, warnAt: dueAt - warnMinutes * minute, dueAt }
  })

/** Stops the named clocks that still run. */
export const meet = (
  clocks: readonly CaseClock[],
  names: readonly ClockName[],
  now: Instant,
): readonly CaseClock[] =>
  clocks.map((clock) =>
    names.includes(clock.name) && clock.metAt === undefined ? { ...clock, metAt: now } : clock,
  )

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
