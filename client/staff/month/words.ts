/** How the files of a month are said. */
import type { OutputOf } from '@shared/contract'
import { type Instant, sayWhen } from '@shared/kernel/time'
import type { BundleState } from '@shared/month/bundle'
import { sayMonth } from '@shared/month/calendar'

export type BundleView = OutputOf<'staff.bundle'>
export type BundleRow = BundleView['rows'][number]

export const stateNames: Readonly<Record<BundleState, string>> = {
  open: '还没交',
  handedIn: '待接收',
  returned: '退回了',
  taken: '已接收',
}

export const monthOptions = (months: readonly string[]) =>
  months.map((value) => ({ value, label: sayMonth(value).replace(/^\d+年/, '') }))

/** 12 份，齐全 9 份，整理好 10 份 */
export const sayFiles = ({ files, complete, sorted }: Omit<BundleView['totals'], 'capped'>): string =>
  files === 0 ? '还没有客户' : `${files} 份，齐全 ${complete} 份，整理好 ${sorted} 份`

/** Where the files are, and what was said when they got there. */
export function sayHandedIn({ state, handedIn, answer }: BundleView, now: Instant): string {
  if (answer) {
    const done = answer.takes ? '接收' : '退回'
    return `${answer.by} ${sayWhen(answer.at, now)} ${done}${answer.note === '' ? '' : `：${answer.note}`}`
  }
  if (!handedIn) return stateNames[state]
  return `${handedIn.by} ${sayWhen(handedIn.at, now)} 交给策划${handedIn.note === '' ? '' : `：${handedIn.note}`}`
}
