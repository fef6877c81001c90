/** The engineer's report: what it changes in the building that buyers see. */
import { ok, type Result, refuse } from '../kernel/result'
import { type Day, dayOf, type Instant } from '../kernel/time'
import { type Building, type ConstructionReport, type Milestone, recentReports } from './model'

export interface ReportInput {
  readonly id: string
  readonly text: string
  readonly photos: readonly string[]
  readonly structureFloor: number
  readonly facadeFloor: number
  readonly percent: number
  /** A milestone that is reached today. */
  readonly reached?: string
  /** A milestone whose promised day moves, and why. */
  readonly moved?: { readonly milestone: string; readonly to: Day; readonly why: string }
}

/** Adds a report. Progress may be corrected downwards, since honest figures matter more than rising ones. */
export function report(building: Building, input: ReportInput, now: Instant): Result<Building> {
  if (input.structureFloor > building.floors || input.facadeFloor > building.floors) {
    return refuse('BAD_INPUT', `${building.name}共 ${building.floors} 层，填的层数超过了，请改正后再交。`)
  }
  if (input.facadeFloor > input.structureFloor) {
    return refuse('BAD_INPUT', '外墙层数不会高过主体层数，请核对这两个数字。')
  }
  const milestones = applyMilestones(building.milestones, input, now)
  if (!milestones.ok) return milestones
  const entry: ConstructionReport = {
    id: input.id,
    at: now,
    text: input.text,
    photos: input.photos,
    structureFloor: input.structureFloor,
    percent: input.percent,
  }
  return ok({
    ...building,
    version: building.version + 1,
    structureFloor: input.structureFloor,
    facadeFloor: input.facadeFloor,
    percent: input.percent,
    milestones: milestones.value,
    reports: [entry, ...building.reports].slice(0, recentReports),
  })
}

function applyMilestones(
  milestones: readonly Milestone[],
  { reached, moved }: ReportInput,
  now: Instant,
): Result<readonly Milestone[]> {
  for (const id of [reached, moved?.milestone]) {
    if (id === undefined) continue
    const found = milestones.find((each) => each.id === id)
    if (!found) return refuse('NOT_FOUND', '没有这个节点，请返回重新选择。')
    if (found.done) return refuse('CONFLICT', `“${found.name}”已经完成，不用再改。`)
  }
  if (moved && milestones.some(({ id, promised }) => id === moved.milestone && promised === moved.to)) {
    return refuse('BAD_INPUT', '新日期和原来的一样，请改成新的日期，或不填延期。')
  }
  return ok(
    milestones.map((each) => {
      if (each.id === reached) return { ...each, done: dayOf(now) }
      if (each.id !== moved?.milestone) return each
      const slip = { from: each.promised, to: moved.to, why: moved.why, at: now }
      return { ...each, promised: moved.to, slips: [...each.slips, slip] }
    }),
  )
}
