/**
 * Whether a consultant may claim a public customer. The texts give no numbers, so each reason is the project's own value:
 * what is open at all, the cool-down of whoever lost them, and how many a day.
 */
import type { StaffId } from '../../history/model'
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { endOfWindow, type Instant } from '../../kernel/time'
import type { Opening, PoolPolicy } from '../policy'

export interface Claiming {
  readonly by: StaffId
  /** How many they have claimed today already. */
  readonly today: number
  readonly opening: Opening
  /** Who had the customer before, and lost them when; null where nobody did. */
  readonly lost: { readonly by: StaffId | null; readonly at: Instant }
}

export type MayClaim =
  | { readonly may: true; readonly left: number }
  | {
      readonly may: false
      readonly why: 'closed' | 'lostIt' | 'dayFull'
      /** From when on they may; null: not by waiting. */
      readonly from: Instant | null
    }

export function mayClaim(
  { by, today, opening, lost }: Claiming,
  { open, perDay, loser, coolDownDays }: PoolPolicy,
  now: Instant,
): Decision<MayClaim> {
  const reason = (rule: Reason['rule'], about: string, facts: Reason['facts'] = {}): Reason => ({
    rule,
    facts: { about, ...facts },
  })
  const no = (
    why: Extract<MayClaim, { may: false }>['why'],
    from: Instant | null,
    because: Reason,
  ): Decision<MayClaim> => ({ outcome: { may: false, why, from }, because: [because], rejected: [] })

  if (!open.value.includes(opening)) return no('closed', null, reason(open.source, 'closedPool', { opening }))
  const rejected: Rejected[] = []
  if (lost.by === by && loser.value !== 'anybody') {
    const days = coolDownDays.value
    const from = loser.value === 'never' || days === null ? null : endOfWindow(lost.at, days)
    if (from === null) return no('lostIt', null, reason(loser.source, 'lostForGood'))
    const because = reason(coolDownDays.source, 'coolDown', { days, from })
    if (now < from) return no('lostIt', from, because)
    rejected.push({ ...because, why: '冷却期已经过了' })
  }
  const full = reason(perDay.source, 'claimsPerDay', { perDay: perDay.value, today })
  if (today >= perDay.value) return no('dayFull', null, full)
  return { outcome: { may: true, left: perDay.value - today - 1 }, because: [full], rejected }
}
