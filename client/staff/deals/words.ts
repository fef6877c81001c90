import type { OutputOf } from '@shared/contract'
import { type Day, dayOf, type Instant } from '@shared/kernel/time'

export type DealRow = OutputOf<'staff.deals'>['deals'][number]
export type DealView = OutputOf<'staff.deal'>
export type DealStep = DealView['steps'][number]

export const isOverdue = (promised: Day, now: Instant): boolean => promised < dayOf(now)
