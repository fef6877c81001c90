/**
 * The office of a seed as it is at the start: twenty consultants, their manager and a service officer, their customers with a past,
 * public customers, cases with clocks; and a consultant of another office, who must never see anything of it.
 */
import { createHash } from 'node:crypto'
import type { Employee, StaffRole } from '@shared/access/model'
import type { Customer } from '@shared/customer/model'
import { findable } from '@shared/customer/terms'
import { emptyFloor, type Floor } from '@shared/floor/model'
import { setOrder } from '@shared/floor/order'
import { setState } from '@shared/floor/states'
import { logFollowup } from '@shared/followup/decide'
import type { Result } from '@shared/kernel/result'
import { addDays, dayOf, hour, type Instant, minute } from '@shared/kernel/time'
import { type Policies, policyAt } from '@shared/policy/model'
import { presetPolicy } from '@shared/policy/presets'
import type { PresetName } from '@shared/policy/sourced'
import { expire } from '@shared/pool/move'
import { registerNew } from '@shared/register/decide'
import { slotsOf } from '@shared/register/rules/slots'
import { openCase } from '@shared/service/decide'
import type { Case } from '@shared/service/model'
import { publishedCalendar } from '../../../cloudfunctions/_lib/calendar'
import type { CollectionName, Docs } from '../../../cloudfunctions/_lib/collections'
import { spell } from '../../../cloudfunctions/_lib/spell'

/** Sunday, 22 November 2026, 10:00 in +08:00. */
export const start: Instant = Date.UTC(2026, 10, 22, 2)
const day = 24 * hour

export const consultants = 20
export const employeeId = (who: number) => `e${who}`
export const openidOf = (employee: string) => `wx-${employee}`
export const manager = 'e-manager'
export const officer = 'e-officer'
export const outsider = 'e-outsider'

/** Names and numbers that no text holds by chance: whoever reads one has read a customer's file. */
export const nameOf = (n: number) => `云渺${String.fromCharCode(0x9f00 + n)}`
export const phoneOf = (n: number) => `1379${String(4_000_000 + n)}`

export const hash = (text: string) => createHash('sha256').update(text).digest('hex')

export type Office = { readonly [C in CollectionName]?: readonly Docs[C][] } & {
  readonly policies: Policies
  readonly customers: readonly Customer[]
  readonly cases: readonly Case[]
}

const names: readonly PresetName[] = ['rota', 'case', 'confirm', 'steps']
const made = new Map<PresetName, Office>()

export const presetOf = (seed: number): PresetName => names[seed % names.length] ?? 'rota'

/** One of the four regulations each; the same office every time. */
export function officeOf(seed: number): Office {
  const preset = presetOf(seed)
  const known = made.get(preset) ?? makeOffice(preset)
  made.set(preset, known)
  return known
}

function makeOffice(preset: PresetName): Office {
  const policies: Policies = [presetPolicy(preset, { company: '示例', project: '云栖', from: '2026-01-01' })]
  const project = (id: string) => ({ _id: id, name: '云栖', company: '示例', version: 1, policies })
  const everybody = [
    ...Array.from({ length: consultants }, (_, who) => employee(employeeId(who), who, 'consultant')),
    employee(manager, 20, 'manager'),
    employee(officer, 21, 'service'),
    { ...employee(outsider, 22, 'consultant'), projectId: 'p2' },
  ]
  return {
    policies,
    projects: [project('p1'), project('p2')],
    employees: everybody,
    floors: [floorOf(policies, everybody)],
    customers: Array.from({ length: 28 }, (_, n) => customerOf(n, policies)),
    cases: [0, 1, 2].map((n) => caseOf(n, policies)),
  }
}

const employee = (id: string, n: number, role: StaffRole): Employee => ({
  ...{ _id: id, projectId: 'p1', name: `顾问${String(n).padStart(2, '0')}`, phone: `1388${7_000_000 + n}` },
  ...{ roles: [role], active: true, openid: openidOf(id), inboxSeenAt: 0, version: 1 },
})

/** Half of them have signed in this morning; the others still will. */
function floorOf(policies: Policies, everybody: readonly Employee[]): Floor {
  const people = everybody.slice(0, consultants).map(({ _id: id, name }) => ({ id, name }))
  const { reception } = policyAt(policies, start)
  const order = { numbered: people.map(({ id }) => id), trial: [], by: 'manager', rosterVersion: 0 } as const
  const arranged = must(
    setOrder({ ...emptyFloor('p1'), people }, order, reception, start - 2 * hour, () => 0),
  )
  return people.slice(0, consultants / 2).reduce((floor, who, n) => {
    const said = { who, state: 'present', byManager: false, id: `in-${n}` } as const
    return must(setState(floor, said, reception, start - hour + n * minute))
  }, arranged)
}

/** Numbers 0 to 19 have a consultant each; the others came to one and were lost, so far as the regulation lets anybody be lost. */
function customerOf(n: number, policies: Policies): Customer {
  const by = employeeId(n % consultants)
  const id = `c-${n}`
  const lost = n >= consultants
  const came = start - (lost ? 40 : 1 + (n % 9)) * day - n * minute
  const phones = [phoneOf(n)]
  const file = { id, projectId: 'p1', slots: slotsOf({ projectId: 'p1', customer: id, phones }) }
  const entry = {
    ...({ channel: n % 3 === 0 ? 'call' : 'visit', by, phones, name: nameOf(n), gender: null } as const),
    ...({ source: 'walkIn', partySize: 2, family: '', purpose: 'buy', answers: {}, asksFor: [] } as const),
    ...{ recognisedBy: null, directionsOnly: false, happenedAt: null },
  }
  const means = { policies, now: came, id: `r-${n}`, salt: `salt-${n}`, hash }
  const registered = findable(must(registerNew(file, entry, null, means)).customer, spell)
  if (!lost) return n % 2 === 0 ? registered : followed(registered, by, came + 5 * hour, policies)
  const ended = expire(registered, policies, start - 2 * day)
  return ended?.ok ? ended.value.customer : registered
}

function followed(customer: Customer, by: string, at: Instant, policies: Policies): Customer {
  const contact = {
    ...{ id: `f-${customer._id}`, at, byId: by, byName: '', method: 'phone' as const },
    ...{ content: '问了户型', feedback: 'considering' as const },
  }
  const plan = { day: addDays(dayOf(at), 3), goal: '约看房' }
  return findable(must(logFollowup(customer, { contact, plan }, policies, at)).customer, spell)
}

function caseOf(n: number, policies: Policies): Case {
  const opened = {
    ...{ _id: `case-${n}`, projectId: 'p1', kind: n === 1 ? ('repair' as const) : ('complaint' as const) },
    ...{ dealId: 'd1', unitLabel: `${n}幢101`, customerId: 'c-0', text: '漏水', photos: [] },
  }
  const rulebook = { policies, calendar: publishedCalendar(2026) }
  return must(openCase(opened, rulebook, start - n * hour)).case
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}
