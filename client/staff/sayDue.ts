import { dayOf, endOfDay, hour, type Instant, sayDay, sayLeft, sayWhen } from '@shared/kernel/time'

/** When somebody is due, as people say it: 今天之内, 明天 15:30 前, 已超 2 天. `at` is the first instant that is too late. */
export function sayDue(at: Instant, now: Instant): string {
  if (at <= now) return sayOver(at, now)
  const lastDay = dayOf(at - 1)
  return at === endOfDay(lastDay) ? `${sayDay(lastDay, now)}之内` : `${sayWhen(at, now)} 前`
}

/** How long ago it was due, in the one unit that matters for whom to call first. */
function sayOver(at: Instant, now: Instant): string {
  const hours = Math.floor((now - at) / hour)
  if (hours >= 24) return `已超 ${Math.floor(hours / 24)} 天`
  return hours >= 1 ? `已超 ${hours} 小时` : sayLeft(at, now)
}

export const urgencies = ['已逾期', '今天', '快到期'] as const
export type Urgency = (typeof urgencies)[number]

export function urgencyOf(at: Instant, now: Instant): Urgency {
  if (at <= now) return '已逾期'
  return at <= endOfDay(dayOf(now)) ? '今天' : '快到期'
}
