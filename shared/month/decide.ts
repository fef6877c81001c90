/** Archiving a month's report (CASE-38), and looking through files (CASE-42): a few are drawn each day, and what was found is kept. */
import type { CustomerId, StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { type Day, dayOf, type Instant } from '../kernel/time'
import type { Hash } from '../register/rules/chain'
import { lastDay } from './calendar'
import type { Inspection, MonthReport } from './model'

/** Once the month is over its figures stay as they are. */
export function archiveMonth(report: MonthReport, by: StaffId, now: Instant): Result<MonthReport> {
  const { month, version, archived, countedAt } = report
  if (archived) return refuse('CONFLICT', '这个月的月报已经归档了。')
  if (dayOf(now) <= lastDay(month)) return refuse('CONFLICT', '这个月还没有过完，月底以后再归档。')
  // The last day is in it only when it was counted after that day.
  if (countedAt === null || dayOf(countedAt) <= lastDay(month))
    return refuse('CONFLICT', '最后一天的数还没有算好，请过几分钟再试。')
  return ok({ ...report, version: version + 1, nextClockAt: null, archived: { at: now, by } })
}

/** How many files are drawn a day (ours: CASE-42 gives no number). */
const mostDrawn = 5

/** The files to be looked through on a day: by lot, of all consultants, the same for whoever asks. @param hash the lot. */
export function drawFiles(
  { _id, files }: Pick<MonthReport, '_id' | 'files'>,
  day: Day,
  hash: Hash,
): readonly CustomerId[] {
  return files
    .flatMap(({ ids }) => ids)
    .map((id) => ({ id, lot: hash(`${_id}/${day}/${id}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, mostDrawn)
    .map(({ id }) => id)
}

/** The most inspections of one month (ours: more than one a day). */
const mostInspections = 40

export function inspect(report: MonthReport, inspection: Inspection, hash: Hash): Result<MonthReport> {
  const { looked, praise, at } = inspection
  const drawn = new Set(drawFiles(report, dayOf(at), hash))
  if (looked.some(({ customer }) => !drawn.has(customer)))
    return refuse('CONFLICT', '抽到的档案换了一批，请刷新后再看。')
  if (looked.length === 0 && praise === null) return refuse('BAD_INPUT', '请先看抽到的档案，或者写一条表扬。')
  if (praise !== null && !report.figures?.people.some(({ who }) => who === praise.who))
    return refuse('CONFLICT', '这位同事这个月没有记录，请刷新后再选。')
  if (report.inspections.length >= mostInspections)
    return refuse('CONFLICT', `一个月最多记 ${mostInspections} 次抽查。`)
  return ok({
    ...report,
    version: report.version + 1,
    inspections: [...report.inspections, inspection],
  })
}
