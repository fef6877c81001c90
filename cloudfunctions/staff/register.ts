/** 登记: who stands behind a number, and a new entry in the registers. */
import { randomBytes } from 'node:crypto'
import { hidden } from '@shared/access/hidden'
import { sameProject } from '@shared/access/rules/sameProject'
import type { ParsedOf } from '@shared/contract'
import type { Customer } from '@shared/customer/model'
import { findable } from '@shared/customer/terms'
import { factsOf } from '@shared/floor/facts'
import { emptyFloor } from '@shared/floor/model'
import { receptionsView } from '@shared/floor/visits'
import { withNames } from '@shared/floor/words'
import { type Address, type Happened, toRole } from '@shared/inbox/model'
import { maskPhone } from '@shared/kernel/phone'
import { ok, type Result, refuse } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { policyAt } from '@shared/policy/model'
import {
  type Done,
  type Entry,
  type Means,
  ownerWith,
  registerAgain as registerAgainNow,
  registerNew,
} from '@shared/register/decide'
import { soundPhone } from '@shared/register/rules/readPhone'
import { receiverOf } from '@shared/register/rules/receiver'
import { slotsOf } from '@shared/register/rules/slots'
import { type Search, type SearchSaid, searchOf, searchSlot } from '@shared/register/search'
import { foundView, registeredView, unregisteredView } from '@shared/register/view'
import type { Staff } from '../_lib/actor'
import type { Beside, With } from '../_lib/beside'
import { answers, asKept, changes, creates, nothingToPrepare } from '../_lib/handler'
import { type Asks, meansOf, sha256 } from '../_lib/means'
import { type Behind, customersOfNumbers, filesBehind } from '../_lib/queries/merged'
import { spell } from '../_lib/spell'

const own = () => ok(undefined)

/** An entry is chained besides, and belongs to a reception on the board. */
const entering = (ask: Asks & With<'floors'>): Means => ({
  ...meansOf(ask),
  salt: randomBytes(16).toString('hex'),
  hash: sha256,
  floor: ask.beside.floors[0] ?? null,
})

export const registerDesk = answers('staff.registerDesk', {
  beside: ['colleagues', 'floors'],
  load: async ({ beside }) => beside,
  access: own,
  view: ({ colleagues, floors: [floor = null] }, { actor, now }) => ({
    me: actor.employee._id,
    colleagues: colleagues
      .filter(({ active, roles }) => active && roles.includes('consultant'))
      .map(({ _id, name }) => ({ id: _id, name })),
    visitLink: process.env['VISIT_LINK'] ?? null,
    unregistered: unregisteredView(policyAt(actor.project.policies, now)),
    receptions: receptionsView(floor, actor.employee._id, now),
  }),
})

export const lookupPhone = answers('staff.lookupPhone', {
  beside: ['colleagues', 'floors'],
  async load({ actor, beside, input }) {
    const phone = notOurs(actor, beside, input.phone)
    // Of a file that is read in another one the other is meant.
    const behind = phone.ok ? await filesBehind(actor.project._id, [phone.value]) : []
    return { phone, files: customersOfNumbers(behind) }
  },
  access: (_, { phone }) => phone,
  view({ phone, files }, { actor, beside, now }) {
    const written = phone.ok ? phone.value : ''
    const {
      colleagues,
      floors: [floor],
    } = beside
    const { project, employee } = actor
    const names = colleagues.map(({ _id, name }) => ({ id: _id, name }))
    const board = factsOf(
      floor ?? emptyFloor(project._id),
      now,
      names.map(({ id }) => id),
    )
    const { reception } = policyAt(project.policies, now)
    const viewer = {
      id: employee._id,
      wholeOffice: employee.roles.includes('clerk') || employee.roles.includes('manager'),
    }
    return {
      phone: maskPhone(written),
      landline: written.includes('-'),
      found: files.flatMap((customer) => {
        const ownership = ownerWith(customer, gone(customer, colleagues, now), project.policies, now)
        if (!ownership.ok) return []
        const { outcome } = ownership.value
        const owner = outcome.kind === 'owned' ? outcome.owner : null
        const receives = owner === null ? null : receiverOf(board, customer._id, owner, reception, now)
        return [foundView({ customer, ownership: ownership.value, receives }, viewer, withNames(names))]
      }),
    }
  },
})

/** An owner who has left: what becomes of their customers is ownership's to say (ROTA-3.9, CASE-39). */
const gone = ({ ownerId }: Customer, colleagues: Beside['colleagues'], at: Instant) =>
  colleagues
    .filter(({ _id, active }) => _id === ownerId && !active)
    .map(({ _id }) => ({ type: 'staff', id: `left-${_id}`, at, who: _id, state: 'left' }) as const)

/** A number that a customer can have: not the consultant's own, nor a colleague's. */
export function notOurs(
  actor: Staff,
  { colleagues }: Pick<Beside, 'colleagues'>,
  written: string,
): Result<string> {
  const phone = soundPhone(written)
  if (!phone.ok) return phone
  if (phone.value === actor.employee.phone)
    return refuse('BAD_INPUT', '这是您自己的工作号码，不能登记成客户的。请输入客户的号码。')
  const colleague = colleagues.find((each) => each.phone === phone.value)
  return colleague
    ? refuse('BAD_INPUT', `这是同事${colleague.name}的工作号码。同事自己买房，请留私人号码。`)
    : phone
}

function soundPhones(
  actor: Staff,
  beside: Pick<Beside, 'colleagues'>,
  written: readonly string[],
): Result<readonly string[]> {
  const phones = new Set<string>()
  for (const text of written) {
    const phone = notOurs(actor, beside, text)
    if (!phone.ok) return phone
    phones.add(phone.value)
  }
  return ok([...phones])
}

type Said = Omit<ParsedOf<'staff.registerAgain'>, 'customerId' | 'phone'>

/** Everybody who is named is a consultant of the project. */
function knownColleagues(
  { colleagues }: Pick<Beside, 'colleagues'>,
  { answers: told, asksFor, recognisedBy }: Said,
  by: string,
): boolean {
  const named = [by, told.receivedBy, told.appointmentWith, recognisedBy, ...asksFor]
  const known = new Map(colleagues.map((each) => [each._id, each]))
  const fine = (id: string) => (id === by ? known.get(id)?.active === true : known.has(id))
  return named.every((id) => id === undefined || id === null || fine(id))
}

const entryOf = (said: Said, phones: readonly string[], by: string): Entry => ({
  channel: said.channel,
  by,
  phones,
  name: said.name,
  gender: said.gender,
  source: said.source,
  partySize: said.partySize,
  family: said.family,
  purpose: said.purpose,
  answers: {
    ...(said.answers.firstTime !== undefined && { firstTime: said.answers.firstTime }),
    ...(said.answers.receivedBy !== undefined && { receivedBy: said.answers.receivedBy }),
    ...(said.answers.calledBefore !== undefined && { calledBefore: said.answers.calledBefore }),
    ...(said.answers.appointmentWith !== undefined && { appointmentWith: said.answers.appointmentWith }),
  },
  asksFor: said.asksFor,
  recognisedBy: said.recognisedBy,
  directionsOnly: said.directionsOnly,
  happenedAt: said.happenedAt,
  ...(said.reception !== undefined && { reception: said.reception }),
})

export const register = creates('staff.register', {
  beside: ['colleagues', 'floors', 'searches', 'searchedFor'],
  collection: 'customers',
  access: own,
  async prepare({ actor, beside, input, now }) {
    const phones = soundPhones(actor, beside, input.phones)
    if (!phones.ok) return phones
    const receiver = receiverSaid(actor, input, now)
    if (!receiver.ok) return receiver
    if (!knownColleagues(beside, input, receiver.value)) return hidden
    const introducer = input.introducerPhone === null ? ok(null) : soundPhone(input.introducerPhone)
    if (!introducer.ok) return introducer
    const asked = [...phones.value, ...(introducer.value === null ? [] : [introducer.value])]
    const files = await filesBehind(actor.project._id, asked)
    return ok({ phones: phones.value, by: receiver.value, introducer: introducer.value, files })
  },
  decide(ask, { phones, by, introducer, files }) {
    const { actor, input, commandId } = ask
    const behind = files.filter(({ file }) => file.phones.some((phone) => phones.includes(phone)))
    if (behind.length > 0 && !input.another)
      return refuse('CONFLICT', '这个号码刚刚已经有人登记。请重新查一下号码，看看该由谁接待。')
    const brought = introducer === null ? ok(null) : theIntroducer(files, introducer)
    if (!brought.ok) return brought
    const search = searchSaid(ask)
    if (!search.ok) return search
    const id = `c-${commandId}`
    const taken = new Set(behind.flatMap(({ file }) => file.slots))
    const file = {
      id,
      projectId: actor.project._id,
      slots: [
        ...slotsOf({ projectId: actor.project._id, customer: id, phones }, taken),
        ...(input.search ? [searchSlot(input.search.id)] : []),
      ],
    }
    const entry = { ...entryOf(input, phones, by), ...(search.value && { search: search.value }) }
    const done = registerNew(file, entry, brought.value, entering(ask))
    return done.ok ? ok(registered(done.value, null)) : done
  },
})

export const registerAgain = changes('staff.registerAgain', {
  beside: ['colleagues', 'floors', 'inside'],
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  // Whoever has the number at hand may enter a visit; of the file itself they see nothing.
  access({ actor, beside, input }, file) {
    const phone = soundPhone(input.phone)
    if (!phone.ok) return phone
    // Or that of a file that is read in this one.
    const theirs = [file, ...beside.inside].some(({ phones }) => phones.includes(phone.value))
    return theirs ? sameProject(actor.employee, file) : hidden
  },
  decide(file, ask) {
    const { actor, beside, input } = ask
    const by = actor.employee._id
    if (!knownColleagues(beside, input, by)) return hidden
    const done = registerAgainNow(file, entryOf(input, file.phones, by), entering(ask))
    return done.ok ? ok(registered(done.value, file.ownerId)) : done
  },
  view: asKept,
})

/** The search before the entry; null where there was none. */
function searchSaid({
  actor,
  beside,
  input: { search, happenedAt },
  now,
}: Asks &
  With<'searches' | 'searchedFor'> & {
    readonly input: { readonly search?: SearchSaid | undefined; readonly happenedAt: Instant | null }
  }): Result<Search | null> {
  if (!search) return ok(null)
  const at = Math.min(happenedAt ?? now, now)
  const spent = beside.searchedFor.length > 0
  return searchOf(search, beside.searches[0], { projectId: actor.project._id, at, spent }, sha256)
}

/** Who received them: the consultant; where somebody else writes it down, whom they name, or for a lead that waits, nobody yet. */
function receiverSaid(
  { employee, project }: Staff,
  { by, channel }: ParsedOf<'staff.register'>,
  now: Instant,
): Result<string> {
  if (employee.roles.includes('consultant')) return ok(employee._id)
  if (by !== null) return ok(by)
  const { founding } = policyAt(project.policies, now).ownership
  const waits =
    (channel === 'online' && founding.online.value === 'assigned') ||
    (channel === 'company' && founding.leads.value === 'assigned')
  return waits ? ok(employee._id) : refuse('BAD_INPUT', '请选是哪位置业顾问接待的，或轮到谁登记。')
}

/** The old customer behind the number; two people whose consultants differ are not guessed between. */
function theIntroducer(files: readonly Behind[], phone: string): Result<Customer> {
  const [first, ...others] = customersOfNumbers(files.filter(({ file }) => file.phones.includes(phone)))
  if (!first) return refuse('BAD_INPUT', '没有用这个号码登记的老客户。请核对介绍人的号码。')
  return others.some(({ ownerId }) => ownerId !== first.ownerId)
    ? refuse('CONFLICT', '介绍人的号码后面有几位客户，顾问不同，不能替他选。请找案场经理登记这次介绍。')
    : ok(first)
}

/** @param before whose customer it was. */
function registered(done: Done, before: string | null) {
  const { customer, ownership, entry } = done
  const { outcome } = ownership
  const answer = registeredView(done)
  const awaits = outcome.kind === 'manager' ? outcome.awaits : null
  const owner = outcome.kind === 'owned' ? outcome.owner : null
  const concerned = [owner, before].filter((who) => who !== null && who !== entry.by)
  const to: Address[] = [
    ...[...new Set(concerned)].map((who) => `employee:${who}` as const),
    ...(awaits === null ? [] : [toRole(customer.projectId, 'manager')]),
  ]
  const happened: Happened = {
    type: 'customer.registered',
    subject: customer._id,
    facts: {
      entry: entry.id,
      number: answer.number,
      hash: answer.hash,
      by: entry.by,
      channel: entry.channel,
      // When it happened, where that was before it was entered.
      late: entry.enteredAt === undefined ? null : entry.at,
      standing: outcome.kind,
      owner: answer.owner,
      awaits,
      moved: before !== null && before !== owner,
    },
    because: ownership.because,
    to,
  }
  return { doc: findable(customer, spell), happened, answer }
}
