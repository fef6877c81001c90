import type { OutputOf } from '@shared/contract'

export type HomeView = OutputOf<'buyer.home'>['homes'][number]
export type BuildingView = HomeView['building']
export type MilestoneView = BuildingView['milestones'][number]
export type ReportView = BuildingView['reports'][number]
