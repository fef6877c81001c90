/**
 * The report of a month 月报 (CASE-38): visitors and buyers of a project, counted by the timer night by night from the customers'
 * files, the follow-ups and the deals, until the supervisor archives it; from then on its figures stay. With it go what the
 * supervisor found when looking through files (CASE-42). Ids only, never a name.
 */
import type { Level, Source } from '../customer/model'
import type { CustomerId, StaffId } from '../history/model'
import { addDays, type Day, daysBetween, type Instant, minute, startOfDay } from '../kernel/time'
import { mostLateDays } from '../register/rules/enteredAt'
import { lastDay, type Month } from './calendar'

/** What one consultant's month came to. */
export interface PersonFigures {
  readonly who: StaffId
  /** Customers who came, each once a day; of these, who had never been here. */
  readonly visits: number
  readonly firstVisits: number
  readonly calls: number
  /** Who came by the net or from the company. */
  readonly leads: number
  readonly followups: number
  /** 认购, 签约. */
  readonly subscribed: number
  readonly signed: number
  /** Their customers who came or were registered in the month; of these, whose file is complete (SALES-5.2). */
  readonly files: number
  readonly complete: number
  /** Their customers among these with whom a contact is overdue now. */
  readonly overdue: number
  /** Entries made later than the regulation allows; visits without the call or message that it asks for in time. */
  readonly late: number
  readonly unmet: number
}

export interface Figures {
  /** Oldest first. */
  readonly days: readonly { readonly day: Day; readonly visits: number; readonly calls: number }[]
  /** Visits, by what brought the customer (SALES-6). */
  readonly sources: Readonly<Record<Source, number>>
  /** New customers, by their level when it was counted. */
  readonly levels: Readonly<Record<Level, number>>
  readonly people: readonly PersonFigures[]
}

export const praiseKinds = ['words', 'kind'] as const
/** CASE-42: a reward in words, or in kind. */
export type PraiseKind = (typeof praiseKinds)[number]
export interface Praise {
  readonly who: StaffId
  readonly is: PraiseKind
  readonly text: string
}

/** One look through some files 抽查. */
export interface Inspection {
  readonly id: string
  readonly at: Instant
  readonly by: StaffId
  readonly looked: readonly { readonly customer: CustomerId; readonly lacking: boolean }[]
  readonly words: string
  readonly praise: Praise | null
}

/** What the timer has told: that the files are due, whose are not in, and that the month is over and may be archived. */
export type Told = 'due' | 'late' | 'over'

export interface MonthReport {
  readonly _id: string
  readonly projectId: string
  readonly version: number
  readonly month: Month
  /** Null until it was counted for the first time. */
  readonly figures: Figures | null
  readonly countedAt: Instant | null
  /** Whose files are looked through: each consultant's of the month. */
  readonly files: readonly { readonly who: StaffId; readonly ids: readonly CustomerId[] }[]
  /** What went out last (CASE-40). */
  readonly told: Told | null
  /** When the timer counts again; null when it is archived, or long over. */
  readonly nextClockAt: Instant | null
  readonly archived: { readonly at: Instant; readonly by: StaffId } | null
  /** Oldest first. */
  readonly inspections: readonly Inspection[]
}

export const monthId = (projectId: string, month: Month): string => `month-${projectId}-${month}`

/** How long after its midnight a day is counted: what was saved at the last moment is there by then (ours). */
export const countedAfter = 2 * minute

export const blankMonth = (projectId: string, month: Month, now: Instant): MonthReport => ({
  ...{ _id: monthId(projectId, month), projectId, month, version: 1 },
  ...{ figures: null, countedAt: null, files: [], told: null, nextClockAt: now },
  ...{ archived: null, inspections: [] },
})

/** When a month is counted again after it was on `today`; null when no entry can reach back into it any more. */
export const nextCount = (month: Month, today: Day): Instant | null =>
  daysBetween(lastDay(month), today) > mostLateDays ? null : startOfDay(addDays(today, 1)) + countedAfter
