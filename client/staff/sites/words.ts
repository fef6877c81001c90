import type { OutputOf } from '@shared/contract'

export type Site = OutputOf<'staff.sites'>['buildings'][number]
export type SiteMilestone = Site['milestones'][number]
