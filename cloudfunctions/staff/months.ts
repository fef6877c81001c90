/** 月报, 抽查, 月末档案: the month's figures and their archive, files looked through, and the hand-in to the planner (CASE-38, 40, 42). */
import { hidden } from '@shared/access/hidden'
import { mayKeepBundle, maySeeBundle, seesNames } from '@shared/access/rules/bundles'
import { maySeeCustomer } from '@shared/access/rules/ownCustomers'
import { sameProject } from '@shared/access/rules/sameProject'
import { namer } from '@shared/customer/file'
import { monthMark } from '@shared/customer/marks'
import { type Address, type EventType, toRole } from '@shared/inbox/model'
import { ok, type Result } from '@shared/kernel/result'
import { dayOf } from '@shared/kernel/time'
import {
  answerBundle,
  type Bundle,
  blankBundle,
  bundleId,
  bundleMonths,
  bundleRule,
  handInBundle,
  sortFile as sortFileNow,
} from '@shared/month/bundle'
import { type Month, monthAsked, monthsOf } from '@shared/month/calendar'
import { archiveMonth as archiveNow, drawFiles, inspect as inspectNow } from '@shared/month/decide'
import { monthId } from '@shared/month/model'
import { bundlesView, bundleView, monthView } from '@shared/month/view'
import type { Policies } from '@shared/policy/model'
import type { Staff } from '../_lib/actor'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { sha256 } from '../_lib/means'
import { filesById, ownFilesOfMonth } from '../_lib/queries/months'

const isManager = ({ employee }: Staff) => employee.roles.includes('manager')

export const month = answers('staff.month', {
  beside: ['colleagues', 'months'],
  load: async ({ actor, beside, now }) => {
    const [report = null] = beside.months
    // Whose files they are is for whoever holds the office's (SECRET-2).
    const drawn = report && isManager(actor) ? drawFiles(report, dayOf(now), sha256) : []
    const files = drawn.length === 0 ? [] : await filesById(drawn)
    return { report, drawn: files.filter((file) => maySeeCustomer(actor.employee, file).ok) }
  },
  // The look-up joins the actor's own project only.
  access: () => ok(undefined),
  view({ report, drawn }, { actor, beside, input, now }) {
    const { policies } = actor.project
    return monthView(report, drawn, {
      ...{ policies, now, manages: isManager(actor), name: namer(beside) },
      month: monthAsked(input.month, monthsOf(policies, now)),
    })
  },
})

const ownCase = (policies: Policies, of: Month, rule: 'CASE-38' | 'CASE-42') =>
  bundleRule(policies, of) === 'ours' ? ('ours' as const) : rule

export const archiveMonth = changes('staff.archiveMonth', {
  collection: 'months',
  prepare: nothingToPrepare,
  id: ({ actor, input }) => monthId(actor.employee.projectId, input.month),
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide(found, { actor: { employee, project }, now }) {
    const archived = archiveNow(found, employee._id, now)
    if (!archived.ok) return archived
    const { _id, version, month: of } = archived.value
    return ok({
      doc: archived.value,
      happened: {
        ...{ type: 'month.archived', subject: _id, facts: { month: of } },
        because: [{ rule: ownCase(project.policies, of, 'CASE-38'), facts: {} }],
        to: [toRole(project._id, 'director')],
      },
      answer: { id: _id, version },
    })
  },
  view: asKept,
})

export const inspect = changes('staff.inspect', {
  collection: 'months',
  prepare: nothingToPrepare,
  id: ({ actor, input }) => monthId(actor.employee.projectId, input.month),
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide(found, { actor: { employee, project }, input, now, commandId }) {
    const { words, praise } = input
    const looked = input.looked.map(({ customerId, lacking }) => ({ customer: customerId, lacking }))
    const inspected = inspectNow(
      found,
      { id: commandId, at: now, by: employee._id, looked, words, praise },
      sha256,
    )
    if (!inspected.ok) return inspected
    const { _id, version, month: of } = inspected.value
    const praised: Address[] = praise ? [`employee:${praise.who}`] : []
    return ok({
      doc: inspected.value,
      happened: {
        ...{ type: 'month.inspected', subject: _id },
        facts: {
          ...{ month: of, praised: praise?.who ?? null, looked: looked.length },
          lacking: looked.filter(({ lacking }) => lacking).length,
        },
        because: [{ rule: ownCase(project.policies, of, 'CASE-42'), facts: {} }],
        to: [toRole(project._id, 'director'), ...praised],
      },
      answer: { id: _id, version },
    })
  },
  view: asKept,
})

export const bundles = answers('staff.bundles', {
  beside: ['colleagues', 'months', 'bundles'],
  load: async ({ beside }) => beside,
  // The look-up joins the actor's own project only.
  access: () => ok(undefined),
  view({ months: [report = null], bundles: found, colleagues }, { actor, input, now }) {
    const { policies } = actor.project
    const has = new Set(found.map(({ who }) => who))
    // Who has left, or does other work by now, may have handed one in.
    const keepers = colleagues.filter(
      ({ _id, roles, active }) => has.has(_id) || (active && roles.includes('consultant')),
    )
    return bundlesView(
      { report, bundles: found, keepers },
      { policies, now, month: monthAsked(input.month, bundleMonths(policies, now)) },
    )
  },
})

export const bundle = answers('staff.bundle', {
  beside: ['colleagues', 'months', 'bundle'],
  async load({ actor, beside, input, now }) {
    const whose = beside.colleagues.find(({ _id }) => _id === (input.who ?? actor.employee._id))
    const { policies, _id: projectId } = actor.project
    const of = monthAsked(input.month, bundleMonths(policies, now))
    const [kept = null] = beside.bundle
    const isKeeper = kept !== null || whose?.roles.includes('consultant')
    if (!whose || !isKeeper || (input.month !== undefined && input.month !== of)) return null
    return {
      report: beside.months[0] ?? null,
      bundle: kept ?? blankBundle(projectId, whose._id, of),
      customers: await ownFilesOfMonth(projectId, whose._id, of),
    }
  },
  access: ({ actor }, facts) => maySeeBundle(actor.employee, facts.bundle),
  view(facts, { actor, beside, input, now }) {
    const { employee, project } = actor
    return bundleView(facts.bundle, facts.customers, facts.report, {
      ...{ month: facts.bundle.month, policies: project.policies, now, after: input.after },
      name: namer(beside),
      names: seesNames(employee, facts.bundle, project.policies, now),
      mayKeep: mayKeepBundle(employee, facts.bundle).ok,
      mayTake: employee.roles.includes('planner'),
      own: employee._id === facts.bundle.who,
    })
  },
})

interface Asks {
  readonly actor: Staff
  readonly input: { readonly who: string; readonly month: Month }
}
const idOf = ({ actor, input }: Asks) => bundleId(actor.employee.projectId, input.who, input.month)
const blankOf = ({ actor, input }: Asks): Bundle =>
  blankBundle(actor.employee.projectId, input.who, input.month)

/** What happened to a bundle, and who hears of it. */
const changed = (
  next: Bundle,
  {
    type,
    policies,
    to,
    takes,
  }: { type: EventType; policies: Policies; to: readonly Address[]; takes?: boolean },
) =>
  ok({
    doc: next,
    happened: {
      ...{ type, subject: next._id, to },
      facts: { month: next.month, who: next.who, ...(takes !== undefined && { takes }) },
      because: [{ rule: bundleRule(policies, next.month), facts: {} }],
    },
    answer: { id: next._id, version: next.version },
  })

export const sortFile = changes('staff.sortFile', {
  beside: ['files'],
  collection: 'bundles',
  prepare: nothingToPrepare,
  id: idOf,
  fresh: blankOf,
  access({ actor, beside }, found): Result<unknown> {
    const may = mayKeepBundle(actor.employee, found)
    if (!may.ok) return may
    const [file] = beside.files
    if (!file || file.ownerId !== found.who || !file.terms.includes(monthMark(found.month))) return hidden
    return maySeeCustomer(actor.employee, file)
  },
  decide(found, { actor, input, now }) {
    const marked = { customer: input.customerId, on: input.on }
    const sorted = sortFileNow(found, marked, actor.project.policies, now)
    return sorted.ok
      ? changed(sorted.value, { type: 'bundle.sorted', policies: actor.project.policies, to: [] })
      : sorted
  },
  view: asKept,
})

export const handInFiles = changes('staff.handInFiles', {
  beside: ['colleagues', 'months'],
  collection: 'bundles',
  prepare: nothingToPrepare,
  id: idOf,
  fresh: blankOf,
  access({ actor, beside, input }, found): Result<unknown> {
    const whose = beside.colleagues.find(({ _id }) => _id === input.who)
    return whose?.roles.includes('consultant') ? mayKeepBundle(actor.employee, found) : hidden
  },
  decide(found, { actor, beside, input: { on, note, who }, now }) {
    const { employee, project } = actor
    const [report] = beside.months
    const counted = report?.figures ? (report.files.find((each) => each.who === who)?.ids ?? []) : null
    const asked = { on, note, by: employee._id, files: counted }
    const handed = handInBundle(found, asked, project.policies, now)
    if (!handed.ok) return handed
    return changed(handed.value, {
      type: on ? 'bundle.handedIn' : 'bundle.takenBack',
      policies: project.policies,
      to: on ? [toRole(project._id, 'planner')] : [],
    })
  },
  view: asKept,
})

export const takeFiles = changes('staff.takeFiles', {
  collection: 'bundles',
  prepare: nothingToPrepare,
  id: idOf,
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide(found, { actor: { employee, project }, input, now }) {
    const { version, takes, note, who } = input
    const answered = answerBundle(found, { version, takes, note, by: employee._id }, now)
    if (!answered.ok) return answered
    return changed(answered.value, {
      ...{ type: 'bundle.answered', policies: project.policies, takes },
      to: [`employee:${who}`],
    })
  },
  view: asKept,
})
