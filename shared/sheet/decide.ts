/** Writing, handing in and reviewing a follow-up sheet, and when it is due (ROTA-3.5). */
import { workCalendar } from '../calendar/model'
import { naturalFrame } from '../calendar/rules/running'
import { handInSheet } from '../followup/rules/filing'
import { read, reasonsOf } from '../followup/rules/reading'
import { mondayOf } from '../followup/week'
import type { CustomerId, StaffId } from '../history/model'
import type { Reason } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import { type Day, type Instant, minute, startOfDay } from '../kernel/time'
import { type Policies, policyAt } from '../policy/model'
import { openWeeks, type Review, type Sheet } from './model'

/** Days ask nothing of the working calendar. */
const anyCalendar = naturalFrame(workCalendar({ years: [], holidays: [], makeUpDays: [], festivals: [] }))

export interface SheetClock {
  readonly state: 'running' | 'warning' | 'overdue' | 'met' | 'metLate'
  /** The first instant at which it is late. */
  readonly dueAt: Instant
  readonly warnAt: Instant
  readonly because: readonly Reason[]
}

/** How the hand-in of a week stands; null where the policy of that week asks for none, or the week has not begun. */
export function sheetClock(
  who: StaffId,
  sunday: Day,
  handedInAt: Instant | null,
  policies: Policies,
  now: Instant,
): SheetClock | null {
  // Weeks before the office was opened are nobody's to report.
  if (policies.every(({ from }) => from > sunday)) return null
  const rulesAt = (at: Instant) => policyAt(policies, at)
  const candidate = handInSheet(who, sunday, handedInAt, rulesAt)
  if (!candidate || candidate.startAt > now) return null
  const reading = read(candidate, rulesAt, anyCalendar, now)
  if (!reading.ok || reading.value.state === 'paused') return null
  const { state, dueAt, warnAt } = reading.value
  return { state, dueAt, warnAt, because: reasonsOf(candidate, dueAt) }
}

/** The most referrals on one sheet (ours): more than a week holds customers. */
const mostReferrals = 300

function open(sheet: Sheet, policies: Policies, now: Instant): Result<Sheet> {
  if (!openWeeks(now).includes(sheet.sunday))
    return refuse('BAD_INPUT', '只能写本周和前两周的跟进表，请换一周。')
  const { handIn } = policyAt(policies, startOfDay(mondayOf(sheet.sunday))).followup
  if (handIn.value.is === 'none') return refuse('CONFLICT', '本项目那一周的制度不要求上交跟进表。')
  if (sheet.review)
    return refuse('CONFLICT', '经理已经看过这一周的跟进表，不能再改；有补充请记在客户档案里。')
  return ok(sheet)
}

/** Writes whom a customer means to bring, or, with no customer, the remark of the sheet; an empty text takes it out. */
export function noteSheet(
  sheet: Sheet,
  { customer, text }: { readonly customer: CustomerId | null; readonly text: string },
  policies: Policies,
  now: Instant,
): Result<Sheet> {
  const may = open(sheet, policies, now)
  if (!may.ok) return may
  if (sheet.handedInAt !== null) return refuse('CONFLICT', '这一周的已经上交了。要改，请先撤回。')
  const version = sheet.version + 1
  if (customer === null) return ok({ ...sheet, version, remark: text })
  const others = sheet.referrals.filter((each) => each.customer !== customer)
  if (text !== '' && others.length >= mostReferrals)
    return refuse('CONFLICT', `一张表最多记 ${mostReferrals} 条转介。`)
  return ok({ ...sheet, version, referrals: text === '' ? others : [...others, { customer, text }] })
}

/** Hands it in, or takes it back as long as nobody has reviewed it. */
export function handIn(sheet: Sheet, on: boolean, policies: Policies, now: Instant): Result<Sheet> {
  const may = open(sheet, policies, now)
  if (!may.ok) return may
  if ((sheet.handedInAt !== null) === on)
    return refuse('CONFLICT', on ? '这一周的已经上交过了。' : '这一周的还没有上交。')
  return ok({ ...sheet, version: sheet.version + 1, handedInAt: on ? now : null })
}

export function reviewSheet(sheet: Sheet, review: Review): Result<Sheet> {
  if (sheet.handedInAt === null) return refuse('CONFLICT', '这张表还没有上交，或者刚被撤回，请刷新后再看。')
  if (sheet.review) return refuse('CONFLICT', '这张表已经看过了，请刷新后查看。')
  return ok({ ...sheet, version: sheet.version + 1, review })
}

/** What was handed in at the last moment is in by then (ours). */
const graceMinutes = 2

/** The Sundays whose sheets the timer has yet to look through: the weeks that have ended since the last round. */
export function roundsToMake(last: Day | undefined, now: Instant): readonly Day[] {
  const [, ...ended] = openWeeks(now - graceMinutes * minute)
  // An office without a round begins with the last week.
  const from = last === undefined ? ended.slice(0, 1) : ended.filter((sunday) => sunday > last)
  return [...from].reverse()
}

/** Of those who had something to report in a week, whose sheet is not in. */
export const lateOf = (
  worked: readonly StaffId[],
  sheets: readonly Pick<Sheet, 'who' | 'handedInAt'>[],
): readonly StaffId[] => {
  const handed = new Set(sheets.filter(({ handedInAt }) => handedInAt !== null).map(({ who }) => who))
  return worked.filter((who) => !handed.has(who)).sort()
}
