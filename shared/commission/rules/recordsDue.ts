/**
 * CONFIRM-1.2 and 1.3, as clocks: the consultant hands in a day's records the same evening, the clerk enters them after that (by
 * when: ours). The first late moment is the midnight after.
 */
import type { Registered } from '../../history/model'
import type { Decision } from '../../kernel/reason'
import { addDays, dayOf, endOfDay, type Instant } from '../../kernel/time'
import type { CommissionPolicy } from '../schema'

export interface RecordsDue {
  /** The first moment at which the consultant is late. */
  readonly handInBy: Instant
  /** The first moment at which the clerk is late. */
  readonly enterBy: Instant
  readonly consultantLate: boolean
  readonly clerkLate: boolean
}

/**
 * Who is late with the record of a registration. `handedInAt` is when it reached the clerk, `enteredAt` when the clerk had entered it;
 * absent: not yet. The clerk answers only for what was handed in before the clerk's time ran out.
 */
export function recordsDue(
  { at, id, by }: Pick<Registered, 'at' | 'id' | 'by'>,
  handedInAt: Instant | undefined,
  enteredAt: Instant | undefined,
  { handInDays, entryDays }: CommissionPolicy['records'],
  now: Instant,
): Decision<RecordsDue> {
  const end = (days: number) => endOfDay(addDays(dayOf(at), days))
  const handInBy = end(handInDays.value)
  const enterBy = end(entryDays.value)
  const handed = handedInAt ?? enteredAt
  const consultantLate = (handed ?? now) >= handInBy
  const clerkLate = handed !== undefined && handed < enterBy && (enteredAt ?? now) >= enterBy
  return {
    outcome: { handInBy, enterBy, consultantLate, clerkLate },
    because: [
      {
        rule: handInDays.source,
        facts: { field: 'records.handInDays', event: id, who: by, days: handInDays.value, due: handInBy },
      },
      {
        rule: entryDays.source,
        facts: { field: 'records.entryDays', event: id, days: entryDays.value, due: enterBy },
      },
    ],
    rejected: [],
  }
}
