/** An event of the time before the project was opened here: nobody asked this program for it, so its receipt is empty. */
import type { Address, Event, EventType } from '@shared/inbox/model'
import { keyAt } from '@shared/kernel/key'
import type { Fact } from '@shared/kernel/reason'
import { type Day, hour, type Instant, startOfDay } from '@shared/kernel/time'

export interface PastEvent {
  readonly id: string
  readonly type: EventType
  readonly subject: string
  readonly at: Instant
  /** The employee's id. */
  readonly by: string
  readonly facts: Readonly<Record<string, Fact>>
  readonly to: readonly Address[]
}

export const pastEvent = (projectId: string, { id, type, subject, at, by, facts, to }: PastEvent): Event => ({
  _id: id,
  projectId,
  type,
  subject,
  at,
  key: keyAt(at, id),
  by,
  facts,
  because: [],
  to,
  receipt: { hash: '', answer: null },
})

/** When something happened of which a table names the day only: noon, or the start of today, since noon may lie ahead. */
export const instantOn = (day: Day, today: Day): Instant =>
  day < today ? startOfDay(day) + 12 * hour : startOfDay(day)
