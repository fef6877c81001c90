/** Registration 登记: what one entry in the registers makes of a customer: their file, whose they are, and what is due. */
import type { Customer, Due, Source } from '../customer/model'
import type { Floor } from '../floor/model'
import { nextDue } from '../followup/rules/nextDue'
import type { CustomerId, HistoryEvent, Received, Registered, Searched, StaffId } from '../history/model'
import { keyAt } from '../kernel/key'
import type { Decision } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { Ownership } from '../ownership/model'
import { decideOwner, whoHad } from '../ownership/rules/owner'
import { type Policies, policyAt } from '../policy/model'
import { placed } from '../pool/place'
import { follow, withEnd } from '../walkin/follow'
import { receptionFor, tied, withVisit } from '../walkin/tie'
import type { Written } from './model'
import type { Hash } from './rules/chain'
import { chainEntryOf, contentOf, nextLink } from './rules/content'
import { entered } from './rules/enteredAt'
import { needsRegistration, type Purpose } from './rules/needsRegistration'
import { type Search, searchBefore } from './search'

/** What the consultant typed and tapped. */
export interface Entry {
  readonly channel: Registered['channel']
  /** Who received them, took the call, or was given the lead. */
  readonly by: StaffId
  readonly phones: readonly string[]
  /** Empty where the visitor did not say. */
  readonly name: string
  readonly gender: 'female' | 'male' | null
  readonly source: Source
  readonly partySize: number
  readonly family: string
  readonly purpose: Purpose
  readonly answers: Omit<NonNullable<Registered['answers']>, 'source'>
  readonly asksFor: readonly StaffId[]
  readonly recognisedBy: StaffId | null
  readonly directionsOnly: boolean
  /** When it happened, as the telephone has it. */
  readonly happenedAt: Instant | null
  /** The reception of the board that it was; null: none; absent: it is found by the time (walkin/tie). */
  readonly reception?: string | null
  /** The registers were searched for them before, and they were not found. */
  readonly search?: Search
}

/** What is handed in from outside: time, chance, and the means of the chain. */
export interface Means {
  readonly policies: Policies
  readonly now: Instant
  /** The id of the entry: of the command that makes it. */
  readonly id: string
  readonly salt: string
  readonly hash: Hash
  /** The reception board, where there is one. */
  readonly floor?: Floor | null
}

export interface Done {
  readonly customer: Customer
  readonly ownership: Decision<Ownership>
  readonly due: Decision<Due | null>
  /** What will be due as soon as the reception ends, where it still goes on. */
  readonly afterwards: Decision<Due | null> | null
  readonly entry: Registered
  /** The reception of the board that it is a part of. */
  readonly reception: Received | null
}

/** A name that was not given. */
export const unnamed = '未留姓名'
/** The most events that one file's history keeps (ours; keeps the document under its size limit). */
export const mostEvents = 1000

/** A new customer's file, opened by their first entry. */
export function registerNew(
  file: { readonly id: CustomerId; readonly projectId: string; readonly slots: readonly string[] },
  entry: Entry,
  introducer: Pick<Customer, '_id' | 'history'> | null,
  means: Means,
): Result<Done> {
  const time = entered(entry.happenedAt, null, means.now)
  if (!time.ok) return time
  const blank: Customer = {
    _id: file.id,
    projectId: file.projectId,
    version: 0,
    name: entry.name || unnamed,
    ...(entry.gender && { gender: entry.gender }),
    phones: entry.phones,
    source: entry.source,
    level: 'potential',
    needs: entry.family === '' ? {} : { family: entry.family },
    slots: file.slots,
    ownerId: null,
    history: entry.search ? [searched(entry.search, file.id, time.value.at, means.id)] : [],
    ownership: { kind: 'new' },
    register: [],
    status: 'active',
    registeredAt: time.value.at,
    contacts: [],
    plan: null,
    due: null,
    dueKey: null,
    registeredKey: keyAt(time.value.at, file.id),
    // Whoever saves the file knows how its name is read (customer/terms).
    terms: [],
  }
  return registered(blank, entry, introducer, means)
}

/** CONFIRM-4.5: the search stands right before the entry; the telephone's clock may be behind. */
const searched = ({ at, who }: Search, customer: CustomerId, entered: Instant, entry: string): Searched => ({
  ...{ type: 'searched', id: searchBefore(entry), at: Math.min(at, entered) },
  ...{ customer, by: who, found: false },
})

/** A customer who is in the registers already, and comes or calls again. */
export function registerAgain(customer: Customer, entry: Entry, means: Means): Result<Done> {
  // The entry, the reception, and as many helpers as a board may give.
  if (customer.history.length + 2 > mostEvents)
    return refuse('CONFLICT', `这份档案已有 ${mostEvents} 条记录，请联系内业归档后再登记。`)
  const named = customer.name === unnamed && entry.name !== ''
  const family = entry.family === '' ? customer.needs.family : entry.family
  return registered(
    {
      ...customer,
      ...(named && { name: entry.name }),
      // Who had said no, and comes again, has not given up.
      ...(customer.status === 'lost' && { status: 'active' as const }),
      ...(customer.gender === undefined && entry.gender && { gender: entry.gender }),
      needs: { ...customer.needs, ...(family !== undefined && { family }) },
    },
    entry,
    null,
    means,
  )
}

function registered(
  before: Customer,
  entry: Entry,
  introducer: Pick<Customer, '_id' | 'history'> | null,
  means: Means,
): Result<Done> {
  const { policies, now, id, salt, hash, floor = null } = means
  const customer = follow(before, floor, policies, now) ?? before
  const time = entered(entry.happenedAt, lastEntry(customer), now)
  if (!time.ok) return time
  const said = entry.reception === undefined ? {} : { said: entry.reception }
  const main =
    entry.channel === 'visit' ? receptionFor(floor, { by: entry.by, at: time.value.at, ...said }) : null
  const had = introducer && whoHadThen(introducer, policies, time.value.at)
  if (had && !had.ok) return had
  const free = receivedOnly(entry.purpose, policies, time.value.at)
  if (free) return free
  const event: Registered = {
    type: 'registered',
    id,
    ...time.value,
    customer: customer._id,
    channel: entry.channel,
    // Who helps writes it down for whoever receives.
    by: main?.by ?? entry.by,
    complete: customer.name !== unnamed && customer.phones.length > 0,
    answers: { ...entry.answers, source: entry.source },
    ...(entry.asksFor.length > 0 && { asksFor: entry.asksFor }),
    ...(entry.recognisedBy !== null && { recognisedBy: entry.recognisedBy }),
    ...(introducer && had && { introducedBy: introducer._id, introducerHad: had.value }),
    ...(entry.directionsOnly && { directionsOnly: true }),
    ...(entry.purpose !== 'buy' && { purpose: entry.purpose }),
  }
  const decided = ownerWith(customer, [event], policies, now)
  if (!decided.ok) return decided
  const { outcome } = decided.value
  const own = outcome.kind !== 'owned' || outcome.owner === event.by
  const tie = main && floor && !isThere(customer, main.id) ? tied(event, main, own, floor, now) : null
  const receptions = tie?.received ?? (main ? [] : receptionOf(event, own))
  const written: Written = {
    name: entry.name,
    phones: entry.phones,
    gender: entry.gender,
    source: entry.source,
    partySize: entry.partySize,
    family: entry.family,
    ...(entry.search && { search: { by: entry.search.by, text: entry.search.text } }),
  }
  const link = nextLink(customer.register, chainEntryOf(event, contentOf(event, written, salt, hash)), hash)
  const changed: Customer = {
    ...customer,
    version: before.version + 1,
    ...withVisit(customer, event, receptions, tie, now),
    ...placed(customer, decided.value, means.now),
    register: [...customer.register, { link, written, salt, confirmed: null }],
  }
  const due = nextDue(changed, policies)
  const open = changed.walkIns?.all.find((walkIn) => walkIn.entry === id && walkIn.endedAt === null)
  return ok({
    customer: { ...changed, due: due.outcome, dueKey: due.outcome && keyAt(due.outcome.at, changed._id) },
    ownership: decided.value,
    due,
    afterwards: open
      ? nextDue({ ...changed, history: withEnd(changed.history, open, time.value.at) }, policies)
      : null,
    entry: event,
    reception: changed.history.find((each): each is Received => isReception(each, main?.id)) ?? null,
  })
}

const isReception = (event: HistoryEvent, reception: string | undefined): event is Received =>
  event.type === 'received' &&
  event.as !== 'helper' &&
  reception !== undefined &&
  event.reception === reception

/** Whoever comes to one reception twice, as a family whose second entry is the same file, is received once. */
const isThere = ({ history }: Customer, reception: string): boolean =>
  history.some((event) => isReception(event, reception))

const whoHadThen = ({ _id, history }: Pick<Customer, '_id' | 'history'>, policies: Policies, then: Instant) =>
  whoHad(_id, history, (at) => policyAt(policies, at), then)

/** Whose customer this is, with what has just happened. */
export function ownerWith(
  { _id, history }: Pick<Customer, '_id' | 'history'>,
  more: readonly HistoryEvent[],
  policies: Policies,
  now: Instant,
): Result<Decision<Ownership>> {
  const events = [...history, ...more]
  // The clocks of two machines differ: nothing is asked before what has happened already.
  const latest = events.reduce((at, event) => Math.max(at, event.at), now)
  return decideOwner(events, _id, (at) => policyAt(policies, at), latest)
}

const lastEntry = ({ history }: Customer): Instant | null =>
  history.reduce<Instant | null>(
    (last, { type, at }) => (type === 'registered' ? Math.max(last ?? at, at) : last),
    null,
  )

/** CASE-12, ROTA-3.12: who is received without an entry; null for everybody else. */
function receivedOnly(purpose: Purpose, policies: Policies, at: Instant): Result<never> | null {
  const { outcome, because } = needsRegistration(purpose, policyAt(policies, at).register)
  if (outcome.kind === 'register') return null
  const say = outcome.publicOnly ? '照常接待，只讲公开口径，不用登记。' : '照常接待，不用登记。'
  return refuse('CONFLICT', say, because)
}

/**
 * A visit that the board does not have is a reception too. Its end is when it is registered (ours): from then on the 20 minutes of
 * ROTA-1.4 run, since the entry is made when the visitor's particulars are known, and who is still talking can send the message at once.
 */
function receptionOf(event: Registered, own: boolean): readonly Received[] {
  if (event.channel !== 'visit' || event.enteredAt !== undefined) return []
  const { at, customer, by } = event
  const as = own ? 'own' : 'standIn'
  return [{ type: 'received', id: `${event.id}-received`, at, endedAt: at, customer, by, as }]
}
