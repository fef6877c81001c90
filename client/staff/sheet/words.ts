/** How a week's sheet is said, on the consultant's page and on the manager's. */
import type { OutputOf } from '@shared/contract'
import { type Day, dayOf, type Instant, sayDay, sayWhen } from '@shared/kernel/time'

export type Sheet = OutputOf<'staff.mySheet'>
export type SheetRow = Sheet['rows'][number]

/** 11月16日 至 今天 */
export const sayWeek = ({ monday, sunday }: Pick<Sheet, 'monday' | 'sunday'>, now: Instant): string =>
  `${sayDay(monday, now)}至${sayDay(sunday, now)}`

const weekNames = ['本周', '上周', '上上周'] as const

/** The weeks that can be opened, by name. @param weeks their Sundays, this week's first. */
export const weekOptions = (weeks: readonly Day[]) =>
  weeks.map((value, index) => ({ value, label: weekNames[index] ?? value }))

/** How the hand-in stands, in one line. */
export function sayHandIn({ clock, handedInAt }: Pick<Sheet, 'clock' | 'handedInAt'>, now: Instant): string {
  if (handedInAt !== null)
    return `${sayWhen(handedInAt, now)} 上交${clock?.state === 'metLate' ? '，晚了' : ''}`
  if (!clock) return '制度不要求上交'
  // It is due at the midnight after Sunday.
  const day = sayDay(dayOf(clock.dueAt - 1), now)
  return clock.state === 'overdue' ? `${day}晚上前没有交` : `${day}晚上前上交`
}

/** What the week came to, in one line. */
export function sayTotals({ totals }: Pick<Sheet, 'totals'>): string {
  const { customers, contacts, reached, registered, postponed } = totals
  const said = [
    `${customers} 位客户`,
    `联系 ${contacts} 次`,
    `联系上 ${reached} 次`,
    `登记 ${registered} 次`,
    ...(postponed > 0 ? [`改期 ${postponed} 次`] : []),
  ]
  return said.join('，')
}
