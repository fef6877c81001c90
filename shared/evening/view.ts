/** The list of an evening as people read it: every field is listed here. */
import type { OutputOf } from '../contract'
import { contactNote } from '../customer/contact'
import { isEffective } from '../customer/model'
import type { StaffId } from '../history/model'
import { keyAt, type SortKey } from '../kernel/key'
import { type Day, dayOf, type Instant } from '../kernel/time'
import { citeReason } from '../policy/articles'
import { type Policies, policyAt } from '../policy/model'
import { type Evening, openDays } from './model'
import { type DayOf, dayOfCustomer, type Visitor, wasHere } from './visitor'

/** The most files that the list of a day is made from (ours). */
export const mostVisitors = 200
/** And those of a consultant's own day, with whom they contacted in the week of it (ours). */
export const mostOwn = 300
const rowsAtOnce = 20
const mostCharacters = 120

type EveningView = OutputOf<'staff.evening'>
type Row = EveningView['rows'][number]

interface Asked {
  readonly reader: StaffId
  readonly day: Day
  readonly office: boolean
  readonly mayNote: boolean
  readonly evening: Evening | null
  readonly policies: Policies
  readonly name: (id: StaffId) => string
  readonly now: Instant
  readonly after: SortKey | undefined
}

export function eveningView(customers: readonly Visitor[], asked: Asked): EveningView {
  const { day, office, evening, policies, name, now, after } = asked
  const days = customers.flatMap((customer) => dayOfCustomer(customer, day, policies, now) ?? [])
  const rows = days
    .map((each) => ({ row: rowOf(each, day, name), key: orderOf(each) }))
    .sort((a, b) => (a.key < b.key ? 1 : -1))
  const rest = after === undefined ? rows : rows.filter(({ key }) => key < after)
  const shown = rest.slice(0, rowsAtOnce)
  // An article is cited where it is the project's own; elsewhere the list is kept all the same.
  const { preset } = policyAt(policies, now)
  const fresh = (channel: string) =>
    days.filter(({ isNew, entries }) => isNew && entries[0]?.channel === channel).length
  return {
    day,
    days: [...openDays(now)],
    office,
    rows: shown.map(({ row }) => row),
    next: rest.length > rowsAtOnce ? (shown.at(-1)?.key ?? null) : null,
    counts: {
      visitors: days.filter(wasHere).length,
      newVisit: fresh('visit'),
      newCall: fresh('call'),
      newOnline: fresh('online'),
      newCompany: fresh('company'),
      withProblems: days.filter(waits).length,
      incomplete: days.filter(({ problems }) => problems.some(({ kind }) => kind === 'incomplete')).length,
      capped: customers.length >= (office ? mostVisitors : mostOwn),
    },
    mine: office ? null : ownDay(customers, days, asked),
    cites: {
      mine: citeReason({ rule: preset === 'case' ? 'CASE-38' : 'ours', facts: {} }),
      list: citeReason({ rule: preset === 'case' ? 'CASE-22' : 'ours', facts: {} }),
      counts: citeReason({ rule: preset === 'rota' ? 'ROTA-4.1' : 'ours', facts: {} }),
    },
    minutes: office
      ? (evening?.minutes ?? []).map(({ id, at, by, text }) => ({ id, at, by: name(by), text }))
      : null,
    mayNote: asked.mayNote,
  }
}

/** CASE-38: what a consultant did on a day. */
function ownDay(
  customers: readonly Visitor[],
  days: readonly DayOf[],
  { reader, day }: Pick<Asked, 'reader' | 'day'>,
): EveningView['mine'] {
  const byReader = ({ by }: { readonly by: StaffId }) => by === reader
  const contacts = customers.flatMap((customer) =>
    customer.contacts.filter(({ byId, at }) => byId === reader && dayOf(at) === day),
  )
  return {
    received: days.filter(
      (each) =>
        wasHere(each) &&
        (each.receptions.some(byReader) ||
          each.entries.some((entry) => entry.channel === 'visit' && byReader(entry))),
    ).length,
    registered: days.filter(({ entries }) => entries.some(byReader)).length,
    contacts: contacts.length,
    reached: contacts.filter(isEffective).length,
  }
}

const lastAt = ({ entries, receptions, disputedAt }: DayOf): Instant =>
  Math.max(disputedAt ?? 0, ...entries.map(({ at }) => at), ...receptions.map(({ at }) => at))

/** Something is to be done today; a file that lacks something is asked for in its own time. */
const waits = ({ problems }: DayOf): boolean => problems.some(({ kind }) => kind !== 'incomplete')

/** What is overdue first, then what is missing, then the rest; of each the last who came first. */
function orderOf(each: DayOf): SortKey {
  const { problems, customer } = each
  const rank = problems.some(({ overdue }) => overdue) ? 2 : waits(each) ? 1 : 0
  return `${rank}-${keyAt(lastAt(each), customer._id)}`
}

function rowOf(
  { customer, entries, receptions, isNew, problems }: DayOf,
  day: Day,
  name: Asked['name'],
): Row {
  const { contacts, needs, more } = customer
  const talked = contacts.filter(({ at }) => dayOf(at) === day).at(-1)
  const wants = [needs.layout, needs.area, needs.budget, needs.purpose].filter(Boolean).join(' · ')
  return {
    id: customer._id,
    name: customer.name,
    level: customer.level,
    isNew,
    came: [
      ...entries.map(({ at, channel, by }) => ({ at, as: channel, who: name(by) })),
      ...receptions.flatMap(({ at, by, as }) =>
        // One's own reception on the day of the entry is the same visit.
        as === 'own' && entries.length > 0 ? [] : [{ at, as: 'received' as const, who: name(by) }],
      ),
    ].sort((a, b) => a.at - b.at),
    owner: customer.ownerId === null ? null : name(customer.ownerId),
    said: talked ? cut(`${contactNote(talked)}：${talked.content}`) : wants === '' ? null : wants,
    concerns: more?.concerns === undefined ? null : cut(more.concerns),
    problems: problems.map(({ kind, say, cite, who, overdue }) => ({
      ...{ kind, say, cite, overdue },
      who: who === null ? null : name(who),
    })),
  }
}

const cut = (text: string): string =>
  [...text].length > mostCharacters ? `${[...text].slice(0, mostCharacters).join('')}…` : text
