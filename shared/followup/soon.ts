/** How far ahead one looks: the queue 今日, and a plan. */
import { addDays, dayOf, endOfDay, type Instant } from '../kernel/time'

/** 快到期: days after today (ours; no regulation speaks of it, and no decision hangs on it: it only shows what is coming). */
const soonDays = 2

/** The first instant after what counts as soon. Who is due by then stands in the queue. */
export const soonUntil = (now: Instant): Instant => endOfDay(addDays(dayOf(now), soonDays))

/** The farthest day ahead that a plan may name (ours): beyond it a slip of the finger is likelier than a plan. */
export const farthestPlanDays = 366
