/** A case in the words of those who work on it; the buyer's page has its own. */
import type { OutputOf } from '@shared/contract'
import { type Instant, sayDuration, sayWhen } from '@shared/kernel/time'
import type { CaseStatus } from '@shared/service/model'

export type CaseRow = OutputOf<'staff.cases'>['cases'][number]
export type CaseView = OutputOf<'staff.case'>
export type CaseClock = CaseView['clocks'][number]

export const statusNames: Readonly<Record<CaseStatus, string>> = {
  open: '待受理',
  acknowledged: '已受理',
  answered: '处理中',
  closed: '等业主确认',
  confirmed: '业主已确认',
}

/** Who did a step. */
export function sayWho(by: CaseView['steps'][number]['by']): string {
  if (by === 'buyer') return '业主'
  return by === 'timer' ? '系统' : by.name
}

/** How a promise was kept. */
export function sayMet(metAt: Instant, dueAt: Instant, now: Instant): string {
  const late = metAt > dueAt ? `，晚了 ${sayDuration(metAt - dueAt)}` : ''
  return `${sayWhen(metAt, now)}${late}`
}
