/** 周跟进表: a consultant's own, the manager's list of who has handed theirs in, and one that the manager reads (ROTA-3.5). */

import { mayReviewSheet, mayWriteSheet } from '@shared/access/rules/sheets'
import { namer } from '@shared/customer/file'
import { mondayOf } from '@shared/followup/week'
import { toRole } from '@shared/inbox/model'
import { ok, type Result } from '@shared/kernel/result'
import type { Day, Instant } from '@shared/kernel/time'
import type { Policies } from '@shared/policy/model'
import {
  handIn,
  noteSheet as noteSheetNow,
  reviewSheet as reviewSheetNow,
  sheetClock,
} from '@shared/sheet/decide'
import { blankSheet, openWeeks, type Sheet, sheetId } from '@shared/sheet/model'
import { clockView, type Reported, sheetView } from '@shared/sheet/view'
import type { Staff } from '../_lib/actor'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { reportedBy } from '../_lib/queries/papers'

/** The week that is asked for; this one where none is, or where it cannot be opened any more. */
const weekAsked = (sunday: Day | undefined, now: Instant): Day => {
  const [thisWeek = '', ...before] = openWeeks(now)
  return sunday !== undefined && before.includes(sunday) ? sunday : thisWeek
}

interface Facts {
  readonly sheet: Sheet
  readonly customers: readonly Reported[]
}

const sheetIn = (sheets: readonly Sheet[], projectId: string, who: string, sunday: Day): Sheet =>
  sheets.find((each) => each.who === who && each.sunday === sunday) ?? blankSheet(projectId, who, sunday)

async function factsOf(
  sheets: readonly Sheet[],
  projectId: string,
  who: string,
  sunday: Day,
): Promise<Facts> {
  return {
    sheet: sheetIn(sheets, projectId, who, sunday),
    customers: await reportedBy(projectId, who, sunday),
  }
}

export const mySheet = answers('staff.mySheet', {
  beside: ['colleagues', 'ownSheets'],
  load: ({ actor: { employee }, beside, input, now }) =>
    factsOf(beside.ownSheets, employee.projectId, employee._id, weekAsked(input.sunday, now)),
  // One's own is chosen by one's identity.
  access: ({ actor }, { sheet }) => mayWriteSheet(actor.employee, sheet),
  view: ({ sheet, customers }, { actor, beside, input, now }) =>
    sheetView(customers, {
      ...{ who: sheet.who, sunday: sheet.sunday, sheet, own: true, now, after: input.after },
      ...{ policies: actor.project.policies, name: namer(beside) },
    }),
})

export const sheet = answers('staff.sheet', {
  beside: ['colleagues', 'sheets'],
  async load({ actor, beside, input, now }) {
    const whose = beside.colleagues.find(({ _id }) => _id === input.who)
    return whose?.roles.includes('consultant')
      ? factsOf(beside.sheets, actor.employee.projectId, whose._id, weekAsked(input.sunday, now))
      : null
  },
  access: ({ actor }, facts) => mayReviewSheet(actor.employee, facts.sheet),
  view: (facts, { actor, beside, input, now }) =>
    sheetView(facts.customers, {
      ...{
        who: input.who,
        sunday: facts.sheet.sunday,
        sheet: facts.sheet,
        own: false,
        now,
        after: input.after,
      },
      ...{ policies: actor.project.policies, name: namer(beside) },
    }),
})

export const sheets = answers('staff.sheets', {
  beside: ['colleagues', 'sheets'],
  load: async ({ beside }) => beside,
  // The look-up joins the actor's own project only.
  access: () => ok(undefined),
  view({ colleagues, sheets: handed }, { actor, input, now }) {
    const { project } = actor
    const sunday = weekAsked(input.sunday, now)
    const round = project.sheets?.sunday === sunday ? project.sheets.late : []
    const consultants = colleagues.filter(({ roles, active }) => active && roles.includes('consultant'))
    const rows = consultants.map(({ _id, name }) => {
      const { handedInAt, referrals, review } = sheetIn(handed, project._id, _id, sunday)
      return {
        who: _id,
        name,
        handedInAt,
        clock: clockView(sheetClock(_id, sunday, handedInAt, project.policies, now)),
        late: round.includes(_id),
        referrals: referrals.length,
        reviewedAt: review?.at ?? null,
      }
    })
    return { monday: mondayOf(sunday), sunday, weeks: [...openWeeks(now)], rows: rows.sort(byWhatWaits) }
  },
})

/** What waits to be read first, then what is not in, then what is done; the first handed in first. */
const byWhatWaits = (
  a: { readonly handedInAt: Instant | null; readonly reviewedAt: Instant | null },
  b: typeof a,
): number => rank(a) - rank(b) || (a.handedInAt ?? 0) - (b.handedInAt ?? 0)
const rank = ({ handedInAt, reviewedAt }: Parameters<typeof byWhatWaits>[0]): number =>
  reviewedAt !== null ? 2 : handedInAt === null ? 1 : 0

interface Asks {
  readonly actor: Staff
  readonly input: { readonly sunday: Day }
}
const ownId = ({ actor: { employee }, input }: Asks) =>
  sheetId(employee.projectId, employee._id, input.sunday)
const ownBlank = ({ actor: { employee }, input }: Asks): Sheet =>
  blankSheet(employee.projectId, employee._id, input.sunday)
const own = ({ actor }: { readonly actor: Staff }, found: Sheet): Result<unknown> =>
  mayWriteSheet(actor.employee, found)

export const noteSheet = changes('staff.noteSheet', {
  collection: 'sheets',
  prepare: nothingToPrepare,
  id: ownId,
  fresh: ownBlank,
  access: own,
  decide(found, { actor, input: { customerId, text }, now }) {
    const noted = noteSheetNow(found, { customer: customerId, text }, actor.project.policies, now)
    if (!noted.ok) return noted
    const { _id, version, sunday } = noted.value
    return ok({
      doc: noted.value,
      happened: {
        ...{ type: 'sheet.noted', subject: _id, because: [], to: [] },
        facts: { sunday, customer: customerId, empty: text === '' },
      },
      answer: { id: _id, version },
    })
  },
  view: asKept,
})

export const handInSheet = changes('staff.handInSheet', {
  collection: 'sheets',
  prepare: nothingToPrepare,
  id: ownId,
  fresh: ownBlank,
  access: own,
  decide(found, { actor: { employee, project }, input, now }) {
    const handed = handIn(found, input.on, project.policies, now)
    if (!handed.ok) return handed
    const { _id, version, sunday, handedInAt } = handed.value
    const clock = clockFor(handed.value, project.policies, now)
    return ok({
      doc: handed.value,
      happened: {
        type: input.on ? 'sheet.handedIn' : 'sheet.takenBack',
        subject: _id,
        facts: { sunday, who: employee._id, late: clock?.state === 'metLate' },
        because: clock?.because ?? [],
        to: input.on ? [toRole(project._id, 'manager')] : [],
      },
      answer: { id: _id, version, handedInAt },
    })
  },
  view: asKept,
})

const clockFor = ({ who, sunday, handedInAt }: Sheet, policies: Policies, now: Instant) =>
  sheetClock(who, sunday, handedInAt, policies, now)

export const reviewSheet = changes('staff.reviewSheet', {
  collection: 'sheets',
  prepare: nothingToPrepare,
  id: ({ actor, input }) => sheetId(actor.employee.projectId, input.who, input.sunday),
  access: ({ actor }, found) => mayReviewSheet(actor.employee, found),
  decide(found, { actor: { employee, project }, input: { remark }, now }) {
    const reviewed = reviewSheetNow(found, { at: now, by: employee._id, remark })
    if (!reviewed.ok) return reviewed
    const { _id, version, sunday, who } = reviewed.value
    return ok({
      doc: reviewed.value,
      happened: {
        ...{ type: 'sheet.reviewed', subject: _id, to: [`employee:${who}`] },
        facts: { sunday, remark: remark !== '' },
        because: clockFor(reviewed.value, project.policies, now)?.because ?? [],
      },
      answer: { id: _id, version },
    })
  },
  view: asKept,
})
