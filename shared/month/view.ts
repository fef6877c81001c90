/** A month as people read it: every field is listed here. */
import type { OutputOf } from '../contract'
import type { Detailed } from '../customer/details'
import { type Customer, levels, sources } from '../customer/model'
import { fieldNames } from '../customer/policy'
import type { StaffId } from '../history/model'
import { dayOf, type Instant, startOfDay } from '../kernel/time'
import { citeReason } from '../policy/articles'
import { type Policies, policyAt } from '../policy/model'
import { type Bundle, blankBundle, bundleMonths, bundleRule, bundleState, opensOn } from './bundle'
import { firstDay, lastDay, type Month, monthsOf } from './calendar'
import { lacksOf } from './count'
import type { Inspection, MonthReport, PersonFigures } from './model'

type MonthView = OutputOf<'staff.month'>
type BundleView = OutputOf<'staff.bundle'>

interface Asked {
  readonly month: Month
  readonly policies: Policies
  readonly name: (id: StaffId) => string
  readonly now: Instant
}

const own = (policies: Policies, month: Month, rule: 'CASE-38' | 'CASE-42'): string => {
  const { preset } = policyAt(policies, startOfDay(firstDay(month)))
  return citeReason({ rule: preset === 'case' ? rule : 'ours', facts: {} })
}

export function monthView(
  report: MonthReport | null,
  drawn: readonly (Detailed & Pick<Customer, '_id' | 'ownerId'>)[],
  { month, policies, name, now, manages }: Asked & { readonly manages: boolean },
): MonthView {
  const figures = report?.figures ?? null
  const archived = report?.archived ?? null
  return {
    month,
    months: [...monthsOf(policies, now)],
    cite: own(policies, month, 'CASE-38'),
    report: figures && {
      until: figures.days.at(-1)?.day ?? null,
      days: figures.days.map(({ day, visits, calls }) => ({ day, visits, calls })),
      sources: sources.map((source) => ({ source, visits: figures.sources[source] })),
      levels: levels.map((level) => ({ level, customers: figures.levels[level] })),
      people: figures.people.map((person) => ({
        ...countsOf(person),
        who: person.who,
        name: name(person.who),
      })),
      total: countsOf(figures.people.reduce(added, none)),
    },
    archived: archived && { at: archived.at, by: name(archived.by) },
    mayArchive: manages && figures !== null && archived === null && dayOf(now) > lastDay(month),
    drawn: drawn.map((customer) => ({
      id: customer._id,
      name: customer.name,
      owner: customer.ownerId === null ? '' : name(customer.ownerId),
      lacks: lacksOf(customer, policies, now).map((field) => fieldNames[field]),
    })),
    mayInspect: manages && figures !== null,
    inspectionCite: own(policies, month, 'CASE-42'),
    inspections: (report?.inspections ?? []).map((each) => inspectionView(each, name)).reverse(),
  }
}

const none: PersonFigures = {
  ...{ who: '', visits: 0, firstVisits: 0, calls: 0, leads: 0, followups: 0, subscribed: 0, signed: 0 },
  ...{ files: 0, complete: 0, overdue: 0, late: 0, unmet: 0 },
}

const added = (a: PersonFigures, b: PersonFigures): PersonFigures => ({
  who: '',
  visits: a.visits + b.visits,
  firstVisits: a.firstVisits + b.firstVisits,
  calls: a.calls + b.calls,
  leads: a.leads + b.leads,
  followups: a.followups + b.followups,
  subscribed: a.subscribed + b.subscribed,
  signed: a.signed + b.signed,
  files: a.files + b.files,
  complete: a.complete + b.complete,
  overdue: a.overdue + b.overdue,
  late: a.late + b.late,
  unmet: a.unmet + b.unmet,
})

const countsOf = ({ who: _, ...counts }: PersonFigures) => counts

const inspectionView = ({ id, at, by, looked, words, praise }: Inspection, name: Asked['name']) => ({
  id,
  at,
  by: name(by),
  looked: looked.length,
  lacking: looked.filter(({ lacking }) => lacking).length,
  words,
  praise: praise && { name: name(praise.who), is: praise.is, text: praise.text },
})

interface Office {
  readonly report: MonthReport | null
  readonly bundles: readonly Bundle[]
  /** Whose files of the month there are. */
  readonly keepers: readonly { readonly _id: StaffId; readonly name: string }[]
}

export const bundlesView = (
  { report, bundles, keepers }: Office,
  { month, policies, now }: Omit<Asked, 'name'>,
): OutputOf<'staff.bundles'> => ({
  month,
  months: [...bundleMonths(policies, now)],
  cite: citeReason({ rule: bundleRule(policies, month), facts: {} }),
  rows: keepers
    .map(({ _id, name }) => {
      const bundle = bundles.find(({ who }) => who === _id) ?? blankBundle('', _id, month)
      const counted = report?.figures?.people.find(({ who }) => who === _id)
      return {
        who: _id,
        name,
        state: bundleState(bundle),
        at: bundle.answer?.at ?? bundle.handedIn?.at ?? null,
        files: counted?.files ?? 0,
        complete: counted?.complete ?? 0,
        sorted: bundle.sorted.length,
      }
    })
    .sort((a, b) => ranks[a.state] - ranks[b.state] || (a.who < b.who ? -1 : 1)),
})

/** What waits for the planner first. */
const ranks = { handedIn: 0, returned: 1, open: 2, taken: 3 } as const

/** The most files that a bundle is read from (ours): a consultant's month has some sixty. */
export const mostFiles = 300
const rowsAtOnce = 20

export interface BundleAsked extends Asked {
  /** The reader sees whose files they are. */
  readonly names: boolean
  readonly mayKeep: boolean
  readonly mayTake: boolean
  /** The reader's own: what they were praised for goes with it. */
  readonly own: boolean
  readonly after: string | undefined
}

export function bundleView(
  bundle: Bundle,
  customers: readonly (Detailed & Pick<Customer, '_id' | 'registeredKey'>)[],
  report: MonthReport | null,
  asked: BundleAsked,
): BundleView {
  const { month, policies, name, now, names, mayKeep, mayTake, after } = asked
  const state = bundleState(bundle)
  const sorted = new Set(bundle.sorted)
  const files = customers.map((customer) => ({
    customer,
    lacks: lacksOf(customer, policies, now).map((field) => fieldNames[field]),
  }))
  const counts = new Map<string, number>()
  for (const { lacks } of files) for (const each of lacks) counts.set(each, (counts.get(each) ?? 0) + 1)
  const rest = files.filter(({ customer }) => after === undefined || customer.registeredKey < after)
  const shown = names ? rest.slice(0, rowsAtOnce) : []
  return {
    who: { id: bundle.who, name: name(bundle.who) },
    month,
    months: [...bundleMonths(policies, now)],
    cite: citeReason({ rule: bundleRule(policies, month), facts: {} }),
    version: bundle.version,
    state,
    opensOn: opensOn(month, now),
    handedIn: bundle.handedIn && { ...bundle.handedIn, by: name(bundle.handedIn.by) },
    answer: bundle.answer && { ...bundle.answer, by: name(bundle.answer.by) },
    totals: {
      files: files.length,
      complete: files.filter(({ lacks }) => lacks.length === 0).length,
      sorted: customers.filter(({ _id }) => sorted.has(_id)).length,
      capped: customers.length >= mostFiles,
    },
    lacks: [...counts]
      .map(([what, count]) => ({ name: what, files: count }))
      .sort((a, b) => b.files - a.files),
    rows: shown.map(({ customer, lacks }) => ({
      id: customer._id,
      name: customer.name,
      lacks,
      sorted: sorted.has(customer._id),
    })),
    next: names && rest.length > rowsAtOnce ? (shown.at(-1)?.customer.registeredKey ?? null) : null,
    mayKeep,
    mayTake: mayTake && state === 'handedIn',
    praises: asked.own
      ? (report?.inspections ?? []).flatMap(({ at, praise }) =>
          praise?.who === bundle.who ? [{ at, is: praise.is, text: praise.text }] : [],
        )
      : [],
  }
}
