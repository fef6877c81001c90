/** 快到期: how far ahead the queue 今日 looks. */
import { addDays, dayOf, endOfDay, type Instant } from '../kernel/time'

/** Days after today (ours; no regulation speaks of it, and no decision hangs on it: it only shows what is coming). */
const soonDays = 2

/** The first instant after what counts as soon. Who is due by then stands in the queue. */
export const soonUntil = (now: Instant): Instant => endOfDay(addDays(dayOf(now), soonDays))
