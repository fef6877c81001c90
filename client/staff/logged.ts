/**
 * Follow-ups that were saved in this session. The queue and the file take them in at once, without asking the cloud
 * again; what they fetch later already holds them.
 */
import type { OutputOf } from '@shared/contract'
import { contactNote } from '@shared/customer/contact'
import type { Contact } from '@shared/customer/model'
import { soonUntil } from '@shared/followup/soon'
import type { Instant } from '@shared/kernel/time'
import { useSyncExternalStore } from 'react'

export type File = OutputOf<'staff.customer'>
export type StoryItem = File['story'][number]
export type DueCustomer = OutputOf<'staff.today'>['rows'][number]

export interface Logged {
  readonly customerId: string
  readonly version: number
  readonly due: File['due']
  readonly plan: NonNullable<File['plan']>
  readonly contact: Pick<Contact, 'id' | 'at' | 'byName' | 'method' | 'content' | 'feedback'>
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
    storyTotal: file.storyTotal + 1,
  }
}

/** The timeline with the last follow-up at its top, unless it has it already. */
export function storyWithLogged(
  story: readonly StoryItem[],
  logged: Logged | undefined,
): readonly StoryItem[] {
  if (!logged || story.some(({ id }) => id === logged.contact.id)) return story
  const { id, at, byName, content } = logged.contact
  const item = { id, at, who: byName, title: content, note: contactNote(logged.contact) }
  return [item, ...story].sort((a, b) => b.at - a.at)
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
