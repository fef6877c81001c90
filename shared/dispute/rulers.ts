/**
 * Who proposes and who rules, by the policy's list, the lower one first (ROTA-3.17 superior, then the marketing director; CONFIRM-1.1 the manager;
 * STEPS-6 the case manager; RECEPTION-2.4 the supervisor). Nobody rules in their own matter (ours).
 */
import type { StaffRole } from '../access/model'
import type { StaffId } from '../history/model'
import type { Ruler } from '../ownership/policy'
import { type Dispute, isOpen, rulerRoles } from './model'

export interface Rulers {
  /** Empty where whoever rules needs nobody's proposal. */
  readonly propose: readonly StaffRole[]
  readonly rule: StaffRole
}

export function rulersOf(rulers: readonly Ruler[]): Rulers {
  const roles = rulers.map((each) => rulerRoles[each])
  const rule = roles.at(-1) ?? 'director'
  return { propose: [...new Set(roles.slice(0, -1))], rule }
}

export interface Somebody {
  readonly _id: StaffId
  readonly roles: readonly StaffRole[]
}

const isParty = ({ _id }: Somebody, { who }: Dispute): boolean => who.includes(_id)

/** A proposal may be changed until there is a ruling. */
export const mayPropose = (me: Somebody, dispute: Dispute, { propose }: Rulers): boolean =>
  isOpen(dispute) && !isParty(me, dispute) && me.roles.some((role) => propose.includes(role))

export const mayRule = (me: Somebody, dispute: Dispute, { propose, rule }: Rulers): boolean =>
  isOpen(dispute) &&
  !isParty(me, dispute) &&
  me.roles.includes(rule) &&
  (propose.length === 0 || dispute.proposal !== null)
