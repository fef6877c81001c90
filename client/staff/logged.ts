/**
 * Follow-ups and postponements that were saved in this session. The queue and the file take them in at once, without asking the cloud
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
  /** How often what is planned now was put off. */
  readonly postponed: number
  /** Null where the contact was put off. */
  readonly contact: Pick<Contact, 'id' | 'at' | 'byName' | 'method' | 'content' | 'feedback'> | null
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

/** One contact more, where there was one: whoever answered or not, the phone rang. */
function frequencyWith(frequency: File['frequency'], { contact }: Logged): File['frequency'] {
  if (!contact) return frequency
  const thisWeek = frequency.thisWeek + 1
  return { ...frequency, thisWeek, atCeiling: thisWeek >= frequency.atMostPerWeek }
}

/** The file with the last follow-up in it. */
export function withLogged(file: File, logged: Logged | undefined): File {
  if (!logged || logged.version <= file.version) return file
  const frequency = frequencyWith(file.frequency, logged)
  return {
    ...file,
    version: logged.version,
    plan: logged.plan,
    due: logged.due,
    // Worked out anew by the cloud; until then it is not known.
    rejected: [],
    frequency,
    storyTotal: file.storyTotal + (logged.contact ? 1 : 0),
  }
}

/** The timeline with the last follow-up at its top, unless it has it already. */
export function storyWithLogged(
  story: readonly StoryItem[],
  logged: Logged | undefined,
): readonly StoryItem[] {
  const contact = logged?.contact
  if (!contact || story.some(({ id }) => id === contact.id)) return story
  const { id, at, byName, content } = contact
  const item = { id, at, who: byName, title: content, note: contactNote(contact) }
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
  const spoken = contact !== null && contact.feedback !== 'unreached'
  return {
    ...{ ...row, version: logged.version, due, planGoal: plan.goal },
    lastContactAt: spoken ? contact.at : row.lastContactAt,
    postponed: contact ? 0 : logged.postponed,
    frequency: frequencyWith(row.frequency, logged),
  }
}
