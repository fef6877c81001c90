/** RECEPTION-1: who sits at the desk: those whose turn comes next, at most so many; the others help. */
import type { StaffId } from '../../history/model'
import type { Decision } from '../../kernel/reason'
import { ok, type Result } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import type { ReceptionFacts } from '../model'
import type { ReceptionPolicy } from '../schema'
import { floorAt, isFree, nextAfter } from './floorNow'

export interface Desk {
  readonly atDesk: readonly StaffId[]
  readonly helping: readonly StaffId[]
}

export function whoSitsAtDesk(
  facts: ReceptionFacts,
  policy: ReceptionPolicy,
  now: Instant,
): Result<Decision<Desk>> {
  const ready = floorAt(facts, policy, now)
  if (!ready.ok) return ready
  const on = ready.value
  const free = on.order.filter((who) => isFree(on, who))
  const places = Math.min(policy.desk.value ?? free.length, free.length)
  const atDesk: StaffId[] = []
  while (atDesk.length < places) {
    const next = nextAfter(on, atDesk, null)
    if (next === null) break
    atDesk.push(next)
  }
  return ok({
    outcome: { atDesk, helping: free.filter((who) => !atDesk.includes(who)) },
    because: [{ rule: policy.desk.source, facts: { atMost: policy.desk.value } }],
    rejected: [],
  })
}
