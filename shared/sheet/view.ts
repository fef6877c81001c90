/** A follow-up sheet as people read it: every field is listed here. */
import type { OutputOf } from '../contract'
import { contactNote } from '../customer/contact'
import { type Customer, isEffective } from '../customer/model'
import { mondayOf } from '../followup/week'
import type { StaffId } from '../history/model'
import { keyAt, type SortKey } from '../kernel/key'
import { addDays, type Day, type Instant, startOfDay } from '../kernel/time'
import { citeReason } from '../policy/articles'
import type { Policies } from '../policy/model'
import { bookEntry } from '../register/takenOver'
import { type SheetClock, sheetClock } from './decide'
import { openWeeks, type Sheet, type SheetRound } from './model'

/** What of a file a sheet is made from. */
export const sheetFields = [
  ...(['_id', 'name', 'level', 'ownerId', 'history', 'contacts', 'plan', 'postponements'] as const),
] as const
export type Reported = Pick<Customer, (typeof sheetFields)[number]>

/** The most files that a sheet is made from (ours): some two hundred contacts a week are usual. */
export const mostReported = 300
const rowsAtOnce = 20
/** As much of what was said as a list shows; the file has all of it. */
const mostCharacters = 120

type SheetView = OutputOf<'staff.sheet'>
type Row = SheetView['rows'][number]

const cut = (text: string): string =>
  [...text].length > mostCharacters ? `${[...text].slice(0, mostCharacters).join('')}…` : text

const channelNames = {
  visit: '到访登记',
  call: '来电登记',
  online: '网上留资登记',
  company: '公司转来登记',
} as const

interface Asked {
  readonly who: StaffId
  readonly sunday: Day
  readonly sheet: Sheet
  /** Who reads it is the consultant whose sheet it is: the file of a customer who is another's by now is not theirs to see. */
  readonly own: boolean
  readonly policies: Policies
  readonly name: (id: StaffId) => string
  readonly now: Instant
  readonly after: SortKey | undefined
}

export function sheetView(customers: readonly Reported[], asked: Asked): SheetView {
  const { who, sunday, sheet, policies, name, now, after } = asked
  const rows = customers
    .flatMap((customer) => rowOf(customer, asked) ?? [])
    .sort((a, b) => (a.key < b.key ? 1 : -1))
  const rest = after === undefined ? rows : rows.filter(({ key }) => key < after)
  const shown = rest.slice(0, rowsAtOnce)
  const entries = rows.flatMap((row) => row.row.entries)
  return {
    who: { id: who, name: name(who) },
    sunday,
    monday: mondayOf(sunday),
    rows: shown.map(({ row }) => row),
    next: rest.length > rowsAtOnce ? (shown.at(-1)?.key ?? null) : null,
    totals: {
      customers: rows.length,
      contacts: entries.filter(({ reached }) => reached !== null).length,
      reached: entries.filter(({ reached }) => reached).length,
      registered: entries.filter(({ reached }) => reached === null).length,
      referrals: sheet.referrals.length,
      postponed: rows.reduce((sum, { row }) => sum + row.postponed, 0),
      capped: customers.length >= mostReported,
    },
    version: sheet.version,
    remark: sheet.remark,
    handedInAt: sheet.handedInAt,
    /** What came after it was handed in. */
    since: sheet.handedInAt === null ? 0 : entries.filter(({ at }) => at > Number(sheet.handedInAt)).length,
    clock: clockView(sheetClock(who, sunday, sheet.handedInAt, policies, now)),
    review: sheet.review && { at: sheet.review.at, by: name(sheet.review.by), remark: sheet.review.remark },
  }
}

/** What 今日 says of one's own sheets: this week's from when it is urgent, and last week's, where the timer found it missing. */
export function sheetsDueFor(
  who: StaffId,
  sheets: readonly Sheet[],
  { policies, sheets: round }: { readonly policies: Policies; readonly sheets?: SheetRound },
  now: Instant,
): OutputOf<'staff.today'>['sheets'] {
  return openWeeks(now).flatMap((sunday) => {
    const handedInAt = sheets.find((each) => each.sunday === sunday)?.handedInAt ?? null
    const clock = handedInAt === null ? sheetClock(who, sunday, null, policies, now) : null
    const missed = round?.sunday === sunday && round.late.includes(who)
    if (!clock || !(clock.state === 'warning' || (clock.state === 'overdue' && missed))) return []
    return [{ sunday, dueAt: clock.dueAt, cite: clock.because.slice(0, 1).map(citeReason).join('') }]
  })
}

export const clockView = (clock: SheetClock | null): SheetView['clock'] =>
  clock && {
    state: clock.state,
    dueAt: clock.dueAt,
    cite: clock.because.slice(0, 1).map(citeReason).join(''),
  }

function rowOf(
  customer: Reported,
  { who, sunday, sheet, own }: Asked,
): { readonly row: Row; readonly key: SortKey } | null {
  const from = startOfDay(mondayOf(sunday))
  const to = startOfDay(addDays(sunday, 1))
  const inWeek = ({ at }: { readonly at: Instant }) => at >= from && at < to
  const contacts = customer.contacts.filter((each) => each.byId === who && inWeek(each))
  const registered = customer.history.flatMap((event) =>
    event.type === 'registered' && event.by === who && inWeek(event) && event.id !== bookEntry(customer._id)
      ? [event]
      : [],
  )
  const entries: Row['entries'] = [
    ...registered.map(({ id, at, channel }) => ({
      ...{ id, at, reached: null, say: channelNames[channel], text: '' },
    })),
    ...contacts.map((each) => ({
      ...{ id: each.id, at: each.at, reached: isEffective(each), say: contactNote(each) },
      text: cut(each.content),
    })),
  ].sort((a, b) => a.at - b.at)
  const last = entries.at(-1)
  if (!last) return null
  const theirs = !own || customer.ownerId === who
  const { plan, postponements = [] } = customer
  const referral = sheet.referrals.find((each) => each.customer === customer._id)?.text ?? null
  // Whom somebody means to bring the manager reads first; for whoever is writing, no row moves.
  const first = !own && referral !== null
  return {
    key: `${first ? 1 : 0}-${keyAt(last.at, customer._id)}`,
    row: {
      id: customer._id,
      // Whose customer they are not any more, they see only what they wrote themselves.
      name: theirs ? customer.name : null,
      level: theirs ? customer.level : null,
      entries,
      plan: theirs && plan ? { day: plan.day, goal: plan.goal } : null,
      postponed: postponements.filter((each) => each.by === who && inWeek(each)).length,
      referral,
    },
  }
}
