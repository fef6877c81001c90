/**
 * The places of a day's claims. Each claim takes one of as many as the policy allows, and a place is unique in the database, as a
 * number is (register/rules/slots): so that two claims of one consultant at the same moment never make one too many.
 */
import type { StaffId } from '../history/model'
import { type Day, dayOf, type Instant } from '../kernel/time'
import { mostPerDay } from './policy'

const root = 'claim'
const slot = (who: StaffId, day: Day, place: number): string => `${root}/${day}/${who}/${place}`

export const claimSlot = (who: StaffId, now: Instant, place: number): string => slot(who, dayOf(now), place)

/** Every place that somebody can have today. */
export const claimSlots = (who: StaffId, now: Instant): readonly string[] =>
  Array.from({ length: mostPerDay }, (_, index) => claimSlot(who, now, index + 1))

/** The places of today that these files hold for somebody. */
export function usedPlaces(
  files: readonly { readonly slots: readonly string[] }[],
  who: StaffId,
  now: Instant,
): readonly number[] {
  const held = new Set(files.flatMap(({ slots }) => slots))
  return claimSlots(who, now).flatMap((each, index) => (held.has(each) ? [index + 1] : []))
}

/** Without the places of days that are over. */
export const withoutOld = (slots: readonly string[], now: Instant): readonly string[] =>
  slots.filter((each) => !each.startsWith(`${root}/`) || each.startsWith(`${root}/${dayOf(now)}/`))
