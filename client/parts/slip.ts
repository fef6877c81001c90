import { type Day, type Instant, sayDay } from '@shared/kernel/time'

/** A promised day that was moved. */
export interface Slip {
  readonly from: Day
  readonly to: Day
  readonly why: string
}

/** From when to when, and why. */
export const sayChange = ({ from, to, why }: Slip, at: Instant): string =>
  `从 ${sayDay(from, at)} 改到 ${sayDay(to, at)}：${why}`
