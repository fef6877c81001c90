/**
 * CASE-5.2: crowded. The order is suspended, the many and the key customers come first, and trial staff may help. Where the
 * policy's order goes on, the parties are served as they came, each by the next free consultant.
 *
 * Among those who come first, key ones before large ones, larger before smaller, then as they came (ours).
 */
import type { CustomerId, StaffId } from '../../history/model'
import type { Decision, Reason } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import type { ReceptionFacts } from '../model'
import type { ReceptionPolicy } from '../schema'
import { floorAt, isFree, isTrialFree, nextAfter } from './floorNow'

export interface Party {
  readonly customer: CustomerId
  readonly people: number
  readonly key: boolean
}

export interface Crowd {
  readonly served: readonly { readonly customer: CustomerId; readonly by: StaffId }[]
  readonly waiting: readonly CustomerId[]
}

/** @param parties new customers who wait at the same time, in the order in which they came. */
export function serveCrowd(
  facts: ReceptionFacts,
  parties: readonly Party[],
  policy: ReceptionPolicy,
  now: Instant,
): Result<Decision<Crowd>> {
  const twice = parties.find(
    ({ customer }, at) => parties.findIndex((one) => one.customer === customer) !== at,
  )
  if (twice) return refuse('BAD_INPUT', `客户 ${twice.customer} 出现了两次`)
  const ready = floorAt(facts, policy, now)
  if (!ready.ok) return ready
  const on = ready.value
  const { order, trialStaffHelp } = policy.crowding
  const suspended = order.value === 'suspended'
  const because: Reason[] = [{ rule: order.source, facts: { parties: parties.length, suspended } }]
  const staff = suspended ? on.order.filter((who) => isFree(on, who)) : inTurns(parties.length)
  const trial = suspended && trialStaffHelp.value ? on.trial.filter((who) => isTrialFree(on, who)) : []
  if (trial.length > 0 && parties.length > staff.length)
    because.push({ rule: trialStaffHelp.source, facts: { trial: trial.join('、') } })
  const queue = suspended ? firstThings(parties) : parties
  const all = [...staff, ...trial]
  const served = queue.flatMap(({ customer }, index) => {
    const by = all[index]
    return by === undefined ? [] : [{ customer, by }]
  })
  const waiting = queue.slice(served.length).map(({ customer }) => customer)
  return ok({ outcome: { served, waiting }, because, rejected: [] })

  function inTurns(count: number): StaffId[] {
    const chosen: StaffId[] = []
    while (chosen.length < count) {
      const next = nextAfter(on, chosen, null)
      if (next === null) break
      chosen.push(next)
    }
    return chosen
  }
}

const firstThings = (parties: readonly Party[]): Party[] =>
  parties
    .map((party, came) => ({ party, came }))
    .sort(
      (a, b) =>
        Number(b.party.key) - Number(a.party.key) || b.party.people - a.party.people || a.came - b.came,
    )
    .map(({ party }) => party)
