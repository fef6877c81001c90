import { dayOf, endOfDay, type Instant, sayDay, sayLeft, sayWhen } from '@shared/kernel/time'

/** When somebody is due, as people say it: 今天之内, 明天 15:30 前, 已超 2 天. `at` is the first instant that is too late. */
export function sayDue(at: Instant, now: Instant): string {
  if (at <= now) return sayLeft(at, now)
  const lastDay = dayOf(at - 1)
  return at === endOfDay(lastDay) ? `${sayDay(lastDay, now)}之内` : `${sayWhen(at, now)} 前`
}

export const urgencies = ['已逾期', '今天', '快到期'] as const
export type Urgency = (typeof urgencies)[number]

export function urgencyOf(at: Instant, now: Instant): Urgency {
  if (at <= now) return '已逾期'
  return at <= endOfDay(dayOf(now)) ? '今天' : '快到期'
}
