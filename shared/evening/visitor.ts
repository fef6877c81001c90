/**
 * What an evening meeting asks of one customer who was here or was registered on a day (CASE-22): who received them, what they said, and
 * what is still missing: the call or message of the day (CASE-20, ROTA-1.4), an entry made late (ROTA-3.5, CASE-37), name or number
 * (ROTA-3.10), what a complete file needs (SALES-5.2).
 */
import { workCalendar } from '../calendar/model'
import { naturalFrame } from '../calendar/rules/running'
import { fieldsOfDetails, fileDetailsOf } from '../customer/details'
import type { Contact, Customer } from '../customer/model'
import { fieldNames } from '../customer/policy'
import { completeness } from '../customer/rules/complete'
import type { Dispute } from '../dispute/model'
import { taskNames } from '../followup/rules/candidate'
import { fileRecords } from '../followup/rules/filing'
import { leastFollowup } from '../followup/rules/least'
import { read } from '../followup/rules/reading'
import { trailOf } from '../followup/trail'
import type { Received, Registered, StaffId } from '../history/model'
import { type Day, dayOf, type Instant } from '../kernel/time'
import { citeReason, type RuleId } from '../policy/articles'
import { type Policies, policyAt } from '../policy/model'
import type { PresetName } from '../policy/sourced'
import { unnamed } from '../register/decide'
import { bookEntry } from '../register/takenOver'

export const problemKinds = ['dispute', 'message', 'call', 'late', 'unnamed', 'incomplete', 'wrong'] as const
/**
 * `dispute` raised on this day; `message`, `call` not done yet; `late` entered late; `unnamed` without name or number; `incomplete` the file lacks something;
 * `wrong` the visitor says that the entry is wrong.
 */
export type ProblemKind = (typeof problemKinds)[number]

export interface Problem {
  readonly kind: ProblemKind
  readonly say: string
  /** The article; none of what no article asks for. */
  readonly cite: string | null
  /** Who answers for it. */
  readonly who: StaffId | null
  /** It is past its time already. */
  readonly overdue: boolean
}

/** What of a file its days are read from, whole. */
export const fieldsOfDays = [
  ...fieldsOfDetails,
  ...(['_id', 'ownerId', 'level', 'tier', 'status', 'registeredAt', 'due', 'registeredKey'] as const),
] as const
type Whole = Pick<Customer, (typeof fieldsOfDays)[number]>

/** What of a file a day of it is read from. */
export interface Visitor extends Whole {
  /** At least who came and who registered them. */
  readonly history: Customer['history']
  /** At least those from that day on; of the day itself with what was said. */
  readonly contacts: readonly Omit<Contact, 'byName'>[]
  readonly dispute?: Pick<Dispute, 'raisedAt' | 'raisedBy' | 'state'>
  readonly register: readonly {
    readonly link: { readonly entry: { readonly id: string } }
    readonly confirmed: { readonly right: boolean } | null
  }[]
}

export interface DayOf {
  readonly customer: Visitor
  /** Of this day, oldest first. */
  readonly entries: readonly Registered[]
  readonly receptions: readonly Received[]
  /** When somebody raised a dispute over them on this day. */
  readonly disputedAt: Instant | null
  /** Their first entry of all is of this day: a new registration (ROTA-4.1). */
  readonly isNew: boolean
  readonly problems: readonly Problem[]
}

/** They were at the office on this day. */
export const wasHere = ({ entries, receptions }: Pick<DayOf, 'entries' | 'receptions'>): boolean =>
  receptions.length > 0 || entries.some(({ channel }) => channel === 'visit')

/** Days and natural minutes ask nothing of the working calendar. */
const anyCalendar = naturalFrame(workCalendar({ years: [], holidays: [], makeUpDays: [], festivals: [] }))

/** Null for a customer with whom nothing of the kind happened on this day. */
export function dayOfCustomer(customer: Visitor, day: Day, policies: Policies, now: Instant): DayOf | null {
  const onDay = ({ at }: { readonly at: Instant }) => dayOf(at) === day
  const registered = customer.history.flatMap((event) => (event.type === 'registered' ? [event] : []))
  const entries = registered.filter((event) => onDay(event) && event.id !== bookEntry(customer._id))
  const receptions = customer.history.flatMap((event) =>
    event.type === 'received' && onDay(event) ? [event] : [],
  )
  const { dispute } = customer
  const disputed = dispute && dayOf(dispute.raisedAt) === day ? dispute : null
  if (entries.length === 0 && receptions.length === 0 && !disputed) return null
  const [first] = registered
  return {
    customer,
    entries,
    receptions,
    isNew: first !== undefined && entries.includes(first),
    disputedAt: disputed?.raisedAt ?? null,
    problems: [
      ...(disputed ? [disputeOf(disputed)] : []),
      ...clocksOf(customer, day, policies, now),
      ...entriesOf(customer, entries, policyAt(policies, now).preset),
      ...(customer.status === 'active' ? missingOf(customer, policies, now) : []),
    ],
  }
}

/** The clocks of the day's visits that are not met, and the entries that were made late. */
function clocksOf(customer: Visitor, day: Day, policies: Policies, now: Instant): readonly Problem[] {
  const trail = trailOf(customer)
  const rulesAt = (at: Instant) => policyAt(policies, at)
  const clocks = [...leastFollowup(trail, rulesAt), ...fileRecords(trail, rulesAt, new Map(), now)]
  return clocks.flatMap((candidate): readonly Problem[] => {
    const { task, rule, number = rule, who, startAt } = candidate
    const reading = read(candidate, rulesAt, anyCalendar, now)
    if (!reading.ok || dayOf(startAt) !== day || reading.value.state === 'paused') return []
    const { state } = reading.value
    const of = { cite: citeReason({ rule, facts: { number } }), who: 'staff' in who ? who.staff : null }
    if (task === 'fileRecord')
      return state === 'metLate' ? [{ ...of, kind: 'late', say: '登记晚了', overdue: true }] : []
    if (state === 'met' || state === 'metLate') return []
    const overdue = state === 'overdue'
    if (task === 'message') return [{ ...of, kind: 'message', say: `还没${taskNames.message}`, overdue }]
    if (task === 'sameDayCall') return [{ ...of, kind: 'call', say: '今天还没有回电', overdue }]
    return []
  })
}

const disputeOf = ({ raisedBy, state }: Pick<Dispute, 'raisedBy' | 'state'>): Problem => ({
  kind: 'dispute',
  say: state === 'ruled' ? '提出过归属争议，已经裁定' : '提出了归属争议',
  cite: null,
  who: raisedBy,
  overdue: false,
})

function entriesOf(
  { register }: Pick<Visitor, 'register'>,
  entries: readonly Registered[],
  preset: PresetName,
): readonly Problem[] {
  // The article is cited where it is the project's own.
  const unnamedBy = preset === 'rota' ? citedAs('ROTA-3.10') : null
  return entries.flatMap((entry): readonly Problem[] => {
    const kept = register.find(({ link }) => link.entry.id === entry.id)
    const of = { who: entry.by, overdue: false }
    return [
      ...(entry.complete
        ? []
        : [{ ...of, kind: 'unnamed' as const, say: '没有留姓名或电话', cite: unnamedBy }]),
      ...(kept?.confirmed?.right === false
        ? [{ ...of, kind: 'wrong' as const, say: '客户说登记不对', cite: null }]
        : []),
    ]
  })
}

/** As many missing details as a line names. */
const mostNamed = 3

const citedAs = (rule: RuleId): string => citeReason({ rule, facts: {} })

function missingOf(customer: Visitor, policies: Policies, now: Instant): readonly Problem[] {
  const { outcome, because } = completeness(
    fileDetailsOf(customer, unnamed),
    policyAt(policies, now).customer,
  )
  const [reason] = because
  if (outcome.is !== 'incomplete' || !reason) return []
  const names = outcome.missing.map((field) => fieldNames[field])
  const missing = `${names.slice(0, mostNamed).join('、')}${names.length > mostNamed ? ` 等 ${names.length} 项` : ''}`
  return [
    {
      kind: 'incomplete',
      say: `档案还缺：${missing}`,
      cite: citeReason(reason),
      who: customer.ownerId,
      overdue: false,
    },
  ]
}
