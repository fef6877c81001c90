/** Moving the signing line (CRM-2.2): a step is done, or its promised day moves. */
import { ok, type Result, refuse } from '../kernel/result'
import { type Day, dayOf, type Instant, sayDate } from '../kernel/time'
import { currentStep, type Deal, type SigningStep, type StepKind, stepNames, withKeys } from './model'

/** Marks the step that is next as done on a day; steps are done in their order. */
export function completeStep(deal: Deal, kind: StepKind, day: Day, now: Instant): Result<Deal> {
  const current = currentStep(deal)
  if (!current) return refuse('CONFLICT', '这套房的手续已经全部办完。')
  if (current.kind !== kind) {
    return refuse('CONFLICT', `现在该办的是“${stepNames[current.kind]}”，请按顺序办理。`)
  }
  if (day > dayOf(now)) return refuse('BAD_INPUT', '完成的日子还没到，请填今天或更早的日子。')
  const before = deal.steps[deal.steps.indexOf(current) - 1]
  if (before?.done && day < before.done) {
    return refuse(
      'BAD_INPUT',
      `“${stepNames[before.kind]}”在 ${sayDate(before.done)} 才完成，这一步不能更早。`,
    )
  }
  return ok(withSteps(deal, kind, (step) => ({ ...step, done: day })))
}

/** Moves the promised day of a step that is not done; the old promise and the reason stay visible to the buyer. */
export function moveStep(
  deal: Deal,
  kind: StepKind,
  change: { readonly to: Day; readonly why: string },
  now: Instant,
): Result<Deal> {
  const step = deal.steps.find((each) => each.kind === kind)
  if (!step) return refuse('NOT_FOUND', '这套房没有这一步。')
  if (step.done) return refuse('CONFLICT', `“${stepNames[kind]}”已经完成，不用再改日期。`)
  if (change.to < dayOf(now)) return refuse('BAD_INPUT', '新的日期已经过去，请填今天或以后的日子。')
  if (change.to === step.promised) return refuse('BAD_INPUT', '新日期和原来的一样，请改成新的日期。')
  const slip = { from: step.promised, to: change.to, why: change.why, at: now }
  return ok(withSteps(deal, kind, (each) => ({ ...each, promised: change.to, slips: [...each.slips, slip] })))
}

function withSteps(deal: Deal, kind: StepKind, change: (step: SigningStep) => SigningStep): Deal {
  const steps = deal.steps.map((step) => (step.kind === kind ? change(step) : step))
  return withKeys({ ...deal, steps, version: deal.version + 1 })
}
