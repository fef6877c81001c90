/**
 * What whoever leaves is still to do besides their customers: cases that they have taken, and steps of deals that they answer for
 * (ROTA-3.9, CASE-39: nothing is left behind). What they have done stays with their name.
 */
import type { Employee } from '../access/model'
import type { Deal } from '../deal/model'
import type { StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Case } from '../service/model'

export const hasCase = ({ officer, status }: Case, who: StaffId): boolean =>
  officer?.id === who && status !== 'confirmed'

export const openStepsOf = ({ steps }: Deal, who: StaffId) =>
  steps.filter((step) => step.handlerId === who && step.done === undefined)

/** An order form of theirs that waits for somebody: it is seen off or cancelled, not handed over. */
export const hasOrder = ({ consultantId, orderKey }: Deal, who: StaffId): boolean =>
  consultantId === who && orderKey !== null

/** Who can take a case over: whoever takes cases. */
export const takesCases = ({ active, roles }: Employee): boolean => active && roles.includes('service')

/** Who can answer for a step: whoever keeps the deals, or has a post of the one who leaves. */
export const takesSteps = ({ active, roles }: Employee, leaver: Employee): boolean =>
  active && (roles.includes('clerk') || roles.some((role) => leaver.roles.includes(role)))

/** The case goes to another officer; its clocks run on. */
export function handCase(current: Case, leaver: StaffId, to: Employee): Result<Case> {
  if (!hasCase(current, leaver)) return refuse('CONFLICT', '这一单已经不在要离职的人手里，不用再移交。')
  const { _id: id, name, phone } = to
  return ok({ ...current, officer: { id, name, phone }, version: current.version + 1 })
}

/** The steps that are not done go to another one, who is called about them from now on. */
export function handSteps(deal: Deal, leaver: StaffId, to: StaffId): Result<Deal> {
  if (openStepsOf(deal, leaver).length === 0)
    return refuse('CONFLICT', '这套房没有要离职的人还在办的事，不用再移交。')
  const steps = deal.steps.map((step) =>
    step.handlerId === leaver && step.done === undefined ? { ...step, handlerId: to } : step,
  )
  const handlerIds = [...new Set(steps.map(({ handlerId }) => handlerId))]
  return ok({ ...deal, steps, handlerIds, version: deal.version + 1 })
}
