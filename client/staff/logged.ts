/**
 * Follow-ups that were saved in this session. The queue and the file take them in at once, without asking the cloud
 * again; what they fetch later already holds them.
 */
import type { OutputOf } from '@shared/contract'
import { soonUntil } from '@shared/followup/soon'
import type { Instant } from '@shared/kernel/time'
import { useSyncExternalStore } from 'react'

export type File = OutputOf<'staff.customer'>
export type DueCustomer = OutputOf<'staff.today'>['rows'][number]

export interface Logged {
  readonly customerId: string
  readonly version: number
  readonly due: File['due']
  readonly plan: NonNullable<File['plan']>
  readonly contact: File['contacts'][number]
}

type All = ReadonlyMap<string, Logged>
let all: All = new Map()
const watchers = new Set<() => void>()

export function noteLogged(logged: Logged): void {
  all = new Map(all).set(logged.customerId, logged)
  for (const tell of watchers) tell()
}

const watch = (tell: () => void) => {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

export const useLogged = (): All =>
  useSyncExternalStore(
    watch,
    () => all,
    () => all,
  )

/** The file with the last follow-up in it. */
export function withLogged(file: File, logged: Logged | undefined): File {
  if (!logged || logged.version <= file.version) return file
  const thisWeek = file.frequency.thisWeek + 1
  return {
    ...file,
    version: logged.version,
    plan: logged.plan,
    due: logged.due,
    // Worked out anew by the cloud; until then it is not known.
    rejected: [],
    frequency: { ...file.frequency, thisWeek, atCeiling: thisWeek >= file.frequency.atMostPerWeek },
    contacts: [logged.contact, ...file.contacts],
    contactsTotal: file.contactsTotal + 1,
  }
}

/** The row of the queue after the last follow-up; null when it is not due soon any more. */
export function rowWithLogged(
  row: DueCustomer,
  logged: Logged | undefined,
  now: Instant,
): DueCustomer | null {
  if (!logged || logged.version <= row.version) return row
  const { due, plan, contact } = logged
  if (!due || due.at > soonUntil(now)) return null
  const lastContactAt = contact.feedback === 'unreached' ? row.lastContactAt : contact.at
  return { ...row, version: logged.version, due, planGoal: plan.goal, lastContactAt }
}
