/**
 * When records are in. ROTA-3.5: the registers are filled in the same day, and the follow-up sheet reaches the project manager each
 * Sunday evening. CONFIRM-1.2: the day's records reach the clerk the same evening; CONFIRM-1.3: the clerk enters and archives
 * them. CASE-37: registered at the visit or right after it. STEPS-6: each follow-up is recorded.
 */
import type { FollowedUp, Registered, StaffId } from '../../history/model'
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../../kernel/time'
import type { FollowupFacts, RecordFacts, Trail } from '../facts'
import { mondayOf, sundayOf } from '../week'
import type { Candidate, RulesAt } from './candidate'

type Recorded = Registered | FollowedUp

/** When the record of an event was in; null while it is not. What is entered after `now` is not in yet. */
function filedAt(event: Recorded, record: RecordFacts | undefined, now: Instant): Instant | null {
  if (record) return record.filedAt ?? null
  const entered = event.type === 'registered' ? (event.enteredAt ?? event.at) : event.at
  return entered <= now ? entered : null
}

export function fileRecords(
  trail: Trail,
  rulesAt: RulesAt,
  records: ReadonlyMap<string, RecordFacts>,
  now: Instant,
): Candidate[] {
  const entries = trail.registered.filter(({ channel }) => channel === 'call' || channel === 'visit')
  return [...entries, ...trail.followups].flatMap((event: Recorded): Candidate[] => {
    const { filing } = rulesAt(event.at).followup
    // Either the register entries are to be in, or the record of each follow-up.
    if ((filing.value.is === 'withFollowup') !== (event.type === 'followedUp')) return []
    const record = records.get(event.id)
    const filed = filedAt(event, record, now)
    const minutes = filing.value.is === 'rightAfter' ? filing.value.minutes : null
    const mine: Candidate = {
      task: 'fileRecord',
      rule: filing.source,
      ...(minutes ? { number: minutes.source } : {}),
      customer: trail.customer,
      who: { staff: event.by },
      startAt: event.at,
      allowance: minutes ? { measure: 'natural', minutes: minutes.value } : { measure: 'days', days: 0 },
      metAt: filed,
      facts: { event: event.id, by: filing.value.is, minutes: minutes?.value ?? null },
    }
    // The clerk's clock runs from what has come in, and only where the record's way is known.
    if (filing.value.is !== 'sameEvening' || !record || filed === null) return [mine]
    const { clerkEntry } = filing.value
    const { days } = clerkEntry.value
    const clerks: Candidate = {
      task: 'archiveRecord',
      rule: clerkEntry.source,
      number: days.source,
      customer: trail.customer,
      who: { post: 'clerk' },
      startAt: filed,
      allowance: { measure: 'days', days: days.value },
      metAt: record.archivedAt ?? null,
      facts: { event: event.id, days: days.value },
    }
    return [mine, clerks]
  })
}

/** The sheet of a week (Monday to Sunday) in which a consultant had customers to report: this week's, and last week's. */
export function handInSheets(
  trails: readonly Trail[],
  { handIns }: FollowupFacts,
  rulesAt: RulesAt,
  now: Instant,
): Candidate[] {
  const thisSunday = sundayOf(dayOf(now))
  return [addDays(thisSunday, -7), thisSunday].flatMap((sunday) =>
    workedIn(trails, mondayOf(sunday)).flatMap((who) => {
      const handed = handIns.find((each) => each.who === who && each.sunday === sunday)
      return handInSheet(who, sunday, handed?.at ?? null, rulesAt) ?? []
    }),
  )
}

/** One consultant's sheet of one week; null where the policy of that week asks for none. */
export function handInSheet(
  who: StaffId,
  sunday: Day,
  handedInAt: Instant | null,
  rulesAt: RulesAt,
): Candidate | null {
  const startAt = startOfDay(mondayOf(sunday))
  const { handIn } = rulesAt(startAt).followup
  if (handIn.value.is === 'none') return null
  return {
    task: 'handInSheet',
    rule: handIn.source,
    customer: null,
    who: { staff: who },
    startAt,
    allowance: { measure: 'days', days: 6 },
    metAt: handedInAt,
    facts: { sunday },
  }
}

function workedIn(trails: readonly Trail[], monday: Day): readonly string[] {
  const from = startOfDay(monday)
  const to = startOfDay(addDays(monday, 7))
  const events = trails.flatMap((trail) => [...trail.registered, ...trail.followups])
  return [...new Set(events.filter(({ at }) => at >= from && at < to).map(({ by }) => by))].sort()
}
