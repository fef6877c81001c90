/** 今日, 客户, 跟进: the consultant's queue, the customer file, the follow-up. */
import { holdsOffice, mayFollowUp } from '@shared/access/rules/ownCustomers'
import type { Viewing } from '@shared/customer/file'
import type { Show } from '@shared/customer/listing'
import type { Level } from '@shared/customer/model'
import { findable, termOf } from '@shared/customer/terms'
import { customerRow, customerView, dueRow, dueView, storyView } from '@shared/customer/view'
import { logFollowup as logFollowupNow } from '@shared/followup/decide'
import { soonUntil } from '@shared/followup/soon'
import { keyFrom, type SortKey } from '@shared/kernel/key'
import { ok } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { sheetsDueFor } from '@shared/sheet/view'
import type { Staff } from '../_lib/actor'
import type { With } from '../_lib/beside'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { type CustomerScope, customersWith, dueCustomers } from '../_lib/queries/customers'
import { readFile } from '../_lib/queries/merged'
import { lastKey } from '../_lib/queries/page'
import { spell } from '../_lib/spell'
import { festivalFor } from './care'
import { poolStep } from './pool'
import { readable, sharingOf } from './sharing'

/** Whose customers one may list: the whole office's for clerk and manager, one's own for a consultant (SECRET-1, SECRET-2). */
const scopeOf = ({ employee }: Staff, level: Level | undefined): CustomerScope => ({
  projectId: employee.projectId,
  ownerId: holdsOffice(employee) ? null : employee._id,
  level: level ?? null,
})

const noKey: SortKey = ''

export const today = answers('staff.today', {
  beside: ['ownSheets'],
  load: ({ actor: { employee }, input, now }) =>
    // One instant more, so that what falls due at the very end of the last day is in.
    dueCustomers(
      { projectId: employee.projectId, ownerId: employee._id, level: null },
      noKey,
      keyFrom(soonUntil(now) + 1),
      input.after,
    ),
  // The query chooses by whose customer it is.
  access: () => ok(undefined),
  view: ({ rows, next }, { actor, beside, now }) => ({
    rows: rows.flatMap((row) => dueRow(row, actor.project.policies, now) ?? []),
    festival: festivalFor(actor, now),
    sheets: [...sheetsDueFor(actor.employee._id, beside.ownSheets, actor.project, now)],
    next,
  }),
})

/** Overdue is what the instant has passed, as everywhere; soon is the rest until then. */
const spanOf = (show: Exclude<Show, 'all'>, now: Instant): readonly [from: SortKey, until: SortKey] =>
  (
    ({
      due: [noKey, lastKey],
      overdue: [noKey, keyFrom(now + 1)],
      soon: [keyFrom(now + 1), keyFrom(soonUntil(now) + 1)],
    }) as const
  )[show]

export const customers = answers('staff.customers', {
  beside: ['colleagues'],
  load({ actor, input, now }) {
    const scope = scopeOf(actor, input.level)
    if ('show' in input && input.show !== 'all')
      return dueCustomers(scope, ...spanOf(input.show, now), input.after)
    const term = termOf('text' in input ? input.text : null, scope.level)
    return term === null ? nobody : customersWith(scope, term, input.after)
  },
  // The query chooses by whose customer it is.
  access: () => ok(undefined),
  view({ rows, next }, { actor, beside }) {
    const office = holdsOffice(actor.employee)
    const names = new Map(beside.colleagues.map(({ _id, name }) => [_id, name]))
    return {
      rows: rows.map((row) => customerRow(row, actor.project.policies, office ? names : null)),
      office,
      next,
    }
  },
})

const nobody = Promise.resolve({ rows: [], next: null })

const viewingOf = ({
  actor,
  beside,
  now,
}: { readonly actor: Staff; readonly now: Instant } & With<'colleagues'>): Viewing => ({
  me: actor.employee._id,
  colleagues: beside.colleagues,
  policies: actor.project.policies,
  now,
})

export const customer = answers('staff.customer', {
  beside: ['colleagues'],
  load: ({ input }) => readFile(input.customerId),
  access: (ask, { kept }) => readable(ask, kept),
  view: ({ kept, inside }, ask) => ({
    ...customerView(kept, viewingOf(ask), inside),
    sharing: sharingOf(kept, ask),
    pool: poolStep(kept, ask),
  }),
})

export const customerStory = answers('staff.customerStory', {
  beside: ['colleagues'],
  load: ({ input }) => readFile(input.customerId),
  access: (ask, { kept }) => readable(ask, kept),
  view({ kept, inside }, ask) {
    const { story, next } = storyView(kept, viewingOf(ask), inside, ask.input.before)
    return { story, next }
  },
})

export const logFollowup = changes('staff.logFollowup', {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  access: ({ actor }, found) => mayFollowUp(actor.employee, found),
  decide(found, { actor, input, now, commandId }) {
    const { method, content, feedback, plan } = input
    const { _id: byId, name: byName } = actor.employee
    const contact = { id: commandId, at: now, byId, byName, method, content, feedback }
    const logged = logFollowupNow(found, { contact, plan }, actor.project.policies, now)
    if (!logged.ok) return logged
    const { due } = logged.value
    const doc = findable(logged.value.customer, spell)
    return ok({
      doc,
      happened: {
        type: 'followup.logged',
        subject: doc._id,
        facts: { method, feedback, planDay: plan.day, dueAt: due.outcome?.at ?? null },
        because: [{ rule: 'SALES-12', facts: {} }, ...due.because],
        to: [],
      },
      answer: { id: doc._id, version: doc.version, due: due.outcome && dueView(due.outcome, due.because) },
    })
  },
  view: asKept,
})
