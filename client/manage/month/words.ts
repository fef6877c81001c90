/** How a month is said. */
import type { OutputOf } from '@shared/contract'
import { type Instant, sayDay, sayWhen } from '@shared/kernel/time'
import { sayMonth } from '@shared/month/calendar'

export type MonthView = OutputOf<'staff.month'>
export type Report = NonNullable<MonthView['report']>
export type Inspected = MonthView['inspections'][number]
type Praise = NonNullable<Inspected['praise']>

export const monthPicks = (months: readonly string[]) => months.map((id) => ({ id, name: sayMonth(id) }))

/** Up to which day it is counted, or since when it stays. */
export function sayStands({ archived, report }: MonthView, now: Instant): string {
  if (archived) return `${archived.by} ${sayWhen(archived.at, now)} 归档，数字不再变`
  if (!report) return '夜里开始算，明天早上就有'
  return report.until === null
    ? '这个月刚开始，明天早上有第一天的数'
    : `算到${sayDay(report.until, now)}，每天夜里更新`
}

export const sayPraise = ({ is, text, name }: Praise): string =>
  `${is === 'words' ? '表扬' : '奖励'}${name}：${text}`

/** 看了 5 份，2 份有问题 */
export function sayLooked({ looked, lacking }: Inspected): string {
  if (looked === 0) return '没有看档案'
  return `看了 ${looked} 份，${lacking === 0 ? '都齐' : `${lacking} 份有问题`}`
}
