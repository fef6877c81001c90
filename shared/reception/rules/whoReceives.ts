/**
 * Who receives the customer who has just come in, who was passed over and by which rule, and who is next afterwards.
 *
 * - ROTA-1.21, CASE-4       the manager's change of the order comes before everything
 * - ownersCustomer.ts       who is somebody's customer, or asks for somebody, goes past the queue
 * - ROTA-1.18, CASE-13      leads of the company and of the web: by turn, or assigned
 * - ROTA-3.11               at lunch the duty roster receives new customers
 * - CASE-5.2                crowded: the order is suspended, trial staff may help
 * - ROTA-1.1, 2.2, 2.3, RECEPTION-1  else whose turn it is (round.ts); engaged, absent, unfit are skipped
 * - ROTA-1.12, CASE-5.2     a large party: helpers in order
 * - ROTA-3.12, CASE-12      the trade's own visitors: received, with the public statement only, or not registered
 */
import type { StaffId } from '../../history/model'
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import { checkedArriving } from '../facts'
import type { Arriving, Reception, ReceptionFacts } from '../model'
import type { ReceptionPolicy } from '../schema'
import {
  type FloorNow,
  floorAt,
  isFree,
  isTrialFree,
  nextAfter,
  skipped,
  skipReasons,
  turnWithout,
} from './floorNow'
import { nobody } from './nobody'
import { ownersCustomer } from './ownersCustomer'
import { receive } from './receive'
import type { InTurn } from './round'

export function whoReceives(
  facts: ReceptionFacts,
  arriving: Arriving,
  policy: ReceptionPolicy,
  now: Instant,
): Result<Decision<Reception>> {
  const ready = floorAt(facts, policy, now)
  return ready.ok ? receiverOn(ready.value, arriving) : ready
}

/** The same on a floor that is at hand: whoever asks about several visitors at an instant goes through the history once. */
export function receiverOn(on: FloorNow, arriving: Arriving): Result<Decision<Reception>> {
  const said = checkedArriving(arriving, on.staff)
  if (!said.ok) return said
  const change = managersChange(on, arriving)
  if (change) return change
  const claim = ownersCustomer(on, arriving)
  const { course, because, rejected } = claim
  const done = (decision: Decision<Reception>): Result<Decision<Reception>> =>
    ok({
      outcome: decision.outcome,
      because: [...because, ...decision.because],
      rejected: [...rejected, ...decision.rejected],
    })
  switch (course.do) {
    case 'manager':
      return done(bare({ kind: 'assigned', by: 'manager', why: 'consentRefused' }))
    case 'receive':
      return done(receive(on, arriving, { receiver: course.who, as: course.as, waits: course.waits }, []))
    case 'contact': {
      const meanwhile = turnWithout(on, course.owner)
      const passed = skipped(on, meanwhile.passed)
      const engaged = meanwhile.who === null ? [] : [meanwhile.who]
      const next = nextAfter(on, engaged, null)
      return done({
        outcome: {
          kind: 'contactOwner',
          owner: course.owner,
          meanwhile: meanwhile.who,
          next,
          skipped: passed,
        },
        because: skipReasons(passed),
        rejected: [],
      })
    }
    case 'standIn':
    case 'duty': {
      const turn = turnWithout(on, course.owner)
      if (turn.who === null) return done(nobody(on, turn.passed))
      return done(
        receive(
          on,
          arriving,
          {
            receiver: turn.who,
            as: course.do,
            standInFor: course.owner,
            consent: course.do === 'standIn' ? course.consent : 'notNeeded',
          },
          turn.passed,
        ),
      )
    }
    case 'turn':
      return done(newCustomer(on, arriving))
  }
}

/** A customer who is nobody's. */
function newCustomer(on: FloorNow, arriving: Arriving): Decision<Reception> {
  const { policy } = on
  const { channel = 'visit' } = arriving
  const because: Reason[] = []
  if (channel !== 'visit') {
    const lead = policy.leads[channel]
    because.push({ rule: lead.source, facts: { channel, goes: lead.value } })
    if (lead.value === 'assigned')
      return { outcome: { kind: 'assigned', by: 'supervisor', why: 'lead' }, because, rejected: [] }
  } else {
    const duty = lunchDuty(on)
    if (duty !== null) {
      because.push({ rule: policy.lunch.source, facts: { duty } })
      const rejected = [
        { rule: policy.order.source, facts: { duty }, why: '午餐时间由值班顾问接待，不动轮次' },
      ]
      return add(because, rejected, receive(on, arriving, { receiver: duty, as: 'duty' }, []))
    }
    if (arriving.crowded && policy.crowding.order.value === 'suspended') return crowded(on, arriving)
  }
  const turn = turnWithout(on, null)
  if (turn.who === null) return add(because, [], nobody(on, turn.passed))
  because.push(turnReason(on, turn, turn.who))
  return add(because, [], receive(on, arriving, { receiver: turn.who, as: 'turn' }, turn.passed))
}

/** ROTA-2.2, 2.3, 3.1, RECEPTION-1, CASE-5.1: why it is their turn. */
function turnReason(
  { policy: { order: by, missed }, order }: FloorNow,
  { as }: InTurn,
  who: StaffId,
): Reason {
  if (as === 'ownCustomer' || as === 'standingIn')
    return { rule: missed[as].source, facts: { madeUp: who, as } }
  if (as === 'returned') return { rule: missed.away.source, facts: { returned: who } }
  return { rule: by.source, facts: { turn: who, order: by.value, number: order.indexOf(who) + 1 } }
}

/** ROTA-3.11: the first in the order of the day who is on lunch duty and free (which of several: ours). */
function lunchDuty(on: FloorNow): StaffId | null {
  if (on.policy.lunch.value !== 'dutyRoster') return null
  return on.order.find((who) => on.floor.state(who, on.now) === 'lunchDuty' && isFree(on, who)) ?? null
}

/** CASE-5.2: the order is suspended: whoever is free, then the trial staff. */
function crowded(on: FloorNow, arriving: Arriving): Decision<Reception> {
  const { crowding } = on.policy
  const suspended: Reason = { rule: crowding.order.source, facts: { crowded: true } }
  const free = on.order.find((who) => isFree(on, who))
  if (free !== undefined)
    return add([suspended], [], receive(on, arriving, { receiver: free, as: 'crowd' }, []))
  const trial = crowding.trialStaffHelp.value ? on.trial.find((who) => isTrialFree(on, who)) : undefined
  if (trial === undefined) return add([suspended], [], nobody(on, on.order))
  const helps: Reason = { rule: crowding.trialStaffHelp.source, facts: { trial } }
  return add([suspended, helps], [], receive(on, arriving, { receiver: trial, as: 'crowd' }, on.order))
}

/** ROTA-1.21, CASE-4: only for a special customer, with a reason that is kept. */
function managersChange(on: FloorNow, arriving: Arriving): Result<Decision<Reception>> | null {
  const { change } = arriving
  if (!change) return null
  const { managersChange: rule } = on.policy
  const because: Reason = {
    rule: rule.source,
    facts: { by: change.by, to: change.to, reason: change.reason },
  }
  if (rule.value === 'never') return refuse('NOT_ALLOWED', '本制度不允许临时调整接待次序', [because])
  if (!isFree(on, change.to)) return refuse('CONFLICT', `${change.to} 现在不能接待，请另换一位`, [because])
  const turn = turnWithout(on, null)
  const rejected: Rejected[] =
    turn.who !== null && turn.who !== change.to
      ? [
          {
            rule: on.policy.order.source,
            facts: { turn: turn.who },
            why: `轮到 ${turn.who}，由经理为特殊客户调整；${turn.who} 的轮次保留`,
          },
        ]
      : []
  return ok(add([because], rejected, receive(on, arriving, { receiver: change.to, as: 'change' }, [])))
}

const bare = (outcome: Reception): Decision<Reception> => ({ outcome, because: [], rejected: [] })
const add = (
  because: readonly Reason[],
  rejected: readonly Rejected[],
  { outcome, ...rest }: Decision<Reception>,
): Decision<Reception> => ({
  outcome,
  because: [...because, ...rest.because],
  rejected: [...rejected, ...rest.rejected],
})
