/** A building under construction, as its buyers may see it live (CRM-2.1 透明工地): progress, milestones, site photos. */
import type { Day, Instant } from '../kernel/time'

/** A promised day that was moved: from when, to when, why, and when people were told. */
export interface Slip {
  readonly from: Day
  readonly to: Day
  readonly why: string
  readonly at: Instant
}

export interface Milestone {
  readonly id: string
  readonly name: string
  readonly promised: Day
  readonly done?: Day
  /** Oldest first. */
  readonly slips: readonly Slip[]
}

/** One entry of the construction diary. */
export interface ConstructionReport {
  readonly id: string
  readonly at: Instant
  readonly text: string
  /** File ids of the cloud storage. */
  readonly photos: readonly string[]
  readonly structureFloor: number
  readonly percent: number
}

export interface Building {
  readonly _id: string
  readonly projectId: string
  readonly version: number
  readonly name: string
  readonly floors: number
  /** Floors whose structure stands; 0 while in the ground. */
  readonly structureFloor: number
  /** Floors whose outer walls are finished. */
  readonly facadeFloor: number
  /** Whole building, 0 to 100, as the engineer judges it. */
  readonly percent: number
  /** In the order of building. */
  readonly milestones: readonly Milestone[]
  /** The newest entries of the diary, newest first; all of them are in the events. */
  readonly reports: readonly ConstructionReport[]
}

/** How many diary entries the building itself carries. */
export const recentReports = 6

export const nextMilestone = (building: Building): Milestone | undefined =>
  building.milestones.find(({ done }) => done === undefined)
