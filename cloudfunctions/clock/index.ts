/** The timer's function, once a minute: what nobody did in time goes up, and what has ended ends. */
import { identity } from '../_lib/sdk'
import { escalateCases } from './cases'
import { expireOwnerships } from './ownership'
import { endShares } from './sharing'
import { escalateSheets } from './sheets'
import { followWalkIns } from './walkins'

interface Done {
  readonly escalated: number
  readonly expired: number
  readonly followed: number
  readonly unshared: number
  /** Weeks of a project whose follow-up sheets were looked through. */
  readonly sheets: number
}

export async function main(): Promise<Done> {
  // A person has no business here: only the timer comes without an identity.
  if (identity()) return { escalated: 0, expired: 0, followed: 0, unshared: 0, sheets: 0 }
  const now = Date.now()
  return {
    escalated: await escalateCases(now),
    expired: await expireOwnerships(now),
    followed: await followWalkIns(now),
    unshared: await endShares(now),
    sheets: await escalateSheets(now),
  }
}
