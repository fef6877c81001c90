/** The timer's function, once a minute: what nobody did in time goes up, and what has ended ends. */
import type { Instant } from '@shared/kernel/time'
import { identity, logged } from '../_lib/sdk'
import { followDeposits } from './bought'
import { escalateCases } from './cases'
import { countMonths } from './months'
import { expireOwnerships } from './ownership'
import { escalateReviews, openReviews } from './reviews'
import { countFloorSales } from './sales'
import { sealRegisters } from './seals'
import { endShares } from './sharing'
import { escalateSheets } from './sheets'
import { followWalkIns } from './walkins'

/** Each gives how many things it has done. */
const jobs: Readonly<Record<string, (now: Instant) => Promise<number>>> = {
  escalated: escalateCases,
  expired: expireOwnerships,
  followed: followWalkIns,
  unshared: endShares,
  /** Weeks of a project whose follow-up sheets were looked through. */
  sheets: escalateSheets,
  /** Months of a project that were counted, night by night. */
  months: countMonths,
  sealed: sealRegisters,
  bought: followDeposits,
  /** Boards whose sales were counted. */
  salesCounted: countFloorSales,
  reviewsOpened: openReviews,
  reviewsLate: escalateReviews,
}

export async function main(): Promise<Readonly<Record<string, number>>> {
  // A person has no business here: only the timer comes without an identity.
  if (identity()) return {}
  const now = Date.now()
  const done: Record<string, number> = {}
  for (const [name, job] of Object.entries(jobs)) {
    try {
      done[name] = await job(now)
    } catch (error) {
      // One job that cannot read does not keep the others from theirs; the next minute tries it again.
      console.log(JSON.stringify({ name: `clock.${name}`, error: logged(error) }))
    }
  }
  return done
}
