/**
 * The regulations that a project has adopted, and what its facts are read against. A fact is judged by the version in force when it
 * happened: a new version never rewrites the past.
 */
import { inForceOn, type WorkCalendar } from '../calendar/model'
import type { TimeFrame } from '../calendar/rules/clock'
import { dayOf, type Instant } from '../kernel/time'
import type { FullPolicy } from './full'

/** Every version that a project has adopted, oldest first. A version that was adopted is never changed. */
export type Policies = readonly [FullPolicy, ...FullPolicy[]]

/** The version in force at an instant. The first one also judges what came before it. */
export const policyAt = (policies: Policies, at: Instant): FullPolicy => inForceOn(policies, dayOf(at))

/** What the clocks of a project are read against. */
export interface Rulebook {
  readonly policies: Policies
  /** The statutory one. */
  readonly calendar: WorkCalendar
}

/** The calendar, with the opening hours of each version from its own day on. */
export function timeFrame({ policies: [first, ...later], calendar }: Rulebook): TimeFrame {
  return { calendar, hours: [hoursOf(first), ...later.map(hoursOf)] }
}

const hoursOf = ({ from, calendar }: FullPolicy) => ({ from, value: calendar.officeHours.value })
