/**
 * ROTA-1.12, CASE-5.2: a large party gets helpers in order; where they are too few, the manager helps. No text says how many
 * people one consultant can look after: that number is the project's own.
 */
import type { StaffId } from '../../history/model'
import type { Reason } from '../../kernel/reason'
import { type FloorNow, nextAfter } from './floorNow'

export interface PartyHelp {
  readonly helpers: readonly StaffId[]
  readonly managerHelps: boolean
  readonly because: readonly Reason[]
}

export function partyHelpers(on: FloorNow, people: number, receiver: StaffId): PartyHelp {
  const { helpers: rule, peoplePerConsultant } = on.policy.largeParty
  const needed = Math.ceil(people / peoplePerConsultant.value) - 1
  if (needed <= 0) return { helpers: [], managerHelps: false, because: [] }
  const helpers: StaffId[] = []
  while (helpers.length < needed) {
    const next = nextAfter(on, [receiver, ...helpers], null)
    if (next === null) break
    helpers.push(next)
  }
  const because = [{ rule: rule.source, facts: { people, helpers: helpers.join('、'), needed } }]
  return { helpers, managerHelps: helpers.length < needed, because }
}
